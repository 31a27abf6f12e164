import { sound } from '../../text.ts';

/*
 * Names as people in Colombia and Venezuela bear them, folded. A list never holds every name: it
 * finds those written without «me llamo», and tells where a name ends. Public knowledge, no person's.
 */

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const FIRST_NAMES = list(`
aaron abel abigail abraham ada adela adelaida adolfo adrian adriana agustin aida alba albeiro alberto
aldemar alejandra alejandro alexa alexander alexandra alexis alfonso alfredo alicia alirio alison alonso
alvaro amalia amanda amparo ana anabel anais andrea andreina andres andrés angel angela angelica angelina
angie angelo anibal anthony antonella antonia antonio anyi araceli argenis ariana ariel arelis armando
arnaldo arturo astrid augusto aura aurora axel barbara bayron beatriz belkis benito benjamin bernarda
bernardo berta bertha betty blanca boris brayan breiner brenda brian briggitte bryan camila camilo
carla carlos carlota carmelo carmen carolina catalina catherine cecilia celeste celia cesar cindy clara
claudia clemencia consuelo cristal cristian cristina cristobal dafne dalia damian dana daniel daniela
danilo danna dario darwin dayana dayanna deisy deivis delia denis deybi deivid derek diana dianelys diego
dilan dilia diomedes dolly domingo doris douglas dulce dylan edgar edgardo edilberto edinson edison
edith eduardo edward edwin efrain egla elba elena eleazar eliana elias elisa elizabeth elkin elsa elsy
elvia elvira emely emerson emilia emiliano emilio emily emma enrique eric erick erica erika ernesto
esperanza esteban estefania estefany estela esther eugenia eugenio eulalia eva evelin evelyn ezequiel
fabian fabiana fabio fabiola fanny federico felipe felix fermin fernanda fernando flor florinda
francelina francisca francisco franklin fredy freddy gabriel gabriela genesis geovanny gerardo german
gilberto gilma gina giovanny gisela gladys gleidys gloria gonzalo graciela gregorio greisy griselda
guadalupe guillermo gustavo hector heidy helena henry herminia hernan hernando hilda horacio hugo
humberto ignacio ines ingrid irene iris irma isaac isabel isabella isabela isaias ismael israel ivan
ivonne jacinto jackeline jacobo jaime jairo janeth javier jazmin jean jefferson jeison jennifer jenny
jeremias jerson jesica jessica jesus jhoan jhon jhonatan jhonny jineth joaquin joel johan johana johanna
john johnny jonathan jorge jorgelis jose josefa josefina joselin joseph josue joaquina juan juana juanita
judith julia julian juliana julieta julio karen karina karla katerine katherine katiuska keila keiler
kelly kenia kevin keyla laura laureano leandro leidy leonardo leonel leonor leopoldo lesly leticia leyda
libardo lida ligia lilia liliana lina linda lisbeth lisandro lorena lorenzo lourdes lucas lucero lucia
luciana luciano lucila lucrecia luis luisa luisana luz luzmila magaly magdalena maikel manuel manuela
marcela marcelo marco marcos margarita margot maria mariana mariangel marianela mariela marilyn marina
mario maribel marisol maritza marleny marlon marta martha martin maryuri mateo mathias matias matilde
mauricio maximiliano mayerlin mayra melany melissa mercedes merly michael michelle miguel milagros milena
miller miguelina mireya miriam moises monica myriam nancy natalia natali nataly nayibe neida nelly nelson
nestor nicol nicolas nicole nidia noelia noemi nora norberto norma nubia octavio ofelia olga oliver
olivia omaira omar orlando oscar osvaldo oswaldo otilia pablo paola patricia paula paulina pedro perla
petra piedad pilar rafael rafaela ramiro ramon raquel raul rebeca reina renata rene ricardo rigoberto
roberto rocio rodolfo rodrigo rogelio roger rolando roman romina ronald rosa rosalba rosalia rosana
rosario rosaura rosmery roxana ruben ruth sabrina salome salvador samanta samantha samuel sandra santiago
sara sarah saul sebastian segundo selena sergio shirley silvia simon sofia sol soledad sonia stefany
stella susana tania tatiana teodoro teresa thiago tomas ursula valentina valeria valerie vanesa vanessa
veronica vicente victor victoria vilma violeta virginia viviana walter wendy wilfredo wilfrido wilkerman
william willian wilmer wilson wilder xavier ximena xiomara yadira yajaira yamile yamileth yanet yaneth
yanira yarelis yeferson yeimi yeison yelitza yenifer yenny yenni yerson yesenia yesica yohana yolanda
yoselin yoselyn yuleidy yuleisy yuliana yulimar yulitza yuly yuri yurleidy yusmary yusneidy zaida zenaida
zoraida zulay zuleima zulma nelsy alondra arianna barbarita darly deiby dayerlin eliecer eliezer enyerber
edixon franyelis gregoria hilario isidro jhoselin keidy kleiver leomar luisangel maryelis maikol neiker
norelys nohelia oriana osmar osneidy paolo richard rixio robinson rosangela rosibel ronny sheila sugey
ubaldo vladimir wilkin yorman yorgelis yulieth yusbely zulibeth yonathan yonatan jhosep yubisay yraida
maite thais betsabe mileidy nairobis neyla ninoska noris nurys olinto orangel reinaldo rosendo ronaldo
`);

export const SURNAMES = list(`
abreu acevedo acosta acuna agudelo aguilar aguilera aguirre alarcon alban alcala alfonzo alvarado alvarez
alzate amaya angarita angulo arango aranguren araujo arboleda arcila ardila arenas arevalo arias aristizabal
ariza arrieta arroyo arteaga avila ayala azuaje baez ballesteros baptista barbosa barrera barreto barrios
barrientos bastidas bautista becerra bedoya bello beltran benavides benitez bermudez bernal betancourt
betancur bohorquez bolivar bonilla borrero botero bravo briceno brito buitrago burgos bustamante bustos
caballero cabrera caceres caicedo calderon camacho camargo campos canas cano cantillo carmona caro
carreno carrero carrillo carvajal casas casique castano castaneda castellanos castillo castro cedeno
cardenas cardona cardozo ceballos cepeda cespedes chacon chavez chaparro chirinos chourio cifuentes
colina colmenares contreras cordero cordoba cordova coronado corredor correa cortes corzo cruz cubillos
cuellar cuesta cuevas davila delgado diaz dominguez duarte duque duran echeverry echeverri escalante
escalona escobar espinosa espinoza esteves estevez estrada fajardo farias fernandez ferrer figueroa
flores florez fonseca forero franco freites fuenmayor fuentes galindo gallardo gallego galvis galvan
gamboa garay garces garcia garzon gaviria gil giraldo godoy gomez gonzales gonzalez granados grisales
guarin guerra guerrero guevara gutierrez guzman henao henriquez heredia hernandez herrera hidalgo
higuera hinestroza hoyos hurtado ibanez ibarra inciarte izquierdo jaimes jaramillo jimenez julio lara
lares leal ledezma leon linares linero lizarazo lobo londono lopez lozada lozano lugo luna machado
macias maldonado manrique mantilla marcano marin marino marquez marrero martinez marulanda mata mateus
medina mejia melendez melo mena mendez mendoza meneses mercado mesa meza millan miranda mogollon
molina moncada monsalve montano montenegro montero montes montilla montoya mora morales moran morantes
moreno morillo mosquera moya munoz murcia murillo naranjo narvaez navarro navas nieto nieves nino
noguera noriega nunez obando obregon ocampo ochoa ojeda olaya olivares oliveros olmos ontiveros ordonez
orellana orjuela orozco orrego ortega ortiz osorio ospina otero oviedo pabon pacheco padilla padron
paez palacios palencia palma palomino paredes parada parra pastrana patino paternina paz pedraza pena
penaloza peralta perdomo pereira perez pernia pertuz petit pineda pinto pinzon pirela polanco ponce
portilla posada prada prieto primera puentes puerta puello pulido quevedo quijano quintana quintero
quinones quiroga quiroz ramirez ramos rangel rendon rengifo restrepo reyes rey ricaurte rico rincon
rios rivas rivera rivero robles rodriguez rojas roldan romero rondon rosales rosas rosero rozo rubiano
rubio rueda ruiz saavedra saenz salamanca salas salazar salcedo saldarriaga salgado salinas samper
sanabria sanchez sandoval sanmiguel santana santander santos sarmiento sepulveda serna serrano sierra
silva silvera solano solarte solis solorzano sosa soto suarez tamayo tapia tejada tellez tello teran
tirado toledo toro torrealba torrado torres tovar trejo trujillo umana urbina urdaneta uribe urrego
urrutia useche uzcategui valbuena valderrama valdes valencia valera valero vallejo valles varela vargas
vasquez vazquez vega velandia velasco velasquez velez vera vergara viana viera villa villalba villalobos
villamizar villanueva villareal villarreal villegas vivas viloria yanez yepes yepez zabala zambrano
zamora zapata zarate zerpa zuleta zuluaga zuniga gelvez niño carrasquero bracho boscan semprun nava leiva
arismendi guillen graterol mujica mendiola monasterios pereda alvarado guanipa sulbaran quero peley
yaguna yanguas camejo matheus mavarez lameda
`);

/** Names that are everyday words or cities too: alone they prove nothing. */
export const AMBIGUOUS = list(`
flor luz sol rosa blanca clara perla aurora consuelo esperanza amparo angel dulce mercedes milagros
piedad pilar reina rosario salvador segundo soledad victoria domingo santiago leticia florencia armenia
belen celeste cristal dolores gloria linda lourdes lucero luna guadalupe magdalena margarita santander
bolivar cordoba sucre narino caldas mosquera genesis alba dalia dana sara jesus carmen israel cruz
asuncion virginia lucas julio iris violeta alegria dios puro simon emma axel roman sol milena paz
francisco antonio isabel jose juan pedro ana lucia marta barbara rita helena miranda merida valencia
paola colina petra rene kelly nora nora`);

const sounds = (names: ReadonlySet<string>) => new Set([...names].map(sound));
const FIRST_SOUNDS = sounds(FIRST_NAMES);
const SURNAME_SOUNDS = sounds(SURNAMES);

/** A name under any spelling: «gonsales», «jhoan», «yenifer». For words that a name is expected at. */
export const soundsLikeName = (word: string): boolean =>
  word.length > 3 && (FIRST_SOUNDS.has(sound(word)) || SURNAME_SOUNDS.has(sound(word)));

/** Names coined in Venezuela in the last forty years: «Yurleivys», «Jhoandry», «Wilkeiber». */
export const looksCoined = (word: string): boolean =>
  word.length > 4 &&
  !/^(?:ya|yo|yendo|kilos?|whats|wasap|internet|test|web|wifi|work|york|youtube|kennedy)/.test(
    word,
  ) &&
  (/^(?:y[aeiou][^aeiouy]|w[aei]|k[aei]|jh|dei|ey|gleid|greis|neid|oswal)/.test(word) ||
    /(?:leidy|neidy|leisy|lisbeth|beth|ismar|imar|elys|elis|iannys?|annys|ianny|erson|eiber|eiker|ender|enny|elvis|leivys|andry|uska|alis|aisy|xander|xon|yelis|berth|ithza|itza|mary)$/.test(
      word,
    ));

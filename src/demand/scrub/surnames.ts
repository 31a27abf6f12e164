/** Surnames borne in Colombia and Venezuela, folded. Public knowledge, no person's. */
export const SURNAMES = `
abad abarca abello abreu acero acevedo acosta acuna adarme afanador agamez agudelo aguilar aguilera aguirre ahumada
alape alarcon alba alban albarracin albornoz alcala alcalde alcantara aldana alegre alegria alejo alfaro alfonzo
aliendo aljure almanza almario almeida almonte alonso alquichire altamirano altuve alvarado alvares alvarez alvarino
alvear alvizu alzamora alzate amado amador amaris amaro amaya amezquita amoroso ampuero anaya andara andrade andueza
anez angarita angulo anichiarico antequera antunez anzoategui anzola aparicio apolinar aponte aragon aramendiz arana
arandia arango aranguren araujo arbelaez arboleda arcaya arce archila arcila arciniegas ardila areiza arellano arenas
arevalo argote arguelles arguello arguinzones arias arismendi arismendy aristimuno aristizabal ariza armas armijo
arnedo aroca arocha arrazola arreaza arrechedera arredondo arrieta arroyo arrubla arteaga arvelo arzuaga ascanio
asprilla astudillo atencia atencio avellaneda avendano avila aviles ayala ayola azocar azpurua azuaje bacca badillo
baena baez ballesteros balza balzan banquez baptista baquero barahona barajas baralt barbera barbosa barboza barco
bargas barguil barranco barrantes barraza barreno barrera barreto barrientos barrios barroeta barroso barroyeta
bastardo bastidas batista bautista bayona beaujon becerra bedoya bejarano bello bellorin beltran benavente benavides
benitez benjumea bermudez bernal berrio berrocal berroteran betancourt betancur betancurt bethencourt bettin blanco
blandin blandon bohorquez bolano bolanos bolivar bonalde bonilla borges borja borjas borregales borrero boscan botero
bracamonte bracho bravo bricenno briceno brinez briones brito brunal bruzual buelvas buendia bueno buitrago burbano
burgos bustamante bustillo bustillos bustos caballero cabello cabezas cabral cabrales cabrera cabrices caceres cadavid
cadena cadenas cadiz caicedo caldera calderin calderon callejas calvo camacaro camacho camargo camejo camperos campo
campos camps canas canate canche candia canelon canizales canizalez cano canon cantillo cantor capacho capriles
caraballo carballo carbonell cardenas cardona cardozo carmona caro carpio carrasco carrasquel carrasquero carrasquilla
carreno carrero carrillo carrion carrizales carrizo carrizosa cartagena carvajal carvajalino carvallo casanova casas
casique castaneda castano castellano castellanos castilla castillejo castillo castrillon castro catano caucali
ceballos cedeno celis centeno cepeda cerpa cervantes cervera cespedes chacin chacoa chacon chala chamorro chaparro
chapeta charris charry chavarro chaverra chavez chica chinchilla chiquillo chirino chirinos chocron chourio churio
ciavato cifuentes cisneros clavijo clemente cobos coello cogollo colina colmenares colmenarez colorado concha
contreras coraspe cordero cordoba cordova cordoves coronado coronel corrales correa correal correales corredor cortes
corzo cova covarrubias crespo criollo cristancho cruz cuadra cuadrado cuadros cuao cubides cubillan cubillos cuellar
cuello cuenca cuero cuesta cuevas cumare curiel curvelo custodio dager darias davalos davila davis daza dederle
delgadillo delgado delpino devia devoz diaz dominguez dorado dorante dorta duarte duben ducuara duerto dugarte dum
duno duque duran dussan echavarria echenique echeverri echeverria echeverry elias eljuri enciso enriquez epieyu ereu
escalante escalona escandon escarraga escobar escorcia escorihuela escudero espejo espina espinal espinel espinosa
espinoza espitia estanga esteban estepa esteves estevez estrada estupinan fagundez fajardo falcon farfan faria farias
febres felizzola fereira feria fermin fernandez ferreira ferrer ferro fiallo fierro figuera figueredo figueroa finol
firigua flautero flores florez florian fonseca fontalvo forero forte fory franceschi francis franco freile freites
freitez freyte freytes frias frontado fuenmayor fuentes fumero gainza galban galeano galeno galindez galindo gallardo
gallego galue galvan galvez galvis gamardo gamarra gamboa gamero gamez garabito garavito garay garcerant garces garcia
garnica garrido garzon gavidia gaviria gelves gelvez gerardino gerena gil gimenez gimon giraldo giron godoi godoy
goitia gomez goncalves gongora gonzales gonzalez gouveia graffe grajales gralterol granado granados graterol grau
gregori grijalba grimaldo griman grisales grisolia guacaran guache guaiquirian guaita gualdron guanare guanipa guape
guaramato guaran guararima guarenas guarin guarnizo guayapero guedez guerra guerrero guete guette guevara guilarte
guillen guipe guisao guizado gullo gusman gutierres gutierrez guzman henao henriquez heredia hermoso hernandes
hernandez herrada herran herrera hidalgo higuera hinestroza hinojosa holguin hoyer hoyos huerta huertas hung hurtado
ibanez ibarra iguaran inciarte infante inojosa insignares insuasty iragorri irausquin iriarte isaza istillarte
iturriza izaguirre izarra izquierdo izturiz jaen jaimes jaimez jaramillo jaspe jayariyu jerez jimenes jimenez jojoa
julio jurado juris jusayu labarca labrador lacruz ladeus lafaurie lameda lamus landaeta landazabal landinez lanz lanza
lara lares lascarro lasso latorre latouche laverde laya leal ledezma leiton leiva lemos lemus lengua leon lesmes
leyton liendo linares linarez linero liscano lizarazo llamas llamozas llanes llanos llinas llorente loaiza lobaton
lobo londono lopera lopez lorduy lorenzo loreto losada loyo lozada lozano lucena lugo luna luque luquez luzardo
machado macias macuarisma maestre maita maiz malave malaver maldona maldonado manaure mancera mancilla manjarres
manrique manrrique mantilla manuitt manzanares manzanilla manzano manzur mapura mara marcano marchan mariani marin
marino marquez marrero marrufo marte martelo martines martinez marulanda matamoros mateus matheus matos matute mavarez
mayora mayorca mayorga maza mazo mecia medina medrano mejia melean melendez melgarejo mellado melo melon mena menco
mendes mendez mendiola mendoza meneses mercado merchan merino mestra mestre meza mieles mier mijares milano millan
mina minda mindiola miquelena miquilena mirabal miranda mogollon mojica molano molero molina molinares monagas
monasterio monasterios moncada mondragon monjes monroy monrroy monsalve monsalvo montalvo montana montaner montanez
montano montealegre montenegro montero monterola monterrosa montes montesinos montiel montilla montilva montoya mora
morales moran morante morantes moreira morella moreno moreu morian morillo morocoima moros mosqueda mosquera mota
mottola mouriz moy moya mujica mundarain munevar munive munoz murcia murga murgas murillo naranjo narea narvaez natera
nausa nava navarro navas navea navia nazar negrete negrette negrin neira nery newman niebles nieto nieve nieves ninno
nino noguera noriega noya nuncira nunes nunez oballos obando obispo obregon ocampo ocampos ocando ochea ochoa ojeda
olarte olave olaya oliva olivar olivares oliveira olivella olivera olivero oliveros olivo olmedo olmos onate ontiveros
oquendo ordaz ordones ordonez ordosgoitti orellana orjuela oropeza orozco orrego orta ortega ortegon ortiz osorio
ospina ospino ostos osuna otaiza otalora otalvarez otero ovalle ovalles oviedo oyola ozuna pabon pachano pacheco
padilla padra padron paez paiva palacio palacios paladines palencia palma palmar palmera palmezano palomino pancorbo
pantoja parababi parababire parada paraqueima pardo paredes paredez parejo parga paris parody parra parrado parraga
pastrana patarroyo paternina patino pavon payan payares paz pazos pechene pedraja pedraza pedroza peinado pelaez peley
pena penaloza penalver penaranda penate perales peralta peraza perdigon perdomo perea pereda pereira perez perilla
pernalete pernia perozo pertuz pestana petit petro piamba pianeta pico piedrahita pimentel pimiento pinango pinate
pineda pineres pineros pinto pinzon piratova pirela pitre pizarro placencia plata plaza polanco polania poleo polo
ponce porras portela portilla portillo portocarrero posada posso poveda pozo prada prasca prato prens prieto primera
primo puche puello puentes puerta puerto pulgar pulido pushaina quant quast querales quero quesada quevedo quiala
quiceno quijada quijano quiles quilindo quinayas quinche quinones quinonez quintana quintanilla quintero quinto
quiroga quiroz racedo raga ragua ramires ramirez ramon ramos rangel rave reales rebolledo recio redondo regalado reina
reinoso rendon rengifo renteria requena restrepo retamozo reverol reveron rey reyes riascos ribas ribero ricardo
ricaurte rico riera rincon rincones riobueno rios ripoll riquett rivadeneira rivas rivera rivero riveros roa robayo
roberti robles roca rocca rocha rodallega rodas rodelo rodrigez rodrigues rodriguez rojas roldan rolon roman romana
romano romero rondon rosado rosales rosario rosas rosendo rosero rosillo royero royet rozo rua rubianes rubiano rubio
rueda rugeles ruidiaz ruiz saavedra sabogal sacristan saenz sajonero salamanca salas salavarria salaya salazar salcedo
saldana saldarriaga salgado salges salinas salones samaca samaniego sampayo samper samudio sanabria sanches sanchez
sandoval sandrea sangronis sanjuan sanmiguel santaella santafe santamaria santana santander santeliz santiago santis
santodomingo santos santoyo sanz sarabia saray sarmiento sarria sarrias saucedo savedra segovia seija seijas semprun
sencial sepulveda serna serpa serrada serrano servita siachoque sibada sibira sierra sifontes silgado silva silvera
simanca simancas simmonds sinisterra sissa sivira socarras sogamoso solano solarte soleno soler solis solorzano sosa
sotelo sotillo soto sotomayor suarez subero suescun sulbaran surmay tabares taborda tafur talavera tamara tamayo tapia
tapias tarazona tascon tavera tejada tejeda tejedor tejera tellez tello tenorio teran terraza theran thomas timaure
tinoco tique tirado tobar tobon toledo toloza tona toncel tordecilla toro torrado torrealba torrealva torregrosa
torrenegra torrens torres tortosa tous tovar trejo trespalacios triana trias trivino trocel troconis troncoso trujillo
tua tuberquia ugueto ulloa umana upegui urango urbina urdaneta uriana uriarte uribe urieles urquijo urquiola urrego
urriola urrutia useche uzcategui uzuriaga vaca valbuena valdelamar valderrama valdes valdez valdivia valdivieso
valdiviezo valecillos valencia valenzuela valera valero valiente valladares valle vallecilla vallejo vallenilla valles
vanegas vaquero varela vargas varon vasques vasquez vazquez vecchio vega velandia velasco velasques velasquez velazco
velazquez velez velosa veloza venegas ventura vera verdu verdugo verenzuela vergara vertel vezga viana vicent vicuna
vidal vides vieira vielma viera vilchez vilera villa villada villafane villalba villalobos villalta villamizar
villanueva villaquiran villar villareal villarreal villasana villasmil villate villegas viloria viscaino vitola
vivanco vivas vivenes viveros vizcaino volcan weffer wong yaguaran yaguna yance yances yanez yanguas yaruro ybarra
yegres yepes yepez yllera yunez zabala zabaleta zaldua zamarripa zambrano zamora zamudio zanabria zapata zapateiro
zarate zarza zavala zerpa zorrilla zubiria zuleta zuluaga zuniga zurita
hoz espriella ossa torre cruz rosa pava barrera
`;

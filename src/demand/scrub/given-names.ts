/** Given names and pet names borne in Colombia and Venezuela, folded. Public knowledge, no person's. */
export const GIVEN_NAMES = `
aaron abel abelardo abigail abimael abner abraham abrahan ada adalberto adalgisa adan adela adelaida adelina adelis
adelmo ademir adolfo adonai adonis adri adrian adriana adriel aduberto agapito agueda agustin aida aidee ainhoa aitana
alaia alan alanis alanys alba albeiro albenis alberth alberto alcibiades alcides aldair aldemar aldo alejandra
alejandrina alejandro alejo alessandra alessandro alessia alexa alexander alexandra alexia alexis alexsandra aleyda
alfonsina alfonso alfonzo alfredo alicia alida alirio alison alisson alix aliz almeida alondra alonso alonzo
altagracia alvaro alvis alyson amabilis amadeo amador amaia amalia amalio amanda amarilis amaru ambar ambrosio amelia
america amilcar amira amparo ana anabel anacleto anaid anais anamaria ananias anastasia anatolio anderson andersson
andre andrea andreina andres andri andrius andry andrys anel anely angel angela angeles angeli angelica angelina
angelis angello angelo angely anggie angi angie angui anibal anita anna annabella annie anselmo anthony antonella
antonia antonieta antonino antonio anuar anyela anyeli anyelina anyelis anyelo anyi apolinar apolonia aquiles aquilino
arabella araceli arbey arcadio arcangel arcelia arelis arely argenis ariadna ariana arianna aridio ariel arisleidy
aristides aristobulo arlenis arlet arleth arlex arley armando armida arnaldo arnold arnoldo arnulfo arsenio artemio
arturo asdrubal ashley ashly asley astrid atanasio atilio audrey augusta augusto aura aureliano aurelio auristela
aurora austin avelino axel ayelen aylin azael azucena azul baltasar baltazar barbara barbarita bartolo bartolome
basilio bassilia baudilio bautista bayardo bayron beatriz beberly belen belkis belkys belsy benedicta benedicto
benigno benilda benita benito benjamin benny berenice berioska bernabe bernarda bernardina bernardo berta bertha
berthilda bertilda bethania bethsy betina beto betsabe betsaida betsi betsy bettina betty betulio beverly bianca
bibiana blanca blas blasina bonifacio boris braian brandon brayan brayner breidy breiner brenda breyner brian briana
brianna briggitte brigida brigit brigith brigitte britany britney brittany bruno bryan byron caleb calixto camila
camilo candelaria candelario candida candido caridad carina carla carlina carlis carlitos carlo carlos carlota carlys
carmela carmelina carmelo carmen carmencita carmenza caro carol carolay carolina caroline carolyn casandra casiano
casilda casimiro catalina catalino caterin caterine catherin catherine catty cayetano cecilia cecilio ceferino
celedonio celenia celeste celestina celestino celia celida celina celmira celso cenaida cenovia cesar ceyla chabela
chantal charlotte chayane chayo cheila chela chepe chepina cherly chiquinquira christian christina christopher chucho
cielo cindi cindy cipriano cira ciro clara claret clarisa clarissa claudia claudio clemencia clemente clementina
cleotilde clever climaco clodomiro cloe clorinda concepcion concha conchita conrado consolacion constanza consuelo
corina cornelio cosme crisanto crisbel crismar crismary crispin cristal cristhian cristian cristina cristobal
cristobalina cristofer cruzmary cynthia dafne dager daiana daimar dainer dairo dairon daisy dalia dalila damaris
damarys damian dana dani daniel daniela daniels danilo danis danisa danna danny dannys darian dariana dariel dariela
darielis darinel dario darlenis darlin darling darlis darly darlyn darwin darwing dasha david davis davison dayan
dayana dayanara dayane dayani dayanna dayerlin dayerling dayhana daylin daymar dayron deiber deibis deiby deilin
deimer deina deiner deinis deisbel deisi deison deisy deivi deivid deivinson deivis deivys deiwis delcy delfin delfina
delia delmira delvis denilson deninson denis denise dennis denny denyer deonel derek derian derlis derly derwin
desiree deyanira deybi deyli deymar deysi deysy deyvis diana dianelys dianis dianny diany didier diego diela digna
dignora dilan dilcia dilia dilmar dilsa dimas dina dinora diofanor dioleida diomedes dionel dionisia dionisio diosa
diosana diosdado dixie dixon dolly dollys dolores domenica dominga domingo dominic domitila donaldo donato donny dora
doralba doralis dorance dorian doriany doris dorys douglas duban dubis dubraska duglas dulce dulcinea duvan duverney
duwan dylan eberto eddie eddy edelberto edelmira edelmiro edelsy eden edgar edgardo ediberto edicson edier edilberto
edilia edilma edilsa edilson edinso edinson edison edisson edith edixo edixon edmundo edna edson eduar eduard eduarda
eduardi eduardo eduvigis edwar edward edwin edwuin efigenia efrain efren eginio egla eglee egli eglis eglys eidan
eilin eimar eimy einar eira eivar eladio elaine elba elbert elcida elda elder eleazar eleida elena eleuterio elexis
eliana eliane elianny elias elicenia elides elidia eliecer eliel eliezer elimar elimenes elio eliodoro elisa elisabet
elisabeth elisaul eliseo elismar elita eliu eliud elius elizabet elizabeth elizandro elkin ella ellery elmer eloina
eloisa eloy elsa elsi elsie elsy elver elvia elvin elvira elvis elyimar elymar emanuel emanuelis embert emeli emelina
emely emelyn emerita emerson emeterio emigdio emilce emili emilia emiliano emilio emilse emily emir emiro emirt emma
emmanuel emperatriz encarnacion endel ender endri endrick endry eneida eneyda enmanuel ennis enoc enrico enrique
enriqueta enyel enyerber epifania epifanio erasmo ercilia ergidio eriberto eric erica erich erick erickson erik erika
erikson erlinda erlis ermelinda erminda ernestina ernestino ernesto erney errol erwin esaul escarlet esmeralda esmirna
esperanza esteban estefani estefania estefano estefany esteffany estela estelita estephany estevan esther estiven
estrella etelvina euclides eudes eudis eudo eudys eufemia eufrasia eugenia eugenio eukaris eukarys euladis eulalia
euler euli eulices eulogio eumelia eunice euribiades eurides euridice euris eusebio eustaquio eustoquio eustorgio eva
evanan evangelina evangelista evaristo evelia evelin evelio evelis evelyn ever everardo evert everth exequiel exon
eyder eyleen eylin eymar ezequiel faber fabian fabiana fabiany fabio fabiola fabriany fabricio fabrizio faiber faisury
fanny fannys fatima faustina faustino fausto favian federica federico fedra felicia feliciano felicidad felicita
felina felipe felix fermin fernan fernanda fernando fernel ferney fidel fidelia fidelina fidencio filadelfo filiberto
filomena finlay fiorella flaminio flavia flavio flor florangel florelba florencio florentina florentino floribel
floridalba florinda floripes franca francelina francelis franchesca francheska francia francined francis francisca
francisco franck franco frandy frangelis frangely franger frank franki franklin franky fransheska franyelis franz
fraya freddy freddys fredis fredisvinda fredy freider freymar froilan fulgencio fulvia gabi gabino gabriel gabriela
gabriella gabrielys gala galo gamaliel garibaldi gaspar gean geanpier gedeon geidy geiner geison geisy geli gelitza
gelson gelvis genaro genesis genessis genesys geneth genny genoveva genry geordy george geovanna geovanny geraldin
geraldine geraldo gerardo german gerson gertrudis gervasio gessica giancarlo gianella gianfranco gianluca gilberto
gildardo gilma gilmar gilsa gina ginna ginnette giovani giovanna giovanni giovanny gisel gisela gisell giselle giselly
gissel gissela gladimar gladis gladiz glady gladys gleiber gleidimar gleidy gleidys gleimar gleisy glenda glendy
glenis glenys glerida glexis gloria gloriana glorimar glorys godofredo gonzala gonzalo grace gracia graciano graciel
graciela gracielis graciliano grecia gregoria gregorio greicy greidy greimar greis greisly greisy greta gretel grey
greyci greydi gricel grisel griselda griselys grismar guadalupe gualberto gueiner guido guillermina guillermo guiomar
gumercinda gumersindo gustava gustavo gwendolyn haidee haider hailey hamilton hana hanna hannah harlinson harold
harrison harry harvey hasbleidy haydee hayder heber hebert hector hegel heiber heidi heidy heidys heiner heiver helber
helen helena heli heliana heliodoro helmer helvia hemerson hendrick henrique henrry henry herbert heriberto herlinda
hermann hermelinda hermenegildo hermes hermila herminia hermogenes hermosinda hernan hernando hernesto herson hidalia
higinia higinio hilaria hilario hilda hildegard hildemaro hilder hillary hilma hilmar hipolito hirene honorio horacia
horacio hortensia hosanna hubert hugo humbelina humberto iader iana ibeth ibis ida idalia idalides idania idelfonso
idelsa ignacia ignacio igor ilda ildefonso ildemaro iliana ilse imelda imer indalecio indhira indira indra inelda
inelis ines inesita ingri ingrid ingris inirida inmaculada inocencia inocencio iosmar iraida iraima irais iralis irama
irania irasema iremar irene irina iris irisbel irisneida irlanda irlena irma irving isaac isabel isabela isabelino
isabella isaias isaura isbelia iseth isidora isidro isis ismael ismaela ismelda ismeri isnardo isolina isora israel
italo itamar ivan ivana ivanna ivelise ivette ivis ivon ivonis ivonne ivory izabella izamar jacinto jackelin jackeline
jackson jacob jacoba jacobo jacqueline jader jadiel jaiber jaider jaidy jailin jaimar jaime jainer jair jairo jairon
jakelin jakeline james jamileth jamiley jan jana jancarlos janer janet janeth janier janine jannes jannet jannys
jasbleidy jasmin jasmina jason jasson javier javiera jayden jazmin jazmine jean jeancarlos jeanette jeannette
jeanpierre jedeon jeferson jefersson jeff jefferson jefri jefry jeidy jeimar jeimmy jeimy jeiner jeinson jeison
jeisson jeiver jeixon jelitza jenifer jeniffer jeniree jenireth jenni jennifer jennire jenny jennys jenrry jerami
jeremia jeremias jeremy jeronimo jerson jesica jessenia jessi jessica jessie jessika jessyca jesualdo jesus jesusa
jetsabel jhair jhan jhancarlos jhanna jhean jhefferson jheison jhenny jheraldine jherson jhoan jhoana jhoander
jhoandri jhoandry jhoanna jhoanny jhoel jhoiner jhojan jhon jhonaiker jhonar jhonatan jhonattan jhonder jhoneiker
jhonier jhonni jhonny jhonson jhorman jhoselin jhosep jhosmar jhostin jhosue jhovanny jhuliana jimena jimmi jimmy
jineth joana joander joandry joanger joanna joanny joaquin joaquina jobita jocelin jocelyn joel joelis joelvis joely
joffre johan johana johander johanderson johandry johangel johanna johanny johansel johel john johnatan johnny johnson
johny joicy joiner jolie jomar jonaiker jonas jonatan jonathan jonder jordan jordano jordy jorge jorgelis jorgina
jormary jornel joscar jose josefa josefina josefita joseito joselin joseph josiel josimar josmar josmary josmel josnel
josseline jostin josuar josue josuel jovanna jovanny jovany jovita juan juana juanca juanchito juancho juandiego
juanita juanjose juanpablo judit judith judy juli julia julian juliana julianis julianny juliany julicer julieta
julimar julio julissa julitza jummy junior juriel jusmary justa justin justina justiniano justino justo juvenal
juvencio kailin kaleth kamila karelis karely karelys karem karen karian karianny karin karina karine karla karlenis
karlina karol karola karolay karolayn karolina karoline kary karyna kate katerin katerina katerine katherin katherine
kathia kathiuska kathleen katia katiana katiuska katy katyuska kauri kayla keiber keidis keidy keidymar keidys keila
keiler keilimar keilin keilis keily keiner keinner keiry keison keisy keiver keivis kelis kelly kelvin kelvis kemberly
ken kendal kendall kender kendri kendry kenedy kener kenia kennedy kenneth kenny kenya kerlin kerly kervin kervis
keury kevin keyber keydi keyla keyler keylin kiara kike kimberli kimberlin kimberly kique kleiber kleiner kleiver
kleyver krismar kristal kristel kristhel kristian kristina kristofer kuleidy kyara ladislao laia landy lara larissa
larry laudelino laura laureano laurelis lauren laurencio laurent laurentino laury lavinia layla lazara lazaro leandra
leandro leandry leandrys leanny leda leiber leibis leider leidi leidimar leidis leidy leidymar leidys leila leimar
leiner leireth leisy leiver lelis lenin leninn lenis leny leomar leonarda leonardo leoncio leonel leonela leonid
leonides leonilda leonilde leonisa leonor leopoldina leopoldo leosmar lerida lerys lesbi lesbia lesly lessy leticia
letty leudis levi levis leyda leydi leydis leymar leyner leyvis lia liam libardo libia licet liceth licinio lida lidia
lidis liduvina ligia ligimar lila lili lilia liliam lilian liliana lilibet lilibeth lilimar lilis lily limar lina
linda lino lisa lisander lisandro lisbeidy lisbel lisbet lisbeth liset liseth lisette lismar lismary lismery lisney
lisseth lissette liz liza lizbeth lizeth lizette lizmar lizzeth lluvia loida lola loli lolita lorain loraine lorainis
lorein loreley loren lorena lorenis lorenzo loreto lorgia loriana loriannys lourdes lubin lucas luceli lucelly lucero
luchito lucho lucia luciana luciani luciano lucidia lucila lucinda lucio lucrecia lucrecio lucy ludis ludovico ludy
luis luisa luisana luisangel luisangela luisanny luisber luisfer luisito luismar luismary luisneidy luiyi luli lupe
lupita lusbin lusmila luvi luxmar luyis luz luzdary luzdivina luzmar luzmery luzmila lya lyan lyanne lyda lydia mabel
macario maciel madelayne madelein madeleine madelin madeline madelyn madison mael maella mafe magali magaly magda
magdalena magdaly magdiel magola maiber maick maickel maicol maidelis maidelyn maigualida maikel maikeli maikelis
maikely maiker maikol maile mailen mailyn maimara maira mairelis mairin mairyn maita maite majo malena malka malvin
mamerto manolo manuel manuela mara marbel marbelis marbella marbelys marcela marcelina marcelino marcelo marcial
marciana marco marcos margareth margarita margarito margely margie margori margot margoth mari maria mariadelosangeles
marialejandra marialex marialis marialys marian mariana marianela marianella mariangel marianis mariann marianna
marianny mariannys mariano marianyelis mariauxiliadora maribel maribi maricarmen maricela maricruz maridelys mariel
mariela marielis mariely marielys mariem marife marifer mariflor mariita marilexa marili marilin marilu mariluz
marilyn marina marinela mario mariolis mariotti marisol maritza mariugenia mariuska marivi mariyuris marizol marjori
marjorie marleidy marlen marlene marleni marlenis marleny marlin marlis marlon marlyn marlys marnelis marta marte
martha martin martina martiniano maru maruja marvin marxelis mary maryangel marycruz maryeli maryelin maryeling
maryelis maryi maryit maryluz maryori maryorie maryoris marysol maryuri maryuris maryury mateo mateu matheo mathew
mathias mathius matias matilde maudelis maura maureen mauren mauricio maurico mauro maxi maxima maximiliana
maximiliano maximino maximo mayckol mayela mayelin mayelis mayerli mayerlin mayerlis mayerly mayira maykel maykol
mayleth maylin mayling mayra mayri mayrin mayuri medardo meiber meibis meiby meiker meily melani melania melanie
melany melba melchor melecio melida melina melisa melisandra melissa melitza melquiades melvin melvis memo merari
merary mercedes mercy merlin merlis merly merlys mia micaela michael michaell michel michell michelle midalis migdalia
migdalis miguel miguelangel miguelina miguelito miguelon mijail mikel mila milady milagritos milagro milagros milaidys
milca milciades mildre mildred mile mileidis mileidy milena milenis milexi milexis milibeth miller milly milton milva
mina minerva mirelis mireya miriam mirian mirla mirlenis mirna mirta mirtha mirtila misael misleidy mitzi modesta
modesto mohamed moira moises monica moraima moralba morelba morelia morelis morella morris mylena mylene myriam myrna
nabor nacarid nacho nadia nadine nadir nadiuska nahia nahomi nahomy nahum naibelis naibet naidelin nailea nailet
naileth naily nailyn nairelis nairi nairis nairobi nairobis nairobys naisla nakarid nakary nala nana nancy nando nany
naomi napoleon narcisa narciso nardy natacha natali natalia natalin nataly nataniel natasha nathalia nathalie nathaly
nathan nathanael nati naty navarra nayarith nayeli nayelis nayelly nayeska nayibe nayibis naylin nazarena nazareth
nazario nefer neftali neiba neiber neida neider neidimar neidis neidy neiffe neiker neil neila neimar neiris neisa
neiser neivis nelida nelio nelis nelitza nelly nellys nelson nelsy nelvis nemecio nemesio nena nepomuceno nereida
nereo nerida nerio neris neritza nersy nerva nery nerys nestor nestora neudis neudy neudys neury neyber neybis neyda
neyer neyla neymar neyra nicanor niccolo nicholas nicol nicolas nicolasa nicole nicolina nicolle nicomedes nidia
nieves nikol nikole nilda nilsa nilsi nilson nilva nimia ninfa ninoska niria nirvana nisla niurka niuska nixon
niyireth noe noel noelia noelis noemi noheli nohelia nohelis nohemi nohemy nohora noira noiralith nolberto nolis nora
norah norberta norberto norbis norelis norelkis norelys noris norka norkis norma normary norvis nubia nubis nurbis
nuris nurys obdulia obdulio oberto oceana octavia octavio odalis odaliz odalys odilia odin odra odry ofelia ofir
olegario oleida olga olimar olimpia olimpo olinto oliva oliver oliverio oliveth olivia olmedo olmer omaira omar omaris
onelio onesimo orangel oreana orestes oriana oriannys orielis orietta oristela orlanda orlando orledys orquidea oscar
oscarina osiris oslaida osman osmar osmary osmel osmely osmery osnaida osneider osneidy osnel osorys osvaldo oswald
oswaldo osward otilia otoniel otto ovidio ozuna pablo pacho pacifico paco paito paloma pancha pancho pao paola paolo
pascual pascuala pastor pastora patricia patricio patrocinio paula paulette paulina paulino paulo pedrito pedro pelayo
pepe pepita peregrina perfecta perfecto perla perlita petra petronila petronio pia piedad pierina pierre pilar pipe
placida placido polonia poncio porfiria porfirio praxedes presentacion primitiva primitivo priscila providencia
prudencia prudencio pura quetzali quintin quique quiteria raelis rafael rafaela rafaelito raiberth raidel raider
raimar raimundo raine rainelis rainier raiza raizabel ramiro ramon ramona randy raquel raquelina raul rayan raymar
raymon raymond rayner raysa rebeca rebecca rebeka regina regino reiber reidy reimar reina reinaldo reinelis reiner
reinerio reinier remedios remigio renan renata renato rene renny reny retti rey reyber reyes reymar reynaldo reynel
reynerio ricarda ricardina ricardo richar richard richarson richer rigo rigoberto rita ritza rixio robert roberta
robertina roberto robertson robin robinson robinzon robiro robison rocina rocio rodolfo rodrigo rogeli rogelio roger
roibel roiman roimer roinel roiner roisbel roisman rolando roldany roman romel romelia romer romina romualdo romulo
ronal ronald ronaldo ronalys ronier ronni ronnier ronny roque rosa rosaelena rosalba rosalbina rosalia rosalin
rosalinda rosaline rosalino rosalva rosalyn rosana rosangel rosangela rosangelica rosangelys rosani rosanna rosanyela
rosario rosaura roseana roselia roselin roselis roselyn rosemary rosendo rosibel rosibeth rosimar rosina rosiris
rosita rosmar rosmary rosmeri rosmery rosmira rosneidy rosnelly rossana rossi rossmary roswell rosy rosynel roxana
roxanna roxi roxy royer roymar rubby ruben rubi rubiela rubin ruby rubys rudecindo rudi rudy rufina rufino ruperto
rusbel rusbelis rusvelt rut ruth ruthbeth ruthmary sabas sabina sabrina sahian saida salma salome salomon salustiano
salvador samael samanta samantha samara samary samir samira samuel sander sandino sandra sandri sandro sandy santa
santi santiaga santiago santino santos sanyer sara sarah sarahi sarai saray saritza saturia saturnino saudith saul
saulo sayda scarlet scarlett sebas sebastian sebastiana segundo selena selene selenia senaida serafin serafina sergia
sergio servando severiano severo shaira shakira sharay sharick sharit sharith sharol sharon sheila sheily shelsy
sheryl shirle shirley shirly sibelis sibila sigifredo sigrid silfredo silfrido silvano silverio silvestre silvia
silvina simon simona simoneta sinai sinforiano sinforosa siomara siria sirley siuly smith socorro sofi sofia soila sol
solange solangel solangie solany solanyi soledad soleil solimar solmaira solmarys solvey sonia soraida sorangel
soranyi soraya stalin stefani stefania stefanny stefano stefany steffany stefhany steicy steisy stella stephania
stephanie stephany steven stevenson stiven stiward suajil sudelis sugey suhail suheidy sujei sulamita sulay sulayma
sulbey suleidy suleika suleima sulimar sulma suly suney surey susan susana susej susy suyapa suyin talia tamar tamara
tania tarcisio tarek tati tatiana teodora teodoro teodosio teofilo teotiste teresa teresina teresita thaina thairis
thais thalia theo thiago tiago tiberio tibisay tiburcio tilcia timoteo tito tobias tomas tomasa tonito tono tony
torcuato toribio trina trinidad trino tulia tulio ubaldina ubaldo udelis ulises ulpiano urania urbano uriel urimar
ursula ursulina uslar usleidy valdemar vale valen valente valentin valentina valentino valeria valerie valery valesca
valeska valmore vanesa vanessa vaneza velkis venancio venecia ventura vera verena veronica veruska veruzka vianey
vianney vicencio vicenta vicente vicky victor victoria victoriano victorino vidal vidalina vielka viky vilma violeta
violetta virgelina virgilia virgilio virginia virginio vismar vitalia viviam viviana viviann vladimir vladislav wadith
walberto waldemar waldo walner walter walther wanda warner washington weimar welinton wenceslao wendi wendis wendoly
wendolyn wendy wester wiki wilber wilberth wilberto wilcar wilder wildre wilfer wilfran wilfrank wilfredo wilfrido
wiliams wilian wiljhan wilkelman wilkenman wilker wilkerman wilkin william williams willian willmer willy wilma wilmar
wilmary wilmelis wilmen wilmer wilneidy wilquer wilquin wilson wilton wilyerson winder winston wisleidy wismar wiston
wladimir wolfang wuilber wuiliam wuilian wuilker wuillian wuilmer wuinder xandra xavier xaviera xenia xilena ximena
xiomar xiomara xiomarys xiorelis xoana yackeline yadelis yadiel yadira yadri yadriela yadris yahaira yahily yahir
yaicar yaidelis yaider yaileth yailin yaimar yaimara yainer yair yaira yaiza yajaira yajanis yajeli yakelin yaleidy
yalenis yalitza yamila yamile yamilet yamileth yamilka yamira yan yana yancarlos yander yandri yandry yaneisy yanela
yanelis yaneska yanet yaneth yangel yani yanibel yanilka yanina yanira yanis yaniuska yankarlos yannelis yannis yara
yarelis yarianny yaribel yaricza yarilis yarima yaritza yarleidy yarlenis yarmila yasmari yasmeli yasmin yasmina
yasneidy yatzuri yayi yazmin yazmina yeferson yefersson yefri yeiber yeiberson yeico yeider yeiderson yeidi yeiker
yeilin yeimar yeimer yeimi yeiner yeinerson yeini yeinni yeins yeiny yeisi yeison yeisson yeiver yelena yelimar yelis
yelitza yelixa yemina yeni yenifer yenire yenireth yenis yenitza yenni yennifer yennis yenny yeny yenyferth yeraldin
yeraldine yeralis yerby yerik yerika yerikson yerimar yeris yerlin yerly yermary yersi yersimar yersinia yerson yersy
yesenia yesica yesid yesimar yesly yesmar yesmeli yessenia yessica yessika yessy yetsibel yeudiel yeury yexenia yexi
yexibel yhoan yhoana yhoel yholeida yhon yhonny yhordan yilber yildre yilena yileni yilmar yilmer yilson yimar yimmy
yina yinet yineth yinna yisel yisela yiset yiseth yisleidy yissel yoana yoander yoandri yoandry yoanger yoany yobana
yobanny yocasta yocelin yocelyn yodalis yoel yoeli yoelis yofre yohan yohana yohander yohandri yohandry yohanna
yohanny yohel yohenny yojan yojana yojanny yokasta yolaida yolanda yoleida yoleidy yoli yolimar yolis yolmar yolmary
yoly yomaira yomar yomary yonaiker yonander yonatan yonathan yonder yoneida yoneidy yoneiker yoni yonier yonkleiver
yonny yorbelis yorbi yordan yordana yordani yordano yordy yorelis yorgelis yorgelys yorgenis yorleidy yorlenis yorlet
yorley yorman yormaris yormary yornelis yosbelis yoselim yoselin yoselis yoselyn yoseph yoshua yosmar yosmary yosmely
yosneidy yosselin yosthin yostin yosuar yosue yova yovana yovani yovanni yovanny yoxelis yraida yraima yran yrene yris
yrma yuanny yuber yuberlis yubiri yubisay yubraska yuceli yudeisy yudelis yudis yudit yudith yufran yuheidy yuleica
yuleida yuleidi yuleidy yuleima yuleimy yuleini yuleinny yuleisi yuleisy yuli yulia yuliana yuliandry yulianis
yuliannis yulianny yuliannys yulibeth yulied yuliet yulieth yuliett yulietzy yulimar yulimer yulisa yulisbel yulisbeth
yulissa yulitza yulmary yulmer yulmi yuly yumar yumara yumary yumelis yumila yuneidy yuneiris yunior yurai yuraima
yuraimy yuramis yurancy yuraneidy yurani yuranis yuranny yurany yurbi yureimy yureisy yurelis yuri yuriana yurianny
yuribel yuribeth yurima yurimar yurimia yurisma yuritza yurkelis yurlay yurleidis yurleidy yurleni yurley yurlin
yurmary yusbeidy yusbelis yusbely yusdelis yuseth yuskeili yusleidy yusleidys yusmaira yusmari yusmary yusmeily
yusmeli yusmely yusmila yusneida yusneidy yusti yustin yutmary yuyeimi zahir zaida zaira zamir zamira zandra zaray
zareth zeleste zenaida zenobia zenobio zoar zoe zoila zonia zoraida zoranyi zoraya zoreidy zuhe zujey zulaima zulay
zulayma zulbeidy zule zuleica zuleidy zuleika zuleima zuleny zuleyka zuleyma zuli zulibeth zulimar zully zulma
zulmaira zulmary zulmira zunilda zuri zurisadai zurisaday zusana
`;

/**
 * Words that cards, routes and questions use, folded, one of each stem. A word that is none of these,
 * where a name is expected, is a name.
 */
export const EVERYDAY_WORDS = `
abajo abandono abc abece abierta abilidades abismo abla ablar ablo abogada aborto about abr abras abrazo abre abren
abri abrieron abrigalo abrigo abril abrir abrirlo abriste abro abstenerse abuela abuelita aburre abus aca acaba
academia acarigua acaso accedan acceso accidente accion ace aceite acelerar acento acepta acer acido aclarar aclawyers
acnur acogida acompana acordar acos acostar acreditacion acta actas activa acto actos actua actualiza actualizacion
acuchill acudo acuerda acumulacion acumulado acuso acv add address adelante adelanto ademas adentro adenunciar adios
admin administracion administrador admision admite admitio adolescente adonde adopcion adopta adornos adscritas aduana
adulta adults advierte aerobicos aerobics aeropuerto afectados afiche afilia afiliacion afiliala afiliarte afiliate
afrodescendiente after afuera agarre age agencia agenda agente agiliza ago agosto agradecimiento agrediendo agrega
agregalo agresiones agresor agrupan agua aguablanca aguacates aguacero aguanta aguardiente aguazul aguda ahe ahf ahi
ahog ahora ahorc ahorita ahorque ahorro aid aire ajencia ajo ajusta aki akonpaye akuerdo alacran alargan alarmas alas
albanileria albergue alcalde alcaldia alcance alcanza alcohol ale alegria aleja alejate aler alerg alert algo alguem
alguien algun aliado alianza alimentacion alimentaria alimentisia alimento all alla allanaron alli allowed alma
almohada almuerzo alo alojara alone alquil already alrededor also alta alternativa altisima alto altura alumna alza
amable amanecio amanezco amarilla amarr amazonas amb ambulancia ambulatorio amen amenaces amenasan amenaz america ami
amiga amo amor amparo amplie amputaron analitik anbulancia anc ancestral and anda andamio andamos andan andes ando
angustia animal animalitos animo anitos ano anoche anos anota anotacion anotarte anotelo ansiedad answer answers ante
anteayer antecedentes anterior antes anticipacion anticipo anticoncepcion anticonceptivo anticonseptivas
anticonsetivas antiguedad antioquia antiretrobirales antirretroviral antitetanica antixenofobia anular anuncio anvan
aora apago aparece aparezco apartamento aparte apatridas apellido apelo apenas api aplaza aplica aplicacion apn apodos
aporta apostilla apostiya apoya app apply approve aprenda aprendi aprendizaje apret aprieta aprobar aprovechan aprueba
apunal apunt apure aqui arana arauca arauquita archibo archivo arde are areacucuta arepa ariendo ariienda ariporo arl
arma armad armed armenia arrancar arrastro arrecha arregla arrendar arrendatario arresto arriba arrienda arrimada
arrodillado arroz arrugada art arte artes articulacion articulo aruba asco ase asegura asen asentamiento aser
asesinadas asesinato asesor asesoria aseta asfixi asi asigna asilo asiste asistente ask asked asks asmatica asociativo
asoma asta astral asunto asustados aswe atajo ataque ataud atencion atender atenderte atendia atienda atlc atraco
atragant atras atravesar atrevo atropell attachment audiencia audio aumenta aun aunq aunque ausente australia
autenticacion autismo auto autobus automatica autoridad autorisada autoriza autorizacion auxilio auxilioooo avance
avanzaba avenida aventarme averiguo aviente avion avisa avisale avisame avisarte avogado avoka away ayer ayi ayuda
ayudaaaa ayudame ayudeme ayudenme azar aze azotea azucar azul bachi bachiller bachillerato bachilleres bachiyerato
back bacunar bad baile baja bajarte bajita bala balancear balazo balcon balon bana bancaria banco bancolombia banda
bank baquiana bar barato barberia barbero barco bari barinas barquisimeto barranca barrancabermeja barranquilla
barrera barriga barrigona barrio base basica basta basura bateria bay bazuco bcg bebe bebio bebito beca bedford before
beisbol benas bence bencio bender bendicion bendiga bendio beneco beneficia beneficiaria benesolana benezolana
benezuela benjamini beo berlin beso bga biaje biblioteca biblored bici bicicleta bida biejo bien bienestar
bienestarina bigilan bilbao billete billetera binacional biometria biometrico birthdate bisa bitcoin blanca bliye
blogs blokearon bloque bloquea bloquearte blu boca bodega bodegita bodeguita bofetada bogota bogotanos bola boletas
boletin bolivar bolsa bolsillo bolsitos bomba bomberos bombona bomito bonbero bonito bonjou bono boom borra borracho
borrador borrame borrosa bosa bot botella boton bouyon boy boyaca branch brasil brazo break brechas brete brigada
brinda bring bruta brutal bucaramanga buen buenaventura bujia bulin bullying burda burla bus busca buscala busque
busqueda busy button buttons bye caballo cabecita caben cabesa cabeza cabimas cable cachete cachetea cad cadaver
cadena cae caen cafetera cago cai caidsg caiga caimanera caja cajera cajita calambre calcular calendario cali calidad
caliente califico call callaito callate calma calo calor calzon cama cambia cambiaria camello camina camion camionero
camioneta campamento campana campo canal canbie cancelo cancer cancha cancilleria cancion candado candela canon cans
cansancio cantidad capacidad capacitacion capacitar capilla capital capitulo captura cara caracas caracol caracteriza
caracterizacion carajita carajo carcel card cards carga caribe carisimos carne carnet carnicero carpa carrera
carretera carrito carro carta cartago cartel cartera casa casanare casanarenoticias casca cascabel casero casi casita
castellano castig cat catalogo catatumbo categoria catolica catorce causa cautela caye cayeron cdc cdi cedula
cedulacion cela cell celoso celular cementerios cena cenizas censal center central centro cepillo cerca cercana cerete
cerlatam cero cerradura cerre certifica certificacion certifican chaleco chama chamba chambeo chamita champu chance
chancla change channel channels chanse chao chapa chapinero charla chart chat chats chau checked chequean chequeo
chevere chico child chile chimba china chinacota chip chiquitica chiste choco chofer choices choque choriaron choro
chorro chueca chupa churupos ciber cicatrices ciclo ciega cielo cien cierra cierto cifra cigarro cilindro cinaruco
cinco cincuenta cine cinoc ciprat circula cirugia cita citacion ciudad ciudadana ciudadania ciudades civil clan clara
clarify clase clasica clasifica clave clavicula clei clientes clinica cloro close cluster coagulos coalicion coarser
cobertura cobija cobra cobralo cobraria cobrarte coca cochinos cocina cocinera codigo codo coexisten coiat coinciden
cojen col colchones colectivo colegio colejio colexret colgar coliseo colmundo colombia colombiana colonbiana
colonviano colostomia coma comadre combalidar combo comedor comercial comercio comersio comfama comienzo comio
comisaria comision comite commands comoda companera compania compara comparar comparendo compartas compartelo
compensacion compete competente complementarias complemento completa component components compra comprobante
compromiso comprrat comprueba computador comuna comunal comunicacion comunitaria con conare conaz conbalidar concejala
concejo concepto conciertos concilia conciliacion concubino concurrencia condenas condicion condon conduccion conducir
conducto conductores conduto conectados conexion confeccion confiable confianza confidencial config configuracion
confirm confirmala confirme conflicto conforma conformacion congreso conjunta conmigo conoce conoemadre conozca conpes
consciente conse conseguir consejo conservatorio considera consignacion consigne consigo consiliacion consolida
constancia conste constitucion constitucional construccion construye consular consulta consultorio consultorsalud
consumacion consume consumidor contabilidad contacto contador contaduria contenido conteos contesta contestarte
context continuar conto contra contracciones contraluz contrario contrasena contrata contributibo contributivo control
convalida convalidacion convalidalas convalidan convenio conversacion conversar conversation convivencia convivir
convoca convocatoria convul convulsion cooperacion coordina coordinacion coordinator copago copia coral corazon
cordoba cordon coro corona corotos corozal corre correa correazo correccion correct correction corregir corresponde
corret corrientazo corriente corrige corrijan corta cortesias cosa cosecha cosina cosita cost costilla costumbre
costura count country courtesy coverage covid covra coye coyote cra cre creala crece crecimiento credito creele crema
cremacion creolina crezca crimen criminal crio criollo crisis cristiana criterios crore cruce cruso cruz csf ctg
cuadernos cuadra cuadritos cual cualesquiera cualquier cualquiera cuando cuanta cuarentena cuarto cuatro cubierta
cubre cubria cucarachas cuchilla cuchiyo cucuta cuelgo cuello cuenta cuentale cuentame cuerda cuerpo cuesta cuezta
cuida cuidador cuidate culebra culpa cultura cultural cumana cumpl cumpli cumplimiento cun cunao cundinamarca cuota
cupo cura curazao curiosidad curriculo curriculum curso custodia daba dale dame dan dando dandome danger danza dar
daria dark darla darme darse darte das data daviplata days deadline debajo debe deberes deberian debia debuelven debug
decia decide decidio decimo decir decirte decision declara declaracion declare decreto dedito dedo defenderte defensor
defensoria deficiencias definir definitivo defuncion deja dejalo dejusticia del delante delarealidad delegado
delincuentes delira delito delta demand demands demasiado deme demelo demora demostracion demostrar demuestra den
dental dentro denunci denuncialo denunsio departamental departamento department depende deport deportacion deposite
depre depresion deprimida depto derecho deriva derivacion derrame des desacato desactiva desaloj desangr desansa
desaparec desaparecio desapareser desaparicion desarrolla descansa descarga descargala desconfia desconocido descontar
describen description descuenta desde desenlace deseo deserte desertor desfigura deshacer deshaz deshecho deshidrat
desistimiento desmay desmiente desnud desnutricion desnutrido desnutrision desocup despacio despedi despedir despeja
despertar despid despidieron despierta desplaz desprecian desprotegida despues desvloqueo detalle detiene detras deuda
devo devolucion devolver devolvi devuelva dia diabet diagnosticaron diagnostico dian diaria diarrea dias dic dicho
diciembre did dientes diera dieron diez diferencia diferensia dificil difunto diga digame diganme digital dignidad
dije dijeron dile dime dinamica dinero dio dios diploma direccion direcion direcsion directiva directora dirigidas
discapacidad discriminacion discriminan disculpe discusion discutimos dise diselo disfrute disidencia dispar disparar
dispensario disponible disposiciones disputed distancia diste distingue distinguir distinto distrital distrito diu
divorcio dizque dms dnp doble doce docencia docentes docslib doctor documental documento does dolar dolientes dolor
domestica domi domiciliario domicilio domingo dona donacion donante donde dormi dormid dos dosis dosquebradas dotora
doubt downloads doy drafted dragons droga drop duchas dudan due duele duena duerma duitama duplicado dura durisimo
durmiendo durmio eafit eat echan echando echandole echar echarme echarnos echaron echarte echo ecografia economia
economica ecuaciones ecuador ecuatoriana edad ede edificio editor educacion educativa efase efectibo efectivo efecty
ehh ehhh ejecuta ejemplo ejerce ejerzo ekri elaborar elecciones electr electrocut electronica elefante elegibilidad
elenos elige elimina ella ellas ellos eln elopinometro elorza elpais eltiempo elvenezolano email embajada embarace
embaraso embaraz embargo embuste emergencia emergency emerjencia emisora emiteme emocional empanadas empatia empece
empezar empiece empieza empiricos empleabilidad empleador empleo empoderando emprendedora emprender empresa empty
empuj emssanar enamorado enano enbarasada enbarazada encanan encanono encanta encapuchado encargo encerada encerr
encierr encima encinta encolombia encontrarte encontre encuentra encuesta end ene enero enferma enfermedad enfermera
enfermeria enfoque enfrentes engano english enlace enpujo enseno enserrada entender entendi entere enterre entidad
entidades entiende entierra entonces entornos entra entrada entramos entran entrando entrante entrar entraron entras
entraste entre entrega entrenador entrevista entrevistaron entro envenen envia enviala envidia epa epale epi epilep
eps equidad equipaje equipo equivalencia equivoca era eran erase eres ermana error esa esas escalera escap esclav
esclavitud esclaviz escoge escojan escolar escolares escolarizado esconde escondio escorpio escorpion escribe
escribelo escribeme escribi escrita escrivir escucharte escuche escuela escuelita escupio ese eske eso esos esp
espacio espagnol espalda espana espanhol espanol especial espectador esper esperame espia esposa espuma esquema
esquina esquisofrenia essay esta estaba estabilizaron establecimientos estables estacion estado estafa estamos estan
estancia estando estar estaria estas estatus estatutaria estatuto este esten estes esto estorbo estorvo estos estoy
estoyenlafrontera estrabismo estran estrangeria estrangul estranjeria estranjero estrategia estrato estrenara estres
estructural estubiera estudia estupida estuve etc etico etnicos evalua evaluacion evaluarte eventos examen examenes
example excelente excepcion excepcionales exclusivo excusa exencion exesposo exhumacion exige exigencia exije exist
existia exmarido exmujer exnovio exparejas expediente experiencia explica explicacion explicame explique expliqueme
explosion explot explotacion exponerte export expres express expulsion extemporaneo extended extendio exterior externa
extiende extorci extorsion extra extran extranjera extranjeria extrategia extravie eyco eyos ezposo facebook facil
facilitar fact factura failed falla fallece fallecio falsa falsificar falta famig familia familiares farc farmacia
farmasia favor favorecida fea feas feb febrero fecha feedback felicito feliz femenino feo fep feria ferreteria
festibal festivos fiado fiador ficha fiebre fiebrecita field fields fiesta fievre fija fila filarmonica filter filters
filtro filuos fin final financiacion financiera financiero finanzas finca firma first fiscalia fisico fixgon flaco
flaquita flee flexibiliza flojo flores floridablanca flow flujos focal focalizacion focus folletos fondo fontibon food
for forbidden forma formacion formal formalizo formato formula formulacion formulario fortalecen forzo fosyga foto
found fractur fragomen francais frances frase fraude frecuente frenar frente fresh fria from frontera fronterisa
fronteriza fud fue fuente fuera fueron fuerte fuerza fugo fui fulana full fumigar funcion funcionaria fundacion
fundamental funebres funeral funeraria fusiles fut futbol gafas galeno galleta gana ganancias gaps garantia garantiza
garganta gas gasolina gasto gato gaula gay gen general generalizada genero genial gente gerrilla gestante gestion
gestor gid gifmm gimnasio giro gobernacion gobernador gobierno golpe golpea golpie golpiza gonorrea gonzale goodbye
gota gotera gpam grabar gracia grado gradua graduarte gran grande grandote granitos grasias gratis gratuidad gratuita
grave gravedad gravisima greeting gripa grita group groups grua grupo gtm guajira guarda guardala guarderia guardia
guarero guaro guasdualito guerrilla guerrillero guia guide guion gustaria gusto haber haberte habia habiles habilita
habitacion habitantes habla hablame habren hace hacerte hacia hackearon haga haitiano half hallacas hallo hamaca
hambre han handed harto has hasta hato have hay haz hazlo hazme heading hecha help helpful hemorragia hemos heraldo
herbicida here herencia hermana hermanita herramienta hey hice hidden higiene hija hijastra hijita hijueputas hinch
hint hirviendo hiso historia historial hits hizo hochberg hogar hogarcito hogares hoja hola holaa holaaa hombre
homologacion homologar hondo hora horario horrible hospedaje hospital hospitalizado hostigar hotel hours house hoy hrc
hubo huellas huem hueso huir humana humanitaria humill humillacion humillarte hundidos hurto hus huy huyendo iba
ibague ibamos iban icbf icetex icfes idea identidad identifica identificacion identificar identificasion identitario
idioma idiotas ido ies ifm igiene iglesia ignora igual igualdad igualita ija ijo iksfes ilegal imbecil imebu impacta
impedir impide implante implementacion implementar importa imposible impresion imprime impuestos impugnar inasistencia
inauguro incendio incentivos inchad incluia incluir inclusion incluyente incompatible incompetentes incompleto
inconciente inconsciente incubadora incumple indefinido indemnizacion independiente indice indigena indignada indios
indocumentada induccion infancia infantil infart infecta inflacion inflada inflamada influenza infobae infomigration
infopa infopalante informa informacion informal infracciones ingenieria ingeniero ingles ingreso inhabilitado
inhumacion inicia inicial injeniero injustificada inmediata inmensa inminencia inmueble inmunizacion input inquilinato
inquilino inscriba inscribete inscribi inscribirte inscripcion inscrito inscrivo insiste inspeccion inspector
instagram instala instalacion instancia institucion instituciones institution instituto instrucciones insulina insult
integracion integral integrate integre intenta intentalo intercambiador interior intermediaria interna internacional
internet interponer interprete interrumpir interrupcion intersectorial intervencion intimidad intoxic intrafamiliar
intranet inundacion inundo inutil invalido inventan inventarte inventate inversion invierto invima invita invitacion
inyeccion inyecto ipi ipiales ips ipt irme irnos irregular irte istoria itagui its ive izquierdo jabon jaja jajaja
jala jardin javascript jefa jeje jeva job jobenes joda jodi join jone jornada jou joven jovenes jrs json judicial
jueces juega jues jueves juez jugo juicio jul jun junio junta jur juramento juridica juristrend jusgado justia
justicia juventud juzgado kawsay keda keja keme kerosene key kid kienyke kiere kilometro kilos kind kinds kit kits
knowledge known kon kote kpt kreyol kuanto kukuta label labels labios labor laboral laburo lactantes ladilla lado
ladrillo ladron lafm lakalle lambon lameri lanacion lance lancha language lante lanz lao laopinion laprensa lapupila
larepublica largo larguense larguisima las lastime late latitud lava lavadero lavadora lavanderia lawyers lead least
leave leche lee leela leen leer leeria lees legal legalapp legalizar legislacion legislacionarl legislativas lei
leimos lejia lejisimo lejos lengua lentes leones ler les lesiones leticia letra levanta lexicon ley lgbti lgbtiq
liberar libertad libertapp libre licencia liceo lider lidera liderazgo liga likidasion lima limite line linea
lineamientos link lio lios liquidacion liquido liseo lista live llama llano llave llega llena lleva llevala llor
llover lluvia loca local localito locality lodging login logra lojman long loro los lost lot loteria luchador luego
lugar lunes luz mache machetazo machete machin made madre madrugar maduradas maestra maestria mag magallanes magdalena
maicao mal malandro malditos malformacion malisimo malparidos maltrat mama mamaguevo mamera mamita man manana mancha
manda mandala mandame mandeme maneja maneras manicurista manizales manose manoseo manten mantener mantienen manual
manutencion many manzanas map mapanare maquina maquinaria maquinita mar maracaibo maracas maracay marca marcacion
marcha marica marihuana marketplace martes marzo mas masiva masked mat matanza material materias materno matricula
matriculate matriculaton matrimonio matriz maturin maxima may mayor mayoria mbu mear mecanico medellin media medica
medicamento medicina medida medira mejor memoria men mendicidad mendigar meni menor mensaje mental menu meoz mercadito
mercancia mercar merece merida meridiano merienda mes mesera message meta meterte meti metro metropolitana mexico mga
mia mias microcredito miden miedo miembros miente mientras mierda migracion migracioncolombia migran migrana migrante
migrasion migratoria migravenezuela mil militar millon mina mineducacion minigualdad minimo mininterior minisipalite
ministerio minjusticia minsalud mintrabajo minuto mio mioriente mios mira mirala mis misec misma mito mixtos mixtura
mobilidad mochila mochilero moda modalidades modelo moderadora modificar modifico modulo moja molestar molestia
molleja momento moneda monetarias money monjas monte monteria monterrey month months montre moradito mordida mordio
more moreteada moretones morgue morochos morral mostre motivo moto mototaxista moun move movil movimientos mpio mucha
muchach muchachita muchisimo mude muebles muela muera muerete muert muestra muestrale mueva muevete mujer mujeres mula
multa multiproposito mundial mundo muneca municipal municipality municipio muriera murio musica muy mwen nace naci
nacimiento nacion nacional nacionalizar nada nadie naguara nalgas name nan nao nariz nasi nasido nasimiento navegador
navidad navidena nbradio ncanal ncargos ndecia ndice ndonde nds nearest nececito necesario necesidad necesita need
needs negarte negativa nego negocio negocito negra negrita neiva nen nequi nervios nes nescribe nesesita netflix
neurologo neutral never nevera new next nicaraguense nidioma niega nieta nieve nimewo nina ninera ninez ningun ninita
nivel nivelacion nlo nna nno noche nocturna nojoda nomas nombra nomina non norma normal normativa normograma norte
noruego nos nosotras nostalgia not notaeconomica notaria nothing noticactus notice noticia noticiashoy notificacion
notificaciones notisclepr nou nov novanm novela noveno noventa novia noviembre now npregunta nquedate nquien nrc nsi
nte ntn nuestra nueva number numero nunca nutricion nutricional nwa oasis objetivo oblga obliga obligacion obligatoria
obra observatorio obtener ocana occidente ochenta ocho ochocientos oct octavo octubre oculta odontologia odontologo
oea oferta offer office official officials offline oficial oficina oficio ofisina ofrec ofrecio ofresen ofrezca ogar
oido oiga oim oir oja ojala ojo ojos okay okenn okis ola old olimpica olla ollas olvida olvidame ombres omision omitir
once onda ong online only onu opcion open openers opera operacion operarias operatibo operator opinion opinometro
oportunidades opresion oprim optica options ora orario orden ordinario organizacion organizar organo orienta
orientacion orientarte origen original orijinal orilla orina orinoquia ortografia oryante oscurezca ospital oswa other
otherwise otra otras otro otros out outcome over overview own owner oye oyeron pacos padrastro padre pae pag
pagadiario pagare pagarte pagina pagueme pai pais paiweb pajina pal palabra paliza palma palmira pamplona pana
panaderia panal panama pandan panfleto panico panita pansa pantallazo pantalon panties panyol panza papa papel papeleo
papelito papiloma pappm para paracos paradoja paragrafo paraguachon paraguanero paralisis paraliz paramilitar
paramilitares paramo pard parece pareja pari pariente parke parque parroquia parta partera parti partial participacion
participar particulares partner pas pasaje pasalo pasame pasaporte pasarte paseo passport passwd password pasta
pastilla pastiyas pastor pata patea patio patria patron pausa pavor paz pdf pdm pecho pecp pedagogico pedi pedir
pedira pedirte peepete peg pegaria peladito pelaito pelao pelea pelicula peligro pelo pelota peluqueria pena penal
pencion pendejo pendiente pending pendular pendulares pense pension peo people peor pep pepete pepff pepito peptutor
pequeno perder perdi perdon perfecto perfil perico periodo permanente permiso permita permizo pernoctar pero perrarina
perrera perrita perro persecucion perseguido persig persiguiendo person personal personeria personeros pertenece peru
pesa pescao pesimo petardo peticion petroleo phone photo pica picadura pick pida pidela pideme pidesela pidio pie
piedecuesta piel piensa pierda pierna pies pieza pila pilon pimpina pin ping pintura piojos piscinas pise pistola
pitalito placa placeholder placenta plan planea planeacion planetas planificacion planificar planner plantel plas
plastica plata plataforma playa plazo please plis plomazo plomo plumpynut plus pma poblacion poblacional pobre pobreza
poco poder podia podran podria poema point points pokito policia polio polisia politica pon ponerte pong pongalo
ponian ponlo ponme ponte popular poquito por porq porque portabilidad portafolio portal portalciudadano portero
portfolio portugues porvenir posada posgrado posibilidades posible positiva posparto postularme postulate potable pote
potestad pou ppt pqr pqrd practica prado pran precio preescolar preferiria prefiere pregrado pregunta preguntalo
preguntame prematricula prenada prenatal prende prensa preocupa prepara prepararte preparo presa presenciales presenta
presentate preservativo preside presidenciales presidenta presion presta prestacion prestamo presume presupuestal
presupuesto pretend pretoria preve prevencion previa prima primaria primera print prioridad priority prioriza
priorizacion prision privacidad privada probar problem procedimiento proceso procuraduria producen product productores
profe profesional profesiones profesor profundo programa programacion progreso prohibe prometa prometerte prometio
promotora prompt pronto propia propina proposito propuestas propuso prorroga prostitu prostitucion prostituirte
prostituy proteccion protecion protege protegerte protegio proteja protesis protestar protocolo provisional provoca
proxima proyecto prueba pse psicologa psicologia psicosocial psiquiatra publica publimetro publiques published
publishers pude pueblo pueda puente puerta pues puesta pular pulso pulzo punalada punetazo punos puntaje punto puntual
pupila pura purpura puse puta putumayo puya pyme python qedo qhubo qieren quality que quebro queda quedarte quedate
queja quejate quem quemaduras queonda querer queria quesos question questions quibdo quien quienes quiera quimica
quimio quimioterapia quince quincena quinientos quinto quiso quita quitamaridos quitarte quorum rabia racismo racumin
radico radio radionacional radiosantafe raiz rajaron rama rancheria rancho rapida rapidez rapidita raponazo raptaron
rara rascado rasp rate raticida raton rayo raza razon rcf rcn reabrio reaccion reactiva reads real realero realidad
realizo reboto recargo recepcion receta rechaza reciba recibala recibame recibelas recibi reciclaje recien reclama
reclut recoge recogelo recojo recomendacion recomendaciones recomienda reconoce reconozco recorde recorre recreacion
recreo rector rectoria recuerda recupero recurso red redondea reemplaza reemplazaria reenvia refer referencias
referral refize reforma reforzada refrigerio refrijerio refuerza refuge refugio refujio refuse regala regano regimen
region regional regiria registra registraduria registralo registrarte registrate registration registrese regla
reglamentacion reglamento regrese regueton regula regulacion regulariza regularizacion reina reject rejistra
relaciones relator rele religion remedio remesa remision remite remitela remoto rendicion renovacion renovar renta
renueva renuevalo renuncie reparte repaso repelente repetido repita reply repons report reportala reposicion
represento repruebo republica requerido requests requicitos requieren requisito res rescate reset resibieron residente
resiven resolucion resoluciones resolver resonancia respeto respir respira responda respondame respondio responsable
resposta respuesta restablecer restaurante resto resuelve resuelveme resultado results resume retenid retiene retira
reto retorna retry retuvo reune reunificacion reunio revende revent revienta review revisa revision revista revize
revoke rey rica rie riesgo right rights rindas rinon rio riohacha rionegro risa rising rnec roba robot rodilla roja
rojito rol rollo romp rompecabezas rompi ron rondando room ropa rostro roto rotulos route rovaron ruedas ruido rumba
rumichaca rumv rur ruso ruta rutec ruv sab sabana sabia saca sacarte sacud sakar sal salario salbo saldo salga sali
salon salt salu salud salvia salvo salvoconducto salvoconduto same samsung san sanciona sangr sanita sanitarias santa
santafe santanderes santurban sapa sapatos saque saquenme sarampion saravena saren sarna sat save says scam scams
schema scribd script sea sean seas sebin seca seccion second secret secretaria sector secuestr secundaria sed sedula
see seen seguimiento seguir seguira segun segunda segura seis sello sells selman selva semaforo semana semanales
semestral semestre semilla semiya sena senal senasofiaplus sencilla send senofobia senor sent sentencia sep separe
septiembre septima sepultar sepultura seq ser seria serpiente serro sertificar server servia service servicio servidor
servidumbre sesion set setenta several sexo sexto sexual sgp share sheet shelter shelters show shown shows sicario
siclos sicologo sida sidor siembra siempre siendo siente siete siga siglo sign significa signs siguiendo siguiente
silencio silicona silla simat simcard simoncito simula sin sincelejo sincitial sirbe sire sirujia sirve sirvio sisben
sise sispt sistema sisven sita sitac sitio situacion sivil skip sleep snariv soacha sobre sobredosis sobreocupacion
sobrevivir sobrina social sociedad socioeconomica softbol soga soi sol soldado soldador soldadura soledad solicita
solicitud solidaridad solisitante solisitud solita solt soltera sombrero some someone son sonje sonora soporte sos
sospecho source sous soy spanish stale start state step steps stereo stopwords suba subarrendar subdireccion
subheading subio subirte subsidiariedad subsidio subvenciones sud suegra sueldo suele sueltos sueno suerte suficiente
sufragio sufre sufrimiento sufrio suicid suicidio suma sumak summary super supera supercade superfinanciera
superintendencia superior supermercado supersalu supersalud superseded sur sus suspender suspendio suspension
sustantivo sustituto susto suvsidio suya switch system tabio tabla tachira take tal talcual talla talleres tamano
tambien tame tampoco tan tanpoco tanpore tanta tapa tarda tarea tareas tarifa tarjeta tasa task tatuajes tauramena
taxi team teatro techito techo tecnica tecnologia tecnologo tel teleamiga telefono telegram television tell tema
temblando temor temperatura temporal temporary temprana ten tendencias tendra tendria tenga tenho tenia tenla tension
tequenos terapeutica terapia tercer tercera termina terminal terremoto terridata territorial territorio territory
testigo tetano text texts thanks that the them there they thinner this tia tibabuyes tibu tiembla tiempo tienda tiene
tierra tiesa tigre tigrito tiktok tildes time tiner tio tipa tir tirant tirotearon title titulares titulo tmb tmf
toalla tobillo toca toche toda todabia todavia today toditos toga toi toldillo tolima toma tomale tomarmelas tomarte
tombo tonchala too toque torcid torcio tormento torre tortas torturado tos tosferina total toy trabago trabaj
trabajabamos trabas tradicional tradiksyon traduccion traduce traduceme traductor trae traermelas trafico traga
tragedia trageron traiga training traje trajeron tramita tramitesmre tramo trampa tranquila trans transferencia
transferir transfiera transformemos transfronteriza transicion transicional transito transitorio translated
translation transmilenio transporte tras trasladala traslado trasporte trata tratamiento travaje traves trece treinta
tren trends tres triada tricolor tripa triste tristeza trocha trompada truck truco true tsm tuale tubo tumbe tunja
turista turno turquia tus tutela tutor tuve tuya two uaemc uaesp uariv ubica ubicacion ubicarte ucv uds ultima una
unab unan unas undated undelivered undo undone une unet ungrd unhelped uni uniandes unico unidad uniforme uninorte
universal universidad universitario unknown unless uno unos unreadable unrestricted unreviewed uraba urbana urena urge
urgencia urgente uri uribia urjensias urosario usa usado usage usalo usan usar usarlos usaron usas use users usme uso
usos usted usual usuario util vacaciones vacante vachillerato vacio vacuna vacunacion vacunasion vacunaton vagina
vagos vaile vaina vale valga validacion validan validasion validez validity valla valledupar vallenato valor
valoracion vamos van vanguardia varados varata variable varian varranquilla varrio vas vaya vayanse vea vean vebe veca
vecina vehiculo veinte veintitres veintiuno velacion vemos ven vence vencimiento vencio vend venderte vendi veneca
veneno venerea venesolano venesperanza venesuela venezolana venezuela venga venta ventana ventanilla venza veo ver
verbal verdad verdadera verdict verdicts vereda veredicto verga verguenza verificacion verificar verifico verified
verifye verla ves vesino vete vez via viaducto viaj vibra vichada victima victimizante vida video videollamadas vieja
viejita viendo viene viernes vieron vigencia vigente vigia vigil vih villanuevas villavicencio vinculacion vine
vinotinto vio viol violacion violencia violenta violin virgen viro virtual virus visa visible visita vista vital
vitelma viva vivi vivienda vle vlex voces vogota voice volante vole voltar volteo volumen voluntaria volver volvera
volvi vomit voragine vos vota voy voz vph vuelen vuelta vuelva vulnerable wait waiting waits walking warao warning
watch wayuu web webcam week weeks welcome whap what whatsapp where which whisky who whole why wifi window withheld
without words would wradio write writing wrong www xenofobia xiaomi yamen yaml yebo yego yerno yes yevar yeyo yon
yopal yoro you your yours yuca yukpa yumbo zancudos zapatos zipaquira zona zonal zulia
`;

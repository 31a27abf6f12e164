/* Words with which a name cannot begin or go on. Folded. */

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Where a name ends. */
export const NOT_A_NAME = list(`
a al algo alguien alguna ante antes apenas aqui aca ahi alla asi aun aunque ayer ayuda ayudame bien bueno buena
buenas buenos busco cada calle cambio carrera casa casi cc ce cedula cel celular cerca ciudad como con correo
cual cuando cuanto da dar de debe debo del desde dice dicen dicho dijo dijeron diferente direccion doc documento
donde dos el ella ellos email embarazada en enferma enfermo entonces entre era es esa ese eso esta estaba estamos
estan estar este esto estos estoy estuvo etc fecha fue gracias grado ha haber hace hacer hay he hija hijo hijos
hola hoy id identificacion identificada identificado igual incorrecto internet ir ire jamas ke la las le les llame
llamar llamo llega llegue lo los luego mal mama manana mas mayor me medio menor mi mia mio mis mismo mucho muy
nacida nacido nacio naci nada nadie necesita necesitamos necesito nesesito ni ningun no nombre nos nosotros nuestra
nuestro numero nunca o otra otro otros padre papa para parte pero pide pido placa por porque portador portadora
ppt puede puedo pues q que quedo quien quiere quiero recien rumv sabe saber salio se sea ser si sido siempre sin
sobre solo somos son soy su sus tambien tampoco tan tarde tel telefono ti tiene tienen titular todavia todo tu
trabaja trabajo tramite un una uno unos usted va vamos van vas vengo venezolana venezolano venezuela vez vine vino
vive viven vivimos vivo vivia voy vecina vecino y ya yo años anos meses mes dias dia semana semanas estudia
estudiar migrante migrantes colombiana colombiano colombia extranjera extranjero persona personas señor senor
senora senorita sra sr don dona doctor doctora dra dr profe profesora profesor fiebre dolor tos tuvo tenia tendra
tendria quisiera queria podria puse puso pasa pasaporte perdio perdi perdimos robaron nacionalidad nacimiento
registro registrado registrada afiliado afiliada afiliar cita correcto correcta escrito escrita completo completa
largo bonito feo raro distinto distinta errado errada equivocado aparece aparezco llamaron llama llamada contesta
mando manda mande escribo escribe habla hablo firmo firma atentamente att saludos cordial feliz casada casado
soltera soltero viuda viudo madre cabeza hogar familia grande pequeno pequena chiquito chiquita bebe nina nino
ninos ninas adulto adulta desempleada desempleado discapacidad discapacitado diabetica autista recibo recibe fui
fuimos iba iban ido sigo sigue siguen tocan toca toco tocaron gano gana paga pagan pago cobra cobran atiende
atendieron atendio dieron dio doy dan di deja dejan dejo dejaron salud eps colegio escuela hospital arriendo sisben
permiso especial temporal proteccion propia propio conmigo contigo primero primera segundo hace cumple cumplio
cumplira nacera viene vinieron vendra queda quedan quedamos ahora actualmente desempleo ademas mientras hasta
hacia contra segun durante tras excepto salvo mediante ademas cuya cuyo cuyos favor porfavor porfa urgente
`);

/** Nouns whose name is a place's or an institution's: «hospital Erasmo Meoz», «barrio Antonio Nariño». */
export const INSTITUTIONS = list(`
hospital hospitales clinica colegio puente parque universidad universitario institucion educativa ied escuela barrio avenida av estadio
localidad centro fundacion aeropuerto terminal ley hogar plaza biblioteca ciudad municipio departamento cai
iglesia parroquia sede megacolegio liceo jardin comedor albergue vereda corregimiento comuna urbanizacion
conjunto edificio calle carrera cra transversal diagonal sector hotel banco caja instituto politecnico corporacion
asociacion consejo virgen programa estrategia operacion mision ips ese san santa santo villa puerto virrey poblado
fiscalia general estado museo teatro coliseo polideportivo consultorio batallon cementerio casa
invasion asentamiento libertador premio ruta via rio isla cerro monumento mercado supermercado almacen
`);

/** Nouns of kin and company that a name follows: «mi hijo Santiago». */
export const KIN = `hij[oa]s?|hijito|hijita|hijastr[oa]|esposo|esposa|marido|mujer|pareja|novi[oa]|mama|papa|mami|papi|madre|padre|herman[oa]|hermanit[oa]|ti[oa]|prim[oa]|abuel[oa]|abuelit[oa]|niet[oa]|sobrin[oa]|suegr[oa]|cunad[oa]|yerno|nuera|padrastro|madrastra|bebe|nin[oa]|nen[ea]|chamo|chama|chamit[oa]|amig[oa]|vecin[oa]|companer[oa]|jefe|jefa|patron|patrona|patrono|duen[oa]|caser[oa]|arrendador|arrendadora|senor|senora|senorita|sr|sra|srta|don|dona|doctor|doctora|dr|dra|licenciad[oa]|abogad[oa]|profesor|profesora|profe|funcionari[oa]|trabajador|trabajadora|enfermer[oa]|medic[oa]|psicolog[oa]|agente|oficial|paciente|menor|ex|exesposo|exmarido|concubin[oa]|comadre|compadre|ahijad[oa]|gemel[oa]s?|morochos?|ciudadan[oa]`;

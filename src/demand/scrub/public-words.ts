/*
 * Words with a capital that name no person, folded: places beyond the country's own towns, bodies,
 * companies and papers. A surname that is also one of these proves nothing alone.
 */

/** Countries, Venezuelan states and towns, quarters and crossings that people come from or go to. */
export const PLACES_ELSEWHERE = `
venezuela colombia ecuador peru chile brasil panama argentina bolivia uruguay paraguay mexico espana haiti cuba
republica dominicana estados unidos usa canada china rusia francia italia alemania inglaterra portugal costa rica
nicaragua honduras guatemala salvador trinidad tobago guyana curazao aruba bonaire surinam africa europa asia america
latinoamerica suramerica sudamerica centroamerica caribe pacifico andes amazonas orinoquia darien esequibo
caracas maracaibo valencia barquisimeto maracay merida barinas guanare acarigua araure coro cabimas ciudad ojeda
machiques tachira zulia trujillo valera bocono carabobo aragua lara yaracuy falcon portuguesa cojedes guarico
apure monagas anzoategui sucre nueva esparta delta amacuro vargas miranda bolivar distrito capital margarita
porlamar puerto cabello ordaz cruz la guaira los teques guarenas guatire petare charallave ocumare cua
cagua turmero la victoria villa de cura san felipe yaritagua carora quibor tocuyo cabudare punto fijo tucacas
calabozo san fernando guasdualito el nula achaguas elorza valle la pascua zaraza altagracia maturin cumana
carupano barcelona lecheria anaco el tigre cantaura upata tumeremo tucupita san antonio urena rubio san cristobal
colon la fria tovar ejido el vigia santa barbara santa elena uairen paraguaipoa guarero sinamaica mara la concepcion
paraguachon maicao uribia riohacha cucuta arauca arauquita saravena puerto carreno inirida ipiales rumichaca
tulcan quito guayaquil lima santiago buenos aires boa vista manaos pacaraima necocli capurgana turbo tapachula
bogota medellin cali barranquilla cartagena soacha bosa kennedy suba usme engativa fontibon usaquen chapinero
tunjuelito ciudad bolivar santa fe los martires barrios unidos teusaquillo puente aranda
sumapaz la candelaria aguablanca siloe comuna moravia robledo bello itagui envigado
wayuu yukpa wiwa warao bari pemon yanomami
`;

/** Bodies, companies and papers that people name. */
export const BODIES = `
sisben adres eps ips sura sanitas famisanar compensar coosalud mutualser mutual ser savia salud nueva capital comfenalco
comfandi comfama cafam colsubsidio colpensiones porvenir proteccion colfondos sena icbf icetex icfes dian dane dnp
registraduria procuraduria personeria defensoria contraloria fiscalia policia ejercito gaula sijin migracion cancilleria
uariv unidad victimas acnur oim unicef gifmm cruz roja medicos sin fronteras pastoral social caritas hias consejo noruego
danes refugiados save the children world vision aldeas infantiles profamilia mercy corps opcion legal saime sudeban
bancolombia davivienda daviplata nequi bbva banco agrario bogota occidente popular caja social av villas itau falabella
colpatria movii lulo nubank efecty baloto supergiros servientrega interrapidisimo western union moneygram zelle paypal
rappi uber didi indriver yango picap cabify exito olimpica jumbo homecenter alkosto metro makro carulla oxxo ara
claro movistar tigo wom virgin etb whatsapp facebook instagram tiktok telegram google gmail hotmail outlook yahoo
youtube netflix excel word pdf zoom transmilenio sitp megabus rumv ppt pep tmf ruv rut runt simit soat pila sispro
mipres arl afp caf cai uri upj comisaria isabu meoz computrabajo elempleo indeed magneto linkedin pvpc siat
dios jehova jesucristo cristo virgen senor navidad pascua enero febrero marzo abril mayo junio julio agosto septiembre
octubre noviembre diciembre lunes martes miercoles jueves viernes sabado domingo covid vih sida tbc
biblia facebook ministerio alcaldia gobernacion gobierno presidente presidencia petro duque maduro chavez uribe
corte suprema congreso senado camara decreto ley resolucion circular estatuto sentencia
uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta cuarenta cincuenta sesenta
setenta ochenta noventa cien ciento doscientos trescientos quinientos mil millon
`;

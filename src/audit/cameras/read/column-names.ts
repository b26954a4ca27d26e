import { bare } from '../tags/synonyms.ts';

/**
 * Column names that are understood, in order of preference, in English, French, German and Spanish, bare; a field of
 * OpenStreetMap is understood under its own name too.
 */
const columnNames = {
  latitude: 'latitude lat y geolat coordy ywgs84 breitengrad breite geobreite latitud coordenaday',
  longitude: 'longitude lon lng long x geolon coordx xwgs84 langengrad laengengrad lange geolange longitud coordenadax',
  point:
    'geopoint2d geopoint coordonnees coordonneesgps coordinates latlon gps point position koordinaten coordenadas geom geometry wkt geoshape',
  id: 'osmid id ref reference numero identifiant code cameraid idcamera nummer kennung numerocamara identificador recordid',
  'camera:direction':
    'camera:direction cameradirection directioncardinal direction bearing heading azimuth azimut orientation sensdevision richtung blickrichtung ausrichtung orientacion acimut',
  'camera:type':
    'camera:type cameratype type kind typecamera typedecamera modele typ kameratyp bauart tipo tipodecamara tipocamara',
  'surveillance:type': 'surveillance:type surveillancetype',
  'surveillance:zone': 'surveillance:zone surveillancezone zone zona',
  'camera:mount': 'camera:mount cameramount mounttype mount support fixation montage befestigung soporte',
  'camera:height':
    'camera:height cameraheight height hauteur heightmetres heightm hauteurm hauteurenmetres hohe hoehe montagehohe altura',
  'camera:tilt': 'camera:tilt',
  'camera:angle': 'camera:angle cameraangle tilt inclinaison neigung inclinacion',
  operator:
    'operator exploitant gestionnaire owner proprietaire operateur responsable betreiber eigentumer operador titular propietario',
  'operator:type': 'operator:type operatortype ownership typeexploitant betreibertyp tipodeoperador',
  indoor: 'indoor interieur interieurexterieur innen innenraum innenaussen interior interiorexterior',
  surveillance: 'surveillance',
  location: 'location emplacement',
  level: 'level niveau etage stockwerk etasje planta nivel',
  layer: 'layer',
  status: 'status statut etat zustand betriebszustand estado',
  disused: 'disused desaffectee',
  removed: 'removed supprimee deposee entfernt retirada',
  count:
    'count number nombre cameras nombrecameras nombredecameras nbcameras nbdecameras nbrecameras nbredecameras quantite anzahl anzahlkameras anzahlderkameras kameraanzahl numerodecamaras numcamaras ncamaras cantidad',
  timestamp:
    'timestamp lastedit lastedited updated datemaj datedemiseajour date checkdate miseajour stand datum aktualisiert fecha fechaactualizacion',
} as const;

export type Field = keyof typeof columnNames;
export type Columns = Partial<Record<Field, string>>;

export const fields = Object.keys(columnNames) as Field[];

/** Which column holds what, and the columns from which nothing is read. */
export function columnsOf(header: readonly string[]): {
  readonly columns: Columns;
  readonly unused: readonly string[];
} {
  const byBare = new Map(header.map((name) => [bareColumn(name), name]));
  const columns: Columns = {};
  for (const field of fields) {
    const name = columnNames[field].split(' ').find((candidate) => byBare.has(candidate));
    if (name !== undefined) columns[field] = byBare.get(name);
  }
  const used = new Set(Object.values(columns));
  return { columns, unused: header.filter((name) => !used.has(name)) };
}

const bareColumn = (name: string): string => bare(name).replace(/[^a-z0-9:]/g, '');

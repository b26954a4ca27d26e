import type { Bilingual } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';

/** What each code of an oddity means. */
export const oddityText: Readonly<Record<string, Bilingual>> = {
  gone: text(
    'marked as gone (disused, removed, planned) and left out',
    'marquées comme disparues (hors service, retirées, prévues), laissées de côté',
  ),
  otherDevice: text(
    'surveillance without a camera (guard, microphone, gunshot detector), left out',
    'surveillance sans caméra (gardien, microphone, détecteur de tirs), laissée de côté',
  ),
  directionPartly: text('a direction read in part', 'direction lue en partie'),
  directionRelative: text(
    'a direction relative to a road (forward, backward): taken as not known',
    'direction relative à une route (forward, backward) : tenue pour inconnue',
  ),
  directionUnreadable: text(
    'a direction that cannot be read: taken as not known',
    'direction illisible : tenue pour inconnue',
  ),
  overpassRemark: text(
    'Overpass broke off: the data may be a part only',
    'Overpass s’est interrompu : les données ne sont peut-être qu’une partie',
  ),
  badCoordinates: text('coordinates off the globe, left out', 'coordonnées hors du globe, laissées de côté'),
  cameraTwice: text('the same camera in two files, counted once', 'même caméra dans deux fichiers, comptée une fois'),
  cameraRelation: text(
    'surveillance drawn as a relation, which has no place of its own: left out',
    'surveillance dessinée comme relation, sans lieu propre : laissée de côté',
  ),
  cameraWithoutPlace: text(
    'a camera whose place is not in the file: left out',
    'caméra dont le lieu n’est pas dans le fichier : laissée de côté',
  ),
  nodesMissing: text(
    'a line cut by the edge of the file: what is inside is kept',
    'ligne coupée par le bord du fichier : ce qui est dedans est gardé',
  ),
  ringsOpen: text(
    'an area whose outline is not whole in the file',
    'zone dont le contour n’est pas complet dans le fichier',
  ),
  farPointLeftOut: text(
    'a point farther from the box than the distance given, left out to spare memory: a street that crosses the box by one straight segment longer than twice that would be missing',
    'point plus loin de la zone que la distance indiquée, laissé de côté pour ménager la mémoire : une rue qui la traverserait par un seul segment droit long de plus du double manquerait',
  ),
  readAsLatin: text(
    'a CSV that is not UTF-8, read as Windows-1252: check accents in names',
    'CSV qui n’est pas en UTF-8, lu en Windows-1252 : vérifiez les accents des noms',
  ),
  rowWithoutPlace: text(
    'a row without latitude and longitude, left out',
    'ligne sans latitude ni longitude, laissée de côté',
  ),
  notAFeature: text('an object without a usable shape, left out', 'objet sans géométrie utilisable, laissé de côté'),
  pointNotCamera: text('a point that is no camera', 'point qui n’est pas une caméra'),
  elementWithoutId: text('an element without a number, left out', 'élément sans numéro, laissé de côté'),
  elementWithoutGeometry: text('an element without a shape, left out', 'élément sans géométrie, laissé de côté'),
};

/** The five shares and numbers in words. */
export const measureText = {
  areaShare: text('of the area', 'de la surface'),
  outdoorShare: text('of the outdoor area', 'de la surface extérieure'),
  wayShare: text('of the length of streets and paths', 'de la longueur des rues et chemins'),
  footShare: text('of the length of foot ways', 'de la longueur des voies piétonnes'),
} as const;

export const words = {
  low: text('low', 'bas'),
  middle: text('middle', 'moyen'),
  high: text('high', 'haut'),
  known: text('known', 'connu'),
  forWantOfData: text('for want of data', 'faute de données'),
  watched: text('Watched', 'Filmé'),
  effective: text('effective cameras', 'caméras effectives'),
} as const;

import type { Bilingual } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';

/** What each code of an oddity means. */
export const oddityText = {
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
  cameraRepeated: text(
    'the same camera twice in one file, counted once',
    'même caméra deux fois dans un fichier, comptée une fois',
  ),
  cameraRelation: text(
    'surveillance drawn as a relation: placed in the middle of its first member',
    'surveillance dessinée comme relation : placée au milieu de son premier membre',
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
    'a list that is not UTF-8, read in another encoding: check accents in names',
    'liste qui n’est pas en UTF-8, lue dans un autre encodage : vérifiez les accents des noms',
  ),
  listCharacters: text(
    'a list with characters that cannot be read: check names',
    'liste avec des caractères illisibles : vérifiez les noms',
  ),
  listHeader: text(
    'a list whose header does not stand alone on the first line: what is above it was passed over',
    'liste dont l’en-tête n’est pas seul sur la première ligne : ce qui est au-dessus a été passé',
  ),
  listRowsShort: text(
    'a list with rows that end before the last column: what is not there is taken as not stated',
    'liste dont des lignes finissent avant la dernière colonne : ce qui manque est tenu pour non indiqué',
  ),
  listRowsLeftOut: text(
    'a list with rows that do not fit its header (more cells, broken quotation marks, cut at the end): left out',
    'liste avec des lignes qui ne suivent pas l’en-tête (cellules en trop, guillemets mal placés, fin tronquée) : laissées de côté',
  ),
  rowWithoutPlace: text(
    'a row without latitude and longitude, left out',
    'ligne sans latitude ni longitude, laissée de côté',
  ),
  notAFeature: text('an object without a usable shape, left out', 'objet sans géométrie utilisable, laissé de côté'),
  pointNotCamera: text('a point that is no camera', 'point qui n’est pas une caméra'),
  elementWithoutId: text('an element without a number, left out', 'élément sans numéro, laissé de côté'),
  elementWithoutGeometry: text('an element without a shape, left out', 'élément sans géométrie, laissé de côté'),
  kindUnknown: text(
    'a kind of camera that is not known: taken as not stated',
    'type de caméra inconnu : tenu pour non indiqué',
  ),
  kindsSeveral: text(
    'several kinds at one place: taken as not stated',
    'plusieurs types au même endroit : tenus pour non indiqués',
  ),
  deviceUnknown: text(
    'a kind of surveillance that is not known: taken as a camera',
    'type de surveillance inconnu : tenu pour une caméra',
  ),
  wordNotUnderstood: text(
    'a word that is not understood: taken as not stated',
    'mot non compris : tenu pour non indiqué',
  ),
  heightUnreadable: text('a height that cannot be read: taken as not known', 'hauteur illisible : tenue pour inconnue'),
  tiltUnreadable: text('a tilt that cannot be read: taken as not known', 'inclinaison illisible : tenue pour inconnue'),
  tiltUpwards: text(
    'a tilt above the horizon (camera:tilt runs from −90, down, to 90, up): it shortens no view',
    'inclinaison au-dessus de l’horizon (camera:tilt va de −90, vers le bas, à 90, vers le haut) : elle ne raccourcit aucune vue',
  ),
  countUnreadable: text(
    'a number of cameras that cannot be read: taken as one',
    'nombre de caméras illisible : tenu pour une',
  ),
  countZero: text('a place that counts no camera, left out', 'lieu qui ne compte aucune caméra, laissé de côté'),
  projected: text(
    'coordinates that are metres of a projection, left out: convert the file to WGS 84; likely systems',
    'coordonnées en mètres d’une projection, laissées de côté : convertissez le fichier en WGS 84 ; systèmes probables',
  ),
  columnsUnused: text('columns from which nothing is read', 'colonnes dont rien n’est lu'),
  partOfList: text(
    'rows that the list counts and this file does not hold: it is a part, download the whole',
    'lignes que la liste compte et que ce fichier ne contient pas : c’est une partie, téléchargez le tout',
  ),
} satisfies Readonly<Record<string, Bilingual>>;

export type OddityCode = keyof typeof oddityText;

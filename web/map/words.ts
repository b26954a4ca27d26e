import { text } from '../../src/language/french.ts';
import { words } from '../../src/language/words.ts';

export const mapWords = {
  title: text('A map: how much of your way is watched?', 'Une carte : quelle part de votre trajet est filmée ?'),
  lead: text(
    'Open an extract of OpenStreetMap (.osm.pbf, .osm, GeoJSON): its cameras, and what they may see. It is read in this browser and sent nowhere; no map is fetched.',
    'Ouvrez un extrait d’OpenStreetMap (.osm.pbf, .osm, GeoJSON) : ses caméras, et ce qu’elles peuvent voir. Il est lu dans ce navigateur et n’est envoyé nulle part ; aucune carte n’est téléchargée.',
  ),
  where: text(
    'Where from: openstreetmap.org, “Export”; choose a district of at most a few kilometres.',
    'Où le trouver : openstreetmap.org, « Exporter » ; choisissez un quartier de quelques kilomètres au plus.',
  ),
  choose: text('Choose the extract', 'Choisir l’extrait'),
  reading: text('Reading the map…', 'Lecture de la carte…'),
  measuring: text('Measuring what is watched…', 'Mesure de ce qui est filmé…'),
  walking: text('Looking for walks…', 'Recherche de trajets…'),
  part: text('The part that is measured', 'La partie mesurée'),
  dense: text('the square kilometre with most cameras', 'le kilomètre carré qui compte le plus de caméras'),
  whole: text('everything round the cameras', 'tout ce qui entoure les caméras'),
  walk: text('A walk from A to B', 'Un trajet de A à B'),
  touch: text(
    'Touch the map for A, then for B; or choose a street for each.',
    'Touchez la carte pour A, puis pour B ; ou choisissez une rue pour chacun.',
  ),
  from: text('A: where it starts', 'A : le départ'),
  to: text('B: where it ends', 'B : l’arrivée'),
  nowhere: text('— choose a street', '— choisir une rue'),
  touched: text('a place on the map', 'un point de la carte'),
  again: text('Begin again', 'Recommencer'),
  back: text('To walk back', 'Faire le retour'),
  results: text('What the map says', 'Ce que dit la carte'),
  save: text('Save the report', 'Enregistrer le rapport'),
};

export const readAs = (cameras: number, ways: number) =>
  words(
    (say) => `Read: ${say.count(cameras)} cameras, ${say.count(ways)} streets and paths.`,
    (say) => `Lu : ${say.count(cameras)} caméras, ${say.count(ways)} rues et chemins.`,
  );

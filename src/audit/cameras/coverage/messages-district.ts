import { EvidenceError, UsageError } from '../../../errors.ts';
import { text } from '../../../language/french.ts';
import type { Oddity } from '../camera.ts';
import { oddityText } from '../oddity-words.ts';

/** Oddities of streets and columns, which leave no camera out. */
const neverReasons = new Set([
  'nodesMissing',
  'ringsOpen',
  'columnsUnused',
  'readAsLatin',
  'listCharacters',
  'listHeader',
  'listRowsShort',
  'farPointLeftOut',
]);

export const badBox = (given: string): UsageError =>
  new UsageError(
    text(
      `“${given}” is no box: give --bbox WEST,SOUTH,EAST,NORTH in degrees, for example 24.938,60.166,24.950,60.176.`,
      `« ${given} » n’est pas une zone : donnez --bbox OUEST,SUD,EST,NORD en degrés, par exemple 24.938,60.166,24.950,60.176.`,
    ),
  );

export const boxTurned = (given: string): UsageError =>
  new UsageError(
    text(
      `the box ${given} is turned: west must be less than east and south less than north (longitude first). A box across the 180th meridian must be cut in two.`,
      `la zone ${given} est à l’envers : l’ouest doit être inférieur à l’est et le sud au nord (longitude d’abord). Une zone qui traverse le 180e méridien doit être coupée en deux.`,
    ),
  );

export const boxElsewhere = (given: string, data: string, isSwapped: boolean): UsageError =>
  new UsageError(
    text(
      `the district ${given} lies outside the data (${data}).${isSwapped ? ' Latitude and longitude look swapped: longitude comes first.' : ''}`,
      `le quartier ${given} est hors des données (${data}).${isSwapped ? ' Latitude et longitude semblent inversées : la longitude vient d’abord.' : ''}`,
    ),
  );

export const crossesItself = (place: string, longitude: number, latitude: number): EvidenceError => {
  const at = `${longitude.toFixed(6)}, ${latitude.toFixed(6)}`;
  return new EvidenceError(
    text(
      `the polygon crosses itself near ${at}: draw it so that its edges meet at corners only.`,
      `le polygone se recoupe près de ${at} : tracez-le de sorte que ses côtés ne se touchent qu’aux sommets.`,
    ),
    place,
  );
};

export const noPolygon = (place: string): EvidenceError =>
  new EvidenceError(
    text(
      'no polygon here: give GeoJSON with a Polygon or MultiPolygon.',
      'aucun polygone ici : donnez un GeoJSON avec un Polygon ou un MultiPolygon.',
    ),
    place,
  );

export const noSuchArea = (name: string, found: readonly string[]): EvidenceError => {
  const some = found.slice(0, 12).join(', ');
  return new EvidenceError(
    text(
      `no area named “${name}” with a closed outline in the map.${found.length > 0 ? ` There are: ${some}.` : ' The map names no area.'} Give --bbox or --polygon instead.`,
      `aucune zone nommée « ${name} » au contour fermé dans la carte.${found.length > 0 ? ` Il y a : ${some}.` : ' La carte ne nomme aucune zone.'} Donnez plutôt --bbox ou --polygon.`,
    ),
  );
};

export const tooWide = (kilometres: number): UsageError => {
  const width = Math.round(kilometres);
  return new UsageError(
    text(
      `the district is ${width} km wide; a local projection is exact enough up to 500 km. Give a smaller --bbox.`,
      `le quartier fait ${width} km de large ; une projection locale est assez exacte jusqu’à 500 km. Donnez une --bbox plus petite.`,
    ),
  );
};

/** Why there is no camera: what was left out, and what may help. */
export const noCameras = (oddities: readonly Oddity[] = []): EvidenceError => {
  const reasons = oddities
    .filter(({ code }) => !neverReasons.has(code))
    .map(({ code, number, examples }) => {
      const meaning = oddityText[code];
      const example = examples.length === 0 ? '' : ` (${examples[0]})`;
      return text(`${number} × ${meaning.en}${example}`, `${number} × ${meaning.fr}${example}`);
    });
  const list = (language: 'en' | 'fr') => reasons.map((reason) => reason[language]).join(' — ');
  return new EvidenceError(
    text(
      `no camera in the data: nothing usable tagged man_made=surveillance.${reasons.length === 0 ? '' : ` Left out: ${list('en')}.`} For a GeoJSON of untagged points, give --points-are-cameras.`,
      `aucune caméra dans les données : rien d’utilisable avec man_made=surveillance.${reasons.length === 0 ? '' : ` Laissé de côté : ${list('fr')}.`} Pour un GeoJSON de points sans attributs, donnez --points-are-cameras.`,
    ),
  );
};

export const noWays = (): EvidenceError =>
  new EvidenceError(
    text(
      'no street or path in the data: nothing with a highway tag. Give a file with streets too; several files may be given.',
      'aucune rue ni aucun chemin dans les données : rien avec l’attribut highway. Donnez aussi un fichier de rues ; plusieurs fichiers sont acceptés.',
    ),
  );

export const tooManyPairs = (metres: number): UsageError =>
  new UsageError(
    text(
      `within ${metres} m nearly every camera of the one list is near every camera of the other: give a smaller --radius.`,
      `à moins de ${metres} m, presque chaque caméra d’une liste est proche de chaque caméra de l’autre : donnez un --radius plus petit.`,
    ),
  );

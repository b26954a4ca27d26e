import { type Block, paragraph, strong } from '../../../document/blocks.ts';
import type { Bilingual } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';
import { plural, words } from '../../../language/words.ts';
import type { Band } from '../coverage/bands.ts';
import type { Coverage } from '../coverage/coverage.ts';
import type { Sightings } from '../coverage/sightings.ts';
import type { Leg } from '../routes/legs.ts';
import type { Exposure, FollowedRoute, RouteAnswer } from '../routes/routes.ts';
import { asLength, asMetres, asPercent, casesExplained, isCertain, spanWords } from './band-words.ts';

/** Cameras that may see a walk, and the operators that they name. */
const seers = ({ cameras }: Sightings): { readonly cameras: number; readonly operators: number } => {
  const may = cameras.filter(({ probability }) => (probability.high ?? 0) > 0 || (probability.middle ?? 0) > 0);
  const named = may.flatMap(({ operator }) => (operator === undefined ? [] : [operator]));
  return { cameras: may.length, operators: new Set(named).size };
};

const byWhom = (sightings: Sightings): Bilingual => {
  const { cameras, operators } = seers(sightings);
  if (cameras === 0) return text('of no camera on the map', 'd’aucune caméra de la carte');
  const named = operators === 0 ? text('; none names its operator', ' ; aucune n’indique son exploitant') : undefined;
  return words(
    (say) =>
      `of up to ${say.count(cameras)} ${plural(cameras, text('camera'), text('cameras')).en}${named?.en ?? `, of ${say.count(operators)} ${plural(operators, text('named operator'), text('named operators')).en}`}`,
    (say) =>
      `d’au plus ${say.count(cameras)} ${cameras < 2 ? 'caméra' : 'caméras'}${named?.fr ?? `, de ${say.count(operators)} ${operators < 2 ? 'exploitant indiqué' : 'exploitants indiqués'}`}`,
  );
};

/** What one walk comes to, as half a sentence: `you are in view for 310 to 640 m, of up to 23 cameras, …`. */
const inView = (watched: Band, sightings: Sightings): Bilingual => {
  const [span, whom] = [spanWords(watched, asMetres), byWhom(sightings)];
  return text(`you are in view for ${span.en}, ${whom.en}`, `vous êtes dans le champ sur ${span.fr}, ${whom.fr}`);
};

const explained = (band: Band): Block[] => (isCertain(band) ? [] : [paragraph(casesExplained, 'soft')]);

/** The first sentence of a page on a given walk. */
export function walkLead(walk: Exposure, sightings: Sightings): Block[] {
  const seen = inView(walk.watchedMetres, sightings);
  const lead = words(
    (say) => `On this walk of ${asLength(walk.metres, say)} ${seen.en}.`,
    (say) => `Sur ce trajet de ${asLength(walk.metres, say)}, ${seen.fr}.`,
  );
  return [paragraph(strong(lead)), ...explained(walk.watchedMetres)];
}

/** A street names an end of a route where it is no farther from it than this. */
const nearEndMetres = 100;

/** The street at the end of a route, given its legs from that end on. */
function streetAt(legs: readonly Leg[]): string | undefined {
  let metres = 0;
  for (const leg of legs) {
    const street = leg.name ?? leg.beside;
    if (street !== undefined) return street;
    metres += leg.metres;
    if (metres > nearEndMetres) return undefined;
  }
  return undefined;
}

/** From where to where, by the streets at both ends where they have names. */
function fromTo({ legs }: FollowedRoute): Bilingual {
  const end = (letter: string, name: string | undefined) => (name === undefined ? letter : `${letter} (${name})`);
  const [a, b] = [end('A', streetAt(legs)), end('B', streetAt([...legs].reverse()))];
  return text(`from ${a} to ${b}`, `de ${a} à ${b}`);
}

/** The first sentences of a page on routes. */
export function routeLead({ routes, shortest, leastObserved }: RouteAnswer): Block[] {
  const [first, last] = [routes[0], routes[routes.length - 1]];
  const [seen, hidden, ends] = [
    inView(first.watchedMetres, shortest),
    inView(last.watchedMetres, leastObserved),
    fromTo(shortest),
  ];
  const shortestWords = words(
    (say) => `On the shortest walk ${ends.en}, ${asLength(first.metres, say)}, ${seen.en}.`,
    (say) => `Sur le trajet le plus court ${ends.fr}, ${asLength(first.metres, say)}, ${seen.fr}.`,
  );
  const leastWords = words(
    (say) => `On the least observed, ${asLength(last.metres, say)}, ${hidden.en}.`,
    (say) => `Sur le moins filmé, ${asLength(last.metres, say)}, ${hidden.fr}.`,
  );
  const only = text('No other walk is less observed.', 'Aucun autre trajet n’est moins filmé.');
  return [
    paragraph([strong(shortestWords), ' ', routes.length === 1 ? only : strong(leastWords)]),
    ...explained(first.watchedMetres),
  ];
}

/** The first sentence of a page on a district. */
export function coverageLead(coverage: Coverage, place: string): Block[] {
  const { wayShare, areaShare, cameras } = coverage;
  const hasWays = wayShare.middle !== null;
  const span = spanWords(hasWays ? wayShare : areaShare, asPercent);
  // A box is no name.
  const where = /\p{L}/u.test(place) ? text(place) : text('this district', 'ce quartier');
  const what = hasWays
    ? text('of the length of its streets and paths', 'de la longueur des rues et chemins')
    : text('of the area', 'de la surface');
  const lead = words(
    (say) =>
      `In ${where.en}, ${span.en} ${what.en} is in view of mapped cameras: ${say.count(cameras.inside)} stand there.`,
    (say) =>
      `Dans ${where.fr}, ${span.fr} ${what.fr} est dans le champ de caméras recensées : ${say.count(cameras.inside)} s’y trouvent.`,
  );
  return [paragraph(strong(lead)), ...explained(hasWays ? wayShare : areaShare)];
}

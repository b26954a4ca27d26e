import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { plural, words } from '../language/words.ts';
import { losses } from '../measures/headline.ts';
import type { RegimeResult, RunResult } from '../measures/run-result.ts';
import type { Sensitivity } from '../sweep/sensitivity.ts';
import { differenceBetween, isWorthSaying } from '../telling/differences.ts';
import { highest, isMeasured, named, ratioOf, resultIn, withApparatus } from '../telling/read-run.ts';
import { reciprocal, wideBand } from '../telling/wide-band.ts';

const differ = (run: RunResult, measure: string): boolean =>
  new Set(run.regimes.map((regime) => resultIn(run, regime, measure).value)).size > 1;

/** Whether the highest of a measure is beyond chance above every other regime, by so much that it is worth saying. */
const standsOut = (run: RunResult, measure: string, top: RegimeResult): boolean =>
  run.regimes.every((regime) => regime === top || isWorthSaying(differenceBetween(run, regime, top, measure)));

/** Whether one regime alone has the highest value of a measure, be it by chance. */
const isAlone = (run: RunResult, measure: string): boolean =>
  run.regimes.filter((regime) => resultIn(run, regime, measure).value === highest(run, measure)?.value).length === 1;

/** How the highest of a measure stands to the other regimes, in words. */
function rankOf(run: RunResult, measure: string, top: RegimeResult): Bilingual {
  if (withApparatus(run).length < 2) return text('');
  if (standsOut(run, measure, top)) return text(', the most', ', plus que tout autre régime');
  if (!isAlone(run, measure)) return text(', as many as another', ', autant qu’un autre régime');
  return text(', more than the others perhaps by chance', ', plus que les autres, peut-être par hasard');
}

/** On how many of these counts a regime is above all others in 95 % of the draws of what is not known. */
const heldCounts = (
  ids: readonly string[],
  { id }: RegimeResult,
  { leads, draws }: Pick<Sensitivity, 'leads' | 'draws'>,
) => ids.filter((measure) => (leads[measure]?.[id] ?? 0) >= 0.95 * draws).length;

/** What becomes of it over what is not known, where that was looked for. */
function heldFinding(ids: readonly string[], regime: RegimeResult, sensitivity: Sensitivity | null): Bilingual {
  if (sensitivity === null || sensitivity.draws === 0) return text('');
  const held = heldCounts(ids, regime, sensitivity);
  if (held === 0)
    return text(
      ', and on none of them whatever is not known',
      ', et sur aucun d’entre eux quelle que soit l’incertitude sur le réel',
    );
  return words(
    (say) => `, and on ${say.count(held)} of them whatever is not known`,
    (say) => `, et sur ${say.count(held)} d’entre eux quelle que soit l’incertitude sur le réel`,
  );
}

/** Which regime costs people most, on how many of the losses; beside no apparatus alone that would say nothing. */
export function lossFinding(run: RunResult, sensitivity: Sensitivity | null = null): Bilingual {
  if (withApparatus(run).length < 2) return text('What people lose', 'Ce que les gens perdent');
  const counted = losses.filter((id) => isMeasured(run, id) && differ(run, id));
  if (counted.length === 0)
    return text(
      'The regimes do not differ in what people lose',
      'Les régimes ne diffèrent pas dans ce que les gens perdent',
    );
  const wins = new Map<RegimeResult, number>();
  for (const id of counted) {
    const top = highest(run, id);
    if (top !== null && standsOut(run, id, top.regime)) wins.set(top.regime, (wins.get(top.regime) ?? 0) + 1);
  }
  const isMore = (id: string): boolean =>
    run.regimes.some((regime) => {
      const top = highest(run, id)?.regime;
      return top !== undefined && regime !== top && isWorthSaying(differenceBetween(run, regime, top, id));
    });
  const [first, second] = [...wins].sort((a, b) => b[1] - a[1]);
  if (first === undefined && counted.some((id) => isAlone(run, id)) && !counted.some(isMore))
    return text(
      'No regime stands out: what differs in what people lose may be chance',
      'Aucun régime ne se détache : les écarts dans ce que les gens perdent peuvent tenir à l’aléa',
    );
  if (first !== undefined && first[1] === second?.[1])
    return text(
      'Which regime costs people most depends on what is counted',
      'Le régime qui coûte le plus dépend de ce que l’on compte',
    );
  if (first === undefined)
    return text(
      'Several regimes cost people as much, as far as chance tells: no single one is where they lose most',
      'Plusieurs régimes coûtent autant, à l’aléa près : les gens ne perdent le plus sous aucun d’eux seul',
    );
  const [regime, count] = first;
  const alone = counted.filter((id) => highest(run, id)?.regime === regime && standsOut(run, id, regime));
  const held = heldFinding(alone, regime, sensitivity);
  return words(
    (say) =>
      `${named(regime).en} is where people lose most, on ${say.count(count)} of ${say.count(counted.length)} count${counted.length > 1 ? 's' : ''}${held.en}`,
    (say) =>
      `C’est sous ${named(regime).fr} que les gens perdent le plus, sur ${say.count(count)} critère${count > 1 ? 's' : ''} sur ${say.count(counted.length)}${held.fr}`,
  );
}

/** How many wanted people the most successful regime finds, and what each cost in stops of others. */
export function gainFinding(run: RunResult): Bilingual {
  const top = highest(run, 'wantedFound');
  if (top === null)
    return text('No regime finds anybody who is wanted', 'Aucun régime ne trouve de personne recherchée');
  const found1000 = resultIn(run, top.regime, 'foundPer1000StopsOfOthers');
  const each = ratioOf(resultIn(run, top.regime, 'stopsOfInnocents').value, top.value);
  const people = wideBand(resultIn(run, top.regime, 'wantedFound'), 'people');
  const stopsBand = wideBand(reciprocal(found1000), 'people per 1,000 stops');
  const wanted = plural(
    top.value,
    text('wanted person', 'personne recherchée'),
    text('wanted people', 'personnes recherchées'),
  );
  const rank = rankOf(run, 'wantedFound', top.regime);
  const found = words(
    (say) => `${named(top.regime).en} finds ${say.many(top.value, wanted.en)}${people.en}${rank.en}`,
    (say) => `${named(top.regime).fr} trouve ${say.many(top.value, wanted.fr)}${people.fr}${rank.fr}`,
  );
  if (each === null) return found;
  const stops = plural(each, text('stop', 'contrôle'), text('stops', 'contrôles'));
  const cost = words(
    (say) => `${say.many(each, `wrongful ${stops.en}`)} for each${stopsBand.en}`,
    (say) => `${say.many(each, stops.fr)} à tort pour chacune${stopsBand.fr}`,
  );
  return text(`${found.en}: ${cost.en}`, `${found.fr} : ${cost.fr}`);
}

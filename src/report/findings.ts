import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { plural, ratioOf, times, words } from '../language/words.ts';
import { losses } from '../measures/headline.ts';
import { measureOf } from '../measures/names.ts';
import type { ErrorKind, Estimate, RegimeResult, RunResult } from '../measures/run-result.ts';
import { jackknifeDifference } from '../statistics/jackknife.ts';
import { highest, isMeasured, named, peopleIn, per100000, resultIn } from './read-run.ts';

/** Titles of charts: sentences chosen by the numbers, also when nothing differs or there is nothing to divide by. */

const differ = (run: RunResult, measure: string): boolean =>
  new Set(run.regimes.map((regime) => resultIn(run, regime, measure).value)).size > 1;

/** Whether the highest of a measure is beyond chance above every other regime. */
function standsOut(run: RunResult, measure: string, top: RegimeResult): boolean {
  const high = resultIn(run, top, measure);
  return run.regimes.every((regime) => {
    if (regime === top) return true;
    const other = resultIn(run, regime, measure);
    if (other.value === high.value) return false;
    const gap = jackknifeDifference([high.value, high.leaveOneOut], [other.value, other.leaveOneOut]);
    return gap.low === null || gap.low > 0;
  });
}

/** Whether one regime alone has the highest value of a measure, be it by chance. */
const isAlone = (run: RunResult, measure: string): boolean =>
  run.regimes.filter((regime) => resultIn(run, regime, measure).value === highest(run, measure)?.value).length === 1;

/** How the highest of a measure stands to the other regimes, in words. */
function rankOf(run: RunResult, measure: string, top: RegimeResult): Bilingual {
  if (standsOut(run, measure, top)) return text('the most', 'le plus grand nombre');
  if (!isAlone(run, measure)) return text('as many as another', 'autant qu’un autre régime');
  return text('more than the others perhaps by chance', 'plus que les autres, peut-être par hasard');
}

/** Which regime costs people most, on how many of the losses. */
export function lossFinding(run: RunResult): Bilingual {
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
  const [first, second] = [...wins].sort((a, b) => b[1] - a[1]);
  if (first === undefined && counted.some((id) => isAlone(run, id)))
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
      'Several regimes cost people as much: no single one is where they lose most',
      'Plusieurs régimes coûtent autant : les gens ne perdent le plus sous aucun d’eux seul',
    );
  const [regime, count] = first;
  return words(
    (say) =>
      `${named(regime).en} is where people lose most, on ${say.count(count)} of ${say.count(counted.length)} count${counted.length > 1 ? 's' : ''}`,
    (say) =>
      `C’est sous ${named(regime).fr} que les gens perdent le plus, sur ${say.count(count)} critère${count > 1 ? 's' : ''} sur ${say.count(counted.length)}`,
  );
}

/** How many wanted people the most successful regime finds, and what each cost in stops of others. */
export function gainFinding(run: RunResult): Bilingual {
  const top = highest(run, 'wantedFound');
  if (top === null)
    return text('No regime finds anybody who is wanted', 'Aucun régime ne trouve de personne recherchée');
  const others = resultIn(run, top.regime, 'stopsOfInnocents').value;
  const each = ratioOf(others, top.value);
  const wanted = plural(
    top.value,
    text('wanted person', 'personne recherchée'),
    text('wanted people', 'personnes recherchées'),
  );
  const rank = rankOf(run, 'wantedFound', top.regime);
  const found = words(
    (say) => `${named(top.regime).en} finds ${say.count(top.value)} ${wanted.en}, ${rank.en}`,
    (say) => `${named(top.regime).fr} trouve ${say.count(top.value)} ${wanted.fr}, ${rank.fr}`,
  );
  if (each === null) return found;
  const stops = plural(each, text('stop', 'contrôle'), text('stops', 'contrôles'));
  const cost = words(
    (say) => `${say.number(each, each < 10 ? 2 : 3)} ${stops.en} of others for each`,
    (say) => `${say.number(each, each < 10 ? 2 : 3)} ${stops.fr} d’autres personnes pour chacune`,
  );
  return text(`${found.en}, at ${cost.en}`, `${found.fr}, au prix de ${cost.fr}`);
}

const shareOf = (run: RunResult, regime: RegimeResult, part: string, whole: string): number =>
  ratioOf(resultIn(run, regime, part).value, resultIn(run, regime, whole).value) ?? 0;

/** How much of what people do is observed, and how much of it ends in a file of theirs. */
export function observedFinding(run: RunResult): Bilingual {
  const top = highest(run, 'actsObserved');
  if (top === null) return text('No regime observes any act', 'Aucun régime n’observe le moindre acte');
  const { regime } = top;
  const [observed, joined] = [
    shareOf(run, regime, 'actsObserved', 'actsDone'),
    shareOf(run, regime, 'actsJoined', 'actsDone'),
  ];
  return words(
    (say) =>
      `${named(regime).en} observes ${say.percent(observed)} of all that people do and joins ${say.percent(joined)} to their file`,
    (say) =>
      `${named(regime).fr} observe ${say.percent(observed)} de ce que font les gens et en verse ${say.percent(joined)} à leur registre`,
  );
}

interface GroupRate {
  readonly title: Bilingual;
  readonly rate: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Each group's rate per 100,000 of its people, with its bounds. */
export function groupRates(run: RunResult, regime: RegimeResult, measure: string): readonly GroupRate[] {
  const { byGroup } = resultIn(run, regime, measure);
  return run.scenario.people.groups.flatMap(({ id, title }) => {
    const estimate: Estimate | undefined = byGroup[id];
    const people = peopleIn(run, 'groups', id);
    const rate = per100000(estimate?.value ?? null, people);
    if (rate === null) return [];
    return [{ title, rate, low: per100000(estimate.low, people), high: per100000(estimate.high, people) }];
  });
}

const apart = (a: GroupRate, b: GroupRate): boolean =>
  a.low !== null && b.high !== null && (a.low > b.high || (b.low !== null && a.high !== null && b.low > a.high));

/** Which group a measure falls on most, under the regime in which it is highest. */
export function groupFinding(run: RunResult, measure: string): Bilingual {
  const title = measureOf(run.scenario, measure).title;
  const top = highest(run, measure);
  if (top === null) return text(`${title.en}: none, under any regime`, `${title.fr} : aucun cas, sous aucun régime`);
  const rates = [...groupRates(run, top.regime, measure)].sort((a, b) => b.rate - a.rate);
  const [most, least] = [rates[0], rates.at(-1)];
  const where = named(top.regime);
  if (most === undefined || least === undefined || most === least)
    return text(`${title.en}, per 100,000 people`, `${title.fr}, pour 100 000 personnes`);
  if (!apart(most, least))
    return text(
      `${title.en}: between groups, ${where.en} shows no difference beyond chance`,
      `${title.fr} : entre les groupes, ${where.fr} ne montre pas d’écart au-delà de l’aléa`,
    );
  const ratio = ratioOf(most.rate, least.rate);
  if (ratio === null)
    return text(
      `${title.en}: under ${where.en} only the group “${most.title.en}” is struck`,
      `${title.fr} : sous ${where.fr}, seul le groupe « ${most.title.fr} » est touché`,
    );
  return text(
    `${title.en}: under ${where.en} the group “${most.title.en}” is struck ${times(ratio).en} as often as “${least.title.en}”`,
    `${title.fr} : sous ${where.fr}, le groupe « ${most.title.fr} » est touché ${times(ratio).fr} plus souvent que « ${least.title.fr} »`,
  );
}

const errorNouns: Readonly<Record<ErrorKind, Bilingual>> = {
  stops: text('stopped', 'contrôlées'),
  listings: text('put on a list', 'inscrites sur une liste'),
  refusals: text('refused a purchase', 'privées d’un achat'),
};

/** How many people errors struck, under the regime in which they struck most. */
export function errorFinding(run: RunResult): Bilingual {
  const twins = run.errorTwins ?? [];
  const total = (twin: (typeof twins)[number]): number =>
    Object.values(twin.mechanical).reduce((sum, { byError }) => sum + byError, 0);
  const top = [...twins].sort((a, b) => total(b) - total(a))[0];
  const regime = run.regimes.find(({ id }) => id === top?.regime);
  if (top === undefined || regime === undefined || total(top) === 0)
    return text('In these twins, errors struck nobody', 'Chez ces jumeaux, les erreurs n’ont touché personne');
  const parts = (Object.keys(errorNouns) as ErrorKind[]).filter((kind) => top.mechanical[kind].byError > 0);
  return words(
    (say) =>
      `Under ${named(regime).en}, errors had ${say.list(parts.map((kind) => `${say.count(top.mechanical[kind].byError)} ${errorNouns[kind].en}`))}, of ${say.count(top.people)} people`,
    (say) =>
      `Sous ${named(regime).fr}, par erreur, sur ${say.count(top.people)} personnes : ${say.list(parts.map((kind) => `${say.count(top.mechanical[kind].byError)} ${errorNouns[kind].fr}`))}`,
  );
}

/** What the regimes do to silence, against the regime with the least of it. */
export function speechFinding(run: RunResult): Bilingual {
  const id = 'peopleSilencedThisWeek';
  const sorted = [...run.regimes]
    .filter((regime) => resultIn(run, regime, id).value !== null)
    .sort((a, b) => (resultIn(run, a, id).value ?? 0) - (resultIn(run, b, id).value ?? 0));
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined)
    return text('Speech was not measured', 'L’expression n’a pas été mesurée');
  const [low, high] = [resultIn(run, least, id), resultIn(run, most, id)];
  const gap = jackknifeDifference([high.value, high.leaveOneOut], [low.value, low.leaveOneOut]);
  const points = ((gap.value ?? 0) / run.scenario.people.size) * 100;
  if (least === most || Math.abs(points) < 0.05 || (gap.low !== null && gap.low <= 0))
    return text('Silence hardly differs between the regimes', 'Le silence ne diffère guère d’un régime à l’autre');
  const share = (high.value ?? 0) / run.scenario.people.size;
  return words(
    (say) =>
      `Under ${named(most).en}, ${say.percent(share)} of people keep back what they would say: ${say.number(points, 2)} points more than under ${named(least).en}`,
    (say) =>
      `Sous ${named(most).fr}, ${say.percent(share)} des gens taisent une part de leur désaccord : ${say.number(points, 2)} points de plus que sous ${named(least).fr}`,
  );
}

/** How the number of listed people ends. */
export function listFinding(run: RunResult): Bilingual {
  const top = highest(run, 'listedNow');
  if (top === null)
    return text('Nobody is on a list in the last week', 'Personne n’est inscrit sur une liste la dernière semaine');
  return words(
    (say) =>
      `In the last week ${say.count(top.value)} people are on a list under ${named(top.regime).en}, the most of all regimes`,
    (say) =>
      `La dernière semaine, ${say.count(top.value)} personnes sont inscrites sous ${named(top.regime).fr}, plus que sous tout autre régime`,
  );
}

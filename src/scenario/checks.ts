import type { Bilingual } from '../language/bilingual.ts';
import { kinds } from './field-words.ts';
import { messages } from './messages.ts';
import { nearest } from './nearest.ts';
import { type Act, type People, type Regime, spheres, type Voice } from './scenario.ts';

/** Says what is wrong at a path. */
export type Tell = (path: readonly string[], text: Bilingual) => void;

export const neighbourhoodSize = 4096;
const smallestNeighbourhood = 100;
/** What the columns of the country and of the week's counts have room for. */
const most = { groups: 4, acts: 32, grades: 8 } as const;

/** The nearest sizes that leave no neighbourhood of 1 to 99 people. */
function checkSize(size: number, tell: Tell): void {
  const left = size % neighbourhoodSize;
  if (!(left > 0 && left < smallestNeighbourhood) || size < neighbourhoodSize) return;
  const full = size - left;
  tell(['people', 'size'], messages.lastNeighbourhood(size, left, full, full + smallestNeighbourhood));
}

/** Faults of the people that no single key shows. */
export function checkPeople(people: People, tell: Tell): void {
  checkSize(people.size, tell);
  if (people.groups.length > most.groups) {
    tell(['people', 'groups'], messages.tooMany('people.groups', people.groups.length, most.groups));
  }
  for (const group of people.groups) {
    const mean = people.dissentMean + group.dissentDifference;
    if (!(mean < 0.01 || mean > 0.49)) continue;
    const order = `dissentMean + dissentDifference from 0.01 to 0.49 (${mean})`;
    tell(['people', 'groups', group.id, 'dissentDifference'], messages.disorder('people.groups', order));
  }
  for (const kind of ['groups', 'regions'] as const) {
    if (people[kind].some(({ id }) => id === 'all'))
      tell(['people', kind, 'all'], messages.wholeOfCountry(`people.${kind}.all`));
    const total = people[kind].reduce((sum, item) => sum + item.share, 0);
    if (people[kind].length === 0) {
      tell(
        ['people', kind],
        messages.missing(`people.${kind}`, (language) => (language === 'en' ? 'at least one' : 'au moins un')),
      );
    } else if (Math.abs(total - 1) > 1e-6) tell(['people', kind], messages.notOne(`people.${kind}`, total));
  }
}

/** Faults of the acts: how often the busiest participant would do them. */
export function checkActs(
  acts: readonly Act[],
  nudgeCeiling: number,
  isStated: (path: readonly string[]) => boolean,
  tell: Tell,
): void {
  if (acts.length > most.acts) tell(['acts'], messages.tooMany('acts', acts.length, most.acts));
  for (const act of acts) {
    const path = ['acts', act.id];
    if (act.concentration !== null && act.participants !== 1) tell(path, messages.participantsAndConcentration(act.id));
    if (!isStated([...path, 'participants']) && !isStated([...path, 'concentration'])) {
      tell(path, messages.neitherParticipants(act.id));
    }
    const factor = Math.max(...act.byMeans) * Math.max(...act.byAge) * Math.max(1, act.whenListed);
    const busiest = ((act.yearlyRate * factor) / act.participants) * (act.nudged ? nudgeCeiling : 1);
    if (act.concentration === null && busiest > 365) {
      tell([...path, 'yearlyRate'], messages.tooOften(act.id, busiest));
    }
  }
}

export function checkVoice(voice: Voice, tell: Tell): void {
  if (voice.severityMax < voice.severity) {
    tell(['voice', 'severityMax'], messages.disorder('voice.severityMax', 'severityMax ≥ severity'));
  }
}

/** A key of a regime that its mode of recognition needs, and that is not stated. */
function checkWatch(regime: Regime, isStated: (path: readonly string[]) => boolean, tell: Tell): void {
  const { watch } = regime;
  if (!(watch.sightings > 0) || watch.scores !== null) return;
  const needed = watch.mode === 'fixed-threshold' ? ['fmr'] : ['fpir', 'fnirExponent', 'referenceListSize'];
  for (const key of needed) {
    if (!isStated(['watch', key])) tell(['watch', key], messages.noFalseMatches(regime.id, `watch.${key}`));
  }
}

function checkScore({ score, id, lists }: Regime, tell: Tell): void {
  if (lists.score.on && !score.on) tell(['lists', 'score', 'on'], messages.disorder('lists.score.on', 'score.on'));
  if (!score.on) return;
  if (score.floor > score.base || score.base > score.ceiling) {
    tell(['score', 'base'], messages.disorder('score', 'floor ≤ base ≤ ceiling'));
  }
  const last = score.grades.at(-1);
  if (score.grades.length > most.grades) {
    tell(['score', 'grades'], messages.tooMany('score.grades', score.grades.length, most.grades));
  }
  if (last === undefined) tell(['score'], messages.noGrades(id));
  else if (last.from > score.floor) {
    tell(
      ['score', 'grades', last.id],
      messages.disorder(`score.grades.${last.id}`, `${last.id} ≤ floor (${score.floor})`),
    );
  }
  const ids = score.grades.map((grade) => grade.id);
  for (const [act, grade] of Object.entries(score.overrides)) {
    if (ids.includes(grade)) continue;
    tell(['score', 'overrides', act], messages.unknownId(kinds.grade, grade, nearest(grade, ids)));
  }
  const { below } = lists.score;
  if (lists.score.on && (below < score.floor || below > score.ceiling)) {
    tell(['lists', 'score', 'below'], messages.disorder('lists.score.below', 'floor ≤ below ≤ ceiling'));
  }
}

function checkRefusals({ lists }: Regime, acts: readonly Act[], tell: Tell): void {
  for (const id of lists.refuses) {
    const act = acts.find((known) => known.id === id);
    const near = nearest(
      id,
      acts.filter((known) => known.purchase).map((known) => known.id),
    );
    if (act === undefined) tell(['lists', 'refuses'], messages.unknownId(kinds.purchase, id, near));
    else if (!act.purchase) tell(['lists', 'refuses'], messages.notAPurchase(id));
  }
}

/** Faults of a regime that no single key shows. */
export function checkRegime(
  regime: Regime,
  country: { readonly acts: readonly Act[]; readonly people: People; readonly nudgeCeiling: number },
  isStated: (path: readonly string[]) => boolean,
  tell: Tell,
): void {
  checkWatch(regime, isStated, tell);
  checkScore(regime, tell);
  checkRefusals(regime, country.acts, tell);
  if (regime.fusion.degree === 'on-request' && !isStated(['fusion', 'forgetAfterDays'])) {
    tell(['fusion'], messages.missingInPart('fusion.forgetAfterDays', regime.id, 'fusion'));
  }
  for (const [id, factor] of Object.entries(regime.nudges.factor)) {
    const path = ['nudges', 'factor', id];
    if (factor > country.nudgeCeiling) tell(path, messages.aboveCeiling(regime.id, id, factor, country.nudgeCeiling));
    if (factor !== 1 && country.acts.find((act) => act.id === id)?.nudged === false) tell(path, messages.notNudged(id));
  }
  for (const sphere of spheres) {
    const region = country.people.regions.find(
      ({ coverageFactor }) => regime.coverage[sphere] * coverageFactor > 1 + 1e-9,
    );
    if (region === undefined) continue;
    const { id, coverageFactor } = region;
    tell(
      ['coverage', sphere],
      messages.coverageAboveOne(regime.id, sphere, id, coverageFactor, regime.coverage[sphere]),
    );
  }
}

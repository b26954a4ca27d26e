// The only file of the apparatus that reads the truth: what people did and who they are. What it returns are claims.
import { eachArrival } from '../country/arrivals.ts';
import { countedKinds, largestGroups, sphereOfCounted } from '../country/counted-kinds.ts';
import { totalRow } from '../country/events.ts';
import { gammaMultiplier } from '../country/gamma.ts';
import { happen, happenInSphere, happenToMany } from '../country/happen.ts';
import { becomeKnown } from '../country/knowing.ts';
import { falls, streams } from '../country/luck.ts';
import { type Country, dissentUnits } from '../country/people.ts';
import { rareKind } from '../country/rare-table.ts';
import { type ApparatusWeek, recordNumber, type Step, slots } from '../country/step.ts';
import { countBelow } from '../country/totals.ts';
import { doubled } from '../country/truth.ts';
import { weeksAYear } from '../country/weeks.ts';
import { type Sphere, spheres } from '../scenario/scenario.ts';
import { meet } from './meeting.ts';

/** Lines that the week adds to the silos: whom they name, what they say, and whether it was so. */
export class Records {
  count = 0;
  place = new Uint16Array(4096);
  day = new Uint8Array(4096);
  /** Index of the act, or `slots.wrongRecord` for an act not done. */
  act = new Uint8Array(4096);
  sphere = new Uint8Array(4096);
  missedLuck = new Uint32Array(4096);
  listLuck = new Uint32Array(4096);

  push(place: number, day: number, act: number, sphere: number, missedLuck: number, listLuck: number): void {
    const at = this.count;
    if (at === this.place.length) this.grow();
    this.place[at] = place;
    this.day[at] = day;
    this.act[at] = act;
    this.sphere[at] = sphere;
    this.missedLuck[at] = missedLuck;
    this.listLuck[at] = listLuck;
    this.count += 1;
  }

  private grow(): void {
    this.place = doubled(this.place);
    this.day = doubled(this.day);
    this.act = doubled(this.act);
    this.sphere = doubled(this.sphere);
    this.missedLuck = doubled(this.missedLuck);
    this.listLuck = doubled(this.listLuck);
  }
}

/** The one way to the truth: the week as the run holds it, with what people believe, say and do. */
const truthOf = (step: ApparatusWeek): Step => step as Step;

/** Share of a sphere's events observed in this neighbourhood, of those that are collected. */
export function coverageOf(step: ApparatusWeek, sphere: Sphere): number {
  const { coverageFactor } = step.country.scenario.people.regions[step.neighbourhood.region];
  return Math.min(1, step.regime.coverage[sphere] * coverageFactor) * (1 - step.regime.safeguards.minimisation);
}

/** How unevenly coverage falls on a person: a factor of mean 1 where the regime says so. */
function coverageFactorOf(step: ApparatusWeek, person: number): number {
  const shape = step.regime.coverageConcentration;
  return shape === null ? 1 : gammaMultiplier(shape)(step.country.luck.word(streams.coverage, person));
}

/** Factors of coverage of everybody, kept for the neighbourhood last asked about. */
function coverageFactors(step: ApparatusWeek, shape: number): Float64Array {
  const { coverageFactors: known, neighbourhood } = step;
  if (known.neighbourhood === neighbourhood.index && known.shape === shape) return known.of;
  known.neighbourhood = neighbourhood.index;
  known.shape = shape;
  for (let place = 0; place < neighbourhood.size; place += 1)
    known.of[place] = coverageFactorOf(step, neighbourhood.first + place);
  return known.of;
}

/** Mean share of a group's counted events observed (of messages, those that can be read): a person whose factor is large is covered wholly, never more. */
export function meanCoverageOf(step: ApparatusWeek, sphere: Sphere, ofGroup: number): number {
  const readable = sphere === 'speech' ? 1 - step.regime.safeguards.encryption : 1;
  const coverage = coverageOf(step, sphere) * readable;
  const shape = step.regime.coverageConcentration;
  if (shape === null || coverage === 0) return coverage;
  const { neighbourhood, group, peopleByGroup } = step;
  const factor = coverageFactors(step, shape);
  let sum = 0;
  for (let place = 0; place < neighbourhood.size; place += 1) {
    if (group[place] === ofGroup) sum += Math.min(1, coverage * factor[place]);
  }
  return peopleByGroup[ofGroup] === 0 ? 0 : sum / peopleByGroup[ofGroup];
}

/** Observes the acts done: an observed act that is not deleted on sight becomes a record in the silo of its sphere. */
export function observeActs(step: ApparatusWeek, records: Records): void {
  const { candidates, country, neighbourhood, week } = truthOf(step);
  const { count, done, observedLuck, missedLuck, listLuck } = candidates;
  const { acts } = country.scenario;
  records.count = 0;
  const coverage = spheres.map((sphere) => coverageOf(step, sphere));
  const kept = 1 - step.regime.safeguards.deletion;
  for (let i = 0; i < count; i += 1) {
    if (done[i] === 0) continue;
    const kind = candidates.act[i];
    const act = acts[kind];
    const sphere = country.actSpheres[kind];
    const place = candidates.place[i];
    const covered = coverage[sphere];
    const factor = covered > 0 ? coverageFactorOf(step, neighbourhood.first + place) : 1;
    const share = act.recorded && covered > 0 ? 1 : Math.min(1, covered * factor);
    if (!falls(observedLuck[i], share)) continue;
    becomeKnown(step, place);
    if (act.recorded || falls(observedLuck[i], share * kept))
      records.push(place, candidates.day[i], kind, sphere, missedLuck[i], listLuck[i]);
    const day = week * 7 + candidates.day[i];
    const record = recordNumber(day, kind);
    happenInSphere(step, place, 'observed', sphere, day, record, record, act.id);
  }
}

/** Records of acts that nobody did, of people of age. */
export function recordWrongly(step: ApparatusWeek, records: Records): void {
  const { regime, country, neighbourhood, week } = step;
  if (!regime.errors || regime.records.wrongYearly === 0) return;
  const sphere = spheres.indexOf('transaction');
  const hazard = regime.records.wrongYearly / weeksAYear;
  eachArrival(
    country.luck,
    streams.wrongRecord,
    neighbourhood,
    week,
    hazard,
    (place, _level, _ordinal, word, another) => {
      if (!country.isOfAge(neighbourhood.first + place)) return;
      records.push(place, word % 7, slots.wrongRecord, sphere, another, 0);
      const day = week * 7 + (word % 7);
      happen(step, place, 'wrong-record', day, recordNumber(day, slots.wrongRecord));
    },
  );
}

/** How much of what is only counted a group did this week. */
const totalDone = (step: ApparatusWeek, kind: number, group: number): number =>
  step.totals[(totalRow.done + kind) * largestGroups + group];

/** Observes what is only counted, and joins it where records are joined on entry. */
export function observeTotals(step: ApparatusWeek, joinsAll: boolean): void {
  const { country, neighbourhood, week, regime } = step;
  for (let kind = 0; kind < countedKinds.length; kind += 1) {
    if (coverageOf(step, spheres[sphereOfCounted[kind]]) === 0) continue;
    for (let g = 0; g < step.peopleByGroup.length; g += 1) {
      const done = totalDone(step, kind, g);
      const address = kind * largestGroups + g;
      const coverage = meanCoverageOf(step, spheres[sphereOfCounted[kind]], g);
      const observed = countBelow(country.luck, streams.observed, neighbourhood.index, week, address, done, coverage);
      happenToMany(step, g, totalRow.observed + kind, observed);
      if (!joinsAll) continue;
      const share = (regime.misses ? 1 - regime.fusion.missed[g] : 1) * (1 - regime.safeguards.deletion);
      // The same uniforms, so that neither a wider coverage nor a better link ever loses a joined event.
      const joined = countBelow(
        country.luck,
        streams.observed,
        neighbourhood.index,
        week,
        address,
        done,
        coverage * share,
      );
      happenToMany(step, g, totalRow.joined + kind, joined);
    }
  }
}

/** Whoever is observed for the first time in what is only counted: it falls on people alike. */
export function knowByTotals(step: ApparatusWeek): void {
  const { shared, neighbourhood, totals } = step;
  const from = totalRow.observed * largestGroups;
  const observed = totals.subarray(from, from + countedKinds.length * largestGroups).reduce((sum, n) => sum + n, 0);
  if (observed === 0) return;
  const meeting = {
    sofar: shared.counted,
    met: shared.countedPeople,
    count: streams.eventMet,
    order: streams.eventOrder,
  };
  meet(step, meeting, observed / neighbourhood.size, (place) => becomeKnown(step, place));
}

/** Passes of wanted people in front of the cameras: the level at which the first is met, one a person and week. */
export function eachWanted(step: ApparatusWeek, visit: (place: number, word: number, another: number) => void): void {
  const { wanted, neighbourhood, week, country } = truthOf(step);
  wanted.each(neighbourhood, week, (place) => {
    country.luck.draw(streams.wantedSighted, neighbourhood.first + place, week);
    const [word, another] = country.luck.words;
    visit(place, word, another);
  });
}

/** Whether a wanted person is on this regime's list, which may hold only a part of the wanted. */
export function isOnWantedList(step: ApparatusWeek, place: number): boolean {
  const { listSize, listBadShare } = step.regime.watch;
  const wanted = step.country.scenario.people.wantedPer100000;
  const lawful = listSize * (1 - listBadShare);
  return wanted > 0 && truthOf(step).wanted.isListed(step.neighbourhood.first + place, Math.min(1, lawful / wanted));
}

/** Whether a person is truly wanted: what a stop finds out, and what decides of whom it was. */
export const isWanted = (step: ApparatusWeek, place: number): boolean =>
  truthOf(step).wanted.isWanted(step.neighbourhood, place, step.week);

/** People who are not wanted and stand on the list all the same: its bad entries, the same all year. */
export function eachBadEntry(step: ApparatusWeek, visit: (place: number) => void): void {
  const { listSize, listBadShare } = step.regime.watch;
  if (!step.regime.errors || listSize === 0) return;
  const { country, neighbourhood } = step;
  const hazard = (listSize * listBadShare) / 100000 / country.ofAgeShare;
  eachArrival(country.luck, streams.badWantedEntry, neighbourhood, 0, hazard, (place) => {
    if (country.isOfAge(neighbourhood.first + place) && !isWanted(step, place)) visit(place);
  });
}

/** The word of a face, from which its likeness to others follows: a recogniser mistakes the same people again and again. */
export const faceOf = (step: ApparatusWeek, place: number): number =>
  step.country.luck.word(streams.faces, step.neighbourhood.first + place);

/** How alike a face is to others, by its word: it rises with it. */
export const likenessOf = (step: ApparatusWeek, face: number): number => truthOf(step).country.likeness.of(face);

/** Whether a face is one of the share that a recogniser never knows: the same faces in every regime. */
export const isUnknownFace = (step: ApparatusWeek, place: number, share: number): boolean =>
  share > 0 && falls(step.country.luck.word(streams.unknownFace, step.neighbourhood.first + place), share);

/** Fifth of means that a person declared. */
export const declaredMeans = (step: ApparatusWeek, place: number): number =>
  truthOf(step).country.means(step.neighbourhood.first + place);

/** Whether the court's register still holds an unpaid judgment of a person. */
export const hasUnpaidJudgment = (step: ApparatusWeek, place: number): boolean =>
  step.rare.find(rareKind.judgment, place) >= 0;

/** Messages of a group that pass the filter this week. */
export const messagesDone = (step: ApparatusWeek, topic: 'ordinary' | 'sensitive', group: number): number =>
  totalDone(step, topic === 'ordinary' ? 0 : 1, group);

/** What a person writes on sensitive topics this week, against everybody's mean at the beliefs of the start. */
export const sensitiveWords = (step: ApparatusWeek, place: number): number =>
  truthOf(step).expressed[place] / (dissentUnits * meanOfAll(step.country));

/** The most that anybody can write on them, against the same mean. */
export const mostSensitiveWords = (step: ApparatusWeek): number => 1 / meanOfAll(step.country);

const meanOfAll = ({
  meanExpressedAtStart,
  ofAgeShare,
}: Pick<Country, 'meanExpressedAtStart' | 'ofAgeShare'>): number => meanExpressedAtStart * ofAgeShare;

/** Purchases that people attempt this week and that a list may refuse: what the till sees. */
export function eachPurchase(step: ApparatusWeek, visit: (place: number, act: number, day: number) => void): void {
  const { candidates, country } = truthOf(step);
  const { isPurchase } = country;
  const { act, done, count } = candidates;
  for (let i = 0; i < count; i += 1)
    if (isPurchase[act[i]] === 1 && done[i] === 1) visit(candidates.place[i], act[i], candidates.day[i]);
}

/** Counted events of a group this week in speech (0), transactions (1) or movement (2). */
export function countedEvents(step: ApparatusWeek, sphere: number, group: number): number {
  return sphere === 0 ? totalDone(step, 0, group) + totalDone(step, 1, group) : totalDone(step, sphere + 1, group);
}

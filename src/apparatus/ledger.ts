import { pointUnits, stands } from '../country/columns.ts';
import { gradeCounters } from '../country/counts.ts';
import { tallied, tallyOf, tell } from '../country/happen.ts';
import { falls, streams } from '../country/luck.ts';
import { rareField, rareKind } from '../country/rare-table.ts';
import { type ApparatusWeek, recordNumber } from '../country/step.ts';
import { weeksAYear } from '../country/weeks.ts';
import { lanesOf } from '../scenario/retention.ts';
import { type Regime, spheres } from '../scenario/scenario.ts';
import { leansOnTraits, traitPoints } from '../scenario/traits.ts';
import type { Claims } from './fusion.ts';
import { give, leaveRetention, takeFromBuckets } from './points.ts';
import { rank } from './score-line.ts';
import { type ScoreRules, scoreRulesOf } from './score-rules.ts';
import { declaredMeans } from './sensors.ts';
import { recoverStrayed, stray } from './strayed.ts';

export const isScored = ({ ofAge, regime, country, neighbourhood }: ApparatusWeek, place: number): boolean => {
  const { consent } = regime.safeguards;
  if (ofAge[place] === 0 || consent >= 1) return ofAge[place] === 1;
  return falls(country.luck.word(streams.consent, neighbourhood.first + place), consent);
};

/** With a purpose limit a record decides only in its own sphere; what lists refuse are transactions. */
const mayDecide = (regime: Regime, sphere: number): boolean =>
  !regime.safeguards.purposeLimit || spheres[sphere] === 'transaction' || spheres[sphere] === 'justice';

/** Points of an act, in sixteenths, with what is left under a yearly cap. */
function pointsOf({ chunk, base }: ApparatusWeek, { points, caps }: ScoreRules, act: number, place: number): number {
  if (caps[act] === Number.POSITIVE_INFINITY) return points[act] * pointUnits;
  const left = Math.max(0, caps[act] - chunk.cappedPoints[base + place]);
  const given = Math.sign(points[act]) * Math.min(Math.abs(points[act]), left);
  chunk.cappedPoints[base + place] += Math.abs(given);
  return given * pointUnits;
}

/** Adds the week's claims to scores, and sets overrides. */
export function addPoints(step: ApparatusWeek, claims: Claims): void {
  const { regime, chunk, base, country, neighbourhood } = step;
  if (!regime.score.on) return;
  if (step.week % weeksAYear === 0) chunk.cappedPoints.fill(0, base, base + neighbourhood.size);
  const rules = scoreRulesOf(regime, country.scenario);
  for (let i = 0; i < claims.count; i += 1) {
    const place = claims.place[i];
    const sphere = claims.sphere[i];
    const act = claims.act[i];
    if (!mayDecide(regime, sphere) || !isScored(step, place)) continue;
    const points = pointsOf(step, rules, act, place);
    give(step, place, sphere, points, claims.wrong[i] === 1);
    if (claims.source[i] !== place) stray(step, place, claims.source[i], sphere, points);
    const overrides = override(step, place, rules.overrides[act], claims.wrong[i]);
    // A rejected candidate comes back only with a new record that speaks against the person.
    if (overrides || points < 0) chunk.status[base + place] &= ~stands.rejected;
    if (points === 0) continue;
    const day = step.week * 7 + claims.day[i];
    tell(step, place, 'points', day, points / pointUnits, null, recordNumber(day, act), rules.names[act], false);
  }
}

function override({ rare, week, regime }: ApparatusWeek, place: number, grade: number, wrong: number): boolean {
  if (grade < 0) return false;
  rare.add(rareKind.override, place, week + regime.score.overrideWeeks, grade, wrong);
  return true;
}

/** Lost points come back and kept ones leave; then what stands is the score after association and overrides. */
export function updateScores(step: ApparatusWeek, ofContacts: Int32Array): void {
  if (!step.regime.score.on) return;
  recover(step);
  leaveRetention(step);
  associate(step, ofContacts);
  applyOverrides(step);
  countScores(step);
}

/** Points below the base come back with the scenario's mean time; a sixteenth is rounded by an addressed uniform. */
function recover(step: ApparatusWeek): void {
  const { chunk, base, neighbourhood, regime, rounding, country } = step;
  const { points, wrongPoints } = chunk;
  const { size } = neighbourhood;
  const share = 1 / (weeksAYear * regime.score.recoveryYears);
  const lanes = lanesOf(regime, country.scenario.weeks);
  for (let place = 0; place < size; place += 1) {
    const at = base + place;
    if (points[at] >= 0 && wrongPoints[at] >= 0) continue;
    if (points[at] < 0) {
      const back = Math.floor(-points[at] * share + rounding.share(place, 2));
      points[at] += back;
      takeFromBuckets(step, at, back, lanes);
    }
    if (wrongPoints[at] < 0) wrongPoints[at] += Math.floor(-wrongPoints[at] * share + rounding.share(place, 3));
  }
  recoverStrayed(step, share);
}

/** What stands before overrides: the base, what is one's own, and a share of what contacts have. */
function associate(step: ApparatusWeek, ofContacts: Int32Array): void {
  const { chunk, base, neighbourhood, regime, score, rightScore } = step;
  const { points, wrongPoints } = chunk;
  const { size } = neighbourhood;
  shareOfContacts(step, ofContacts);
  const start = regime.score.base * pointUnits;
  const floor = regime.score.floor * pointUnits;
  const ceiling = regime.score.ceiling * pointUnits;
  const leans = leansOnTraits(regime);
  for (let place = 0; place < size; place += 1) {
    const own = start + (leans ? ownPoints(step, place) : 0);
    const sum = own + points[base + place] + ofContacts[place];
    const wrong = wrongPoints[base + place];
    score[place] = Math.max(floor, Math.min(ceiling, sum));
    rightScore[place] = wrong === 0 ? score[place] : Math.max(floor, Math.min(ceiling, sum - wrong));
  }
}

/** What a person has for what they are, in sixteenths. */
const ownPoints = (step: ApparatusWeek, place: number): number => {
  const age = step.country.ageBand(step.neighbourhood.first + place);
  return Math.round(traitPoints(step.regime, age, declaredMeans(step, place), step.group[place]) * pointUnits);
};

/** The contacts' mean distance from the base, times w: household and ties within the neighbourhood. */
function shareOfContacts({ chunk, base, neighbourhood, contacts, regime }: ApparatusWeek, share: Int32Array): void {
  const { points } = chunk;
  const { size } = neighbourhood;
  const w = regime.score.association;
  share.fill(0);
  if (w === 0) return;
  const { from, places } = contacts.within(neighbourhood);
  // Whoever has points hands them to all their contacts.
  for (let place = 0; place < size; place += 1) {
    const own = points[base + place];
    if (own === 0) continue;
    const end = from[place + 1];
    for (let at = from[place]; at < end; at += 1) share[places[at]] += own;
  }
  for (let place = 0; place < size; place += 1)
    if (share[place] !== 0) share[place] = Math.round((w * share[place]) / (from[place + 1] - from[place]));
}

/** An override holds the score at the top of its grade until it ends. */
function applyOverrides(step: ApparatusWeek): void {
  const { rare, regime, score, rightScore, week } = step;
  for (let index = rare.count - 1; index >= 0; index -= 1) {
    if (rare.kindOf(index) !== rareKind.override) continue;
    if (rare.get(index, rareField.override.until) <= week) {
      rare.remove(index);
      continue;
    }
    const grade = rare.get(index, rareField.override.grade);
    const above = grade > 0 ? regime.score.grades[grade - 1].from : regime.score.ceiling + 1;
    const place = rare.placeOf(index);
    score[place] = Math.min(score[place], above * pointUnits - 1);
    if (rare.get(index, rareField.override.wrong) === 0)
      rightScore[place] = Math.min(rightScore[place], above * pointUnits - 1);
  }
}

/** Takes off a person's overrides that a wrong record set. */
export function forgetWrongOverrides({ rare }: ApparatusWeek, place: number): void {
  for (let index = rare.count - 1; index >= 0; index -= 1) {
    const isOverride = rare.kindOf(index) === rareKind.override && rare.placeOf(index) === place;
    if (isOverride && rare.get(index, rareField.override.wrong) === 1) rare.remove(index);
  }
}

const gradeTallies = gradeCounters.map((name) => tallied[name]);

function countScores(step: ApparatusWeek): void {
  const { neighbourhood, score, regime, group, ofAge, peopleByGroup, country } = step;
  const isAsked = regime.safeguards.consent < 1;
  const grades = gradeTallies.length;
  const { gradesFrom: from } = scoreRulesOf(regime, country.scenario);
  const lowest = from.length - 1;
  const ranks = regime.lists.score.share !== null;
  const people = new Uint32Array(peopleByGroup.length * grades);
  const sums = new Float64Array(peopleByGroup.length);
  const { size } = neighbourhood;
  for (let place = 0; place < size; place += 1) {
    if (isAsked ? !isScored(step, place) : ofAge[place] === 0) continue;
    const points = score[place];
    let grade = 0;
    while (grade < lowest && points < from[grade]) grade += 1;
    people[group[place] * grades + grade] += 1;
    sums[group[place]] += points;
    if (ranks) rank(step, points);
  }
  for (let g = 0; g < sums.length; g += 1) {
    tallyOf(step, g, tallied.scoreSum, sums[g]);
    gradeTallies.forEach((grade, at) => {
      tallyOf(step, g, grade, people[g * grades + at]);
      tallyOf(step, g, tallied.scored, people[g * grades + at]);
    });
  }
}

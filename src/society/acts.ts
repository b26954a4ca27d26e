import { stands } from '../country/columns.ts';
import { exp, log } from '../country/elementary.ts';
import { happenInSphere } from '../country/happen.ts';
import { block, falls, streams, unit } from '../country/luck.ts';
import type { Country, Neighbourhood } from '../country/people.ts';
import { recordNumber, type Step } from '../country/step.ts';
import type { CandidateActs } from '../country/truth.ts';
import { InternalError } from '../errors.ts';
import { type Act, spheres } from '../scenario/scenario.ts';

/** A word below this is a week without a candidate: P(none) = exp(−hazard), by hazard in its units; 0 not yet known. */
const quietBelow = new Float64Array(65536);
let quietInUnits = 0;
const firstWords = new Uint32Array(4096);
const hazards = new Float64Array(64);

/** First arrival of the person's own process, in weeks. */
const firstArrival = (word: number, hazard: number): number => -log(unit(word)) / hazard;

/** −log of a uniform word is at least this only where the word is small: a cheap first test. */
function mayArrive(word: number, hazardCode: number): boolean {
  if (quietBelow[hazardCode] === 0)
    quietBelow[hazardCode] = Math.floor(4294967296 * exp((-hazardCode / quietInUnits) * 1.000001)) - 2;
  return word >= quietBelow[hazardCode];
}

function pickAct(u: number, acts: number): number {
  let left = u;
  for (let act = 0; act < acts; act += 1) {
    left -= hazards[act] * 7;
    if (left < 0) return act;
  }
  return -1;
}

/** Candidates of one person's week at the ceiling of every act, at most one a day and act. */
function drawPerson(country: Country, candidates: CandidateActs, person: number, place: number, week: number): void {
  const { luck } = country;
  const hazard = country.chunkOf(person).hazard[person % country.chunkSize] / country.hazardUnits;
  let arrival = firstArrival(firstWords[place & 4095], hazard);
  if (arrival >= 1) return;
  const acts = country.scenario.acts.length;
  country.actHazards(person, hazards);
  const firstOfPerson = candidates.count;
  for (let ordinal = 0; arrival < 1; ordinal += 1) {
    luck.draw(streams.actCandidate, person, week, ordinal);
    const act = pickAct(unit(block[0]) * hazard, acts);
    const day = Math.floor((block[1] / 4294967296) * 7);
    const doneLuck = block[2];
    arrival += firstArrival(block[3], hazard);
    if (act < 0 || isTaken(candidates, firstOfPerson, day, act)) continue;
    luck.draw(streams.actRecord, person, week, ordinal);
    candidates.grow();
    const at = candidates.count;
    candidates.place[at] = place;
    candidates.day[at] = day;
    candidates.act[at] = act;
    candidates.doneLuck[at] = doneLuck;
    candidates.observedLuck[at] = block[0];
    candidates.missedLuck[at] = block[1];
    candidates.listLuck[at] = block[2];
    candidates.count += 1;
  }
}

function isTaken(candidates: CandidateActs, from: number, day: number, act: number): boolean {
  for (let i = from; i < candidates.count; i += 1)
    if (candidates.day[i] === day && candidates.act[i] === act) return true;
  return false;
}

/** Draws what people may do this week, at the ceilings: the same candidates in every regime. */
export function drawCandidates(
  country: Country,
  candidates: CandidateActs,
  neighbourhood: Neighbourhood,
  week: number,
): void {
  candidates.count = 0;
  if (quietInUnits !== country.hazardUnits) quietBelow.fill(0);
  quietInUnits = country.hazardUnits;
  const chunk = country.chunkOf(neighbourhood.first);
  const base = neighbourhood.first % country.chunkSize;
  country.luck.fill(firstWords, neighbourhood.size, streams.acts, neighbourhood.index, week);
  for (let place = 0; place < neighbourhood.size; place += 1) {
    const code = chunk.hazard[base + place];
    if (code > 0 && mayArrive(firstWords[place], code))
      drawPerson(country, candidates, neighbourhood.first + place, place, week);
  }
}

/** Actual rate of an act as a share of its ceiling, for a person in this regime. */
function shareOfCeiling(step: Step, act: Act, place: number, status: number): number {
  const { scenario } = step.country;
  const isListed = (status & (stands.scoreListed | stands.courtListed)) !== 0;
  const reacts = scenario.reactions;
  let share = (reacts && isListed ? act.whenListed : 1) / Math.max(1, act.whenListed);
  if (act.follows === 'voice') share *= expressedShare(step, place);
  if (act.nudged) share *= (reacts ? step.regime.nudges.factor : 1) / scenario.nudgeCeiling;
  if (act.purchase && reacts && (status & stands.refusedEver) !== 0) share *= 1 - scenario.adapt;
  return share;
}

/** a/δ. */
function expressedShare(step: Step, place: number): number {
  const desired = step.country.chunkOf(step.neighbourhood.first).dissent[step.base + place];
  return desired === 0 ? 0 : step.expressed[place] / desired;
}

/** Decides which candidates this regime's people do, and counts them; purchases wait for the lists. */
export function act(step: Step): void {
  const { candidates, chunk, base, country } = step;
  const { acts } = country.scenario;
  for (let i = 0; i < candidates.count; i += 1) {
    const place = candidates.place[i];
    const kind = acts[candidates.act[i]];
    const share = shareOfCeiling(step, kind, place, chunk.status[base + place]);
    if (share > 1 + 1e-9) throw new InternalError(`act ${kind.id}: its rate is above its ceiling`);
    const isDone = falls(candidates.doneLuck[i], share);
    candidates.done[i] = isDone ? 1 : 0;
    if (isDone) countAct(step, i);
  }
}

function countAct(step: Step, i: number): void {
  const { candidates, country } = step;
  const kind = country.scenario.acts[candidates.act[i]];
  const day = step.week * 7 + candidates.day[i];
  const record = recordNumber(day, candidates.act[i]);
  happenInSphere(step, candidates.place[i], 'done', spheres.indexOf(kind.sphere), day, record, null, kind.id);
}

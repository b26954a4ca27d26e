import { stands } from '../country/columns.ts';
import { exp, log } from '../country/elementary.ts';
import { happenInSphere } from '../country/happen.ts';
import { block, falls, streams, unit, wordValues } from '../country/luck.ts';
import { type Country, type Neighbourhood, neighbourhoodSize } from '../country/people.ts';
import { recordNumber, type SocietyWeek } from '../country/step.ts';
import type { CandidateActs } from '../country/truth.ts';
import { InternalError } from '../errors.ts';
import { type Act, spheres } from '../scenario/scenario.ts';

/** What a run keeps while it draws candidates. */
export class Drawing {
  readonly firstWords = new Uint32Array(neighbourhoodSize);
  readonly hazards = new Float64Array(64);
  /** A word below this is a week without a candidate: P(none) = exp(−hazard), by hazard in its units; 0 not yet known. */
  private readonly quietBelow = new Float64Array(65536);
  private readonly units: number;

  constructor({ hazardUnits }: Country) {
    this.units = hazardUnits;
  }

  /** −log of a uniform word is at least this only where the word is small: a cheap first test. */
  mayArrive(word: number, hazardCode: number): boolean {
    if (this.quietBelow[hazardCode] === 0)
      this.quietBelow[hazardCode] = Math.floor(wordValues * exp((-hazardCode / this.units) * 1.000001)) - 2;
    return word >= this.quietBelow[hazardCode];
  }
}

/** First arrival of the person's own process, in weeks. */
const firstArrival = (word: number, hazard: number): number => -log(unit(word)) / hazard;

function pickAct(hazards: Float64Array, u: number, acts: number): number {
  let left = u;
  for (let act = 0; act < acts; act += 1) {
    left -= hazards[act] * 7;
    if (left < 0) return act;
  }
  return -1;
}

/** Candidates of one person's week at the ceiling of every act, at most one a day and act. */
function drawPerson(
  country: Country,
  candidates: CandidateActs,
  { firstWords, hazards }: Drawing,
  person: number,
  place: number,
  week: number,
): void {
  const { luck } = country;
  const hazard = country.chunkOf(person).hazard[person % country.chunkSize] / country.hazardUnits;
  let arrival = firstArrival(firstWords[place], hazard);
  if (arrival >= 1) return;
  const acts = country.scenario.acts.length;
  country.actHazards(person, hazards);
  const firstOfPerson = candidates.count;
  for (let ordinal = 0; arrival < 1; ordinal += 1) {
    luck.draw(streams.actCandidate, person, week, ordinal);
    const act = pickAct(hazards, unit(block[0]) * hazard, acts);
    const day = Math.floor((block[1] / wordValues) * 7);
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
  drawing: Drawing,
  neighbourhood: Neighbourhood,
  week: number,
): void {
  candidates.count = 0;
  const { firstWords } = drawing;
  const chunk = country.chunkOf(neighbourhood.first);
  const base = neighbourhood.first % country.chunkSize;
  country.luck.fill(firstWords, neighbourhood.size, streams.acts, neighbourhood.index, week);
  for (let place = 0; place < neighbourhood.size; place += 1) {
    const code = chunk.hazard[base + place];
    if (code > 0 && drawing.mayArrive(firstWords[place], code))
      drawPerson(country, candidates, drawing, neighbourhood.first + place, place, week);
  }
}

/** Actual rate of an act as a share of its ceiling, for a person in this regime. */
function shareOfCeiling(step: SocietyWeek, act: Act, place: number, status: number): number {
  const { scenario } = step.country;
  const isListed = (status & (stands.scoreListed | stands.courtListed)) !== 0;
  const reacts = scenario.reactions;
  let share = (reacts && isListed ? act.whenListed : 1) / Math.max(1, act.whenListed);
  if (act.follows === 'voice') share *= expressedShare(step, place);
  if (act.nudged) share *= (reacts ? (step.regime.nudges.factor[act.id] ?? 1) : 1) / scenario.nudgeCeiling;
  if (act.purchase && reacts && (status & stands.refusedEver) !== 0) share *= 1 - scenario.adapt;
  return share;
}

/** a/δ. */
function expressedShare(step: SocietyWeek, place: number): number {
  const desired = step.country.chunkOf(step.neighbourhood.first).dissent[step.base + place];
  return desired === 0 ? 0 : step.expressed[place] / desired;
}

/** Decides which candidates this regime's people do, and counts them; purchases wait for the lists. */
export function act(step: SocietyWeek): void {
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

function countAct(step: SocietyWeek, i: number): void {
  const { candidates, country } = step;
  const kind = country.scenario.acts[candidates.act[i]];
  const day = step.week * 7 + candidates.day[i];
  const record = recordNumber(day, candidates.act[i]);
  happenInSphere(step, candidates.place[i], 'done', spheres.indexOf(kind.sphere), day, record, null, kind.id);
}

import { stands } from '../country/columns.ts';
import { exp, log } from '../country/elementary.ts';
import { happenInSphere } from '../country/happen.ts';
import { block, falls, streams, unit, wordValues } from '../country/luck.ts';
import { type Neighbourhood, neighbourhoodSize } from '../country/neighbourhood.ts';
import type { Country } from '../country/people.ts';
import { recordNumber, type SocietyWeek } from '../country/step.ts';
import type { CandidateActs } from '../country/truth.ts';
import { InternalError } from '../errors.ts';
import type { Act, Regime } from '../scenario/scenario.ts';

/** What a run keeps while it draws candidates. */
export class Drawing {
  readonly firstWords = new Uint32Array(neighbourhoodSize);
  readonly hazards = new Float64Array(64);
  private readonly shares = new WeakMap<Regime, CeilingShares>();
  /** A word below this is surely a week without a candidate, P(none) = exp(−hazard), and one from the other on surely one with: by hazard in its units; 0 not yet known. */
  private readonly quietBelow = new Float64Array(65536);
  private readonly busyFrom = new Float64Array(65536);
  private readonly units: number;
  private readonly wordsAUnit: number;

  constructor({ hazardUnits }: Country) {
    this.units = hazardUnits;
    this.wordsAUnit = wordValues / hazardUnits;
  }

  sharesOf({ country, regime }: SocietyWeek): CeilingShares {
    let shares = this.shares.get(regime);
    if (shares === undefined) {
      shares = ceilingShares(country, regime);
      this.shares.set(regime, shares);
    }
    return shares;
  }

  /** −log of a uniform word is at least this only where the word is small: a cheap first test. */
  mayArrive(word: number, hazardCode: number): boolean {
    // exp(−h) is never below 1 − h: most words tell without a table.
    if (word + 2 < wordValues - hazardCode * this.wordsAUnit) return false;
    if (this.quietBelow[hazardCode] === 0) {
      const hazard = hazardCode / this.units;
      this.quietBelow[hazardCode] = Math.floor(wordValues * exp(-hazard * 1.000001)) - 2;
      this.busyFrom[hazardCode] = Math.ceil(wordValues * exp(-hazard * 0.999999)) + 2;
    }
    return word >= this.quietBelow[hazardCode];
  }

  /** Of a word that may arrive, whether it does so within the week. */
  arrives(word: number, hazardCode: number): boolean {
    return word >= this.busyFrom[hazardCode] || firstArrival(word, hazardCode / this.units) < 1;
  }
}

/** What a regime makes of each act's ceiling, by act. */
interface CeilingShares {
  readonly unlisted: Float64Array;
  readonly listed: Float64Array;
  readonly nudged: Float64Array;
  readonly refused: Float64Array;
}

function ceilingShares({ scenario }: Country, regime: Regime): CeilingShares {
  const { acts, reactions, nudgeCeiling, adapt } = scenario;
  const byAct = (share: (act: Act) => number): Float64Array => Float64Array.from(acts, share);
  return {
    unlisted: byAct(({ whenListed }) => 1 / Math.max(1, whenListed)),
    listed: byAct(({ whenListed }) => (reactions ? whenListed : 1) / Math.max(1, whenListed)),
    nudged: byAct(({ id, nudged }) => (nudged ? (reactions ? (regime.nudges.factor[id] ?? 1) : 1) / nudgeCeiling : 1)),
    refused: byAct(({ purchase }) => (purchase && reactions ? 1 - adapt : 1)),
  };
}

/** First arrival of the person's own process, in weeks. */
const firstArrival = (word: number, hazard: number): number => -log(unit(word)) / hazard;

/** The act in whose share of the person's hazard a word falls: the first byte of the word mostly tells; -1 behind all of them. */
function pickAct(country: Country, drawing: Drawing, person: number, word: number, hazard: number): number {
  const { length } = country.scenario.acts;
  const { actsUpTo } = country.chunkOf(person);
  const from = (person % country.chunkSize) * length;
  const byte = word >>> 24;
  let act = 0;
  while (act < length && actsUpTo[from + act] < byte) act += 1;
  if (act === length) return -1;
  return actsUpTo[from + act] > byte ? act : pickExactly(country, drawing, person, unit(word) * hazard);
}

/** The act at which the person's hazards, added up, pass u; four are worked out at a time. */
function pickExactly(country: Country, drawing: Drawing, person: number, u: number): number {
  const { hazards } = drawing;
  const acts = country.scenario.acts.length;
  let left = u;
  for (let act = 0; act < acts; act += 1) {
    if ((act & 3) === 0) country.fourHazards(person, act, hazards);
    left -= hazards[act] * 7;
    if (left < 0) return act;
  }
  return -1;
}

/** Candidates of one person's week at the ceiling of every act, at most one a day and act. */
function drawPerson(
  country: Country,
  candidates: CandidateActs,
  drawing: Drawing,
  person: number,
  place: number,
  week: number,
  hazardCode: number,
): void {
  const { luck } = country;
  const hazard = hazardCode / country.hazardUnits;
  const firstOfPerson = candidates.count;
  let arrival = 0;
  for (let ordinal = 0; ; ordinal += 1) {
    luck.draw(streams.actCandidate, person, week, ordinal);
    const which = block[0];
    const when = block[1];
    const doneLuck = block[2];
    const next = block[3];
    const act = pickAct(country, drawing, person, which, hazard);
    const day = Math.floor((when / wordValues) * 7);
    if (act >= 0 && !isTaken(candidates, firstOfPerson, day, act)) {
      luck.draw(streams.actRecord, person, week, ordinal);
      candidates.push(place, day, act, doneLuck);
    }
    // Whether another arrives is mostly told without the first one's time.
    if (!drawing.mayArrive(next, hazardCode)) return;
    if (ordinal === 0) arrival = firstArrival(drawing.firstWords[place], hazard);
    arrival += firstArrival(next, hazard);
    if (arrival >= 1) return;
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
  const { hazard } = chunk;
  const { first, size } = neighbourhood;
  for (let place = 0; place < size; place += 1) {
    const code = hazard[base + place];
    const word = firstWords[place];
    if (code > 0 && drawing.mayArrive(word, code) && drawing.arrives(word, code))
      drawPerson(country, candidates, drawing, first + place, place, week, code);
  }
}

const onList = stands.scoreListed | stands.courtListed;

/** Decides which candidates this regime's people do, and counts them; purchases wait for the lists. */
export function act(step: SocietyWeek, drawing: Drawing): void {
  const { candidates, chunk, base, country, expressed, neighbourhood } = step;
  const { unlisted, listed, nudged, refused } = drawing.sharesOf(step);
  const { dissent } = country.chunkOf(neighbourhood.first);
  const { followsVoice } = country;
  const { count, done, doneLuck } = candidates;
  for (let i = 0; i < count; i += 1) {
    const place = candidates.place[i];
    const kind = candidates.act[i];
    const status = chunk.status[base + place];
    let share = (status & onList) !== 0 ? listed[kind] : unlisted[kind];
    if (followsVoice[kind] === 1) {
      const desired = dissent[base + place];
      share *= desired === 0 ? 0 : expressed[place] / desired;
    }
    share *= nudged[kind];
    if ((status & stands.refusedEver) !== 0) share *= refused[kind];
    if (share > 1 + 1e-9)
      throw new InternalError(`act ${country.scenario.acts[kind].id}: its rate is above its ceiling`);
    const isDone = falls(doneLuck[i], share);
    done[i] = isDone ? 1 : 0;
    if (isDone) countAct(step, i);
  }
}

function countAct(step: SocietyWeek, i: number): void {
  const { candidates, country } = step;
  const kind = candidates.act[i];
  const day = step.week * 7 + candidates.day[i];
  const { id } = country.scenario.acts[kind];
  happenInSphere(step, candidates.place[i], 'done', country.actSpheres[kind], day, recordNumber(day, kind), null, id);
}

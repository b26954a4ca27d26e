import { happened, ownEvents, restShift, type StateChunk } from '../country/columns.ts';
import { tallyOf } from '../country/happen.ts';
import { boldnessUnits, dissentUnits, neighbourhoodSize } from '../country/people.ts';
import type { Shared, SocietyWeek } from '../country/step.ts';
import type { Voice } from '../scenario/scenario.ts';
import { Quiet, type QuietVoices } from './quiet.ts';
import { bestExpression } from './voice.ts';

const beliefUnits = 255;
/** A fall counts once, and again only after eight weeks. */
const restWeeks = 7;

/** What a run keeps while a neighbourhood learns and speaks. */
export class Experience {
  /** Π (1 − w)^n over what each person saw happen last week; 1 where nothing did. */
  readonly kept = new Float64Array(neighbourhoodSize).fill(1);
  /** Π (1 − |w|)^n of what relieves. */
  readonly eased = new Float64Array(neighbourhoodSize).fill(1);
  /** What everybody expresses at the beliefs of the start. */
  readonly quiet = new Quiet();
  /** Who may express something else this week. */
  readonly moved = new Uint16Array(neighbourhoodSize);
  /** Who saw something happen. */
  readonly touched = new Uint16Array(neighbourhoodSize);
  touchedCount = 0;

  see(place: number, share: number, relief: number): void {
    if (share === 0 && relief === 0) return;
    if (this.kept[place] === 1 && this.eased[place] === 1) {
      this.touched[this.touchedCount] = place;
      this.touchedCount += 1;
    }
    this.kept[place] *= 1 - share;
    this.eased[place] *= 1 - relief;
  }

  /** Forgets what was seen. */
  turn(): void {
    for (let i = 0; i < this.touchedCount; i += 1) {
      this.kept[this.touched[i]] = 1;
      this.eased[this.touched[i]] = 1;
    }
    this.touchedCount = 0;
  }
}

interface Weights {
  readonly own: Float64Array;
  readonly contact: Float64Array;
  /** What being told takes off, where it relieves. */
  readonly relief: number;
}

const weightsKnown = new WeakMap<Voice, Weights>();

/** The share of the gap that last week's events close, for oneself and for a contact, by set of events. */
function weightsOf(voice: Voice): Weights {
  const known = weightsKnown.get(voice);
  if (known !== undefined) return known;
  const own = new Float64Array(32);
  const contact = new Float64Array(32);
  const shares = [voice.ownStop, Math.max(0, voice.beingTold), voice.ownRefusal, voice.messageMissing];
  for (let events = 0; events < 32; events += 1) {
    let [ownKept, contactKept] = [1, 1];
    shares.forEach((share, bit) => {
      if ((events >> bit) & 1) {
        ownKept *= 1 - share;
        contactKept *= 1 - share * voice.contactFactor;
      }
    });
    if (events & happened.fell) contactKept *= 1 - voice.contactFell;
    own[events] = 1 - ownKept;
    contact[events] = 1 - contactKept;
  }
  const weights = { own, contact, relief: Math.max(0, -voice.beingTold) };
  weightsKnown.set(voice, weights);
  return weights;
}

/** A neighbourhood's bytes, four people a word (the last few apart): most weeks nothing stands in most of them. */
const wordsOf = (column: Uint8Array, base: number, size: number): Uint32Array =>
  new Uint32Array(column.buffer, column.byteOffset + base, size >> 2);

/** Last week's events of oneself, of contacts within the neighbourhood and of the partner neighbourhood's. */
function seeLastWeek(step: SocietyWeek, experience: Experience): void {
  const { chunk, base, neighbourhood, contacts, week } = step;
  const last = chunk.events[(week + 1) & 1];
  const { voice } = step.country.scenario;
  const { own, contact, relief } = weightsOf(voice);
  const words = wordsOf(last, base, neighbourhood.size);
  for (let place = 0; place < neighbourhood.size; place += 1) {
    if ((place & 3) === 0 && words[place >> 2] === 0) {
      place += 3;
      continue;
    }
    const events = last[base + place] & (ownEvents | happened.fell);
    if (events === 0) continue;
    const eases = (events & happened.told) !== 0 ? relief : 0;
    experience.see(place, own[events], eases);
    contacts.eachWithin(neighbourhood, place, (other) =>
      experience.see(other, contact[events], eases * voice.contactFactor),
    );
  }
  const partner = contacts.partnerNeighbourhood(neighbourhood.index, week);
  if (partner >= 0) seeAcross(step, experience, partner, contact, relief * voice.contactFactor);
}

function seeAcross(
  step: SocietyWeek,
  experience: Experience,
  partner: number,
  contact: Float64Array,
  relief: number,
): void {
  const { chunks, neighbourhood, contacts, week } = step;
  const other = step.country.neighbourhoods[partner];
  const { chunk, at: base } = step.country.placeOf(other.first);
  const last = chunks[chunk].events[(week + 1) & 1];
  const words = wordsOf(last, base, other.size);
  for (let otherPlace = 0; otherPlace < other.size; otherPlace += 1) {
    if ((otherPlace & 3) === 0 && words[otherPlace >> 2] === 0) {
      otherPlace += 3;
      continue;
    }
    const events = last[base + otherPlace] & (ownEvents | happened.fell);
    if (events === 0) continue;
    const place = contacts.acrossFrom(neighbourhood, other, week, otherPlace);
    if (place >= 0) experience.see(place, contact[events], (events & happened.told) !== 0 ? relief : 0);
  }
}

/** One byte, rounded up or down by an addressed uniform, so that its mean is exact; what is forgotten needs no luck. */
const rounded = (share: number, step: SocietyWeek, place: number, word: number): number =>
  share === 0 ? 0 : Math.floor(share * beliefUnits + step.rounding.share(place, word));

/** A belief after a week: forgotten at λ, then moved by what was seen, then eased by what relieves. */
const moved = (byte: number, forget: number, strength: number, keep: number, ease: number): number => {
  const share = (byte / beliefUnits) * (1 - forget);
  return Math.min(1, share + strength * (1 - share) * (1 - keep)) * ease;
};

/** The best act of a person at their beliefs: columns, what is believed before experience, δ and β. */
export const expressionAt = (
  voice: Voice,
  shared: Shared,
  { surveillance, severity }: Pick<StateChunk, 'surveillance' | 'severity'>,
  at: number,
  δ: number,
  β: number,
): number => bestAt(voice, shared, surveillance[at], severity[at], δ, β);

function bestAt(voice: Voice, shared: Shared, surveillance: number, severity: number, δ: number, β: number): number {
  const ν = shared.surveillance + ((1 - shared.surveillance) * surveillance) / beliefUnits;
  const most = Math.max(voice.severityMax, shared.severity);
  const ψ = shared.severity + ((most - shared.severity) * severity) / beliefUnits;
  return bestExpression(voice.rule, δ, β, shared.tolerance, ψ, ν);
}

/** Whether an authority has moved what everybody believes. */
const isMoved = ({ shared, country }: SocietyWeek): boolean => {
  const { tolerance, severity, surveillance } = country.scenario.voice;
  return shared.tolerance !== tolerance || shared.severity !== severity || shared.surveillance !== surveillance;
};

/** Whoever has learnt or saw something, into `moved`; returns how many. */
function findMoved(step: SocietyWeek, { moved, touched, touchedCount }: Experience): number {
  const { chunk, base, neighbourhood } = step;
  const { surveillance, severity } = chunk;
  const { size } = neighbourhood;
  const [seen, feared] = [wordsOf(surveillance, base, size), wordsOf(severity, base, size)];
  let count = 0;
  for (let i = 0; i < touchedCount; i += 1) {
    const at = base + touched[i];
    if (surveillance[at] === 0 && severity[at] === 0) moved[count++] = touched[i];
  }
  for (let place = 0; place < size; place += 1) {
    if ((place & 3) === 0 && place + 4 <= size && (seen[place >> 2] | feared[place >> 2]) === 0) place += 3;
    else if (surveillance[base + place] !== 0 || severity[base + place] !== 0) moved[count++] = place;
  }
  return count;
}

/** Everybody expresses what they did at the start, but for whom something has moved. */
function expressAll(step: SocietyWeek, experience: Experience, learns: boolean): void {
  const { chunk, base, neighbourhood, expressed, group, expressedByGroup, country } = step;
  const quiet = experience.quiet.of(country, neighbourhood);
  const { dissent } = country.chunkOf(neighbourhood.first);
  const { moved, kept, eased } = experience;
  const isAnyone = isMoved(step);
  const count = isAnyone ? neighbourhood.size : findMoved(step, experience);
  const silenced = quiet.silenced.slice();
  expressed.set(quiet.expressed);
  for (let i = 0; i < count; i += 1) {
    const place = isAnyone ? i : moved[i];
    const at = base + place;
    const hasLearnt = chunk.surveillance[at] !== 0 || chunk.severity[at] !== 0;
    const learnsNow = learns && (hasLearnt || kept[place] !== 1);
    const said = learnsNow ? expressAfterLearning(step, place, kept[place], eased[place]) : expressionOf(step, at);
    const [before, after] = [quiet.expressed[place], Math.round(said * dissentUnits)];
    if (before === after) continue;
    expressed[place] = after;
    expressedByGroup[group[place]] += after - before;
    silenced[group[place]] += (after < dissent[at] ? 1 : 0) - (before < dissent[at] ? 1 : 0);
  }
  countExpression(step, quiet, silenced);
}

const expressionOf = ({ country, neighbourhood, shared, chunk }: SocietyWeek, at: number): number => {
  const { dissent, boldness } = country.chunkOf(neighbourhood.first);
  const [desired, bold] = [dissent[at], boldness[at]];
  return expressionAt(country.scenario.voice, shared, chunk, at, desired / dissentUnits, bold / boldnessUnits);
};

/** Learning moves beliefs; whoever falls below half of last week's expression falls, once in eight weeks. */
function expressAfterLearning(step: SocietyWeek, place: number, kept: number, eased: number): number {
  const { chunk, base, country, shared, neighbourhood } = step;
  const { voice } = country.scenario;
  const { dissent, boldness } = country.chunkOf(neighbourhood.first);
  const at = base + place;
  const [δ, β] = [dissent[at] / dissentUnits, boldness[at] / boldnessUnits];
  const [surveillance, severity] = [chunk.surveillance[at], chunk.severity[at]];
  chunk.surveillance[at] = rounded(moved(surveillance, voice.forget, 1, kept, eased), step, place, 0);
  chunk.severity[at] = rounded(moved(severity, voice.forget, voice.severityToo, kept, eased), step, place, 1);
  const after = bestAt(voice, shared, chunk.surveillance[at], chunk.severity[at], δ, β);
  const now = chunk.events[step.week & 1];
  // Nobody says more than δ: above half of it nobody has fallen.
  if (after < δ / 2 && now[at] === 0 && after < bestAt(voice, shared, surveillance, severity, δ, β) / 2)
    now[at] = happened.fell | (restWeeks << restShift);
  return after;
}

/** Clears this week's events, keeping what is left of the rest after a fall. */
function turnEvents(step: SocietyWeek): void {
  const { chunk, base, neighbourhood, week } = step;
  const last = chunk.events[(week + 1) & 1];
  const now = chunk.events[week & 1];
  const end = base + neighbourhood.size;
  const words = wordsOf(last, base, neighbourhood.size);
  now.fill(0, base, end);
  for (let at = base; at < end; at += 1) {
    if (((at - base) & 3) === 0 && words[(at - base) >> 2] === 0) {
      at += 3;
      continue;
    }
    const rest = (last[at] >> restShift) - ((last[at] & happened.fell) !== 0 ? 0 : 1);
    if (rest > 0) now[at] = rest << restShift;
  }
}

function countExpression(step: SocietyWeek, { people, ofAge, desired }: QuietVoices, silenced: Float64Array): void {
  for (let g = 0; g < step.peopleByGroup.length; g += 1) {
    tallyOf(step, g, 'people', people[g]);
    tallyOf(step, g, 'ofAge', ofAge[g]);
    tallyOf(step, g, 'desiredSum', desired[g]);
    tallyOf(step, g, 'expressedSum', step.expressedByGroup[g]);
    tallyOf(step, g, 'silenced', silenced[g]);
  }
}

/** Everybody says all that they wish to say. */
function expressFreely(step: SocietyWeek, quiet: QuietVoices): void {
  const { country, neighbourhood, base, expressed, expressedByGroup, desiredByGroup } = step;
  expressed.set(country.chunkOf(neighbourhood.first).dissent.subarray(base, base + neighbourhood.size));
  expressedByGroup.set(desiredByGroup);
  countExpression(step, quiet, new Float64Array(quiet.silenced.length));
}

/** Everybody learns from last week, then chooses how much dissent to express this week. */
export function express(step: SocietyWeek, experience: Experience): void {
  const { scenario } = step.country;
  const quiet = experience.quiet.of(step.country, step.neighbourhood);
  const groups = step.peopleByGroup.length;
  step.peopleByGroup.set(quiet.people.subarray(0, groups));
  step.desiredByGroup.set(quiet.desired.subarray(0, groups));
  step.expressedByGroup.set(quiet.said.subarray(0, groups));
  turnEvents(step);
  if (!scenario.reactions) {
    expressFreely(step, quiet);
    return;
  }
  const learns = scenario.voice.extension && step.week > 0;
  if (learns) seeLastWeek(step, experience);
  expressAll(step, experience, learns);
  experience.turn();
}

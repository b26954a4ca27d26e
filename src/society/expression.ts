import { happened, ownEvents, restShift } from '../country/columns.ts';
import { tallied, tallyOf } from '../country/happen.ts';
import { neighbourhoodSize } from '../country/neighbourhood.ts';
import { boldnessUnits, dissentUnits } from '../country/people.ts';
import type { SocietyWeek } from '../country/step.ts';
import type { Voice } from '../scenario/scenario.ts';
import { Beliefs, beliefUnits } from './beliefs.ts';
import { Quiet, type QuietVoices } from './quiet.ts';

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
  /** What bytes of experience make of everybody's first beliefs. */
  readonly beliefs: Beliefs;
  /** Who may express something else this week, and their beliefs before: surveillance, and severity in the second byte. */
  readonly moved = new Uint16Array(neighbourhoodSize);
  readonly before = new Uint16Array(neighbourhoodSize);
  /** Who saw something happen. */
  readonly touched = new Uint16Array(neighbourhoodSize);
  touchedCount = 0;

  constructor(voice: Voice) {
    this.beliefs = new Beliefs(voice);
  }

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
    let ownKept = 1;
    let contactKept = 1;
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
  const { from, places } = contacts.within(neighbourhood);
  for (let place = 0; place < neighbourhood.size; place += 1) {
    if ((place & 3) === 0 && words[place >> 2] === 0) {
      place += 3;
      continue;
    }
    const events = last[base + place] & (ownEvents | happened.fell);
    if (events === 0) continue;
    const eases = (events & happened.told) !== 0 ? relief : 0;
    experience.see(place, own[events], eases);
    for (let contactAt = from[place]; contactAt < from[place + 1]; contactAt += 1)
      experience.see(places[contactAt], contact[events], eases * voice.contactFactor);
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

/** A byte of belief after a week: of what is left of it, moved by what was seen, then eased by what relieves; rounded by luck so that its mean is exact. */
const learnt = (left: number, strength: number, keep: number, ease: number, luck: number): number => {
  const share = Math.min(1, left + strength * (1 - left) * (1 - keep)) * ease;
  return share === 0 ? 0 : Math.floor(share * beliefUnits + luck);
};

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
  const seen = wordsOf(surveillance, base, size);
  const feared = wordsOf(severity, base, size);
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

/** Learning moves the beliefs of the first `count` of `moved`; what they were is kept in `before`. */
function learn({ chunk, base, rounding, country }: SocietyWeek, experience: Experience, count: number): void {
  const { surveillance, severity } = chunk;
  const { moved, kept, eased, before, beliefs } = experience;
  const { severityToo } = country.scenario.voice;
  for (let i = 0; i < count; i += 1) {
    const place = moved[i];
    const at = base + place;
    const watched = surveillance[at];
    const feared = severity[at];
    const keep = kept[place];
    const ease = eased[place];
    before[place] = watched | (feared << 8);
    if (keep === 1 && ease === 1) {
      if (before[place] === 0) continue;
      surveillance[at] = Math.floor(beliefs.leftBytes[watched] + rounding.share(place, 0));
      severity[at] = Math.floor(beliefs.leftBytes[feared] + rounding.share(place, 1));
      continue;
    }
    surveillance[at] = learnt(beliefs.left[watched], 1, keep, ease, rounding.share(place, 0));
    severity[at] = learnt(beliefs.left[feared], severityToo, keep, ease, rounding.share(place, 1));
  }
}

/** Everybody expresses what they did at the start, but for whom something has moved. */
function expressAll(step: SocietyWeek, experience: Experience, learns: boolean): void {
  const { chunk, base, neighbourhood, expressed, group, expressedByGroup, country, shared } = step;
  const { surveillance, severity } = chunk;
  const { dissent, boldness } = country.chunkOf(neighbourhood.first);
  const quiet = experience.quiet.of(country, neighbourhood);
  const { moved, beliefs } = experience;
  const count = isMoved(step) ? everybody(step, moved) : findMoved(step, experience);
  const silenced = quiet.silenced.slice();
  expressed.set(quiet.expressed);
  beliefs.turnTo(shared);
  if (learns) learn(step, experience, count);
  for (let i = 0; i < count; i += 1) {
    const place = moved[i];
    const at = base + place;
    const δ = dissent[at] / dissentUnits;
    const β = boldness[at] / boldnessUnits;
    const said = beliefs.expression(δ, β, surveillance[at], severity[at]);
    // Nobody says more than δ: above half of it nobody has fallen.
    if (learns && said < δ / 2) fall(step, experience, place, said, δ, β);
    const before = quiet.expressed[place];
    const after = Math.round(said * dissentUnits);
    if (before === after) continue;
    expressed[place] = after;
    expressedByGroup[group[place]] += after - before;
    silenced[group[place]] += (after < dissent[at] ? 1 : 0) - (before < dissent[at] ? 1 : 0);
  }
  countExpression(step, quiet, silenced);
}

function everybody({ neighbourhood }: SocietyWeek, moved: Uint16Array): number {
  for (let place = 0; place < neighbourhood.size; place += 1) moved[place] = place;
  return neighbourhood.size;
}

/** Whoever falls below half of last week's expression falls, once in eight weeks. */
function fall(
  { chunk, base, week }: SocietyWeek,
  { before, beliefs }: Experience,
  place: number,
  said: number,
  δ: number,
  β: number,
): void {
  const now = chunk.events[week & 1];
  const at = base + place;
  if (now[at] === 0 && said < beliefs.expression(δ, β, before[place] & 255, before[place] >> 8) / 2)
    now[at] = happened.fell | (restWeeks << restShift);
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
    tallyOf(step, g, tallied.people, people[g]);
    tallyOf(step, g, tallied.ofAge, ofAge[g]);
    tallyOf(step, g, tallied.desiredSum, desired[g]);
    tallyOf(step, g, tallied.expressedSum, step.expressedByGroup[g]);
    tallyOf(step, g, tallied.silenced, silenced[g]);
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

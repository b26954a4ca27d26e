import { happened, ownEvents, restShift, type StateChunk } from '../country/columns.ts';
import { largestGroups } from '../country/counted-kinds.ts';
import { tallyOf } from '../country/happen.ts';
import { boldnessUnits, dissentUnits, neighbourhoodSize } from '../country/people.ts';
import type { Shared, SocietyWeek } from '../country/step.ts';
import type { Voice } from '../scenario/scenario.ts';
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
  /** What everybody expresses at the beliefs of the start: the same in every regime, so it is worked out once a week. */
  readonly quiet = new Uint16Array(neighbourhoodSize);
  private readonly touched = new Uint16Array(neighbourhoodSize);
  private touchedCount = 0;

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

/** Last week's events of oneself, of contacts within the neighbourhood and of the partner neighbourhood's. */
function seeLastWeek(step: SocietyWeek, experience: Experience): void {
  const { chunk, base, neighbourhood, contacts, week } = step;
  const last = chunk.events[(week + 1) & 1];
  const { voice } = step.country.scenario;
  const { own, contact, relief } = weightsOf(voice);
  for (let place = 0; place < neighbourhood.size; place += 1) {
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
  for (let otherPlace = 0; otherPlace < other.size; otherPlace += 1) {
    const events = last[base + otherPlace] & (ownEvents | happened.fell);
    if (events === 0) continue;
    const place = contacts.acrossFrom(neighbourhood, other, week, otherPlace);
    if (place >= 0) experience.see(place, contact[events], (events & happened.told) !== 0 ? relief : 0);
  }
}

/** One byte, rounded up or down by an addressed uniform, so that its mean is exact. */
const rounded = (share: number, luck: number): number => Math.floor(share * beliefUnits + luck);

/** A belief after a week: forgotten at λ, then moved by what was seen, then eased by what relieves. */
const moved = (byte: number, forget: number, strength: number, keep: number, ease: number): number => {
  const share = (byte / beliefUnits) * (1 - forget);
  return Math.min(1, share + strength * (1 - share) * (1 - keep)) * ease;
};

function learn(step: SocietyWeek, place: number, kept: number, eased: number): void {
  const { chunk, base, country, rounding } = step;
  const { forget, severityToo } = country.scenario.voice;
  const at = base + place;
  chunk.surveillance[at] = rounded(moved(chunk.surveillance[at], forget, 1, kept, eased), rounding.share(place, 0));
  chunk.severity[at] = rounded(moved(chunk.severity[at], forget, severityToo, kept, eased), rounding.share(place, 1));
}

/** The best act of a person at their beliefs: columns, what is believed before experience, δ and β. */
export function expressionAt(
  voice: Voice,
  shared: Shared,
  chunk: Pick<StateChunk, 'surveillance' | 'severity'>,
  at: number,
  δ: number,
  β: number,
): number {
  const ν = shared.surveillance + ((1 - shared.surveillance) * chunk.surveillance[at]) / beliefUnits;
  const most = Math.max(voice.severityMax, shared.severity);
  const ψ = shared.severity + ((most - shared.severity) * chunk.severity[at]) / beliefUnits;
  return bestExpression(voice.rule, δ, β, shared.tolerance, ψ, ν);
}

/** Works out what everybody expresses at the beliefs of the start. */
export function expressQuietly(step: SocietyWeek, { quiet }: Experience): void {
  const { country, neighbourhood, base } = step;
  const { rule, tolerance, severity, surveillance } = country.scenario.voice;
  const { dissent, boldness } = country.chunkOf(neighbourhood.first);
  for (let place = 0; place < neighbourhood.size; place += 1) {
    const δ = dissent[base + place] / dissentUnits;
    const β = boldness[base + place] / boldnessUnits;
    quiet[place] = Math.round(bestExpression(rule, δ, β, tolerance, severity, surveillance) * dissentUnits);
  }
}

/** Whether an authority has moved what everybody believes. */
const isMoved = ({ shared, country }: SocietyWeek): boolean => {
  const { tolerance, severity, surveillance } = country.scenario.voice;
  return shared.tolerance !== tolerance || shared.severity !== severity || shared.surveillance !== surveillance;
};

function expressAll(step: SocietyWeek, { kept, eased, quiet }: Experience, learns: boolean): void {
  const { chunk, base, neighbourhood, expressed } = step;
  const isAnyone = isMoved(step);
  for (let place = 0; place < neighbourhood.size; place += 1) {
    const at = base + place;
    const hasLearnt = chunk.surveillance[at] !== 0 || chunk.severity[at] !== 0;
    if (learns && (hasLearnt || kept[place] !== 1)) expressAfterLearning(step, place, kept[place], eased[place]);
    else if (hasLearnt || isAnyone) expressed[place] = Math.round(expressionOf(step, at) * dissentUnits);
    else expressed[place] = quiet[place];
  }
}

const expressionOf = ({ country, neighbourhood, shared, chunk }: SocietyWeek, at: number): number => {
  const { dissent, boldness } = country.chunkOf(neighbourhood.first);
  const [desired, bold] = [dissent[at], boldness[at]];
  return expressionAt(country.scenario.voice, shared, chunk, at, desired / dissentUnits, bold / boldnessUnits);
};

/** Learning moves beliefs; whoever falls below half of last week's expression falls, once in eight weeks. */
function expressAfterLearning(step: SocietyWeek, place: number, kept: number, eased: number): void {
  const at = step.base + place;
  const now = step.chunk.events[step.week & 1];
  const before = expressionOf(step, at);
  learn(step, place, kept, eased);
  const after = expressionOf(step, at);
  step.expressed[place] = Math.round(after * dissentUnits);
  if (after < before / 2 && now[at] === 0) now[at] = happened.fell | (restWeeks << restShift);
}

/** Clears this week's events, keeping what is left of the rest after a fall. */
function turnEvents(step: SocietyWeek): void {
  const { chunk, base, neighbourhood, week } = step;
  const last = chunk.events[(week + 1) & 1];
  const now = chunk.events[week & 1];
  for (let at = base; at < base + neighbourhood.size; at += 1) {
    const rest = (last[at] >> restShift) - ((last[at] & happened.fell) !== 0 ? 0 : 1);
    now[at] = rest > 0 ? rest << restShift : 0;
  }
}

function countExpression(step: SocietyWeek): void {
  const { country, neighbourhood, base, expressed, group, desiredByGroup, expressedByGroup, peopleByGroup } = step;
  const { dissent, traits } = country.chunkOf(neighbourhood.first);
  desiredByGroup.fill(0);
  expressedByGroup.fill(0);
  peopleByGroup.fill(0);
  const silencedByGroup = new Float64Array(largestGroups);
  const ofAgeByGroup = new Float64Array(largestGroups);
  for (let place = 0; place < neighbourhood.size; place += 1) {
    const g = group[place];
    desiredByGroup[g] += dissent[base + place];
    expressedByGroup[g] += expressed[place];
    peopleByGroup[g] += 1;
    if ((traits[base + place] & 7) >= country.firstOfAge) ofAgeByGroup[g] += 1;
    if (expressed[place] < dissent[base + place]) silencedByGroup[g] += 1;
  }
  for (let g = 0; g < peopleByGroup.length; g += 1) {
    tallyOf(step, g, 'people', peopleByGroup[g]);
    tallyOf(step, g, 'ofAge', ofAgeByGroup[g]);
    tallyOf(step, g, 'desiredSum', desiredByGroup[g]);
    tallyOf(step, g, 'expressedSum', expressedByGroup[g]);
    tallyOf(step, g, 'silenced', silencedByGroup[g]);
  }
}

/** Everybody learns from last week, then chooses how much dissent to express this week. */
export function express(step: SocietyWeek, experience: Experience): void {
  const { scenario } = step.country;
  turnEvents(step);
  if (!scenario.reactions) {
    const { dissent } = step.country.chunkOf(step.neighbourhood.first);
    for (let place = 0; place < step.neighbourhood.size; place += 1) step.expressed[place] = dissent[step.base + place];
  } else {
    const learns = scenario.voice.extension && step.week > 0;
    if (learns) seeLastWeek(step, experience);
    expressAll(step, experience, learns);
    experience.turn();
  }
  countExpression(step);
}

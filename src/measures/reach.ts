import { largestGroups } from '../country/counted-kinds.ts';
import { shareUnits } from '../country/counts.ts';
import { tallied, tallyOf } from '../country/happen.ts';
import { falls, streams } from '../country/luck.ts';
import { neighbourhoodSize } from '../country/neighbourhood.ts';
import type { MeasuredWeek } from '../country/step.ts';

const unheard = 0;
/** What a run keeps while it follows words. */
export class Reach {
  /** Component that a place belongs to (as somebody who passes words on) or by which it was last heard of. */
  readonly component = new Uint16Array(neighbourhoodSize);
  readonly heardBy = new Uint16Array(neighbourhoodSize);
  /** Whose words are followed next: so many wait or have been followed; and how many have heard. */
  readonly front = new Uint16Array(neighbourhoodSize);
  waiting = 0;
  reached = 0;
  readonly members = new Float64Array(largestGroups);
  /** Whoever is of age and says all that they wish to say passes words on: 1, otherwise 0. */
  readonly passesOn = new Uint8Array(neighbourhoodSize);
  /** Where no message is erased, reach follows from who passes words on alone: the last found, by regime and neighbourhood. */
  readonly unerased = new Map<string, { readonly passesOn: Uint8Array; readonly sums: Float64Array }>();
  /** People of age by group, by neighbourhood. */
  readonly speakers: Float64Array[] = [];
}

/**
 * Adds to the counts how much of their neighbourhood people's words can reach within the week: from contact to contact,
 * as long as those who hear say all that they wish to say, and no message on the way is erased. Words of somebody who
 * holds back reach nobody.
 *
 * @param erased share of sensitive messages that are erased.
 */
export function countReach(step: MeasuredWeek, reach: Reach, erased: number): void {
  const { neighbourhood, peopleByGroup, regime } = step;
  const place = `${neighbourhood.index} ${regime.id}`;
  findWhoPassesOn(step, reach);
  const known = erased === 0 ? reach.unerased.get(place) : undefined;
  const isKnown = known !== undefined && isSame(known.passesOn, reach.passesOn);
  const sums = isKnown ? known!.sums : sumReach(step, reach, erased);
  if (erased === 0 && !isKnown)
    reach.unerased.set(place, { passesOn: reach.passesOn.slice(0, neighbourhood.size), sums });
  reach.speakers[neighbourhood.index] ??= speakersIn(step);
  const speakers = reach.speakers[neighbourhood.index];
  for (let g = 0; g < peopleByGroup.length; g += 1) {
    tallyOf(step, g, tallied.reachSum, sums[g]);
    tallyOf(step, g, tallied.reachSpeakers, speakers[g]);
  }
}

function speakersIn({ neighbourhood, group, ofAge }: MeasuredWeek): Float64Array {
  const speakers = new Float64Array(largestGroups);
  for (let place = 0; place < neighbourhood.size; place += 1) speakers[group[place]] += ofAge[place];
  return speakers;
}

function isSame(before: Uint8Array, now: Uint8Array): boolean {
  for (let place = 0; place < before.length; place += 1) if (before[place] !== now[place]) return false;
  return true;
}

function findWhoPassesOn({ country, neighbourhood, base, expressed, ofAge }: MeasuredWeek, { passesOn }: Reach): void {
  const { dissent } = country.chunkOf(neighbourhood.first);
  for (let place = 0; place < neighbourhood.size; place += 1)
    passesOn[place] = ofAge[place] & (expressed[place] >= dissent[base + place] ? 1 : 0);
}

/** Shares of the neighbourhood that words reach, added up by group. */
function sumReach(step: MeasuredWeek, reach: Reach, erased: number): Float64Array {
  const { component, heardBy, members, passesOn } = reach;
  const { size } = step.neighbourhood;
  const sums = new Float64Array(largestGroups);
  component.fill(unheard, 0, size);
  heardBy.fill(unheard, 0, size);
  let components = 0;
  for (let place = 0; place < size; place += 1) {
    if (component[place] !== unheard || passesOn[place] === 0) continue;
    components += 1;
    members.fill(0);
    const reached = spread(step, reach, place, components, erased);
    for (let g = 0; g < members.length; g += 1)
      sums[g] += Math.round(((members[g] * (reached - 1)) / Math.max(1, size - 1)) * shareUnits);
  }
  return sums;
}

/** Finds everybody whom the words of one component reach; its members by group are left in `members`. */
function spread(step: MeasuredWeek, reach: Reach, start: number, number: number, erased: number): number {
  const { component, heardBy, front, members } = reach;
  const { contacts, neighbourhood, group } = step;
  const { from, places } = contacts.within(neighbourhood);
  front[0] = start;
  component[start] = number;
  heardBy[start] = number;
  reach.waiting = 1;
  reach.reached = 1;
  for (let head = 0; head < reach.waiting; head += 1) {
    const place = front[head];
    members[group[place]] += 1;
    for (let at = from[place]; at < from[place + 1]; at += 1)
      if (heardBy[places[at]] !== number) hear(step, reach, place, places[at], number, erased);
  }
  return reach.reached;
}

/** Somebody hears, unless it is erased on the way, and passes it on if they say all that they wish to say. */
function hear(step: MeasuredWeek, reach: Reach, from: number, to: number, number: number, erased: number): void {
  const { component, heardBy, front, passesOn } = reach;
  if (isErased(step, from, to, erased)) return;
  heardBy[to] = number;
  reach.reached += 1;
  if (component[to] !== unheard || passesOn[to] === 0) return;
  component[to] = number;
  front[reach.waiting] = to;
  reach.waiting += 1;
}

/** Whether what two people write to each other this week is erased: drawn for the unordered pair. */
function isErased(step: MeasuredWeek, from: number, to: number, erased: number): boolean {
  if (erased === 0) return false;
  const low = Math.min(from, to);
  const high = from + to - low;
  return falls(step.country.luck.word(streams.reach, step.neighbourhood.first + low, step.week, 0, high), erased);
}

import { largestGroups } from '../country/counted-kinds.ts';
import { shareUnits } from '../country/counts.ts';
import { tallyOf } from '../country/happen.ts';
import { falls, streams } from '../country/luck.ts';
import { neighbourhoodSize } from '../country/people.ts';
import type { MeasuredWeek } from '../country/step.ts';

const unheard = 0;
/** What a run keeps while it follows words. */
export class Reach {
  /** Component that a place belongs to (as somebody who passes words on) or by which it was last heard of. */
  readonly component = new Uint16Array(neighbourhoodSize);
  readonly heardBy = new Uint16Array(neighbourhoodSize);
  readonly front = new Uint16Array(neighbourhoodSize);
  readonly members = new Float64Array(largestGroups);
  /** Whoever is of age and says all that they wish to say passes words on: 1, otherwise 0. */
  readonly passesOn = new Uint8Array(neighbourhoodSize);
  /** Where no message is erased, reach follows from who passes words on alone: the last found, by neighbourhood. */
  readonly unerased: { readonly passesOn: Uint8Array; readonly sums: Float64Array }[] = [];
}

/**
 * Adds to the counts how much of their neighbourhood people's words can reach within the week: from contact to contact,
 * as long as those who hear say all that they wish to say, and no message on the way is erased. Words of somebody who
 * holds back reach nobody.
 *
 * @param erased share of sensitive messages that are erased.
 */
export function countReach(step: MeasuredWeek, reach: Reach, erased: number): void {
  const { country, neighbourhood, peopleByGroup, group } = step;
  findWhoPassesOn(step, reach);
  const known = erased === 0 ? reach.unerased[neighbourhood.index] : undefined;
  const isKnown = known?.passesOn.every((passes, place) => passes === reach.passesOn[place]) ?? false;
  const sums = isKnown ? known!.sums : sumReach(step, reach, erased);
  if (erased === 0 && !isKnown)
    reach.unerased[neighbourhood.index] = { passesOn: reach.passesOn.slice(0, neighbourhood.size), sums };
  const speakers = new Float64Array(largestGroups);
  for (let place = 0; place < neighbourhood.size; place += 1)
    if (country.isOfAge(neighbourhood.first + place)) speakers[group[place]] += 1;
  for (let g = 0; g < peopleByGroup.length; g += 1) {
    tallyOf(step, g, 'reachSum', sums[g]);
    tallyOf(step, g, 'reachSpeakers', speakers[g]);
  }
}

function findWhoPassesOn({ country, neighbourhood, base, expressed }: MeasuredWeek, { passesOn }: Reach): void {
  const { dissent, traits } = country.chunkOf(neighbourhood.first);
  for (let place = 0; place < neighbourhood.size; place += 1) {
    const at = base + place;
    passesOn[place] = (traits[at] & 7) >= country.firstOfAge && expressed[place] >= dissent[at] ? 1 : 0;
  }
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
  const { component, heardBy, front, members, passesOn } = reach;
  const { contacts, neighbourhood, country, base } = step;
  const { household } = country.chunkOf(neighbourhood.first);
  const partners = contacts.partnersOf(neighbourhood);
  const { tiesWithin } = contacts;
  let [head, tail, reached] = [0, 1, 1];
  front[0] = start;
  component[start] = number;
  heardBy[start] = number;
  const hear = (from: number, to: number): void => {
    if (heardBy[to] === number || isErased(step, from, to, erased)) return;
    heardBy[to] = number;
    reached += 1;
    if (component[to] !== unheard || passesOn[to] === 0) return;
    component[to] = number;
    front[tail] = to;
    tail += 1;
  };
  for (; head < tail; head += 1) {
    const place = front[head];
    members[step.group[place]] += 1;
    const code = household[base + place];
    const first = place - (code & 7);
    for (let member = first; member < first + (code >> 3); member += 1) if (member !== place) hear(place, member);
    for (let tie = 0; tie < tiesWithin; tie += 1) {
      const other = partners[tie * neighbourhoodSize + place];
      if (other >= 0) hear(place, other);
    }
  }
  return reached;
}

/** Whether what two people write to each other this week is erased: drawn for the unordered pair. */
function isErased(step: MeasuredWeek, from: number, to: number, erased: number): boolean {
  if (erased === 0) return false;
  const [low, high] = from < to ? [from, to] : [to, from];
  return falls(step.country.luck.word(streams.reach, step.neighbourhood.first + low, step.week, 0, high), erased);
}

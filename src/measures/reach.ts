import { largestGroups } from '../country/counted-kinds.ts';
import { shareUnits } from '../country/counts.ts';
import { tally, tallyOf } from '../country/happen.ts';
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
}

/**
 * Adds to the counts how much of their neighbourhood people's words can reach within the week: from contact to contact,
 * as long as those who hear say all that they wish to say, and no message on the way is erased. Words of somebody who
 * holds back reach nobody.
 *
 * @param erased share of sensitive messages that are erased.
 */
export function countReach(step: MeasuredWeek, reach: Reach, erased: number): void {
  const { component, heardBy, members } = reach;
  const { country, neighbourhood, peopleByGroup } = step;
  const { size } = neighbourhood;
  component.fill(unheard, 0, size);
  heardBy.fill(unheard, 0, size);
  let components = 0;
  for (let place = 0; place < size; place += 1) {
    if (component[place] !== unheard || !passesOn(step, place)) continue;
    components += 1;
    members.fill(0);
    const reached = spread(step, reach, place, components, erased);
    for (let g = 0; g < peopleByGroup.length; g += 1) {
      const share = (members[g] * (reached - 1)) / Math.max(1, size - 1);
      tallyOf(step, g, 'reachSum', Math.round(share * shareUnits));
    }
  }
  for (let place = 0; place < size; place += 1)
    if (country.isOfAge(neighbourhood.first + place)) tally(step, place, 'reachSpeakers');
}

/** Whoever is of age and says all that they wish to say passes words on. */
const passesOn = (step: MeasuredWeek, place: number): boolean =>
  step.country.isOfAge(step.neighbourhood.first + place) &&
  step.expressed[place] >= step.country.chunkOf(step.neighbourhood.first).dissent[step.base + place];

/** Finds everybody whom the words of one component reach; its members by group are left in `members`. */
function spread(step: MeasuredWeek, reach: Reach, start: number, number: number, erased: number): number {
  const { component, heardBy, front, members } = reach;
  const { contacts, neighbourhood, country, base } = step;
  const { household } = country.chunkOf(neighbourhood.first);
  const partners = contacts.partnersOf(neighbourhood);
  let [head, tail, reached] = [0, 1, 1];
  front[0] = start;
  component[start] = number;
  heardBy[start] = number;
  const hear = (from: number, to: number): void => {
    if (heardBy[to] === number || isErased(step, from, to, erased)) return;
    heardBy[to] = number;
    reached += 1;
    if (component[to] !== unheard || !passesOn(step, to)) return;
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
    for (let tie = 0; tie < contacts.tiesWithin; tie += 1) {
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

import { counter, shareUnits } from '../country/columns.ts';
import { falls, streams } from '../country/luck.ts';
import type { Step } from '../country/step.ts';

const speakers = 4;
const seen = new Uint8Array(4096);
const front = new Uint16Array(4096);

/**
 * Adds to the counts how much of their neighbourhood the words of a few speakers can reach within the week: from
 * contact to contact, as long as those who hear speak as they wish, and no message on the way is erased.
 *
 * @param erased share of sensitive messages that are erased.
 */
export function countReach(step: Step, erased: number): void {
  const { country, neighbourhood, week } = step;
  for (let k = 0; k < speakers; k += 1) {
    const word = country.luck.word(streams.reach, neighbourhood.index, week, k);
    const speaker = word % neighbourhood.size;
    const reached = reachOf(step, speaker, erased);
    const at = step.offset + step.group[speaker] * step.counts.stride;
    step.counts.cells[at + counter.reachSum] += Math.round(
      (reached / Math.max(1, neighbourhood.size - 1)) * shareUnits,
    );
    step.counts.cells[at + counter.reachSpeakers] += 1;
  }
}

/** Whoever says all that they wish to say passes words on. */
function passesOn(step: Step, place: number): boolean {
  const { dissent } = step.country.chunkOf(step.neighbourhood.first);
  return step.expressed[place] >= dissent[step.base + place];
}

function reachOf(step: Step, speaker: number, erased: number): number {
  const { contacts, neighbourhood, country } = step;
  const { household } = country.chunkOf(neighbourhood.first);
  const partners = contacts.partnersOf(neighbourhood);
  if (!passesOn(step, speaker)) return 0;
  seen.fill(0, 0, neighbourhood.size);
  seen[speaker] = 1;
  front[0] = speaker;
  let [head, tail] = [0, 1];
  const hear = (from: number, to: number): void => {
    if (seen[to] === 1) return;
    if (erased > 0 && falls(country.luck.word(streams.reach, neighbourhood.first + from, step.week, 16, to), erased))
      return;
    seen[to] = 1;
    front[tail] = to;
    tail += 1;
  };
  while (head < tail) {
    const place = front[head];
    head += 1;
    if (!passesOn(step, place)) continue;
    const code = household[step.base + place];
    const start = place - (code & 7);
    for (let member = start; member < start + (code >> 3); member += 1) hear(place, member);
    for (let tie = 0; tie < contacts.tiesWithin; tie += 1) {
      const other = partners[tie * 4096 + place];
      if (other >= 0) hear(place, other);
    }
  }
  return tail - 1;
}

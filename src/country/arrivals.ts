import { log } from './elementary.ts';
import { block, type Luck, type Stream, unit } from './luck.ts';
import { type Neighbourhood, neighbourhoodSize } from './neighbourhood.ts';

/**
 * The unit-rate processes of all people of a neighbourhood in a week, merged and in order of level: an arrival of a
 * person at a level is an event wherever that person's hazard lies above the level, so that a larger hazard never loses
 * one and no ceiling is needed. A neighbourhood that is not full is drawn as if it were, so that nobody's luck hangs on
 * the country's size.
 *
 * @param ceiling hazard a person that none exceeds; it decides how far to look, never what is found below it.
 */
export function eachArrival(
  luck: Luck,
  stream: Stream,
  neighbourhood: Neighbourhood,
  week: number,
  ceiling: number,
  visit: (place: number, level: number, ordinal: number, word: number, another: number) => void,
): void {
  let level = 0;
  for (let ordinal = 0; ; ordinal += 1) {
    luck.draw(stream, neighbourhood.index, week, ordinal);
    level -= log(unit(block[0])) / neighbourhoodSize;
    if (level >= ceiling) return;
    const place = block[1] >>> 20;
    if (place < neighbourhood.size) visit(place, level, ordinal, block[2], block[3]);
  }
}

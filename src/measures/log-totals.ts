import { recordedListBits } from '../country/columns.ts';
import type { Step } from '../country/step.ts';
import { countedKinds, largestGroups } from '../country/truth.ts';
import { shareOf } from '../country/whose.ts';

const place = new Int32Array(4096);

/** Gives logged people their shares of what was only counted this week, one row a person, week and kind. */
export function logTotals(step: Step): void {
  const { neighbourhood, group, log } = step;
  const size = neighbourhood.size;
  if (!log.isAnyLogged(neighbourhood.first, size)) return;
  for (let g = 0; g < step.peopleByGroup.length; g += 1) {
    let members = 0;
    for (let i = 0; i < size; i += 1) {
      if (group[i] !== g) continue;
      place[members] = i;
      members += 1;
    }
    logGroup(step, g, members);
  }
  logLocations(step);
}

function logGroup(step: Step, g: number, members: number): void {
  const { candidates } = step;
  for (let member = 0; member < members; member += 1) {
    const person = step.neighbourhood.first + place[member];
    if (!step.log.isLogged(person)) continue;
    countedKinds.forEach((kind, index) => {
      const at = index * largestGroups + g;
      const joined = candidates.joinedTotals[at];
      const observed = candidates.observedTotals[at] - joined;
      const unseen = candidates.doneTotals[at] - observed - joined;
      const [j, o, u] = [joined, observed, unseen].map((total, part) =>
        total === 0 ? 0 : shareOf(step, total, members, member, at * 4 + part),
      );
      addRow(step, person, 'done', j + o + u, kind);
      addRow(step, person, 'observed', j + o, kind);
      addRow(step, person, 'joined', j, kind);
    });
    ['erased-ordinary', 'erased-sensitive'].forEach((kind, index) => {
      const total = candidates.erasedTotals[index * largestGroups + g];
      if (total > 0) addRow(step, person, kind, shareOf(step, total, members, member, 100 + index * 4 + g), 'filter');
    });
    const mistaken = candidates.locationTotals[largestGroups + g];
    if (mistaken > 0)
      addRow(step, person, 'location-record-false', shareOf(step, mistaken, members, member, 120 + g), 'watch');
  }
}

/** Where listed people were seen is dealt to the listed alone. */
function logLocations(step: Step): void {
  const { candidates, group, chunk, base, neighbourhood } = step;
  const bits = recordedListBits(step.regime.watch.recordLists);
  for (let g = 0; g < step.peopleByGroup.length; g += 1) {
    const total = candidates.locationTotals[g];
    if (total === 0) continue;
    let members = 0;
    for (let i = 0; i < neighbourhood.size; i += 1) {
      if (group[i] === g && (chunk.status[base + i] & bits) !== 0) {
        place[members] = i;
        members += 1;
      }
    }
    for (let member = 0; member < members; member += 1) {
      const person = neighbourhood.first + place[member];
      if (step.log.isLogged(person))
        addRow(step, person, 'location-record', shareOf(step, total, members, member, 110 + g), 'watch');
    }
  }
}

function addRow(step: Step, person: number, kind: string, count: number, rule: string): void {
  if (count > 0) step.log.add(person, step.week * 7, kind, count, null, null, rule, kind === 'done');
}

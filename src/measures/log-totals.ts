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

const erasedKinds = ['erased-ordinary', 'erased-sensitive'];

function logCounted(step: Step, g: number, members: number, member: number): void {
  const { doneTotals, observedTotals, joinedTotals } = step.candidates;
  const person = step.neighbourhood.first + place[member];
  for (let index = 0; index < countedKinds.length; index += 1) {
    const at = index * largestGroups + g;
    const share = (total: number, part: number): number =>
      total === 0 ? 0 : shareOf(step, total, members, member, at * 4 + part);
    const joined = share(joinedTotals[at], 0);
    const observed = joined + share(observedTotals[at] - joinedTotals[at], 1);
    const done = observed + share(doneTotals[at] - observedTotals[at], 2);
    addRow(step, person, 'done', done, countedKinds[index]);
    addRow(step, person, 'observed', observed, countedKinds[index]);
    addRow(step, person, 'joined', joined, countedKinds[index]);
  }
}

function logGroup(step: Step, g: number, members: number): void {
  const { candidates } = step;
  for (let member = 0; member < members; member += 1) {
    const person = step.neighbourhood.first + place[member];
    if (!step.log.isLogged(person)) continue;
    logCounted(step, g, members, member);
    erasedKinds.forEach((kind, index) => {
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

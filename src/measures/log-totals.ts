import { recordedListBits } from '../country/columns.ts';
import { countedKinds, largestGroups } from '../country/counted-kinds.ts';
import { totalRow, totalRows } from '../country/events.ts';
import { tell } from '../country/happen.ts';
import type { Step } from '../country/step.ts';
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

const totalOf = (step: Step, row: number, g: number): number => step.totals[row * largestGroups + g];

function logCounted(step: Step, g: number, members: number, member: number): void {
  for (let kind = 0; kind < countedKinds.length; kind += 1) {
    const [doneAt, observedAt, joinedAt] = [totalRow.done + kind, totalRow.observed + kind, totalRow.joined + kind];
    const [allDone, allObserved, allJoined] = [doneAt, observedAt, joinedAt].map((row) => totalOf(step, row, g));
    const salt = (kind * largestGroups + g) * 4;
    const share = (total: number, part: number): number =>
      total === 0 ? 0 : shareOf(step, total, members, member, salt + part);
    const joined = share(allJoined, 0);
    const observed = joined + share(allObserved - allJoined, 1);
    const done = observed + share(allDone - allObserved, 2);
    tellShare(step, place[member], doneAt, done);
    tellShare(step, place[member], observedAt, observed);
    tellShare(step, place[member], joinedAt, joined);
  }
}

function logGroup(step: Step, g: number, members: number): void {
  const dealt = [
    { row: totalRow.erased, salt: 100 + g },
    { row: totalRow.erased + 1, salt: 104 + g },
    { row: totalRow.mislocated, salt: 120 + g },
  ];
  for (let member = 0; member < members; member += 1) {
    if (!step.log.isLogged(step.neighbourhood.first + place[member])) continue;
    logCounted(step, g, members, member);
    for (const { row, salt } of dealt) dealTo(step, g, row, members, member, salt);
  }
}

function dealTo(step: Step, g: number, row: number, members: number, member: number, salt: number): void {
  const total = totalOf(step, row, g);
  if (total > 0) tellShare(step, place[member], row, shareOf(step, total, members, member, salt));
}

/** Where listed people were seen is dealt to the listed alone. */
function logLocations(step: Step): void {
  const { group, chunk, base, neighbourhood } = step;
  const bits = recordedListBits(step.regime.watch.recordLists);
  for (let g = 0; g < step.peopleByGroup.length; g += 1) {
    if (totalOf(step, totalRow.located, g) === 0) continue;
    let members = 0;
    for (let i = 0; i < neighbourhood.size; i += 1) {
      if (group[i] === g && (chunk.status[base + i] & bits) !== 0) {
        place[members] = i;
        members += 1;
      }
    }
    for (let member = 0; member < members; member += 1)
      if (step.log.isLogged(neighbourhood.first + place[member]))
        dealTo(step, g, totalRow.located, members, member, 110 + g);
  }
}

/** One person's share of what was counted in `happenToMany`. */
function tellShare(step: Step, at: number, row: number, share: number): void {
  const { event, rule } = totalRows[row];
  if (share > 0) tell(step, at, event, step.week * 7, share, null, null, rule, event === 'done');
}

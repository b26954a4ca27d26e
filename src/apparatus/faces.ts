import { largestGroups } from '../country/counted-kinds.ts';
import { exp, log } from '../country/elementary.ts';
import { totalRow } from '../country/events.ts';
import { happen, happenToMany, tallied, tallyOf } from '../country/happen.ts';
import { becomeKnown } from '../country/knowing.ts';
import { streams, unit } from '../country/luck.ts';
import type { ApparatusWeek } from '../country/step.ts';
import { poissonTotal } from '../country/totals.ts';
import { meet } from './meeting.ts';

/** Means above this are drawn in parts: a total has a largest mean. */
const largestMean = 2 ** 22;

/** Poisson total of a week's faces of a kind, however many they are. */
function faces(step: ApparatusWeek, kind: number, g: number, mean: number): number {
  const { country, neighbourhood, week } = step;
  const parts = Math.max(1, Math.ceil(mean / largestMean));
  let total = 0;
  for (let part = 0; part < parts; part += 1) {
    const address = (part * 4 + kind) * largestGroups + g;
    total += poissonTotal(country.luck, streams.facesScanned, neighbourhood.index, week, address, mean / parts);
  }
  return total;
}

/**
 * Captured faces, each made into a template and compared with whatever lists there are; and who is captured at least once.
 *
 * @param captured faces a resident and week
 * @param meanFpir false alerts a captured face, by group
 */
export function scanFaces(step: ApparatusWeek, captured: number, meanFpir: (group: number) => number): void {
  const { country, neighbourhood, week, group, shared, regime, peopleByGroup } = step;
  const n = neighbourhood.index;
  const first = new Float64Array(largestGroups);
  // What people captured for the first time this week can still add to the week's faces, by group.
  const still = new Float64Array(largestGroups);
  const within = 1 - exp(-captured);
  const faceMeeting = { sofar: shared.exposure, met: shared.scanned, count: streams.faceMet, order: streams.faceOrder };
  shared.scannedBefore[n] = shared.scanned[n];
  meet(step, faceMeeting, captured, (place) => {
    const waited = -log(1 - within * unit(country.luck.word(streams.faceWait, neighbourhood.first + place)));
    first[group[place]] += 1;
    still[group[place]] += Math.max(0, captured - waited);
    becomeKnown(step, place);
    happen(step, place, 'scanned-first', week * 7);
  });
  for (let g = 0; g < peopleByGroup.length; g += 1) {
    const known = shared.scannedByGroup[n * largestGroups + g];
    const elsewhere = faces(step, 1, g, peopleByGroup[g] * captured * regime.watch.elsewhere);
    happenToMany(step, g, totalRow.scanned, first[g] + faces(step, 0, g, known * captured + still[g]));
    tallyOf(step, g, tallied.facesElsewhere, elsewhere);
    tallyOf(step, g, tallied.alertsElsewhere, faces(step, 2, g, elsewhere * meanFpir(g)));
    shared.scannedByGroup[n * largestGroups + g] += first[g];
  }
}

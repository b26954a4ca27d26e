// What files that stay apart do by themselves: they refuse a purpose, keep a trace of who asked, and put wrong records right.
import { eachArrival } from '../country/arrivals.ts';
import { happened } from '../country/columns.ts';
import { happen, tallied, tally } from '../country/happen.ts';
import { becomeAwareOfFiles } from '../country/knowing.ts';
import { falls, streams } from '../country/luck.ts';
import type { ApparatusWeek } from '../country/step.ts';
import { weeksAYear } from '../country/weeks.ts';
import { spheres } from '../scenario/scenario.ts';
import { takeOff } from './points.ts';
import { coverageOf } from './sensors.ts';
import { strayedTo } from './strayed.ts';

/** Whether the keeper of a sphere's file refuses this week's query about a person. */
export function isRefused(
  { regime, country, neighbourhood, week }: ApparatusWeek,
  place: number,
  sphere: number,
): boolean {
  if (regime.fusion.degree !== 'federated') return false;
  const share = regime.fusion.queryRefused[spheres[sphere]];
  return share > 0 && falls(country.luck.word(streams.queryRefused, neighbourhood.first + place, sphere, week), share);
}

/** Every decision asks each file that is kept: refused, or answered with a trace that the person may read. */
export function leaveTraces(step: ApparatusWeek, decided: Uint8Array): void {
  const { regime, country, neighbourhood, week, chunk, base } = step;
  if (regime.fusion.degree !== 'federated') return;
  const files = spheres.map((_, sphere) => sphere).filter((sphere) => coverageOf(step, spheres[sphere]) > 0);
  for (let place = 0; place < neighbourhood.size; place += 1) {
    if (decided[place] === 0) continue;
    let refused = 0;
    for (let i = 0; i < files.length; i += 1) if (isRefused(step, place, files[i])) refused += 1;
    tally(step, place, tallied.queriesRefused, refused);
    tally(step, place, tallied.queriesTraced, files.length - refused);
    if (regime.secret || refused === files.length) continue;
    const word = country.luck.word(streams.traceRead, neighbourhood.first + place, week);
    if (!falls(word, regime.fusion.traceRead)) continue;
    becomeAwareOfFiles(step, place);
    chunk.events[week & 1][base + place] |= happened.told;
  }
}

/** Wrong records are put right in their file; a query finds that at once, a copy only where it is passed on. */
export function correctSilos(step: ApparatusWeek): void {
  const { regime, country, neighbourhood, week, chunk, base } = step;
  const { siloCorrection, correctionsPassed, degree } = regime.fusion;
  if (!regime.score.on || siloCorrection === 0 || degree === 'none') return;
  const reaches = degree === 'federated' ? 1 : correctionsPassed;
  const hazard = siloCorrection / weeksAYear;
  eachArrival(country.luck, streams.siloCorrection, neighbourhood, week, hazard, (place, _level, _ordinal, word) => {
    const own = chunk.wrongPoints[base + place] - strayedTo(step, place);
    const isWrong = Math.sign(own) === Math.sign(regime.records.wrongPoints) && own !== 0;
    if (!isWrong || !falls(word, reaches)) return;
    takeOff(step, place, own);
    happen(step, place, 'file-corrected', week * 7);
  });
}

import type { ApparatusWeek } from '../country/step.ts';
import { laneOf, lanesOf, quarterOf, quarters } from '../scenario/retention.ts';
import { scaleStrayed } from './strayed.ts';

const toInt16 = (value: number): number => Math.max(-32768, Math.min(32767, value));

/** Where points of a length of retention and of one of its quarters are kept. */
const bucketOf = ({ chunk }: ApparatusWeek, at: number, lane: number, quarter: number): number =>
  (at * chunk.lanes + lane) * quarters + (quarter % quarters);

/** Points, in sixteenths, from a record of a sphere: kept until its retention ends. */
export function give(step: ApparatusWeek, place: number, sphere: number, points: number, isWrong: boolean): void {
  const { chunk, base, country, regime, week } = step;
  const at = base + place;
  chunk.points[at] = toInt16(chunk.points[at] + points);
  if (isWrong) chunk.wrongPoints[at] = toInt16(chunk.wrongPoints[at] + points);
  if (chunk.buckets === null) return;
  const lane = laneOf(regime, country.scenario.weeks, sphere);
  if (lane < 0) return;
  const quarter = Math.floor(week / quarterOf(lanesOf(regime, country.scenario.weeks)[lane]));
  const bucket = bucketOf(step, at, lane, quarter);
  chunk.buckets[bucket] = toInt16(chunk.buckets[bucket] + points);
}

/** Takes wrong points off a score, as many of them as are left. */
export function takeOff(step: ApparatusWeek, place: number, points: number): void {
  const { chunk, base } = step;
  const at = base + place;
  const wrong = chunk.wrongPoints[at];
  const taken = points < 0 ? Math.max(points, Math.min(0, wrong)) : Math.min(points, Math.max(0, wrong));
  takeFromBuckets(step, at, -taken);
  chunk.points[at] = toInt16(chunk.points[at] - taken);
  chunk.wrongPoints[at] = wrong - taken;
}

/** The quarter that is about to be written again leaves the score, of each length of retention. */
export function leaveRetention(step: ApparatusWeek): void {
  const { chunk, base, neighbourhood, regime, week, country } = step;
  if (chunk.buckets === null) return;
  for (const [lane, weeks] of lanesOf(regime, country.scenario.weeks).entries()) {
    const quarter = quarterOf(weeks);
    if ((week + 1) % quarter !== 0) continue;
    for (let at = base; at < base + neighbourhood.size; at += 1)
      leave(step, at, bucketOf(step, at, lane, Math.floor(week / quarter) + 1));
  }
}

function leave(step: ApparatusWeek, at: number, bucket: number): void {
  const { chunk, base } = step;
  const { buckets } = chunk;
  const points = buckets?.[bucket] ?? 0;
  if (buckets === null || points === 0) return;
  const before = chunk.points[at];
  chunk.points[at] = toInt16(before - points);
  buckets[bucket] = 0;
  const left = before === 0 ? 0 : Math.min(1, Math.max(0, chunk.points[at] / before));
  if (chunk.wrongPoints[at] === 0) return;
  chunk.wrongPoints[at] = Math.trunc(chunk.wrongPoints[at] * left);
  scaleStrayed(step, at - base, left);
}

/** What came back is no longer there to leave: the shortest kept first, and of those the oldest losses. */
export function takeFromBuckets(
  step: ApparatusWeek,
  at: number,
  back: number,
  lanes = lanesOf(step.regime, step.country.scenario.weeks),
): void {
  const { chunk, week } = step;
  if (chunk.buckets === null || back <= 0) return;
  let left = back;
  for (let lane = 0; lane < lanes.length && left > 0; lane += 1) {
    const oldest = Math.floor(week / quarterOf(lanes[lane])) + 1;
    for (let age = 0; age < quarters && left > 0; age += 1) {
      const index = bucketOf(step, at, lane, oldest + age);
      if (chunk.buckets[index] >= 0) continue;
      const taken = Math.min(left, -chunk.buckets[index]);
      chunk.buckets[index] += taken;
      left -= taken;
    }
  }
}

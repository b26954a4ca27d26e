import { pointUnits } from '../country/columns.ts';
import type { ApparatusWeek, Shared } from '../country/step.ts';
import type { Regime } from '../scenario/scenario.ts';

/** Counts a score of the week, in sixteenths: next week's line is drawn by it. Several threads count at once. */
export function rank({ shared, regime }: ApparatusWeek, score: number): void {
  Atomics.add(shared.ranked, Math.round(score) - regime.score.floor * pointUnits, 1);
}

/** Scores that a regime ranks, in sixteenths from the floor to the ceiling. */
export const scoresRanked = ({ lists, score }: Regime): number =>
  lists.score.share === null ? 0 : (score.ceiling - score.floor) * pointUnits + 1;

/** Draws the line below which at most the regime's share of last week's scores lie; nobody is below it before there are some. */
export function drawLine(shared: Shared, { lists, score }: Regime): void {
  const { share } = lists.score;
  shared.scoreLine = score.floor * pointUnits;
  if (share === null) return;
  const most = share * shared.ranked.reduce((sum, count) => sum + count, 0);
  let below = 0;
  for (let at = 0; at < shared.ranked.length && below + shared.ranked[at] <= most; at += 1) {
    if (shared.ranked[at] === 0) continue;
    below += shared.ranked[at];
    shared.scoreLine = score.floor * pointUnits + at + 1;
  }
  shared.ranked.fill(0);
}

/** The score, in sixteenths, below which somebody is listed. */
export const lineOf = ({ regime: { lists }, shared }: ApparatusWeek): number =>
  lists.score.share === null ? lists.score.below * pointUnits : shared.scoreLine;

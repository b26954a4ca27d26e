// How much is tried, from which round on, and what came of it. A round's luck is its own, so that it can be tried again.
import { appendFileSync } from 'node:fs';
import { numbersFrom } from '../support/mutations.ts';

const { SOAK_INPUTS = 120, SOAK_KILLS = 4, SOAK_FROM = 0, SOAK_COUNTS, FUZZ_SEED = 20260101 } = process.env;

/** Rounds of each kind: five of inputs a round of a run's folder, two of runs killed a round of probes. */
export const asked = {
  inputs: Number(SOAK_INPUTS),
  folders: Math.ceil(Number(SOAK_INPUTS) / 4),
  runs: Number(SOAK_KILLS),
  probes: Math.ceil(Number(SOAK_KILLS) / 2),
};

/** Whether this is `npm run soak` rather than the short look that `npm test` takes. */
export const isLong = SOAK_COUNTS !== undefined;
export const hours = 6 * 3_600_000;

/** Numbers of the rounds of this slice: a soak of several takes up where the last one ended. */
export function* roundsOf(kind: keyof typeof asked): Generator<number> {
  const from = Number(SOAK_FROM) * asked[kind];
  for (let round = from; round < from + asked[kind]; round++) yield round;
}

const streams: Readonly<Record<keyof typeof asked, number>> = { inputs: 1, folders: 2, runs: 3, probes: 4 };

/** The luck of one round. */
export const luckOf = (kind: keyof typeof asked, round: number): ((limit: number) => number) =>
  numbersFrom(Number(FUZZ_SEED) + 1_000_003 * streams[kind] + 7919 * round);

/** Hands the counts of a slice to `npm run soak`, which adds them up. */
export const tell = (counts: Readonly<Record<string, Readonly<Record<string, number>>>>): void => {
  if (SOAK_COUNTS !== undefined) appendFileSync(SOAK_COUNTS, `${JSON.stringify(counts)}\n`);
};

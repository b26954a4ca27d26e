import { withKnown } from '../measures/known.ts';
import type { RunResult } from '../measures/run-result.ts';
import type { KeptSensitivity } from '../sweep/kept-sensitivity.ts';
import type { Sensitivity } from '../sweep/sensitivity.ts';
import type { Context } from './context.ts';
import { headlineTables } from './headline-table.ts';

/** The run with the bands of what is not known, where that was looked for. */
export const withBands = (run: RunResult, sensitivity: Sensitivity | null): RunResult =>
  sensitivity === null ? run : withKnown(run, sensitivity.figures);

/** Prints the headline of a run, once. */
export interface Headline {
  /** As soon as the run is simulated, where what is not known is known by then, or not asked for. */
  soon(run: RunResult, kept: KeptSensitivity | null): void;
  /** At the latest. */
  now(run: RunResult, sensitivity: Sensitivity | null): void;
}

/** @param hide wipes the progress that is shown */
export function headlineOf(context: Context, hide: () => void): Headline {
  let isPrinted = false;
  const now = (run: RunResult, sensitivity: Sensitivity | null): void => {
    if (isPrinted) return;
    isPrinted = true;
    hide();
    context.print(`${headlineTables(withBands(run, sensitivity), sensitivity, context)}\n`);
  };
  const soon = (run: RunResult, kept: KeptSensitivity | null): void => {
    if (kept === null || kept.found !== null) now(run, kept?.found ?? null);
  };
  return { soon, now };
}

/** Nothing: `--json` and `--quiet` print what they print at the end. */
export const noHeadline: Headline = { soon: () => {}, now: () => {} };

import type { Job, Ran } from './job.ts';
import { decidingOf, type KeptRuns, type Progress } from './kept-runs.ts';

/** Does a job, until it is no longer wanted. */
export type Run = (job: Job, signal: AbortSignal, onProgress: Progress) => Promise<Ran>;

/** Runs each regime by itself, side by side: none changes what another finds, and what is kept of one is not run again. */
export async function runSideBySide(
  run: Run,
  kept: KeptRuns,
  job: Job,
  signal: AbortSignal,
  onProgress: Progress,
): Promise<Ran> {
  const shares = job.regimes.map(() => 0);
  const parts: Ran[] = [];
  const one = async (regime: string): Promise<void> => {
    const index = job.regimes.indexOf(regime);
    const reach: Progress = (share) => {
      shares[index] = share;
      onProgress(shares.reduce((sum, each) => sum + each, 0) / shares.length);
    };
    const start = (wanted: AbortSignal, tell: Progress) => run({ ...job, regimes: [regime] }, wanted, tell);
    parts[index] = await kept.ask(decidingOf(job, regime), start, signal, reach);
    shares[index] = 1;
  };
  await Promise.all(kept.longestFirst(job.regimes).map(one));
  return together(parts);
}

function together(parts: readonly Ran[]): Ran {
  const lives = parts.flatMap((part) => (part.lives === undefined ? [] : [part.lives]));
  return {
    ...parts[0],
    regimes: parts.flatMap(({ regimes }) => regimes),
    seconds: Math.max(...parts.map(({ seconds }) => seconds)),
    ...(lives.length > 0 && {
      lives: { ...lives[0], byRegime: Object.assign({}, ...lives.map(({ byRegime }) => byRegime)) },
    }),
  };
}

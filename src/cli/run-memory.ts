import { freemem } from 'node:os';
import { UsageError } from '../errors.ts';
import { text } from '../language/french.ts';
import { memoryNeeded } from '../run/memory.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** Asks for the memory of a run before it is taken. @throws UsageError when the machine has not that much */
export function demandMemory(scenario: Scenario, regimes: readonly string[], free = freeMemory()): void {
  const needed = memoryNeeded(scenario, regimes.length);
  if (needed <= free) return;
  const [megabytes, had] = [Math.ceil(needed / 2 ** 20), Math.floor(free / 2 ** 20)];
  const { size } = scenario.people;
  throw new UsageError(
    text(
      `${size} people under ${regimes.length} regimes need ${megabytes} MiB of memory, ${had} MiB are free: run fewer people or regimes`,
      `${size} personnes sous ${regimes.length} régimes demandent ${megabytes} Mio de mémoire, ${had} Mio sont libres : réduisez la population ou le nombre de régimes`,
    ),
    '--people',
  );
}

const freeMemory = (): number => {
  const limit = process.constrainedMemory?.() ?? 0;
  return limit > 0 ? Math.min(limit - process.memoryUsage().rss, freemem()) : freemem();
};

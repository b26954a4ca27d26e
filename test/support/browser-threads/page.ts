import { browser } from '../../../src/crew/thread.ts';
import { runScenario } from '../../../src/run/run-scenario.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';

browser.startWorker = () => new Worker('walk.js', { type: 'module' });

/** Runs in the page: the digests of a scenario's regimes, walked by so many threads. */
Object.assign(window, {
  digests: async (scenario: Scenario, workers: number): Promise<string[]> => {
    const regimes = scenario.regimes.map(({ id }) => id);
    const run = await runScenario(scenario, { regimes, sample: 0, twins: 'off', workers });
    return run.regimes.map(({ digest }) => digest);
  },
});

import { afterEach, describe, expect, it } from 'vitest';
import { KeptThreads } from '../../src/crew/kept-threads.ts';
import { startTeam } from '../../src/crew/team.ts';
import type { RunResult } from '../../src/measures/run-result.ts';
import { runScenario } from '../../src/run/run-scenario.ts';
import { overridesFrom } from '../../src/scenario/overrides.ts';
import { openScenario } from '../../src/store/load-scenario.ts';
import { shippedScenarios } from '../../src/store/scenario-files.ts';

const small = (id: string, people: string) => openScenario(id, overridesFrom({ people, weeks: '2' }));
const digests = ({ regimes }: RunResult) => regimes.map(({ digest }) => digest);
const told = ({ events, people, twinRows, errorTwins }: RunResult): unknown => [
  [...events],
  people,
  [...(twinRows ?? [])],
  errorTwins,
];
/** Every thread loads the engine from sources: on a busy machine that takes its time. */
const patience = 600_000;

describe('threads', () => {
  it(
    'walk to the same digests, events, people and measures however many they are',
    async () => {
      const scenario = small('same-country', '29000');
      const run = (workers: number) =>
        runScenario(scenario, { regimes: ['none', 'guarded', 'total'], sample: 60, twins: 'off', workers });
      const alone = await run(1);
      expect(alone.workers).toBe(1);
      for (const workers of [2, 3, 8]) {
        const together = await run(workers);
        expect(together.workers).toBe(workers);
        expect(digests(together)).toEqual(digests(alone));
        expect(told(together)).toEqual(told(alone));
        expect(together.regimes.map(({ measures }) => measures)).toEqual(alone.regimes.map(({ measures }) => measures));
      }
    },
    patience,
  );

  it.each(shippedScenarios())(
    'walk %s to the same digests and twins in two as in one',
    async (id) => {
      const scenario = small(id, '8500');
      const regimes = scenario.regimes.map((regime) => regime.id);
      const run = (workers: number) => runScenario(scenario, { regimes, sample: 0, workers });
      const [alone, together] = [await run(1), await run(2)];
      expect(digests(together)).toEqual(digests(alone));
      expect(told(together)).toEqual(told(alone));
    },
    patience,
  );
});

describe('a team in step', () => {
  const kept = new KeptThreads();
  afterEach(() => kept.end());
  const module = new URL('../support/in-step.ts', import.meta.url);

  it('goes on only when all have halted and are let on', async () => {
    const seen = new Int32Array(new SharedArrayBuffer(8));
    const team = startTeam<unknown, number>(
      module,
      [
        { seen, at: 0, halts: 2 },
        { seen, at: 1, halts: 2 },
      ],
      kept,
    );
    await team.arrival();
    expect([...seen]).toEqual([1, 1]);
    team.letOn();
    await team.arrival();
    expect([...seen]).toEqual([2, 2]);
    team.letOn();
    await team.arrival();
    expect(team.answers).toEqual([3, 3]);
    await team.end();
  });

  it.each(['throws', 'exits'])('fails, and does not wait for ever, when one of it %s', async (dies) => {
    const seen = new Int32Array(new SharedArrayBuffer(8));
    const team = startTeam<unknown, number>(
      module,
      [
        { seen, at: 0, halts: 2 },
        { seen, at: 1, halts: 2, dies },
      ],
      kept,
    );
    const lives = async (): Promise<void> => {
      for (let step = 0; step < 3; step += 1) {
        await team.arrival();
        team.letOn();
      }
    };
    await expect(lives()).rejects.toThrow(dies === 'throws' ? /the second is gone/ : /ended with 7/);
    await team.end();
  });

  it.each([
    ['that is done leaves its threads to the next', undefined, true],
    ['that fails leaves none', 'throws', false],
  ] as const)('%s', async (_, dies, areKept) => {
    const seen = new Int32Array(new SharedArrayBuffer(8));
    const threadsOf = async (part: object) => {
      const team = startTeam<unknown, number>(
        module,
        [0, 1].map((at) => ({ seen, at, ...part })),
        kept,
      );
      const done = (async () => {
        for (let step = 0; step < 3; step += 1) {
          await team.arrival();
          team.letOn();
        }
      })();
      await done.catch(() => {});
      await team.end();
      return [...team.answers].sort();
    };
    const told = { halts: 0, tells: 'thread' };
    const first = await threadsOf(told);
    expect(await threadsOf({ halts: 2, dies })).toHaveLength(2);
    const last = await threadsOf(told);
    expect(new Set(first).size).toBe(2);
    if (areKept) expect(last).toEqual(first);
    else for (const thread of last) expect(first).not.toContain(thread);
  });
});

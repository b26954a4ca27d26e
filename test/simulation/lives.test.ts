import { describe, expect, it } from 'vitest';
import { lifeBits, type RunResult, runScenario, settings } from '../../src/run/index.ts';
import { openScenario } from '../../src/store/load-scenario.ts';

const people = 4096;
const scenario = openScenario('same-country', settings({ 'people.size': people, weeks: 12 }));
const regimes = ['none', 'guarded', 'total'];
const run = (follow?: number, sample: number | 'nobody' = 0): Promise<RunResult> =>
  runScenario(scenario, { regimes, follow, sample, twins: 'off' });

describe('people followed week by week', () => {
  it('add up to what the run counts, and change nothing in it', async () => {
    const [followed, plain] = await Promise.all([run(people), run()]);
    expect(followed.regimes.map(({ digest }) => digest)).toEqual(plain.regimes.map(({ digest }) => digest));
    expect(plain.lives).toBeUndefined();
    for (const { id, measures } of followed.regimes) {
      const bits = followed.lives!.byRegime[id];
      const lastWeek = [...bits.subarray(11 * people)];
      const ever = (bit: number) =>
        Array.from({ length: people }, (_, person) => person).filter((person) =>
          Array.from({ length: 12 }, (_, week) => bits[week * people + person]).some((each) => each & bit),
        ).length;
      const atEnd = (bit: number) => lastWeek.filter((each) => each & bit).length;
      expect([id, atEnd(lifeBits.silent)]).toEqual([id, measures.peopleSilencedThisWeek.value]);
      expect([id, ever(lifeBits.stoppedWrongly)]).toEqual([id, measures.innocentsStoppedEver.value]);
      expect([id, ever(lifeBits.refused)]).toEqual([id, measures.deniedPeopleEver.value]);
      expect([id, atEnd(lifeBits.arrested)]).toEqual([id, measures.wantedFound.value]);
    }
  });

  it('are the same where nobody is logged', async () => {
    const [logged, unlogged] = [await run(people), await run(people, 'nobody')];
    expect([...logged.events].length).toBeGreaterThan(0);
    expect([...unlogged.events]).toEqual([]);
    expect(unlogged.lives!.byRegime).toEqual(logged.lives!.byRegime);
    expect(unlogged.regimes).toEqual(logged.regimes);
  });

  it('are the first people of any run', async () => {
    const few = await run(100);
    const all = await run(people);
    const first = (result: RunResult, week: number) => {
      const { byRegime, people: size } = result.lives!;
      return [...byRegime.total.subarray(week * size, week * size + 100)];
    };
    for (const week of [0, 5, 11]) expect(first(few, week)).toEqual(first(all, week));
  });
});

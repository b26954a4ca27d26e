import { describe, expect, it } from 'vitest';
import { counterNames } from '../../src/country/counts.ts';
import { TwinLog } from '../../src/measures/twins.ts';
import { runTwins } from '../../src/run/error-twins.ts';
import { simulate } from '../../src/simulate.ts';
import { openScenario } from '../../src/store/load-scenario.ts';
import { shippedScenarios } from '../../src/store/scenario-files.ts';

const set = (key: string, value: number) => ({ key, value, label: key });
const small = (id: string, people: number, weeks: number) =>
  openScenario(id, [set('people.size', people), set('weeks', weeks)]);

describe('error twins', () => {
  it('are not run where nobody’s life can part, and say what running them says', async () => {
    let left = 0;
    for (const id of shippedScenarios()) {
      const scenario = small(id, 1500, 40);
      const erring = scenario.regimes.filter((regime) => regime.apparatus && regime.errors);
      let ran = false;
      for (const regime of erring) {
        ran = false;
        const found = await runTwins({ ...scenario, weeks: 1 }, [regime], 'full', () => {
          ran = true;
        });
        expect(found.twins.map((twin) => twin.regime)).toEqual([regime.id]);
        if (ran) continue;
        left += 1;
        const log = new TwinLog();
        await simulate(scenario, [regime, { ...regime, errors: false }], { log });
        const none = { byError: 0, spared: 0, shifted: 0, displaced: 0 };
        expect(log.compare(0, 1), `${id} ${regime.id}`).toEqual({ stops: none, listings: none, refusals: none });
        expect(log.of(0).stops.size + log.of(0).listings.size + log.of(0).refusals.size).toBe(0);
        expect([...found.rows]).toEqual([]);
      }
    }
    expect(left).toBeGreaterThan(3);
  }, 60_000);

  it('are those of each regime, whichever regimes stand beside it', async () => {
    const scenario = small('same-country', 4096, 20);
    const of = (...ids: string[]) => scenario.regimes.filter(({ id }) => ids.includes(id));
    const beside = await runTwins(scenario, of('commercial', 'total'), 'full', () => {});
    const alone = await runTwins(scenario, of('total'), 'full', () => {});
    expect(beside.twins.map(({ regime }) => regime)).toEqual(['commercial', 'total']);
    expect(beside.twins[1]).toEqual(alone.twins[0]);
    expect([...beside.rows]).toEqual([...alone.rows]);
    expect([...alone.rows].length).toBeGreaterThan(10);
  }, 60_000);

  it('leave out that words are followed, which nobody reads of them, and nothing else', async () => {
    const scenario = small('same-country', 4096, 6);
    const regimes = scenario.regimes.filter(({ id }) => id === 'total');
    const whole = new TwinLog();
    Object.defineProperty(whole, 'pointsAlone', { value: false });
    const log = new TwinLog();
    const [without, looked] = [
      await simulate(scenario, regimes, { log }),
      await simulate(scenario, regimes, { log: whole }),
    ];
    expect(log.of(0)).toEqual(whole.of(0));
    expect(without.runs[0].columns).toEqual(looked.runs[0].columns);
    const differing = [...without.runs[0].total.keys()].filter(
      (at) => without.runs[0].total[at] !== looked.runs[0].total[at],
    );
    const names = new Set(differing.map((at) => counterNames[at % counterNames.length]));
    expect([...names].sort()).toEqual(['reachSpeakers', 'reachSum']);
  });
});

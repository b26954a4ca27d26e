import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RunResult } from '../../src/measures/run-result.ts';
import { compareRuns } from '../../src/report/compare-runs.ts';
import { readRunFolder, type StoredRun } from '../../src/store/read-run-folder.ts';
import { claimFreshFolder, writeRunFolder } from '../../src/store/run-folder.ts';
import { summaryOf } from '../../src/store/run-summary.ts';
import { inventedRun, plainInvention } from '../support/invented-run.ts';
import { inventedScenario } from '../support/invented-scenario.ts';

const scratch = mkdtempSync(join(tmpdir(), 'contrechamp-compare-'));

async function stored(run: RunResult, version = '0.1.0'): Promise<StoredRun> {
  const claim = claimFreshFolder(scratch, 'run');
  await writeRunFolder(claim, run, summaryOf(run, claim.path, version, 'en'), '', 'en');
  return readRunFolder(claim.path);
}

describe('comparing runs', () => {
  let first: StoredRun;
  let doubled: StoredRun;
  beforeAll(async () => {
    first = await stored(inventedRun());
    doubled = await stored(inventedRun((measure, regime) => 2 * (plainInvention(measure, regime) ?? 0)));
  });

  it('pairs the regimes of one run, with the interval of the paired difference', () => {
    const differences = compareRuns([first], ['stops']);
    expect(differences.map(({ from, to }) => `${from.regime}-${to.regime}`)).toEqual([
      'none-liberal',
      'none-total',
      'liberal-total',
    ]);
    const last = differences[2];
    expect(last).toMatchObject({ fromValue: 25, toValue: 1000, difference: 975, unit: 'stops' });
    // Leave-one-out values lie 1 % apart: Σ(θ − θ̄)² = 975² · 0.001, times 4/5, t of 4 degrees 2.77645.
    expect(last.high).toBeCloseTo(975 + 2.77645 * 975 * Math.sqrt(0.8 * 0.001), 2);
  });

  it('pairs each regime with the first run’s where there are several runs', () => {
    const differences = compareRuns([first, doubled], ['stops']);
    expect(differences.map(({ to, difference }) => [to.regime, difference])).toEqual([
      ['none', 0],
      ['liberal', 25],
      ['total', 1000],
    ]);
  });

  it('says nothing where a value is missing, and takes every measure when none is named', () => {
    const score = compareRuns([first]).filter(({ measure }) => measure === 'scoreMean');
    expect(score.map(({ difference }) => difference)).toEqual([null, null, null]);
  });

  it('refuses runs whose people, weeks or versions differ', async () => {
    const change = [
      inventedScenario({ seed: 2 }),
      inventedScenario({ people: { ...inventedScenario().people, size: 20_001 } }),
      inventedScenario({ people: { ...inventedScenario().people, homophily: 0.4 } }),
      inventedScenario({ weeks: 5 }),
    ];
    for (const scenario of change) {
      const other = await stored(inventedRun(plainInvention, scenario));
      expect(() => compareRuns([first, other])).toThrow(/differs/);
    }
    const changedRule = await stored(
      inventedRun(plainInvention, inventedScenario({ voice: { ...inventedScenario().voice, tolerance: 0.2 } })),
    );
    expect(compareRuns([first, changedRule]).length).toBeGreaterThan(0);
    const old = await stored(inventedRun(), '0.0.9');
    expect(() => compareRuns([first, old])).toThrow(/version that made it differs/);
  });

  it('refuses an unknown measure and a run of one regime', async () => {
    expect(() => compareRuns([first], ['stop'])).toThrow(/“stop”/);
    const alone = await stored(inventedRun(plainInvention, inventedScenario({ defaultRegimes: ['total'] })));
    expect(() => compareRuns([alone])).toThrow(/no two regimes/);
  });
});

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RunResult } from '../../src/measures/run-result.ts';
import { pageFiles } from '../../src/scenario-pages/page-files.ts';
import { smallRun } from '../../src/scenario-pages/page-run.ts';

const root = resolve(import.meta.dirname, '../..');

/** What the tests of a scenario's findings ask of its small run. */
export interface Small {
  readonly run: RunResult;
  /** A measure of a regime, everybody's. */
  readonly value: (regime: string, measure: string) => number;
  /** The same of one group. */
  readonly ofGroup: (regime: string, measure: string, group: string) => number;
  /** Weekly values of everybody. */
  readonly weekly: (regime: string, measure: string) => number[];
}

function asked(run: RunResult): Small {
  const result = (regime: string, measure: string) => {
    const found = run.regimes.find(({ id }) => id === regime)?.measures[measure];
    if (found === undefined) throw new RangeError(`no ${measure} in ${regime}`);
    return found;
  };
  return {
    run,
    value: (regime, measure) => result(regime, measure).value ?? Number.NaN,
    ofGroup: (regime, measure, group) => result(regime, measure).byGroup[group]?.value ?? Number.NaN,
    weekly: (regime, measure) =>
      [...run.weekly]
        .filter((row) => row.regime === regime && row.region === 'all' && row.group === 'all')
        .map(({ values }) => values[measure] ?? Number.NaN),
  };
}

/**
 * Runs a scenario small, once, as its page shows it; holds the page to it, and then the scenario's own findings.
 *
 * @example scenarioFindings('london-lfr', (small) => it('…', () => expect(small().value('none', 'stops')).toBe(0)));
 */
export function scenarioFindings(id: string, findings: (small: () => Small) => void): void {
  describe(`the small run of ${id}`, () => {
    let small: Small | undefined;
    beforeAll(async () => {
      small = asked(await smallRun(id));
    }, 120_000);
    const get = (): Small => {
      if (small === undefined) throw new RangeError('not run yet');
      return small;
    };

    it('is what its page shows: `npm run scenarios` writes it anew', async () => {
      for (const { path, text } of await pageFiles(get().run))
        expect(readFileSync(resolve(root, path), 'utf8'), path).toBe(text);
    });
    findings(get);
  });
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Baseline, measureBaseline } from './measure-baseline.ts';

const file = join(import.meta.dirname, 'same-country.json');
const reasons = join(import.meta.dirname, 'REASONS.md');
const said =
  'the run differs from test/baseline/same-country.json; if that is meant: npm run baseline -- "why it changed"';

describe('the default scenario at a small size', () => {
  it('gives the run that it gave: digest and headline of five regimes', async () => {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Baseline;
    const found = await measureBaseline();
    expect(found.scenario, 'the scenario itself changed: npm run baseline -- "why"').toBe(kept.scenario);
    for (const [id, regime] of Object.entries(kept.regimes)) {
      expect({ id, ...found.regimes[id].measures }, said).toEqual({ id, ...regime.measures });
      expect({ id, digest: found.regimes[id].digest }, said).toEqual({ id, digest: regime.digest });
    }
    expect(Object.keys(found.regimes)).toEqual(Object.keys(kept.regimes));
  });

  it('has a reason for each renewal of the baseline, and the last is of the one kept', () => {
    expect(existsSync(reasons)).toBe(true);
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Baseline;
    const last = readFileSync(reasons, 'utf8').trim().split('\n').at(-1) ?? '';
    expect(last).toMatch(/^- \d{4}-\d{2}-\d{2} \([0-9a-f]{12}\): .{10,}/);
    expect(last).toContain(Object.values(kept.regimes).at(-1)?.digest.slice(0, 12));
  });
});

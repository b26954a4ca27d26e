import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Override } from '../../src/scenario/overrides.ts';
import { openScenario } from '../../src/store/load-scenario.ts';
import { cacheSensitivity, sensitivityFolder } from '../../src/store/sensitivity-cache.ts';
import { keptSensitivity, keyOf } from '../../src/sweep/kept-sensitivity.ts';
import { findSensitivity } from '../../src/sweep/sensitivity.ts';

const regimes = ['none', 'total'];

/** The default scenario with these parameters alone in doubt. */
const doubting =
  (...keys: readonly string[]) =>
  (overrides: readonly Override[] = []) => {
    const scenario = openScenario('same-country', overrides);
    const isInDoubt = ({ key }: { readonly key: string }) => keys.includes(key.replace(/^regimes\.[^.]+\./, ''));
    return { ...scenario, parameters: scenario.parameters.filter(isInDoubt) };
  };

const plan = { regimes, weeks: 1, standsFor: 10_000_000, draws: 8, workers: 2 };

describe('what is not known of a scenario', () => {
  it('moves what hangs on it, and leaves the rest; its cost is told while it is found', async () => {
    const shares: number[] = [];
    const onProgress = (share: number): void => void shares.push(share);
    const found = await findSensitivity({ ...plan, read: doubting('watch.fmr'), onProgress });
    expect([found.tried, found.together, found.draws, found.runs]).toEqual([1, ['watch.fmr'], 8, 11]);
    const { stopsOfInnocents, actsJoined, messagesErased } = found.figures.levels.total;
    expect(stopsOfInnocents.low).toBeLessThan(0.3);
    expect(stopsOfInnocents.high).toBeGreaterThan(1.1);
    expect(stopsOfInnocents.by).toEqual(['watch.fmr']);
    expect(actsJoined).toMatchObject({ low: expect.closeTo(1, 3), high: expect.closeTo(1, 3) });
    expect(messagesErased).toMatchObject({ low: expect.closeTo(1, 1), high: expect.closeTo(1, 1) });
    expect(found.swings[0]).toMatchObject({ regime: 'total', parameter: { key: 'watch.fmr' } });
    expect(found.leads.stopsOfInnocents.total).toBeGreaterThan(0);
    expect(shares.every((share, index) => index === 0 || share >= shares[index - 1])).toBe(true);
  }, 120_000);

  it('is nothing where no parameter has a range: every band is the figure itself', async () => {
    const found = await findSensitivity({ ...plan, read: doubting() });
    expect([found.tried, found.draws, found.runs]).toEqual([0, 0, 1]);
    for (const ends of Object.values(found.figures.levels.total))
      expect(ends.why === 'rare' || (ends.low === 1 && ends.high === 1), JSON.stringify(ends)).toBe(true);
  }, 120_000);
});

describe('what was found before', () => {
  const runs = mkdtempSync(join(tmpdir(), 'contrechamp-kept-'));
  const kept = {
    people: 20_480,
    ...{ weeks: 1, seconds: 1, runs: 1, tried: 0, draws: 0, together: [], swings: [], leads: {} },
    figures: { runs: 1, levels: {}, differences: {} },
  };
  const overrides = [
    { key: 'weeks', value: 1, label: 'weeks' },
    { key: 'people.size', value: 4096, label: 'people' },
  ];
  const read = (more: readonly Override[]) => doubting('watch.fmr')([...overrides, ...more]);
  const asked = { read, regimes, runs };

  it('is used again for the same question, however many people the run itself has', async () => {
    await cacheSensitivity(sensitivityFolder(runs), `anything.${await keyOf(read([]), asked)}`, kept);
    const { found } = await keptSensitivity({ ...read([]), people: { ...read([]).people, size: 8192 } }, asked);
    expect(found).toEqual(kept);
  });

  it('is looked for anew where a setting, a range, the regimes or the engine is another, or the file is damaged', async () => {
    const other = (change: Partial<typeof asked>) => keptSensitivity(read([]), { ...asked, ...change });
    const anew = { found: null };
    const set: Override = { key: 'watch.fmr', value: 1e-9, label: 'watch.fmr' };
    expect(await other({ read: (more) => read([set, ...more]) })).toMatchObject(anew);
    expect(await other({ regimes: ['total'] })).toMatchObject(anew);
    const wider = (more: readonly Override[]) => {
      const scenario = read(more);
      return { ...scenario, parameters: scenario.parameters.map((one) => ({ ...one, high: 1e-6 })) };
    };
    expect(await other({ read: wider })).toMatchObject(anew);
    const folder = sensitivityFolder(runs);
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder))
      writeFileSync(join(folder, name), readFileSync(join(folder, name), 'utf8').slice(0, 50));
    expect(await other({})).toMatchObject(anew);
  });
});

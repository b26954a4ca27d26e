import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ApparatusWeek, MeasuredWeek, SocietyWeek } from '../../src/country/step.ts';
import { simulated } from '../support/simulated.ts';
import { liberal, noRegime, smallCountry, total } from '../support/small-country.ts';

const root = join(import.meta.dirname, '../../src');
/** The last block of luck is handed over like a register; the others hold a machine's byte order, or are never refilled. */
const shared = ['country/luck.ts: block', 'country/elementary.ts: double', 'country/elementary.ts: words'];
const columns = /^(?:export )?(?:let (\w+)|const (\w+)(?::[^=]+)? = new (?:Uint|Int|Float)\d+Array\((?!new ))/gm;

const scratchIn = (text: string): string[] => [...text.matchAll(columns)].map(([, a, b]) => a ?? b);

describe('what a run works in is its own', () => {
  it('no file of the model holds a column or a variable at module level', () => {
    const files = ['.', 'country', 'society', 'apparatus', 'measures'].flatMap((folder) =>
      readdirSync(join(root, folder))
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join(folder, name)),
    );
    expect(files.length).toBeGreaterThan(40);
    const found = files.flatMap((file) =>
      scratchIn(readFileSync(join(root, file), 'utf8')).map((name) => `${file}: ${name}`),
    );
    expect(found.sort()).toEqual([...shared].sort());
    expect(scratchIn('const place = new Int32Array(4096);\nlet count = 0;')).toEqual(['place', 'count']);
  });

  it('two runs that take turns in one process end as each does alone', async () => {
    const uneven = { ...total, coverageConcentration: 0.7 };
    const jobs = [
      () => simulated(smallCountry({ size: 4500, weeks: 3 }), [noRegime, total]),
      () => simulated({ ...smallCountry({ size: 5000, weeks: 2 }), seed: 7 }, [uneven, liberal]),
    ];
    const alone: (readonly string[])[] = [];
    for (const job of jobs) alone.push((await job()).digests);
    const together = await Promise.all(jobs.map((job) => job()));
    expect(together.map(({ digests }) => digests)).toEqual(alone);
  });
});

describe('what a stage may touch', () => {
  it('is said by its parameter: what is not in it does not compile', () => {
    const written: readonly unknown[] = [
      // @ts-expect-error: the apparatus does not see what people say
      ({ expressed }: ApparatusWeek) => expressed,
      // @ts-expect-error: nor what they did
      ({ candidates }: ApparatusWeek) => candidates,
      // @ts-expect-error: nor what they believe
      ({ chunk }: ApparatusWeek) => chunk.surveillance,
      // @ts-expect-error: nor how much they would say
      ({ country }: ApparatusWeek) => country.dissentOf(0),
      // @ts-expect-error: society has no score to write
      ({ chunk }: SocietyWeek) => chunk.points,
      ({ chunk }: SocietyWeek) => {
        // @ts-expect-error: and does not list anybody
        chunk.status[0] = 1;
      },
      ({ expressed }: MeasuredWeek) => {
        // @ts-expect-error: measures change nothing
        expressed[0] = 1;
      },
      // @ts-expect-error: a week does not jump
      (step: SocietyWeek) => (step.week = 3),
    ];
    expect(written).toHaveLength(8);
  });
});

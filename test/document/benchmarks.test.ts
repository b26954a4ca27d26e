import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { benchmarksPage, type Found } from '../../bench/support/benchmarks-page.ts';

const docs = join(import.meta.dirname, '../../docs');

const job = (name: string, seconds: readonly number[]) => ({ name, seconds, processor: seconds, personDays: 1.82e9 });
const invented: Found = {
  machine: {
    date: '2026-01-02',
    cores: 2,
    processor: 'an invented processor',
    gibibytes: 8,
    system: 'Linux 6',
    node: '22.1.0',
    v8: '12.4',
    loadBefore: 0.1,
  },
  people: 1_000_000,
  weeks: 52,
  jobs: [
    job('a, one thread', [80]),
    job('a, two threads', [42, 40, 44]),
    job('b, one thread', [9]),
    job('b, two threads', [6, 5, 7]),
  ],
  digestsAreEqual: true,
  small: { people: 20_000, weeks: 6, seconds: [2.5, 2.25, 3], processor: [4, 4, 4] },
  sameRule: [
    { name: 'ours', people: 400_000, rates: [40e6, 41e6, 39e6] },
    { name: 'another', people: 100_000, rates: [10e6, 11e6, 9e6] },
  ],
  profile: { people: 200_000, weeks: 26, calls: { express: 0.25, updateScores: 0.25, watch: 0.01 }, generator: 0.1 },
  kernel: { typescript: [40, 38, 42], compiled: [10, 10, 10] },
  rates: ['a', 'b'].flatMap((id) =>
    [100_000, 1_000_000].flatMap((people) =>
      [1, 2].map((workers) => ({ id, people, workers, rate: 20e6 * workers * (people === 100_000 ? 1.25 : 1) })),
    ),
  ),
  slice: {
    people: 2_097_152,
    neighbourhoods: 512,
    weeks: 4,
    regime: 'total',
    drawnNanoseconds: 1200,
    nanoseconds: 120,
    peakMegabytes: 300,
    bytes: { shared: 8, columns: 13, rare: 0.1 },
    yearHours: 1.25,
    gigabytes: 2.1,
  },
};

/** What is wrong with a page of benchmarks. */
function faultsOf(page: string): string[] {
  const targets = [...page.matchAll(/\]\(([\w./-]+)\)/g)].map(([, target]) => target);
  const dead = targets.filter((target) => !existsSync(join(docs, target))).map((target) => `no page ${target}`);
  const widths = page
    .split('\n\n')
    .filter((part) => part.startsWith('|'))
    .map(
      (part) =>
        new Set(
          part
            .trim()
            .split('\n')
            .map((row) => row.split('|').length),
        ).size,
    );
  return [
    ...dead,
    ...(widths.every((width) => width === 1) ? [] : ['a table whose rows are of several widths']),
    ...(/NaN|undefined|Infinity|null/.test(page) ? ['a figure that is none'] : []),
    ...(page.includes('NOT EQUAL') ? ['digests that are not equal'] : []),
    ...(targets.length > 0 && widths.length > 0 ? [] : ['no link or no table']),
  ];
}

describe('the page of benchmarks', () => {
  it('has medians with their spread, ratios, links that hold and even tables', () => {
    const page = benchmarksPage(invented);
    expect(faultsOf(page)).toEqual([]);
    expect(page).toContain('| a, two threads | 42.0 (40.0 to 44.0) | 42.0 (40.0 to 44.0) | 43.3 |');
    expect(page).toContain('| a, one thread | 80.0 (once) |');
    expect(page).toContain('Two threads take 0.53 and 0.67 of the time of one.');
    expect(page).toContain('| `express` | 25.0 % |');
    expect(page).not.toContain('`watch`');
    expect(page).toMatch(
      /1\.08 times as fast[\s\S]*1\.60 times as fast, and 2\.00 if they took no\ntime\. That is below 2/,
    );
    expect(page).toContain('| another | 100,000 | 10.0 (9.00 to 11.0) | 4.00 |');
    expect(page).toContain('| scenario | 100,000, 1 | 100,000, 2 | 1,000,000, 1 | 1,000,000, 2 |');
    expect(page).toContain('| b | 25.0 | 50.0 | 20.0 | 40.0 |');
    expect(page).toContain('takes 1.25 (1.25 to 1.25) times as long among 1,000,000 people as among 100,000');
  });

  it('says so where digests differ', () => {
    expect(faultsOf(benchmarksPage({ ...invented, digestsAreEqual: false }))).toEqual(['digests that are not equal']);
  });

  it.skipIf(!existsSync(join(docs, 'benchmarks.md')))('is whole as it ships', () => {
    expect(faultsOf(readFileSync(join(docs, 'benchmarks.md'), 'utf8'))).toEqual([]);
  });
});

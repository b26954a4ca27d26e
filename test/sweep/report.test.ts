import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asText } from '../../src/document/as-text.ts';
import { sweepBlocks } from '../../src/report/sweep/sweep-report.ts';
import { seeded } from '../../src/statistics/seeded.ts';
import { openCollection } from '../../src/sweep/collection.ts';
import { readSwept } from '../../src/sweep/swept.ts';
import { command } from '../support/command.ts';
import { type Invented, inventCollection } from '../support/invented-collection.ts';

let folder: string;
const at = (name: string): string => join(folder, name);
const sweep = (...args: readonly string[]) => command(folder, 'sweep', ...args);

/** What a report says of an invention, and the numbers behind it. */
async function reportOf(invented: Invented) {
  await inventCollection(at('made.parquet'), invented);
  const swept = await readSwept(await openCollection(at('made.parquet')), Object.keys(invented.values));
  return {
    swept,
    en: asText(sweepBlocks(swept), 'en'),
    fr: asText(sweepBlocks(swept), 'fr').replace(/[\u00a0\u202f]/g, ' '),
  };
}

/** The same number for the same name, between −1 and 1. */
const noise = (...names: readonly (number | string)[]): number => {
  const seed = [...names.join(' ')].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 2 ** 31, 7);
  const uniform = seeded(seed);
  return 2 * uniform() - 1;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'contrechamp-report-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the report of a sweep', () => {
  it('tells a change that is there, from end to end, in the regime where it is', async () => {
    const { swept, en, fr } = await reportOf({
      lists: { a: [1, 10, 100], b: ['x', 'y'] },
      replicas: 8,
      values: { m: ({ a }, seed) => 1000 + Number(a) + 20 * noise(seed), still: () => 3 },
    });
    expect(en).toContain('measure m, a from 1 to 100: more under “regime total”');
    expect(fr).toContain('measure m (fr), a de 1 à 100 : plus sous « regime total (fr) »');
    expect(en).toContain('measure m: no change with b beyond chance');
    expect(en).toContain('The same in every run: measure still.');
    const [effect, none] = swept.figures[0].effects;
    expect(effect!.ends.value).toBeCloseTo(99, 6);
    expect(none!.ends.value).toBeCloseTo(0, 6);
    expect(swept.figures.map(({ regime }) => regime)).toEqual(['total']);
    expect(swept.comparisons).toBe(2 + 1 + 1);
  });

  it('claims nothing of one seed, nor of a change by less than a count can tell', async () => {
    const one = await reportOf({ lists: { a: [1, 2] }, values: { m: ({ a }) => 500 * Number(a) } });
    expect(one.en).toContain('one seed, so chance is not known');
    expect(one.en).toContain('no change is claimed');
    expect(one.fr).toContain('aucun changement n’est affirmé');
    const small = await reportOf({ lists: { a: [1, 2] }, replicas: 3, values: { m: ({ a }) => Number(a) } });
    expect(small.en).toContain('measure m: no change with a beyond chance');
  });

  it('is seldom wrong, over many measures that are chance alone', async () => {
    let wrong = 0;
    for (let trial = 0; trial < 20; trial += 1) {
      const measures = Array.from({ length: 8 }, (_, index) => `m${index}`);
      const values = Object.fromEntries(
        measures.map((id) => [
          id,
          (parameters: object, seed: number) => 1000 + 50 * noise(trial, id, seed, JSON.stringify(parameters)),
        ]),
      );
      const { swept } = await reportOf({ lists: { a: [1, 2, 3], b: [1, 2] }, replicas: 6, values });
      const claims = (low: number | null, high: number | null) =>
        low !== null && high !== null && (low > 0 || high < 0);
      const isWrong = swept.figures.some(
        ({ effects, together }) =>
          effects.some((each) => each !== null && (claims(each.ends.low, each.ends.high) || each.between)) ||
          claims(together!.together.low, together!.together.high),
      );
      if (isWrong) wrong += 1;
    }
    expect(wrong).toBeLessThanOrEqual(3);
  }, 120_000);

  it('tells a change in between whose ends are alike', async () => {
    const { en, fr } = await reportOf({
      lists: { a: [0, 1, 2] },
      replicas: 8,
      values: { m: ({ a }, seed) => 1000 + (a === 1 ? 300 : 0) + 10 * noise(Number(a), seed) },
    });
    expect(en).toContain('other in between under “regime total”');
    expect(fr).toContain('autre entre les deux sous « regime total (fr) »');
  });

  it('tells what two parameters do together from what each does by itself', async () => {
    const lists = { a: [0, 1, 2], b: [0, 1] };
    const own = (seed: number, ...names: number[]): number => 5 * noise(seed, ...names);
    const product = await reportOf({
      lists,
      replicas: 8,
      values: { m: ({ a, b }, seed) => 1000 + 200 * Number(a) * Number(b) + own(seed, Number(a), Number(b)) },
    });
    expect(product.en).toContain('measure m: a and b add to each other under “regime total”');
    expect(product.swept.figures[0].together!.means).toHaveLength(3);
    const sum = await reportOf({
      lists,
      replicas: 8,
      values: { m: ({ a, b }, seed) => 1000 + 200 * Number(a) + 200 * Number(b) + own(seed, Number(a), Number(b)) },
    });
    expect(sum.en).toContain('what a and b do together is not told from what each does');
    expect(sum.fr).toContain('ce que font ensemble a et b ne se distingue pas de ce que fait chacun');
  });

  it('tells ranges by their parts, and each with lists beside them', async () => {
    const { swept, en } = await reportOf({
      lists: { b: ['x', 'y'] },
      ranges: ['u', 'v'],
      design: { kind: 'latin', points: 60 },
      values: { m: ({ u, b }) => 1000 * Number(u) + (b === 'y' ? 50 : 0) },
    });
    const [b, u, v] = swept.figures[0].effects;
    expect(b!.ends.value).toBeCloseTo(50, 6);
    expect(u!.ends.low).toBeGreaterThan(600);
    expect(en).toContain('measure m: no change with v beyond chance');
    expect(v!.between).toBe(false);
    expect(swept.layout.axes.map(({ levels }) => levels.length)).toEqual([2, 6, 6]);
    const ends = swept.layout.axes[1].levels.flatMap(({ from, to }) => [from, to]) as number[];
    expect(ends).toEqual([...ends].sort((one, other) => one - other));
  });

  it('shares a variance among parameters where the plan is a sample for it', async () => {
    const { swept, en, fr } = await reportOf({
      ranges: ['u', 'v', 'w'],
      design: { kind: 'indices', points: 256 },
      values: {
        m: ({ u, v }) => 100 + 100 * Number(u) + 30 * Number(v),
        even: ({ u, v }) => 100 * (Number(u) + Number(v)),
      },
    });
    const [skewed, even] = swept.figures;
    // Of 100² + 30² parts, by arithmetic.
    expect(skewed.indices!.map(({ total }) => total.value!.toFixed(1))).toEqual(['0.9', '0.1', '0.0']);
    expect(en).toContain('measure m: u carries more of it than any other');
    expect(fr).toContain('measure m (fr) : u en porte plus que tout autre');
    expect(even.leading).toHaveLength(2);
    expect(en).toContain('measure even: these points do not tell under every regime what carries it most');
    expect(swept.layout.over).toBe(512);
  });

  it('leaves out, and names, what has no value in some run', async () => {
    const { en, swept } = await reportOf({
      lists: { a: [1, 2] },
      replicas: 3,
      values: { m: ({ a }, seed) => (a === 1 && seed === 0 ? null : seed) },
    });
    expect(swept.figures).toEqual([]);
    expect(en).toContain('Without a value in some run: measure m.');
  });

  it('does not sort: regimes, measures and values stand as the plan has them', async () => {
    const { swept } = await reportOf({
      lists: { a: [3, 1, 2] },
      replicas: 2,
      values: { z: ({ a }) => Number(a), m: ({ a }) => -Number(a) },
    });
    expect(swept.figures.map(({ measure }) => measure)).toEqual(['z', 'm']);
    expect(swept.layout.axes[0].levels.map(({ value }) => value)).toEqual([3, 1, 2]);
  });
});

describe('a collection', () => {
  beforeAll(async () => {
    const values = {
      listedEver: ({ a }: Readonly<Record<string, number | string>>, seed: number) => 40 * Number(a) + seed,
    };
    await inventCollection(at('runs.parquet'), { lists: { a: [1, 2] }, replicas: 4, values });
  });

  it('is written as a page and read as text or JSON', async () => {
    const { status, stderr } = await sweep('report', 'runs.parquet', '--out', 'runs.html', '--lang', 'fr');
    expect([status, stderr]).toEqual([0, expect.stringContaining('rapport écrit dans runs.html')]);
    const page = readFileSync(at('runs.html'), 'utf8');
    expect(page).toContain('lang="fr"');
    expect(page).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/);
    const text = await sweep('report', 'runs.parquet');
    expect([text.status, text.stdout]).toEqual([0, expect.stringContaining('measure listedEver, a from 1 to 2')]);
    const json = JSON.parse((await sweep('report', 'runs.parquet', '--json')).stdout);
    expect(json).toMatchObject({
      schema: 1,
      runs: 8,
      replicas: 4,
      comparisons: 1,
      parameters: [{ key: 'a', values: [1, 2] }],
    });
    expect(json.figures[0]).toMatchObject({
      measure: 'listedEver',
      regime: 'total',
      effects: [{ ends: { value: 40 } }],
    });
  });

  it('is asked in SQL, by its own table alone', async () => {
    const sql = "SELECT a, avg(value) AS mean FROM collection WHERE regime = 'total' GROUP BY 1 ORDER BY 1";
    const { status, stdout } = await sweep('query', 'runs.parquet', sql, '--json');
    expect([status, JSON.parse(stdout).rows]).toEqual([
      0,
      [
        { a: 1, mean: 41.5 },
        { a: 2, mean: 81.5 },
      ],
    ]);
    const columns = await sweep('query', 'runs.parquet', '--json');
    expect(JSON.parse(columns.stdout).tables[0]).toMatchObject({ name: 'collection' });
    copyFileSync(at('runs.parquet'), at('other.parquet'));
    for (const [wrong, words] of [
      ["SELECT * FROM 'other.parquet'", 'outside the collection'],
      ["SELECT * FROM read_csv('/etc/passwd')", 'outside the collection'],
      ["COPY collection TO 'x.csv'", 'it is no question'],
      ['SELECT nothing FROM collection', 'sweep query COLLECTION'],
      ['SELECT 1; SELECT 2', '2 statements at once'],
    ]) {
      const { status, stderr } = await sweep('query', 'runs.parquet', wrong);
      expect([status, stderr], wrong).toEqual([2, expect.stringContaining(words)]);
    }
    expect(existsSync(at('x.csv'))).toBe(false);
  });

  it('is refused where it is none, or was changed, in the reader’s language; nothing is written over it', async () => {
    const bytes = readFileSync(at('runs.parquet'));
    writeFileSync(at('changed.parquet'), Buffer.from(bytes).fill(bytes[200] ^ 1, 200, 201));
    writeFileSync(at('some.txt'), 'hello');
    for (const step of ['report', 'query'])
      for (const [name, words] of [
        ['changed.parquet', 'a changé depuis'],
        ['some.txt', 'n’est pas le tableau'],
        ['.', 'n’est pas le tableau'],
        ['nowhere.parquet', 'n’existe pas'],
      ]) {
        const { status, stderr } = await sweep(step, name, '--lang', 'fr');
        expect([status, stderr], `${step} ${name}`).toEqual([2, expect.stringContaining(words)]);
      }
    const over = await sweep('report', 'runs.parquet', '--out', 'runs.parquet', '--force');
    expect([over.status, over.stderr]).toEqual([2, expect.stringContaining('is read by this very command')]);
    const unknown = await sweep('report', 'runs.parquet', '--measure', 'nothing', '--lang', 'fr');
    expect([unknown.status, unknown.stderr]).toEqual([2, expect.stringContaining('listedEver')]);
    expect(readFileSync(at('runs.parquet')).equals(bytes)).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { readMatrices } from '../../../src/audit/score/estimated/read-matrices.ts';
import { auditMatrices, tableOf } from '../../../src/audit/score/index.ts';

const cells = ['tn', 'fp', 'fn', 'tp'] as const;
const counts: Readonly<Record<string, readonly number[]>> = {
  'before F': [60, 20, 10, 30],
  'before M': [80, 10, 15, 45],
  'after F': [66, 14, 12, 28],
  'after M': [82, 8, 18, 42],
};
const flat = (panels: ReturnType<typeof readMatrices>['panels']) =>
  panels.map(({ column, reference, groups }) => [
    column,
    reference,
    ...groups.map(({ name, box }) => `${name} ${cells.map((cell) => box[cell].low).join(' ')}`),
  ]);
const expected = [
  ['sex (before)', 'M', 'F 60 20 10 30', 'M 80 10 15 45'],
  ['sex (after)', 'M', 'F 66 14 12 28', 'M 82 8 18 42'],
];

const wide = tableOf({
  model: ['before', 'before', 'after', 'after'],
  feature: ['sex', 'sex', 'sex', 'sex'],
  value: ['F', 'M', 'F', 'M'],
  ...Object.fromEntries(cells.map((cell, at) => [cell.toUpperCase(), Object.values(counts).map((row) => row[at])])),
  FPR: [0.25, 0.111, 0.175, 0.089],
});

const long = tableOf(
  Object.entries(counts).reduce(
    (columns, [key, row]) => {
      const [model, sex] = key.split(' ');
      cells.forEach((cell, at) => {
        columns.model.push(model);
        columns.feature.push('sex');
        columns.group.push(sex);
        columns.metric.push({ tn: 'VN', fp: 'FP', fn: 'FN', tp: 'VP' }[cell]);
        columns.valeur.push(row[at]);
      });
      return columns;
    },
    { model: [], feature: [], group: [], metric: [], valeur: [] } as Record<string, (string | number)[]>,
  ),
);

describe('published matrices', () => {
  it('are read alike in wide and in long form; matrices of other models are never compared', () => {
    expect(flat(readMatrices(wide).panels)).toEqual(expected);
    expect(flat(readMatrices(long).panels)).toEqual(expected);
    const { comparisons } = auditMatrices(wide);
    expect(new Set(comparisons.map(({ column, group, reference }) => `${column}: ${group} / ${reference}`))).toEqual(
      new Set(['sex (before): F / M', 'sex (after): F / M']),
    );
  });

  it('by percentages with n become the counts that they stand for, or bounds where they are rounded', () => {
    const share = (row: readonly number[], at: number) => (row[at] / row.reduce((a, b) => a + b)) * 100;
    const of = (round: (value: number) => number) =>
      tableOf({
        sex: ['F', 'M'],
        group_size: [120, 150],
        TOTAL: [100, 100],
        ...Object.fromEntries(
          cells.map((cell, at) => [cell, ['before F', 'before M'].map((key) => round(share(counts[key], at)))]),
        ),
      });
    expect(flat(readMatrices(of((value) => value)).panels)).toEqual([['sex', 'M', 'F 60 20 10 30', 'M 80 10 15 45']]);
    const [{ groups }] = readMatrices(of((value) => Math.round(value * 10) / 10)).panels;
    expect(groups[0].box.tn).toEqual({ low: 60, high: 60 });
    const coarse = readMatrices(of(Math.round)).panels[0].groups[0].box.fp;
    expect([coarse.low <= 20 && coarse.high >= 20, coarse.high > coarse.low]).toEqual([true, true]);
    const unsized = tableOf({ sex: ['F'], tn: [50.5], fp: [20.5], fn: [9], tp: [20] });
    expect(() => readMatrices(unsized)).toThrow('a column n');
  });

  it('--group says what is compared, --reference with whom', () => {
    const crossed = tableOf({
      sex: ['F', 'F', 'M', 'M'],
      city: ['A', 'B', 'A', 'B'],
      ...Object.fromEntries(cells.map((cell, at) => [cell, Object.values(counts).map((row) => row[at])])),
    });
    expect(flat(readMatrices(crossed).panels).map(([column, , ...groups]) => [column, groups.length])).toEqual([
      ['sex & city', 4],
    ]);
    const bySex = readMatrices(crossed, { groups: [['sex']], reference: { sex: 'F' } }).panels;
    expect(bySex.map(({ column, reference, groups }) => [column, reference, groups.map(({ name }) => name)])).toEqual([
      ['sex (A)', 'F', ['F', 'M']],
      ['sex (B)', 'F', ['F', 'M']],
    ]);
    const ofOne = readMatrices(wide, { groups: [['sex']], reference: { sex: 'F' } }).panels;
    expect(ofOne.map(({ column, reference }) => [column, reference])).toEqual([
      ['sex (before)', 'F'],
      ['sex (after)', 'F'],
    ]);
    expect(() => readMatrices(crossed, { reference: { sex: 'X' } })).toThrow('has no value “X”');
  });

  it('leaves out groups without a matrix or without people, and says which', () => {
    const table = tableOf({
      sex: ['F', 'M', 'X', 'Y'],
      tn: [60, 80, null, 0],
      fp: [20, 10, null, 0],
      fn: [10, 15, null, 0],
      tp: [30, 45, null, 0],
    });
    const audit = auditMatrices(table);
    expect(Object.keys(audit.groups.sex)).toEqual(['F', 'M']);
    expect(audit.warnings.find(({ code }) => code === 'empty-matrices')?.text.en).toContain('“sex: X”, “sex: Y”');
  });

  it('of more groups than anybody publishes are refused at once, in words', () => {
    const rows = Array.from({ length: 2001 }, (_, i) => i);
    const many = tableOf({ area: rows.map((i) => `a${i}`), tn: rows, fp: rows, fn: rows, tp: rows }, 'm.csv');
    expect(() => readMatrices(many)).toThrow(/2,001 matrices are more than are compared at once: 2,000 at most/);
  });
});

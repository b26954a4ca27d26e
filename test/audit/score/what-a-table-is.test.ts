import { describe, expect, it } from 'vitest';
import { auditScore, auditTwoSamples, tableOf } from '../../../src/audit/score/index.ts';
import { rowsWhere } from '../../../src/audit/score/meaning/rows-where.ts';
import { cellText, columnOf } from '../../../src/audit/table/table.ts';
import { seeded } from '../../../src/statistics/seeded.ts';
import { textTable } from './data.ts';

const none = { factors: [] };
const codes = (audit: { understood: { notes: readonly { code: string }[] } }) =>
  audit.understood.notes.map(({ code }) => code);

describe('a table that was counted up', () => {
  const text =
    'sex,refused,fraud,count\nF,1,1,30\nF,1,0,20\nF,0,1,10\nF,0,0,140\nM,1,1,40\nM,1,0,10\nM,0,1,15\nM,0,0,135\n';
  const asked = { decision: 'refused', outcome: 'fraud', groups: [['sex']], ...none };

  it('is read as its people, and says so', async () => {
    const audit = auditScore(await textTable(text), asked);
    expect([audit.rows, audit.groups.sex.F.n, audit.groups.sex.F.tp, audit.groups.sex.M.fp]).toEqual([
      400, 200, 30, 10,
    ]);
    expect(codes(audit)).toContain('counted-rows');
    expect(audit.factors.models).toEqual([]);
    expect(auditScore(await textTable(text), { ...asked, count: 'none' }).rows).toBe(8);
  });

  it('is pointed out where rows are persons or counts are no whole numbers', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => `${i},${i % 2},${(i % 3) / 2 + 1}`);
    const table = await textTable(['id,refused,weight', ...rows].join('\n'));
    const audit = auditScore(table, { decision: 'refused', ...none });
    expect([audit.rows, codes(audit)]).toEqual([40, ['weights']]);
    expect(() => auditScore(table, { decision: 'refused', count: 'weight', ...none })).toThrow('--count weight');
  });
});

describe('rows that sum up the others', () => {
  it('are left out and said, and make no text of a column of numbers', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => `${i + 1};${i % 2 ? 'F' : 'M'};${i};${i % 3 ? 'non' : 'oui'}`);
    const table = await textTable(['dossier;sexe;note;refus', ...rows, 'Total;;435;'].join('\n'));
    expect([table.rows, columnOf(table, 'dossier').kind, table.notes.map(({ code }) => code)]).toEqual([
      30,
      'number',
      ['total-rows'],
    ]);
    expect(table.notes[0].text.en).toContain('“Total”, line 32');
  });

  it('are found by their sums where nothing is empty; a name such as Total among people is none', async () => {
    const summed = await textTable('région,tn,fp,fn,tp\nNord,50,10,5,35\nSud,60,12,6,40\nEnsemble,110,22,11,75\n');
    expect(summed.rows).toBe(2);
    const named = await textTable('name,score\nTotal,3\nAnna,4\nZoé,5\nPaul,9\n');
    expect([named.rows, cellText(named.columns[0], 0)]).toEqual([4, 'Total']);
  });
});

describe('groups and scores in other shapes', () => {
  it('one column of yes and no for each value is a grouping by their common name', () => {
    const table = tableOf({
      refused: [1, 0, 1, 0, 1],
      race_white: [1, 0, 0, 1, 0],
      race_black: [0, 1, 0, 0, 0],
      'race_other group': [0, 0, 1, 0, 0],
    });
    const audit = auditScore(table, { decision: 'refused', groups: [['race']], ...none });
    expect(Object.fromEntries(Object.entries(audit.groups.race).map(([name, { n }]) => [name, n]))).toEqual({
      white: 2,
      black: 1,
      'other group': 1,
      '(missing)': 1,
    });
    expect(codes(audit)).toEqual(['one-hot']);
    const both = tableOf({ refused: [1, 0], race_a: [1, 0], race_b: [1, 1] });
    expect(() => auditScore(both, { decision: 'refused', groups: [['race']], ...none })).toThrow('no column “race”');
  });

  it('words in place of a score ask for --decision, numbers that can be read in two ways for --decimal', async () => {
    const words = await textTable('risk,fraud\nlow,0\nhigh,1\nmedium,0\n');
    expect(() => auditScore(words, { score: 'risk', threshold: 2, ...none })).toThrow(
      '--decision risk --decision-positive high',
    );
    const doubtful = await textTable('id;risk\n1;35,500\n2;73,800\n');
    expect(() => auditScore(doubtful, { score: 'risk', threshold: 50, ...none })).toThrow('--decimal ,');
  });

  it('two samples of one file are told apart by a column', () => {
    const table = tableOf({
      source: [...Array(40).fill('checked'), ...Array(60).fill('drawn')],
      error: Array.from({ length: 100 }, (_, i) => i % 4 === 0),
    });
    const [selected, random] = ['checked', 'drawn'].map((value) => rowsWhere(table, 'source', value));
    const audit = auditTwoSamples(selected, random, { outcome: 'error', population: 1000 });
    expect(audit.rows).toEqual({ selected: 40, random: 60 });
    expect(() => rowsWhere(table, 'source', 'other')).toThrow('it has “checked”, “drawn”');
  });

  it('a doubled name stops only who asks for it', async () => {
    const text = 'score,sex,score,fraud\n1,F,9,0\n8,M,1,1\n9,F,2,1\n';
    const table = await textTable(text);
    expect(auditScore(table, { decision: 'fraud', groups: [['sex']], ...none }).groups.sex.F.n).toBe(2);
    expect(() => auditScore(table, { score: 'score', threshold: 5, ...none })).toThrow(
      'say which one, “score (1)”, “score (2)”',
    );
    expect(auditScore(table, { score: 'score (2)', threshold: 5, ...none }).overall.selection.k).toBe(1);
  });
});

describe('columns that cannot have moved the decision', () => {
  const rows = 600;
  const uniform = seeded(11);
  const score = Array.from({ length: rows }, () => 1 + Math.floor(uniform() * 10));
  const fraud = score.map((one) => (uniform() < one / 14 ? 1 : 0));
  const table = tableOf({
    decile_score: score,
    score_text: score.map((one) => (one < 5 ? 'low' : one < 8 ? 'medium' : 'high')),
    class: score.map((one) => (one < 4 ? 'A' : one < 7 ? 'B' : 'C')),
    v_decile_score: score.map((one) => Math.min(10, one + Math.floor(uniform() * 3))),
    age: score.map((one) => 60 - 2 * one + Math.floor(uniform() * 20)),
    priors: score.map((one) => Math.floor(one * uniform())),
    fraud,
    repaid_after: fraud.map((one) => (one ? Math.floor(uniform() * 500) : null)),
    charge: fraud.map((one) => (one ? (uniform() < 0.5 ? 'F' : 'M') : 'none')),
    end: score.map(() => Math.floor(uniform() * 900)),
  });
  const asked = { score: 'decile_score', threshold: 5, outcome: 'fraud' };
  const factorsOf = (audit: ReturnType<typeof auditScore>) => [
    ...new Set(audit.factors.models[0].effects.flatMap(({ column }) => column ?? [])),
  ];

  it('are named and left out of what moves it, unless they are asked for', () => {
    const audit = auditScore(table, asked);
    expect(factorsOf(audit)).toEqual(['age', 'priors']);
    const said = (code: string) => audit.warnings.find((warning) => warning.code === code)?.text.en ?? '';
    for (const name of ['repaid_after', 'charge', 'end']) expect(said('later-columns')).toContain(`“${name}”`);
    for (const name of ['score_text', 'class', 'v_decile_score']) expect(said('sibling-scores')).toContain(`“${name}”`);
    expect(factorsOf(auditScore(table, { ...asked, factors: ['end', 'age'] }))).toEqual(['end', 'age']);
  });

  it('a column that carries nearly all that is told is named', () => {
    const twin = tableOf({
      points: score,
      income: score.map((one) => one * 100 + Math.floor(uniform() * 180)),
      age: score.map(() => Math.floor(uniform() * 60)),
    });
    const found = auditScore(twin, { score: 'points', threshold: 5 }).warnings.find(
      ({ code }) => code === 'dominating-column',
    );
    expect(found?.text.en).toContain('“income”');
    const plain = auditScore(table, asked).warnings.map(({ code }) => code);
    expect(plain).not.toContain('dominating-column');
  });
});

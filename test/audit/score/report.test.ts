import { describe, expect, it } from 'vitest';
import {
  auditMatrices,
  auditScore,
  auditTwoSamples,
  estimatedReport,
  scoreReport,
  tableOf,
} from '../../../src/audit/score/index.ts';
import { seeded } from '../../../src/statistics/seeded.ts';

/** Three groups, one of 37 people of whom exactly 7 were refused. */
function table() {
  const uniform = seeded(4);
  const rows = Array.from({ length: 1037 }, (_, i) => {
    const group = i >= 1000 ? 'island' : i % 2 ? 'north' : 'south';
    const refused = i >= 1000 ? (i < 1007 ? 1 : 0) : uniform() < (group === 'north' ? 0.5 : 0.3) ? 1 : 0;
    return { group: `<${group}>`, refused, score: refused * 5 + Math.floor(uniform() * 5) };
  });
  return tableOf({
    group: rows.map((row) => row.group),
    refused: rows.map((row) => row.refused),
    score: rows.map((row) => row.score),
  });
}

const asked = { decision: 'refused', groups: [['group']], factors: [] };

describe('the report on decisions', () => {
  it('suppresses counts under 10 and the rates that would give them away, unless rows are asked for', async () => {
    const audit = auditScore(table(), asked);
    const rate = (page: string) => page.includes('18.9%');
    expect(audit.groups.group['<island>'].selection.k).toBe(7);
    expect(rate(await scoreReport(audit, { language: 'en' }))).toBe(false);
    expect(await scoreReport(audit, { language: 'en' })).toContain('suppressed (&lt; 10)');
    expect(rate(await scoreReport(audit, { language: 'en', open: true }))).toBe(true);
  });

  it('holds both languages, no script, and escapes names from the table', async () => {
    const page = await scoreReport(auditScore(table(), asked), { language: 'fr' });
    expect(page).toContain('Constats');
    expect(page).toContain('Findings');
    expect(page).not.toMatch(/<script|<north>/i);
    expect(page).toContain('&lt;north&gt;');
  });
});

describe('an audit without groups', () => {
  it('reports everybody, in each language by its own word', async () => {
    const page = await scoreReport(auditScore(table(), { decision: 'refused', factors: [] }), { language: 'fr' });
    expect(page).toContain('>ensemble<');
    expect(page).toContain('>everybody<');
    expect(page).not.toContain('<td>all</td>');
  });

  it('says how far it is, up to the end, and finds the same as in silence', () => {
    const shares: number[] = [];
    const told = auditScore(table(), { ...asked, onProgress: (share) => void shares.push(share) });
    expect(told).toEqual(auditScore(table(), asked));
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.length).toBeGreaterThan(4);
  });
});

describe('the report on published counts and on two samples', () => {
  const matrices = auditMatrices(
    tableOf({ sex: ['F', 'M', 'X'], tn: [800, 700, 200], fp: [120, '<10', 7], fn: [60, 50, 35], tp: [90, 95, 61] }),
  );

  it('holds both languages, bounds where a cell was masked, and nothing of a group with a count under 10', async () => {
    const page = await estimatedReport(matrices, { language: 'fr' });
    expect(page).toContain('Effectifs publiés par groupe');
    expect(page).toContain('Published counts by group');
    expect(page).not.toMatch(/<script/i);
    expect(page).toContain('[0 to 9]');
    expect(page).not.toMatch(/>61 ?</);
    expect(await estimatedReport(matrices, { language: 'en', open: true })).toMatch(/>61 ?</);
  });

  it('gives estimated people with their interval', async () => {
    const column = (positives: number, rows: number) => Array.from({ length: rows }, (_, i) => (i < positives ? 1 : 0));
    const audit = auditTwoSamples(tableOf({ error: column(300, 1000) }), tableOf({ error: column(100, 1000) }), {
      outcome: 'error',
      population: 50_000,
    });
    const page = await estimatedReport(audit, { language: 'en' });
    expect(page).toContain('4,700 [');
    expect(page).toContain('a population of 50,000');
  });
});

describe('what the report lays out beside the rates', async () => {
  const uniform = seeded(8);
  const rows = 3000;
  const group = Array.from({ length: rows }, () => (uniform() < 0.5 ? 'north' : 'south'));
  const score = group.map((one) => Math.floor(uniform() * 10) + (one === 'north' ? 3 : 0));
  const audit = auditScore(
    tableOf({
      group,
      score,
      outcome: score.map((one) => (uniform() < one / 20 ? 1 : 0)),
      postcode: group.map((one) => (uniform() < 0.9 === (one === 'north') ? 'a' : 'b')),
      noise: group.map(() => (uniform() < 0.5 ? 'x' : 'y')),
    }),
    { score: 'score', threshold: 6, outcome: 'outcome', groups: [['group']], factors: ['postcode', 'noise'] },
  );
  const page = await scoreReport(audit, { language: 'en' });

  it('thresholds as a table, doubts on labels, proxies and counterparts, in both languages', async () => {
    for (const words of [
      'Cut-offs as a table',
      'If outcomes are wrongly recorded',
      'Columns that tell a group apart',
      'Nearest rows decided the other way',
      'Les seuils en tableau',
      'Si les issues sont mal notées',
      'Colonnes qui révèlent un groupe',
      'Lignes les plus proches décidées autrement',
    ])
      expect(page).toContain(words);
    expect(page).toContain('6 (line)');
    const fpr = audit.thresholds!.cuts.find((cut) => cut.threshold === 6)!.groups.group.north.fpr.value!;
    expect(page).toContain(`${(fpr * 100).toFixed(1)}%`);
  });

  it('a suppressed cell cannot be reckoned from the cells beside it', async () => {
    const small = auditScore(
      tableOf({
        refused: Array.from({ length: 400 }, (_, i) => (i < 107 ? 1 : 0)),
        outcome: Array.from({ length: 400 }, (_, i) => (i < 7 || i >= 311 ? 0 : 1)),
        group: Array.from({ length: 400 }, () => 'a'),
      }),
      { decision: 'refused', outcome: 'outcome', groups: [['group']], factors: [] },
    );
    expect(small.groups.group.a).toMatchObject({ fp: 7, tp: 100, fn: 204, tn: 89 });
    const shared = await scoreReport(small, { language: 'en' });
    const open = await scoreReport(small, { language: 'en', open: true });
    for (const cell of [/>100 ?</, />204 ?</, />89 ?</]) {
      expect(open).toMatch(cell);
      expect(shared).not.toMatch(cell);
    }
  });
});

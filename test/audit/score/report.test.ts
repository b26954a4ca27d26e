import { describe, expect, it } from 'vitest';
import { auditScore, scoreReport, tableOf } from '../../../src/audit/score/index.ts';
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
  it('suppresses counts under 10 and the rates that would give them away, unless rows are asked for', () => {
    const audit = auditScore(table(), asked);
    const rate = (page: string) => page.includes('18.9%');
    expect(audit.groups.group['<island>'].selection.k).toBe(7);
    expect(rate(scoreReport(audit, { language: 'en' }))).toBe(false);
    expect(scoreReport(audit, { language: 'en' })).toContain('suppressed (&lt; 10)');
    expect(rate(scoreReport(audit, { language: 'en', open: true }))).toBe(true);
  });

  it('holds both languages, no script, and escapes names from the table', () => {
    const page = scoreReport(auditScore(table(), asked), { language: 'fr' });
    expect(page).toContain('Constats');
    expect(page).toContain('Findings');
    expect(page).not.toMatch(/<script|<north>/i);
    expect(page).toContain('&lt;north&gt;');
  });
});

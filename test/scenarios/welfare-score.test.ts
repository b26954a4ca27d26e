import { beforeAll, describe, expect, it } from 'vitest';
import { publishedChecks } from '../../src/chapters/checks.ts';
import { type ChecksFound, checksFound } from '../../src/chapters/checks-found.ts';
import { cellsOf } from '../../src/document/blocks.ts';
import { overridesFrom } from '../../src/scenario/overrides.ts';
import { shippedEvidence } from '../../src/store/evidence-files.ts';
import { openScenario } from '../../src/store/load-scenario.ts';
import { scenarioFindings } from '../support/scenario-page.ts';

scenarioFindings('welfare-score', (small) => {
  it('checks more people the more it counts, and the less anybody looks', () => {
    const checked = ['none', 'matching', 'profile', 'automatic'].map((regime) => small().value(regime, 'listedEver'));
    expect(checked[0]).toBe(0);
    expect([...checked].sort((a, b) => a - b)).toEqual(checked);
    expect(new Set(checked).size).toBe(4);
  });

  it('holds the same files in all regimes: what differs is what is made of them', () => {
    const joined = ['matching', 'profile', 'automatic'].map((regime) => small().value(regime, 'actsJoined'));
    expect(new Set(joined).size).toBe(1);
  });
});

describe('the checks of the score', () => {
  const scenario = openScenario('welfare-score', overridesFrom({ people: '12288' }));
  let rows: readonly ChecksFound[];
  beforeAll(async () => {
    rows = await checksFound(scenario);
  });
  const of = (regime: string, group = 'all'): ChecksFound =>
    rows.find((row) => row.regime === regime && row.group === group)!;
  const found = (regime: string): number => of(regime).found / of(regime).checked;
  const per1000 = (row: ChecksFound, count: 'forNothing' | 'checked'): number => (row[count] / row.people) * 1000;

  it('each find a wrong payment, claim a wrong debt, or are for nothing', () => {
    for (const row of rows) {
      expect(row.found + row.wrongDebts + row.forNothing).toBe(row.checked);
      expect(row.checked).toBeLessThanOrEqual(row.flagged);
      expect(row.appealsFiled).toBeLessThanOrEqual(row.checked);
      expect(row.appealsUpheld).toBeLessThanOrEqual(row.appealsFiled);
    }
  });

  it('add up over the groups', () => {
    for (const regime of ['matching', 'profile', 'automatic'])
      for (const key of ['people', 'flagged', 'checked', 'found', 'wrongDebts', 'forNothing', 'appealsFiled'] as const)
        expect(of(regime, 'native')[key] + of(regime, 'abroad')[key]).toBe(of(regime)[key]);
  });

  it('are for nothing only where circumstances count, and more often for people born abroad', () => {
    expect(of('matching').forNothing).toBe(0);
    expect(of('profile').forNothing).toBeGreaterThan(0);
    expect(per1000(of('profile', 'abroad'), 'forNothing')).toBeGreaterThan(
      per1000(of('profile', 'native'), 'forNothing'),
    );
  });

  it('find something ever less often: files matched, circumstances counted, nobody who looks', () => {
    expect(found('matching')).toBeGreaterThan(found('profile'));
    expect(found('profile')).toBeGreaterThan(found('automatic'));
    expect(of('automatic').wrongDebts).toBeGreaterThan(2 * of('profile').wrongDebts);
  });

  it('claim no debt wrongly where the files hold no error', async () => {
    const right = { ...scenario, regimes: scenario.regimes.map((regime) => ({ ...regime, errors: false })) };
    const clean = await checksFound({ ...right, people: { ...right.people, size: 4096 } });
    for (const row of clean) expect(row.wrongDebts).toBe(0);
    expect(clean.find(({ regime, group }) => regime === 'profile' && group === 'all')!.found).toBeGreaterThan(0);
  });

  it('stand beside published shares that no parameter of the scenario uses', () => {
    const table = publishedChecks(rows, scenario, shippedEvidence());
    const ids = table.rows.map((row) => cellsOf(row)[2]).filter((cell) => typeof cell === 'string');
    expect(ids).toEqual(['UK-HB-PILOT', 'UK-HB-LIVE', 'DK-ABROAD', 'NL-FSV-PWC']);
    const used = JSON.stringify(scenario.parameters);
    for (const id of ids) expect(used).not.toContain(`"${id}"`);
  });

  it('are followed only where the truth of payments is known', async () => {
    expect(await checksFound(openScenario('rongcheng'))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { disparityOf, disparityText } from '../../src/chapters/disparity.ts';
import { observedFinding } from '../../src/chapters/observed.ts';
import { choicesIn, owed } from '../../src/chapters/owed.ts';
import { asText } from '../../src/document/as-text.ts';
import { text } from '../../src/language/french.ts';
import { openScenario } from '../../src/store/load-scenario.ts';
import { inventedRun } from '../support/invented-run.ts';
import { inventedRegime, inventedScenario } from '../support/invented-scenario.ts';

const ids = ['none', 'commercial', 'guarded', 'unjoined', 'total'];
const scenario = inventedScenario({
  regimes: ids.map((id) => inventedRegime(id, text(id))),
  defaultRegimes: ids,
});
const strength: Record<string, number> = { none: 0, commercial: 5, guarded: 20, unjoined: 60, total: 100 };
const told = (run = inventedRun((_, regime) => strength[regime], scenario)) =>
  asText([...owed.tell({ run, figures: new Map() as never, legalNotes: [] }, undefined)], 'en');

describe('what is due to what', () => {
  it('is told by the pairs of regimes that one choice tells apart', () => {
    expect(
      choicesIn(inventedRun((_, regime) => strength[regime], scenario)).map(({ without, with: id }) => [without, id]),
    ).toEqual([
      ['none', 'unjoined'],
      ['unjoined', 'total'],
      ['total', 'guarded'],
      ['none', 'guarded'],
      ['none', 'commercial'],
    ]);
    const row = told()
      .split('\n')
      .find((line) => /Acts put in/.test(line))!;
    expect(row.replaceAll(/\s+/g, ' ')).toMatch(/\+60 .*\+40 .*−80 .*\+20 .*\+5/);
  });

  it('is absent where a run holds no such pairs', () => {
    expect(told(inventedRun())).toBe('');
  });
});

describe('the disparity', () => {
  const same = openScenario('same-country');
  const total = same.regimes.find(({ id }) => id === 'total')!;

  it('follows from false matches within and across groups and from the list, and its sign hangs on the list', () => {
    const found = disparityOf(same, total)!;
    const expected = (0.15 * 3.56 + 0.85 * 0.18) / (0.85 + 0.15 * 0.18);
    expect(found.ratio).toBeCloseTo(expected, 12);
    expect(found.ratio).toBeLessThan(1);
    expect(found.high).toBeGreaterThan(1);
    expect(found.turn).toBeCloseTo((1 - 0.18) / (1 + 3.56 - 0.36), 12);
    const turned = { ...total, watch: { ...total.watch, listGroupShares: [1 - found.turn!, found.turn!] } };
    expect(disparityOf(same, turned)!.ratio).toBeCloseTo(1, 12);
    expect(disparityText(same, total)?.en).toMatch(/Its sign hangs on the list: at 19.5% of “Minority”/);
  });

  it('is not told where there is no list or no camera', () => {
    expect(disparityOf(same, same.regimes.find(({ id }) => id === 'none')!)).toBeNull();
    expect(disparityOf(same, same.regimes.find(({ id }) => id === 'commercial')!)).toBeNull();
  });
});

describe('a run in which no act is observed', () => {
  it('is not said to see nothing where faces are scanned', () => {
    const run = inventedRun((measure, regime) => (regime === 'total' && /^faces/.test(measure) ? 30_000 : 0));
    expect(observedFinding(run).en).toMatch(/scans the faces of/);
    expect(observedFinding(inventedRun(() => 0)).en).toBe('No regime observes any act');
  });
});

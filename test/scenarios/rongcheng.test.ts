import { beforeAll, describe, expect, it } from 'vitest';
import { pointsCatalogue } from '../../src/chapters/grades.ts';
import { type GradesLeft, gradesLeft } from '../../src/chapters/grades-left.ts';
import { cellsOf } from '../../src/document/blocks.ts';
import { overridesFrom } from '../../src/scenario/overrides.ts';
import { shippedEvidence } from '../../src/store/evidence-files.ts';
import { openScenario } from '../../src/store/load-scenario.ts';
import { scenarioFindings } from '../support/scenario-page.ts';

const grades = ['AAA', 'AA', 'A', 'B', 'C', 'D'];

scenarioFindings('rongcheng', (small) => {
  const of = (regime: string, measure: string): number => small().value(regime, measure);

  it('leaves nearly everybody in grade A, and more of them under the catalogue than as the article pictures it', () => {
    expect(of('catalogue', 'gradeShare.A')).toBeGreaterThan(0.9);
    expect(of('catalogue', 'gradeShare.A')).toBeGreaterThan(of('article', 'gradeShare.A'));
    expect(of('article', 'gradeShare.C') + of('article', 'gradeShare.D')).toBeGreaterThan(
      of('catalogue', 'gradeShare.C') + of('catalogue', 'gradeShare.D'),
    );
  });

  it('gives everybody scored one grade: shares add up to 1', () => {
    for (const regime of ['catalogue', 'consent', 'article']) {
      const sum = grades.reduce((total, grade) => total + of(regime, `gradeShare.${grade}`), 0);
      expect(sum).toBeCloseTo(1, 9);
    }
  });

  it('lists nobody by a score since consent is asked, and refuses tickets nowhere but in the article’s picture', () => {
    expect(of('consent', 'listedEver')).toBe(0);
    expect(of('catalogue', 'listedEver')).toBeGreaterThan(0);
    for (const regime of ['none', 'catalogue', 'consent']) expect(of(regime, 'denialAttempts')).toBe(0);
    expect(of('article', 'denialAttempts')).toBeGreaterThan(0);
  });

  it('keeps records of violations all the same where a score needs consent', () => {
    expect(of('consent', 'actsJoined')).toBe(of('catalogue', 'actsJoined'));
  });
});

describe('who ever leaves grade A', () => {
  const scenario = openScenario('rongcheng', overridesFrom({ people: '4096', weeks: '26' }));
  let left: readonly GradesLeft[];
  const at = (regime: string, factor: number): GradesLeft =>
    left.find((row) => row.regime === regime && row.factor === factor)!;
  beforeAll(async () => {
    left = await gradesLeft(scenario, [0, 1, 3]);
  });

  it('is nobody where nothing is done, and more people the more often it is', () => {
    // What is left at a factor of nought are records of acts not done: a few wrong ones never reach a grade’s width.
    expect(at('catalogue', 0).below).toBe(0);
    expect(at('catalogue', 1).below).toBeGreaterThan(at('catalogue', 0).below);
    expect(at('catalogue', 3).below).toBeGreaterThan(at('catalogue', 1).below);
    expect(at('catalogue', 3).above).toBeGreaterThan(at('catalogue', 1).above);
  });

  it('counts only people who are scored: everybody of age, or those who consent', () => {
    const ofAge = 1 - scenario.people.age[0];
    expect(at('catalogue', 1).scored / 4096 / ofAge).toBeCloseTo(1, 1);
    expect(at('catalogue', 1).scored).toBeLessThan(4096);
    expect(at('consent', 1).scored).toBeLessThan(0.3 * 4096);
    expect(at('consent', 1).below).toBeLessThanOrEqual(at('catalogue', 1).below);
  });

  it('counts everybody who stands below A at the end', async () => {
    const { simulated } = await import('../support/simulated.ts');
    const { counter, counters, gradeCounters } = await import('../../src/country/counts.ts');
    const regime = scenario.regimes.find(({ id }) => id === 'catalogue')!;
    const { runs } = await simulated(scenario, [regime]);
    const last = runs[0].weekly.at(-1)!;
    let below = 0;
    for (let cell = 0; cell < last.length; cell += counters)
      for (const grade of [3, 4, 5]) below += last[cell + counter[gradeCounters[grade]]];
    expect(below).toBeGreaterThan(0);
    expect(at('catalogue', 1).below).toBeGreaterThanOrEqual(below);
  });
});

describe('the catalogue of points', () => {
  it('tells what is read from what is quoted, recalled or assumed', () => {
    const { rows } = pointsCatalogue(openScenario('rongcheng'), shippedEvidence());
    const row = (act: string) =>
      rows
        .map((cells) => cellsOf(cells).map((cell) => (cell as { en: string }).en))
        .find(([title]) => title.startsWith(act))!;
    expect(row('Water, gas')).toEqual([
      'Water, gas, power or heat stolen',
      '−60',
      'read in the primary text',
      '0.2',
      'assumed',
    ]);
    expect(row('Traffic ticket')[2]).toBe('quoted by others');
    expect(row('Drunk driving').slice(1, 3)).toEqual(['to grade C', 'quoted by others']);
    expect(row('Post on a sensitive')[0]).toContain('As the article pictures it');
    expect(row('Post on a sensitive')[2]).toBe('assumed');
  });
});

import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/cli/context.ts';
import { headlineTables } from '../../src/cli/headline-table.ts';
import { losses } from '../../src/measures/headline.ts';
import { inventedReport } from '../support/invented-report.ts';
import { type Invent, inventedRun } from '../support/invented-run.ts';

const told = (
  invent: Invent,
  language: 'en' | 'fr' = 'en',
  sensitivity = inventedReport().sensitivity ?? null,
): string =>
  headlineTables(inventedRun(invent), sensitivity, { language } as Context).replaceAll(/[\u00a0\u202f]/g, ' ');

const behaviour: Invent = (measure, regime) =>
  regime === 'total' && measure === 'behaviourAlertsFalse' ? 700 : measure === 'judgmentsPerformed' ? 40 : 0;

describe('the headline in a terminal', () => {
  it('tells what happens, and in one line what never does', () => {
    const rows = told((measure, regime) => (measure === 'listedEver' && regime === 'total' ? 900 : 0)).split('\n');
    expect(rows.filter((row) => /^ {2}\S/.test(row)).map((row) => row.trim().split(/ {2,}/)[0])).toEqual([
      'People ever put on a list',
      'People ever put on a list',
    ]);
    expect(rows.filter((row) => /≈ 0\b/.test(row))).toEqual([]);
    expect(rows.find((row) => row.startsWith('Not once under any regime'))).toMatch(/messages erased.*wrongful stops/);
  });

  it('tells of cameras on behaviour what they raise, and of judgments only where there is a list', () => {
    const said = told(behaviour);
    expect(said).toMatch(/seen\n {2}Behaviour alerts, false +0 +0 +700/);
    expect(said).not.toMatch(/udgments/);
  });

  it('says that something never happens only where there is the machinery for it', () => {
    const run = inventedRun((measure) => (measure === 'actsDone' ? 9 : 0));
    const { regimes } = run.scenario;
    const without = { ...regimes[1].watch, sightings: 0 };
    const chat = { ...run.scenario, regimes: regimes.map((regime) => ({ ...regime, watch: without })) };
    const said = headlineTables({ ...run, scenario: chat }, null, { language: 'en' } as Context);
    expect(said).toMatch(/Not once under any regime: .*messages erased/);
    expect(said).not.toMatch(/wrongful stops|wanted/i);
  });

  it('leaves out no measure of what people lose', () => {
    const all = told(() => 30);
    for (const { title } of inventedRun().scenario.regimes) expect(all).toContain(title.en);
    expect(all.match(/^ {2}\S/gm)!.length).toBeGreaterThanOrEqual(2 * losses.length);
  });

  it('says what it took to learn what is not known, in either language, and nothing where it was left out', () => {
    expect(told(behaviour)).toMatch(/97 runs of 20,480 people over 52 weeks, and smaller ones before: 3 s when/);
    expect(told(behaviour, 'fr')).toMatch(/97 simulations de 20 480 personnes sur 52 semaines, .* : 3 s quand/);
    expect(told(behaviour, 'en', null)).not.toMatch(/What is not known took/);
  });
});

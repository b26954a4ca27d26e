import { describe, expect, it } from 'vitest';
import type { KnownFigure, Status } from '../../src/scenario/evidence.ts';
import type { ScenarioFaults } from '../../src/scenario/faults.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import { restingOn, restsOn } from '../../src/scenario/rests-on.ts';
import { shippedEvidence } from '../../src/store/evidence-files.ts';
import { loadScenario } from '../../src/store/scenario-files.ts';

const invented = (['read', 'derived', 'secondary', 'weak', 'unverified'] as const).map(
  (status: Status): [string, KnownFigure] => [`of-${status}`, { id: `of-${status}`, status }],
);
const evidence = new Map([...shippedEvidence(), ...invented]);
const read = (lines: string) =>
  readScenario(`extends: same-country\n${lines}`, { fileName: 'my.yaml', load: loadScenario, evidence });

/** What the ties of people rest on when they are stated so. */
const basisOf = (rests: string): string =>
  read(`people: {ties: {value: 8, ${rests}}}`).parameters.find(({ key }) => key === 'people.ties')!.basis;

const faultsOf = (lines: string): readonly string[] => {
  try {
    read(lines);
    return [];
  } catch (error) {
    return (error as ScenarioFaults).lines('en');
  }
};

describe('what a parameter rests on', () => {
  it.each([
    ['source: of-read', 'read'],
    ['source: of-derived', 'read'],
    ['source: [of-read, of-secondary]', 'secondary'],
    ['proxy: of-read', 'proxy'],
    ['source: of-secondary, proxy: of-read', 'proxy'],
    ['source: [of-read, of-weak]', 'doubtful'],
    ['proxy: of-unverified', 'doubtful'],
    ["assumption: 'as in a village'", 'assumed'],
  ])('is the weakest thing under it: %s', (rests, basis) => {
    expect(basisOf(rests)).toBe(basis);
  });

  it('is counted once for each parameter, and said in shares of all', () => {
    const rests = restsOn(read('weeks: 3').parameters);
    expect(rests.read + rests.secondary + rests.proxy + rests.doubtful + rests.assumed).toBe(rests.all);
    expect(restingOn(rests).en).toMatch(/^\d+% rest on the quantity itself/);
    expect(restingOn(rests).fr).toMatch(/^\d+[\u00a0\u202f]% reposent sur la grandeur même/);
  });
});

describe('a statement', () => {
  it('of an unknown relation is refused at its place, with the nearest word', () => {
    expect(faultsOf('people:\n  ties: {value: 8, proxi: BR-CON-FR}')[0]).toMatch(
      /^my\.yaml:3:20: .*people\.ties\.proxy/,
    );
    const [fault] = faultsOf('people: {ties: {value: 8, source: {id: BR-CON-FR, relation: cousin}}}');
    expect(fault).toMatch(/^my\.yaml:2:\d+: people\.ties\.source/);
  });

  it('of a proxy that nobody published is refused as a source would be', () => {
    expect(faultsOf('people: {ties: {value: 8, proxy: of-nobody}}')[0]).toContain(
      'no published figure has the id "of-nobody"',
    );
  });

  it('whose range does not hold its own value is refused at its place', () => {
    const [fault] = faultsOf("people:\n  ties: {value: 8, assumption: 'so', low: 9, high: 12}");
    expect(fault).toMatch(/^my\.yaml:3:\d+: people\.ties: 8 lies outside its own range, 9 to 12/);
  });
});

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ScenarioFaults } from '../../src/scenario/faults.ts';
import { overridesFrom } from '../../src/scenario/overrides.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

const folder = resolve(import.meta.dirname, '../../scenarios');
const shipped = readFileSync(resolve(folder, 'same-country.yaml'), 'utf8');
const load = (reference: string) => ({
  fileName: `${reference}.yaml`,
  text: readFileSync(resolve(folder, `${reference}.yaml`), 'utf8'),
});

const read = (text: string, ...set: string[]): Scenario =>
  readScenario(text, { fileName: 'my.yaml', load, overrides: overridesFrom({ set }) });

const faultsOf = (text: string, ...set: string[]): string[] => {
  try {
    read(text, ...set);
  } catch (error) {
    if (error instanceof ScenarioFaults) return error.lines('en');
    throw error;
  }
  return [];
};

const child = (lines: string) => `extends: same-country\n${lines}`;
const regime = (scenario: Scenario, id: string) => scenario.regimes.find((each) => each.id === id)!;

describe('the scenario reader', () => {
  it('reads the shipped default: none first, five by default, every share complete', () => {
    const scenario = read(shipped);
    expect(scenario.regimes.map(({ id }) => id)).toEqual([
      'none',
      'commercial',
      'guarded',
      'unjoined',
      'total',
      'targeted',
      'targeted-unguarded',
    ]);
    expect(scenario.defaultRegimes).toEqual(['none', 'commercial', 'guarded', 'unjoined', 'total']);
    expect(scenario.people).toMatchObject({ size: 1_000_000, standsFor: 10_000_000 });
    expect(regime(scenario, 'total').fusion).toMatchObject({ degree: 'central', missed: [0.04, 0.08] });
    expect(regime(scenario, 'guarded').watch.passFalse).toBe(0.24);
    expect(regime(scenario, 'total').watch.passFalse).toBe(0.71);
    expect(regime(scenario, 'total').score.grades.map(({ id }) => id)).toEqual(['AAA', 'AA', 'A', 'B', 'C', 'D']);
  });

  it('keeps none an empty apparatus whatever stands at the top level', () => {
    const none = regime(read(shipped), 'none');
    expect(none.apparatus).toBe(false);
    expect(none.watch).toMatchObject({ sightings: 0, listSize: 0 });
    expect(none.coverage).toEqual({ speech: 0, transaction: 0, movement: 0, family: 0, civic: 0, justice: 0 });
    expect([none.fusion.degree, none.lists.court.on, none.score.on, none.filter.on]).toEqual([
      'none',
      false,
      false,
      false,
    ]);
  });

  it('scales factors to mean 1, by age over the people', () => {
    const { acts, people } = read(shipped);
    for (const act of acts) {
      expect(act.byMeans.reduce((a, b) => a + b) / 5).toBeCloseTo(1, 12);
      expect(act.byAge.reduce((sum, factor, index) => sum + factor * people.age[index], 0)).toBeCloseTo(1, 12);
    }
  });

  it('says of every value where it stands in the scenario and what it rests on', () => {
    const { parameters } = read(shipped);
    const found = parameters.find(({ key }) => key === 'watch.fmr')!;
    expect(found).toMatchObject({ value: 1.964e-8, low: 2.3e-10, high: 1.3e-7, unit: 'probability' });
    expect(found.sources).toContain('npl_fpir_060_10k');
    expect(parameters.some(({ key }) => key === 'regimes.guarded.watch.passFalse')).toBe(true);
    expect(parameters.some(({ key }) => key === 'people.age.65+')).toBe(true);
    const keys = parameters.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(parameters.filter(({ sources, assumption }) => sources.length === 0 && assumption === null)).toEqual([]);
  });
});

describe('keys set from outside', () => {
  it('without a regime hold in every regime but none, with one in that regime alone', () => {
    const everywhere = read(shipped, 'watch.listSize=500').regimes.map(({ watch }) => watch.listSize);
    expect(everywhere).toEqual([0, ...Array(6).fill(500)]);
    const one = read(shipped, 'regimes.total.watch.listSize=500').regimes.map(({ watch }) => watch.listSize);
    expect(one).toEqual([0, 0, 80, 80, 500, 80, 240]);
    const later = read(shipped, 'watch.listSize=500', 'regimes.total.watch.listSize=7');
    expect(later.regimes.map(({ watch }) => watch.listSize)).toEqual([0, 500, 500, 500, 7, 500, 500]);
  });

  it('reach everything that scripts set', () => {
    const scenario = read(
      shipped,
      'people.size=8192',
      'people.standsFor=5000000',
      'weeks=8',
      'seed=7',
      'reactions=off',
      'fusion.degree=federated',
      'regimes.guarded.fusion.missed.minority=0.3',
      'acts.flight.yearlyRate=2',
    );
    expect(scenario).toMatchObject({
      weeks: 8,
      seed: 7,
      reactions: false,
      people: { size: 8192, standsFor: 5_000_000 },
    });
    expect(scenario.regimes.map(({ fusion }) => fusion.degree)).toEqual(['none', ...Array(6).fill('federated')]);
    expect(regime(scenario, 'guarded').fusion.missed).toEqual([0.04, 0.3]);
    expect(scenario.acts.find(({ id }) => id === 'flight')!.yearlyRate).toBe(2);
  });

  it('keep the range of what they replace, for whoever sweeps it', () => {
    const row = read(shipped, 'watch.fmr=1e-7').parameters.find(({ key }) => key === 'watch.fmr')!;
    expect(row).toMatchObject({ value: 1e-7, low: 2.3e-10, high: 1.3e-7, sources: [] });
    expect(row.assumption).toContain('--set watch.fmr=1e-7');
  });

  it.each([
    ['people.size=0', 'from 100 to 2,147,483,647'],
    ['people.size=3000000000', 'from 100 to 2,147,483,647'],
    ['people.size=2147483648', 'from 100 to 2,147,483,647'],
    ['people.size=1e308', '1e+308 was given'],
    ['people.size=1e999', 'was given'],
    ['people.size=-5', '-5 was given'],
    ['people.size=ten', '"ten" was given'],
    ['people.size=NaN', 'was given'],
    ['people.size=.nan', 'was given'],
    ['people.size=', 'was given'],
    ['people.size=1000.5', 'was given'],
    ['people.size=4100', '4,096 and 4,196'],
    ['people.size=8290', '8,192 and 8,292'],
    ['weeks=0', 'from 1 to 1,040'],
    ['seed=-1', 'from 0'],
    ['reactions=maybe', 'on or off'],
    ['fusion.degree=centrl', 'none, on-request, federated or central'],
    ['watch.lisSize=5', 'the nearest known key is watch.listSize'],
    ['listSize=5', 'the nearest known key is watch.listSize'],
    ['regimes.totl.fusion.degree=none', 'the nearest is total'],
    ['regimes.none.watch.sightings=5', 'the empty apparatus'],
    ['acts.flights.yearlyRate=5', 'the nearest is flight'],
    ['people.age.0-14=0.5', 'add up to 1.323'],
    ['__proto__.x=1', 'unknown key'],
    ['constructor.prototype=1', 'unknown key'],
  ])('%s is refused: %s', (set, words) => {
    const faults = faultsOf(shipped, set);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`--set ${set}`);
    expect(faults[0]).toContain(words);
  });

  it.each(['100', '4095', '4096', '4196', '200000', '1000000', '2147483647'])('%s people are accepted', (size) => {
    expect(read(shipped, `people.size=${size}`).people.size).toBe(Number(size));
  });
});

describe('a scenario that extends another', () => {
  it('changes a few keys and keeps the rest', () => {
    const scenario = read(child('id: my-town\npeople: {size: 8192}\nwatch: {listSize: 30}\n'));
    expect(scenario.id).toBe('my-town');
    expect(scenario.people).toMatchObject({ size: 8192, standsFor: 10_000_000 });
    expect(scenario.regimes.map(({ watch }) => watch.listSize)).toEqual([0, ...Array(6).fill(30)]);
    expect(scenario.warnings.find(({ code }) => code === 'no-source')!.text.en).toContain('watch.listSize');
  });

  it('may add a regime, which takes what holds everywhere', () => {
    const scenario = read(
      child('regimes: {mine: {watch: {sightings: 1}, fusion: {degree: central}}}\ndefault: [mine]\n'),
    );
    expect(regime(scenario, 'mine').watch).toMatchObject({ sightings: 1, listSize: 80, capture: 0.85 });
    expect(scenario.defaultRegimes).toEqual(['mine']);
  });

  it('is refused where it extends itself, or nothing that can be read', () => {
    const circle = (reference: string) => ({
      fileName: `${reference}.yaml`,
      text: `extends: ${reference === 'a' ? 'b' : 'a'}\n`,
    });
    const attempt = () => readScenario('extends: a\n', { fileName: 'my.yaml', load: circle });
    expect(attempt).toThrow(/my.yaml → a.yaml → b.yaml → a.yaml/);
    expect(faultsOf('extends: nothing-there\n')[0]).toMatch(/^my.yaml:1:10: extends: "nothing-there" cannot be read/);
  });
});

describe('faults', () => {
  it('are reported all together, each with its line and column', () => {
    const faults = faultsOf(
      child(`weeks: soon
watch:
  lisSize: 4
  capture: 1.5
fusion: {missed: {majority: {value: 2, source: X}, martians: 0.1}}
acts:
  flight: {yearlyRate: -1, colour: red}
start: 2025-01-07
default: [none, totl]
people: {groups: {minority: {share: 0.3}}}
`),
    );
    expect(faults.map((line) => line.split(': ')[0])).toEqual([
      'my.yaml:2:8',
      'my.yaml:4:3',
      'my.yaml:5:12',
      'my.yaml:6:37',
      'my.yaml:6:62',
      'my.yaml:8:24',
      'my.yaml:8:28',
      'my.yaml:9:8',
      'my.yaml:10:17',
      'my.yaml:11:37',
    ]);
    const all = faults.join('\n');
    expect(all).toContain('my.yaml:2:8: weeks: "soon" was given; expected a whole number from 1 to 1,040 (weeks)');
    expect(all).toContain('the nearest known key is watch.listSize');
    expect(all).toContain('no group "martians" in this scenario');
    expect(all).toContain('such as 2025-01-13');
    expect(all).toContain('no regime "totl" in this scenario; the nearest is total');
    expect(all).toContain('people.groups: the shares add up to 1.15');
  });

  it('are told in French as well', () => {
    const attempt = () => read(child('weeks: -1\n'));
    try {
      attempt();
    } catch (error) {
      expect((error as ScenarioFaults).in('fr')).toBe(
        'my.yaml:2:8: weeks\u00a0: -1 a été donné\u00a0; attendu\u00a0: un nombre entier de 1 à 1\u202f040 (semaines)',
      );
    }
    expect(attempt).toThrow(ScenarioFaults);
  });

  it('name what an apparatus needs and nobody stated', () => {
    const faults = faultsOf(child('regimes: {mine: {watch: {sightings: 1}, score: {on: true}}}\n'));
    expect(faults.some((line) => line.includes('score.recoveryYears is missing: the regime mine has score on'))).toBe(
      true,
    );
    expect(faults.some((line) => line.includes('score.grades is missing'))).toBe(true);
    expect(faults.some((line) => line.includes('watch.'))).toBe(false);
  });

  it('tell a country without people', () => {
    const faults = faultsOf('regimes: {mine: {}}\n');
    expect(faults.some((line) => line.includes('people.size is missing'))).toBe(true);
    expect(faults.every((line) => line.startsWith('my.yaml:1:1: '))).toBe(true);
  });

  it.each([
    ['nudges above their ceiling', 'nudges: {factor: {volunteering: 3}}', 'above nudgeCeiling'],
    ['coverage above 1 in a region', 'coverage: {justice: 1}', 'above 1'],
    ['a refusal of what is no purchase', 'lists: {refuses: [petition]}', 'not a purchase'],
    ['a refusal of what does not exist', 'lists: {refuses: [trian]}', 'no purchase "trian"'],
    ['points of an unknown act', 'regimes: {total: {score: {points: {spiting: 3}}}}', 'no act "spiting"'],
    ['an override to an unknown grade', 'regimes: {total: {score: {overrides: {drunk-driving: Z}}}}', 'no grade "Z"'],
    ['an act done more than daily', 'acts: {heroic-act: {yearlyRate: 365, whenListed: 2}}', 'at most once a day'],
    ['low above high', 'watch: {capture: {value: 0.5, low: 0.9, high: 0.1, source: x}}', 'low is above high'],
    ['a list with a value too many', 'people: {age: [0.1, 0.1, 0.2, 0.2, 0.2, 0.1, 0.1]}', '7 values were given'],
    [
      'dissent that no distribution has',
      'people: {dissentMean: 0.45, groups: {minority: {dissentDifference: 0.2}}}',
      '0.49',
    ],
    [
      'a mode that lacks its rate',
      'regimes: {mine: {watch: {mode: fixed-threshold}}}\nwatch: {fmr: none}',
      'expected a number',
    ],
  ])('catch %s', (_, lines, words) => {
    expect(faultsOf(child(`${lines}\n`)).join('\n')).toContain(words);
  });

  it('name an unknown source by its nearest', () => {
    const known = read(shipped).parameters.flatMap(({ sources }) => sources);
    const evidence = new Map(known.map((id) => [id, { id, status: 'read' as const }]));
    const text = child('watch: {fnmr: {value: 0.1, source: npl_tpir_06}}\n');
    expect(() => readScenario(text, { fileName: 'my.yaml', load, evidence })).toThrow(
      /my.yaml:2:15: no published figure has the id "npl_tpir_06"; the nearest is npl_tpir_060/,
    );
  });
});

describe('the calendar', () => {
  const text = child(`start: 2025-01-06
weeks: 20
calendar:
  - {date: 2025-02-01, title: {en: More cameras, fr: Plus de caméras}, kind: documented, source: vsa_uses, set: {watch.sightings: 2}, regimes: [guarded]}
  - {date: 2025-01-20, title: List grows, kind: hypothetical, set: {watch: {listSize: 100}, fusion.degree: federated}}
  - {date: 2026-01-01, title: Too late, kind: hypothetical, set: {watch.listSize: 5}}
`);

  it('takes effect at the first week on or after the date, and keeps what came before', () => {
    const { calendar } = read(text);
    expect(calendar.map(({ week }) => week)).toEqual([2, 4, 52]);
    expect(calendar[0].regimes.total).toMatchObject({ watch: { listSize: 100 }, fusion: { degree: 'federated' } });
    expect(calendar[0].regimes.none).toBeUndefined();
    expect(Object.keys(calendar[1].regimes)).toEqual(['guarded']);
    expect(calendar[1].regimes.guarded.watch).toMatchObject({ sightings: 2, listSize: 100 });
  });

  it('warns of what is hypothetical and of what lies beyond the last week', () => {
    const codes = read(text).warnings.map(({ code }) => code);
    expect(codes.filter((code) => code === 'hypothetical-step')).toHaveLength(2);
    expect(codes).toContain('step-beyond-horizon');
  });

  it('places the faults of its steps', () => {
    const faults = faultsOf(
      child(`calendar:
  - {date: 2025-02-30, title: x, kind: documented}
  - {date: 2025-02-03, title: x, kind: documented, set: {watch.sihgtings: 2}, regimes: [gaurded]}
`),
    );
    expect(faults.sort()).toEqual([
      expect.stringMatching(/^my.yaml:3:12: calendar: "2025-02-30" was given; expected a date/),
      expect.stringMatching(/^my.yaml:4:\d+: unknown key "watch.sihgtings"; the nearest known key is watch.sightings/),
      expect.stringMatching(/^my.yaml:4:\d+: no regime "gaurded" in this scenario; the nearest is guarded/),
    ]);
  });
});

describe('the digest', () => {
  const digest = (lines: string, ...set: string[]) => read(child(lines), ...set).digest;

  it('does not change with titles, texts, sources, ranges, comments or order', () => {
    const before = read(shipped).digest;
    expect(digest('title: Other\nabout: {text: Other}\n')).toBe(before);
    expect(digest('watch: {capture: {value: 0.85, assumption: "another reason", low: 0.1, high: 1}}\n')).toBe(before);
    expect(digest('regimes: {total: {title: Renamed}}\ndefault: [total]\n')).toBe(before);
  });

  it('changes with everything that decides a run', () => {
    const sets = ['seed=2', 'weeks=51', 'people.size=8192', 'reactions=off', 'watch.fmr=2e-8', 'voice.ownStop=0.31'];
    const digests = [read(shipped).digest, ...sets.map((set) => digest('', set))];
    expect(new Set(digests).size).toBe(digests.length);
  });
});

import { text } from '../../src/language/french.ts';
import type { Parameter, Regime, Scenario } from '../../src/scenario/scenario.ts';
import { noRegime, smallCountry, total } from './small-country.ts';

/** A regime for tests of what looks at results; nothing simulates it. */
export const inventedRegime = (id: string, title: Regime['title'], change: Partial<Regime> = {}): Regime => ({
  ...total,
  id,
  title,
  score: {
    ...total.score,
    points: {},
    overrides: {},
    grades: [
      { id: 'A', from: 960 },
      { id: 'B', from: 850 },
      { id: 'D', from: 0 },
    ],
  },
  ...change,
});

const parameter = (key: string, value: unknown, rest: Partial<Parameter>): Parameter => ({
  key,
  value,
  unit: 'share',
  meaning: text(`what ${key} is`, `ce qu’est ${key}`),
  low: null,
  high: null,
  sources: [],
  proxies: [],
  basis: (rest.sources ?? []).length > 0 ? 'read' : 'assumed',
  assumption: null,
  ...rest,
});

const small = smallCountry();

/** A scenario for tests of what looks at results; two groups, two regions, three regimes. */
export const inventedScenario = (change: Partial<Scenario> = {}): Scenario => ({
  ...small,
  id: 'invented',
  title: text('An invented country', 'Un pays inventé'),
  about: {
    text: text('It serves tests.', 'Il sert aux tests.'),
    documented: text('Nothing.', 'Rien.'),
    assumed: text('Everything.', 'Tout.'),
    picture: text('None.', 'Aucune.'),
  },
  jurisdiction: 'eu-fr',
  start: '2026-01-05',
  weeks: 4,
  seed: 1,
  reactions: true,
  people: {
    ...small.people,
    size: 20_000,
    standsFor: 10_000_000,
    groups: [
      { id: 'majority', title: text('majority', 'majorité'), share: 0.85, meansSkew: 1, dissentDifference: 0 },
      { id: 'minority', title: text('minority', 'minorité'), share: 0.15, meansSkew: 1.4, dissentDifference: 0 },
    ],
    regions: [
      { id: 'north', title: text('North', 'Nord'), share: 0.5, sightingsFactor: 1, coverageFactor: 1 },
      { id: 'south', title: text('South', 'Sud'), share: 0.5, sightingsFactor: 1, coverageFactor: 1 },
    ],
  },
  acts: [],
  regimes: [
    inventedRegime('none', text('No apparatus', 'Aucun appareil'), { apparatus: false, coverage: noRegime.coverage }),
    inventedRegime('liberal', text('Liberal', 'Libéral')),
    inventedRegime('total', text('Total', 'Total')),
  ],
  defaultRegimes: ['none', 'liberal', 'total'],
  calendar: [],
  parameters: [
    parameter('watch.fmr', 1.667e-8, { low: 2e-10, high: 1.1e-7, sources: ['LFR-1'] }),
    parameter('watch.passFalse', 0.71, { low: 0.002, high: 1, assumption: 'the published cases span it' }),
    parameter('people.ties', 8, { unit: 'ties a person', assumption: 'a round number' }),
    parameter('voice.rule', 'uniform', { unit: 'word', assumption: 'the published model has both' }),
  ],
  warnings: [],
  digest: 'a'.repeat(64),
  ...change,
});

import { pointUnits, stands } from '../../country/columns.ts';
import { text } from '../../language/french.ts';
import { ageBands, type Regime, type Scenario } from '../../scenario/scenario.ts';
import { simulate } from '../../simulate.ts';
import { binomialRange } from '../../statistics/intervals.ts';
import { quantileSorted } from '../../statistics/seeded.ts';
import type { Comparison, Inputs, Method } from '../method.ts';
import { nobodyLogged, regimeOf, sized } from './engine-run.ts';

// A city that scores people on benefits, from what it published of itself: how many of each sex and command of the
// language it scores, how far its score leans on each trait alone, and how many it can look into.

/** The four groups of two traits, in this order: the first trait of each pair leans least. */
const sexes = ['men', 'women'] as const;
const requirements = ['met', 'unmet'] as const;
const groups = sexes.flatMap((sex) => requirements.map((requirement) => ({ sex, requirement })));

/** Middle of an age band, in years. */
const middleOf: Readonly<Record<string, number>> = {
  '0-14': 7,
  '15-24': 20,
  '25-39': 32,
  '40-54': 47,
  '55-64': 60,
  '65+': 72,
};

/** What became of everybody scored. */
interface Scored {
  readonly group: number;
  readonly age: number;
  readonly score: number;
  readonly isFlagged: boolean;
}

const cityOf = ({ values, welfare }: Inputs): Scenario => {
  const [sex, language] = [values('sex'), values('language')];
  const share = (of: Readonly<Record<string, number>>, id: string): number =>
    of[id] / Object.values(of).reduce((sum, people) => sum + people, 0);
  const city = sized(welfare, 40_960, 52);
  const [some] = city.people.groups;
  const of = groups.map(({ sex: s, requirement }) => share(sex, s) * share(language, requirement));
  return {
    ...city,
    people: {
      ...city.people,
      groups: groups.map(({ sex: s, requirement }, g) => ({ ...some, id: `${s}-${requirement}`, share: of[g] })),
      wantedGroupShares: of,
    },
  };
};

/** The office as it scores by circumstances, with these traits and this capacity; nobody looks before it checks. */
function officeOf(welfare: Scenario, traits: Regime['score']['traits'], capacity: number): Regime {
  const regime = regimeOf(welfare, 'profile');
  const each = (value: number): number[] => groups.map(() => value);
  return {
    ...regime,
    watch: { ...regime.watch, fmrWithin: each(1), listGroupShares: each(1 / groups.length) },
    fusion: { ...regime.fusion, missed: each(regime.fusion.missed[0]), falseLink: each(regime.fusion.falseLink[0]) },
    score: { ...regime.score, floor: -2000, ceiling: 2000, traits },
    lists: { ...regime.lists, score: { ...regime.lists.score, below: 0, share: capacity, minimumWeeks: 1 } },
    safeguards: { ...regime.safeguards, listReviewCatch: 0, listReviewRejectRight: 0, graceWeeks: 0, appealRate: 0 },
  };
}

async function scoredBy(city: Scenario, regime: Regime): Promise<Scored[]> {
  const { country, runs } = await simulate(city, [regime], { log: nobodyLogged });
  return Array.from({ length: country.size }, (_, person) => person)
    .filter((person) => country.isOfAge(person))
    .map((person) => {
      const { chunk, at } = country.placeOf(person);
      const { points, status } = runs[0].columns[chunk];
      return {
        group: country.group(person),
        age: country.ageBand(person),
        score: points[at] / pointUnits,
        isFlagged: (status[at] & stands.scoreListed) !== 0,
      };
    });
}

/** Points of each trait that put as many people at the line as the city's own flips did, all else as it is. */
function traitsOf({ values }: Inputs, scores: Float64Array): Regime['score']['traits'] {
  const lineAt = (share: number): number => quantileSorted(scores, share);
  const lean = (of: Readonly<Record<string, number>>, id: string, least: string): number =>
    lineAt(of[least]) - lineAt(of[id]);
  const years = Object.entries(values('ageFlipped')).map(([age, share]) => [Number(age.slice(1)), lineAt(share)]);
  const [youngest, oldest] = [years[0], years[years.length - 1]];
  const perYear = (oldest[1] - youngest[1]) / (oldest[0] - youngest[0]);
  return {
    age: ageBands.map((band) => -perYear * (middleOf[band] - middleOf['40-54'])),
    means: [0, 0, 0, 0, 0],
    group: groups.map(
      ({ sex, requirement }) =>
        lean(values('sexFlipped'), sex, 'men') + lean(values('languageFlipped'), requirement, 'met'),
    ),
  };
}

interface Part {
  readonly id: string;
  readonly people: number;
  readonly published: number;
  readonly isOf: (one: Scored) => boolean;
}

/** The parts that a city published: by a trait with two sides, or by years of age gathered in bands. */
function partsOf(flagged: Readonly<Record<string, number>>, people: Readonly<Record<string, number>>): Part[] {
  const ids = Object.keys(flagged);
  if (!ids.every((id) => /^a\d+$/.test(id)))
    return ids.map((id) => ({
      ...{ id, people: people[id], published: flagged[id] },
      isOf: ({ group }) => groups[group].sex === id || groups[group].requirement === id,
    }));
  const bandOf = (id: string): number => {
    const age = Number(id.slice(1));
    return ageBands.findIndex((band) => age <= Number(band.split(/[-+]/)[1] || 200));
  };
  return [...new Set(ids.map(bandOf))].map((band) => {
    const those = ids.filter((id) => bandOf(id) === band);
    const all = those.reduce((sum, id) => sum + people[id], 0);
    const published = those.reduce((sum, id) => sum + flagged[id] * people[id], 0) / all;
    return { id: ageBands[band], people: all, published, isOf: ({ age }: Scored) => age === band };
  });
}

/** Who is flagged in a city, by the parts that it published, with every published lean at once and its capacity. */
export const cityScore: Method = {
  uses: {
    sex: 'values',
    language: 'values',
    sexFlipped: 'values',
    languageFlipped: 'values',
    ageFlipped: 'values',
    people: 'values',
  },
  heldAgainst: { flagged: 'values' },
  assuming: ['capacity'],
  naive: { 'pooled-mean': { uses: {}, of: ({ assumed }) => assumed('capacity') } },
  compare: async (inputs) => {
    const capacity = inputs.assumed('capacity');
    const city = cityOf(inputs);
    const flat = { age: ageBands.map(() => 0), means: [0, 0, 0, 0, 0], group: groups.map(() => 0) };
    const plain = await scoredBy(city, officeOf(inputs.welfare, flat, capacity));
    const traits = traitsOf(inputs, Float64Array.from(plain, ({ score }) => score).sort());
    const scored = await scoredBy(city, officeOf(inputs.welfare, traits, capacity));
    return partsOf(inputs.values('flagged'), inputs.values('people')).map((part): Comparison => {
      const those = scored.filter(part.isOf);
      const predicted = those.filter(({ isFlagged }) => isFlagged).length / those.length;
      const { low, high } = binomialRange(part.people, predicted);
      return {
        what: text(`Flagged: ${part.id}`, `Signalées : ${part.id}`),
        unit: 'share',
        predicted,
        low: low / part.people,
        high: high / part.people,
        published: part.published,
      };
    });
  },
};

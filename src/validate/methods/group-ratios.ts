import type { Bilingual } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import type { People, Scenario } from '../../scenario/scenario.ts';
import { quantileSorted } from '../../statistics/seeded.ts';
import type { Inputs, Method } from '../method.ts';
import { recogniserWith } from './recognisers.ts';

const groups = ['whiteMen', 'blackMen', 'whiteWomen', 'blackWomen'] as const;
type Group = (typeof groups)[number];

const titles: Readonly<Record<Group, Bilingual>> = {
  whiteMen: text('White men', 'Hommes blancs'),
  blackMen: text('Black men over white men', 'Hommes noirs rapportés aux hommes blancs'),
  whiteWomen: text('White women over white men', 'Femmes blanches rapportées aux hommes blancs'),
  blackWomen: text('Black women over white men', 'Femmes noires rapportées aux hommes blancs'),
};

/** The scenario's people as four groups of the same size. */
const inFour = (scenario: Scenario): Scenario => {
  const people: People = {
    ...scenario.people,
    groups: groups.map((id) => ({ id, title: titles[id], share: 0.25, meansSkew: 1, dissentDifference: 0 })),
  };
  return { ...scenario, people };
};

const falseMatches = 1e-6;

/** What the engine makes of ratios of false matches: alerts of a face of each group before a list of its own group. */
function alertRatios(scenario: Scenario, ratios: readonly number[]): number[] {
  const rates = groups.map((_, group) => {
    const listGroupShares = groups.map((_other, other) => (other === group ? 1 : 0));
    const settings = { fmr: falseMatches, fmrWithin: ratios, fmrAcross: 0, listGroupShares };
    return recogniserWith(inFour(scenario), settings, 1).meanFpir(group);
  });
  return rates.map((rate) => rate / rates[0]);
}

const roles = {
  whiteMen: 'heldWhiteMen',
  blackMen: 'heldBlackMen',
  whiteWomen: 'heldWhiteWomen',
  blackWomen: 'heldBlackWomen',
} as const;

/** Every algorithm's rate over its rate for white men, group by group, sorted. */
const ratiosOf = (table: Inputs['table']): Float64Array[] => {
  const reference = table('whiteMen');
  return groups.map((group) =>
    Float64Array.from(Object.entries(table(group)), ([name, rate]) => rate / reference[name]).sort(),
  );
};

/** One algorithm's ratios from those of the others: their median, and the range that holds 95 % of them. */
export const groupRatios: Method = {
  uses: { whiteMen: 'table', blackMen: 'table', whiteWomen: 'table', blackWomen: 'table' },
  heldAgainst: { heldWhiteMen: 'table', heldBlackMen: 'table', heldWhiteWomen: 'table', heldBlackWomen: 'table' },
  assuming: [],
  naive: {
    'pooled-mean': {
      uses: {},
      of: ({ table }) => {
        const medians = ratiosOf(table)
          .slice(1)
          .map((each) => quantileSorted(each, 0.5));
        return Object.keys(table(roles.whiteMen)).flatMap(() => medians);
      },
    },
  },
  compare: ({ table, scenario }) => {
    const sorted = ratiosOf(table);
    const at = (share: number): number[] =>
      alertRatios(
        scenario,
        sorted.map((each) => quantileSorted(each, share)),
      );
    const [low, predicted, high] = [at(0.025), at(0.5), at(0.975)];
    const held = table(roles.whiteMen);
    return Object.keys(held).flatMap((name) =>
      groups.slice(1).map((group, index) => ({
        what: text(`${name}: ${titles[group].en}`, `${name} : ${titles[group].fr}`),
        unit: 'ratio' as const,
        predicted: predicted[index + 1],
        low: low[index + 1],
        high: high[index + 1],
        published: table(roles[group])[name] / held[name],
      })),
    );
  },
};

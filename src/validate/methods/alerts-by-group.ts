import { text } from '../../language/french.ts';
import type { People, Scenario } from '../../scenario/scenario.ts';
import { binomialRange } from '../../statistics/intervals.ts';
import type { Inputs, Method } from '../method.ts';
import { recogniserWith } from './recognisers.ts';

const falseMatches = 1e-9;

/** The scenario's people as two groups, the second with this share of those who pass. */
const inTwo = (scenario: Scenario, share: number): Scenario => {
  const titles = [text('Others', 'Autres'), text('Black people', 'Personnes noires')];
  const groups = [1 - share, share].map((each, at) => ({
    ...{ id: `g${at}`, title: titles[at], share: each, meansSkew: 1, dissentDifference: 0 },
  }));
  const people: People = { ...scenario.people, groups };
  return { ...scenario, people };
};

/** Share of false alerts that concern the second group, where it is this share of the list. */
function shareOfAlerts({ number, assumed, scenario }: Inputs, ofList: number): number {
  const white = number('whiteMen') + number('whiteWomen');
  const settings = {
    fmr: falseMatches,
    fmrWithin: [1, (number('blackMen') + number('blackWomen')) / white],
    fmrAcross: (number('menAcross') + number('womenAcross')) / white,
    listGroupShares: [1 - ofList, ofList],
  };
  const passing = assumed('passersBy');
  const recogniser = recogniserWith(inTwo(scenario, passing), settings, 1000);
  const [others, those] = [(1 - passing) * recogniser.meanFpir(0), passing * recogniser.meanFpir(1)];
  return those / (others + those);
}

/** Whom false alerts concern, from a laboratory's rates by group and the composition of those who pass and of the list. */
export const alertsByGroup: Method = {
  uses: {
    ...{ whiteMen: 'number', whiteWomen: 'number', blackMen: 'number', blackWomen: 'number' },
    ...{ menAcross: 'number', womenAcross: 'number' },
  },
  heldAgainst: { concerned: 'number', falseAlerts: 'number' },
  assuming: ['passersBy', 'ofList', 'ofListLow', 'ofListHigh'],
  naive: { 'pooled-mean': { uses: {}, of: ({ assumed }) => assumed('passersBy') } },
  compare: (inputs) => {
    const { number, assumed } = inputs;
    const all = number('falseAlerts');
    const range = (role: string) => binomialRange(all, shareOfAlerts(inputs, assumed(role)));
    return [
      {
        what: text('False alerts that concern Black people', 'Fausses alertes qui concernent des personnes noires'),
        unit: 'share',
        predicted: shareOfAlerts(inputs, assumed('ofList')),
        low: range('ofListLow').low / all,
        high: range('ofListHigh').high / all,
        published: number('concerned') / all,
      },
    ];
  },
};

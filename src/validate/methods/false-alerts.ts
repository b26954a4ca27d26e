import { text } from '../../language/french.ts';
import { poissonRange } from '../../statistics/poisson.ts';
import type { Method } from '../method.ts';
import { falseAlertRate, matchesPerComparison } from './recognisers.ts';

/** False alerts of a day, from a rate measured at another length of list: the engine's recogniser, then chance. */
export const falseAlerts: Method = {
  uses: { rate: 'number', faces: 'number', list: 'number' },
  heldAgainst: { falseAlerts: 'number' },
  assuming: ['testList'],
  compare: ({ number, assumed, scenario }) => {
    const falseMatches = matchesPerComparison(number('rate'), assumed('testList'));
    const predicted = number('faces') * falseAlertRate(scenario, falseMatches, number('list'));
    const what = text('False alerts', 'Fausses alertes');
    return [{ what, unit: 'count', predicted, ...poissonRange(predicted), published: number('falseAlerts') }];
  },
};

/** The rate of false alerts at another length of list. */
export const rateAtList: Method = {
  uses: { rate: 'number' },
  heldAgainst: { rateAtList: 'number' },
  assuming: ['testList', 'list', 'rounding'],
  compare: ({ number, assumed, scenario }) => {
    const falseMatches = matchesPerComparison(number('rate'), assumed('testList'));
    const predicted = falseAlertRate(scenario, falseMatches, assumed('list'));
    const room = predicted * assumed('rounding');
    return [
      {
        what: text('False alerts a passer-by', 'Fausses alertes par passant'),
        unit: 'number',
        predicted,
        low: predicted - room,
        high: predicted + room,
        published: number('rateAtList'),
      },
    ];
  },
};

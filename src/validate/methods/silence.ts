import { text } from '../../language/french.ts';
import type { Method } from '../method.ts';
import { countsOf, regimeOf, sized } from './engine-run.ts';

/** People silenced in the last week of a year under a regime: a run of the scenario. */
export const silenceUnder = (regime: string): Method => ({
  uses: { freeCountries: 'number' },
  heldAgainst: { silent: 'number' },
  assuming: ['margin'],
  naive: { 'no-change': { uses: {}, of: ({ number }) => number('freeCountries') } },
  compare: async ({ number, assumed, scenario }) => {
    const run = sized(scenario, 8_192, 52);
    const { last } = await countsOf(run, regimeOf(scenario, regime));
    const predicted = last('silenced') / last('people');
    const margin = assumed('margin');
    const what = text('People who say less than they think', 'Personnes qui en disent moins qu’elles ne pensent');
    return [
      {
        what,
        unit: 'share',
        predicted,
        low: predicted - margin,
        high: predicted + margin,
        published: number('silent'),
      },
    ];
  },
});

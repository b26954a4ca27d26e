import { text } from '../../language/french.ts';
import type { Method } from '../method.ts';
import { countsOf, regimeOf, sized } from './engine-run.ts';

/** People silenced in the last week of a year under the general regime without safeguards: a run of the scenario. */
export const silenceOfRegime: Method = {
  uses: { freeCountries: 'number' },
  heldAgainst: { notFree: 'number' },
  assuming: ['margin'],
  compare: async ({ number, assumed, scenario }) => {
    const run = sized(scenario, 8_192, 52);
    const { last } = await countsOf(run, regimeOf(scenario, 'total'));
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
        published: number('notFree'),
      },
    ];
  },
};

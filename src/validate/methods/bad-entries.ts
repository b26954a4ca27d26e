import { text } from '../../language/french.ts';
import { wilson } from '../../statistics/intervals.ts';
import type { Method } from '../method.ts';

/** Entries of a list whose data are wrong, were it no worse than the files of which errors were counted. */
export const badEntries: Method = {
  uses: { files: 'values' },
  heldAgainst: { list: 'values' },
  assuming: [],
  naive: {
    'no-change': {
      uses: { another: 'values' },
      of: ({ values }) => values('another').withoutGround / values('another').people,
    },
  },
  compare: ({ values }) => {
    const { corrected, people } = values('files');
    const { bad, fewest, most } = values('list');
    const { low, high } = wilson(corrected, people);
    return [
      {
        what: text('Entries of the list with wrong data', 'Fiches de la liste aux données fausses'),
        unit: 'share',
        predicted: corrected / people,
        low,
        high,
        published: (2 * bad) / (fewest + most),
      },
    ];
  },
};

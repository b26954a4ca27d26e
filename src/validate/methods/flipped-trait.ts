import { text } from '../../language/french.ts';
import { binomialRange } from '../../statistics/intervals.ts';
import type { Inputs, Method } from '../method.ts';

const pooled = ({ values }: Inputs): number => {
  const people = Object.entries(values('people'));
  const all = people.reduce((sum, [, count]) => sum + count, 0);
  return people.reduce((sum, [group, count]) => sum + values('flipped')[group] * count, 0) / all;
};

/** Who is flagged, group by group, were the trait itself all that parts the groups: everybody scored with it and without. */
export const flippedTrait: Method = {
  uses: { flipped: 'values', people: 'values' },
  heldAgainst: { flagged: 'values' },
  assuming: [],
  naive: { 'pooled-mean': { uses: {}, of: pooled } },
  compare: ({ values }) =>
    Object.entries(values('people')).map(([group, people]) => {
      const predicted = values('flipped')[group];
      const { low, high } = binomialRange(people, predicted);
      return {
        what: text(`Flagged: ${group}`, `Signalées : ${group}`),
        unit: 'share',
        predicted,
        low: low / people,
        high: high / people,
        published: values('flagged')[group],
      };
    }),
};

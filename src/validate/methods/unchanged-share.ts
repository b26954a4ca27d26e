import { text } from '../../language/french.ts';
import { newcombe } from '../../statistics/intervals.ts';
import type { Method } from '../method.ts';

/** A share found in a pilot, carried over unchanged; the interval holds the chance of the pilot and of what followed. */
export const unchangedShare: Method = {
  uses: { pilot: 'number' },
  heldAgainst: { live: 'number' },
  assuming: ['pilotCases', 'liveCases'],
  naive: {
    chance: { uses: {}, of: () => 0.5 },
    'pooled-mean': { uses: { all: 'number' }, of: ({ number }) => number('all') },
  },
  compare: ({ number, assumed }) => {
    const [pilot, live] = [assumed('pilotCases'), assumed('liveCases')];
    const predicted = number('pilot');
    const { low, high } = newcombe(predicted * live, live, predicted * pilot, pilot);
    return [
      {
        what: text('Share in live use', 'Part en service'),
        unit: 'share',
        predicted,
        low: Math.max(0, predicted + low),
        high: Math.min(1, predicted + high),
        published: number('live'),
      },
    ];
  },
};

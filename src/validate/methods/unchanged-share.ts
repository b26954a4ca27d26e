import { text } from '../../language/french.ts';
import { clopperPearson } from '../../statistics/intervals.ts';
import type { Method } from '../method.ts';

/** A share found in a pilot, carried over unchanged. */
export const unchangedShare: Method = {
  uses: { pilot: 'number' },
  heldAgainst: { live: 'number' },
  assuming: ['pilotReviews'],
  compare: ({ number, assumed }) => {
    const reviews = assumed('pilotReviews');
    const predicted = number('pilot');
    const interval = clopperPearson(Math.round(predicted * reviews), reviews);
    const what = text('Reviewed awards found wrong', 'Prestations vérifiées et trouvées erronées');
    return [{ what, unit: 'share', predicted, low: interval.low, high: interval.high, published: number('live') }];
  },
};

import { ofTwins } from '../rate.ts';
import type { Row } from './row.ts';

export const error: readonly Row[] = [
  [
    'stopsByError',
    'people',
    ofTwins,
    [
      'People stopped by error',
      'People stopped in the regime and at no time in its error twin, reactions off; of the pair of twins, not of the main run.',
    ],
    [
      'Personnes contrôlées par erreur',
      'Personnes contrôlées sous le régime et jamais chez son jumeau sans erreur, réactions coupées ; dans la paire de jumeaux, non dans la simulation principale.',
    ],
  ],
  [
    'listingsByError',
    'people',
    ofTwins,
    [
      'People listed by error',
      'People listed in the regime and at no time in its error twin, reactions off; of the pair of twins, not of the main run.',
    ],
    [
      'Personnes inscrites par erreur',
      'Personnes inscrites sous le régime et jamais chez son jumeau sans erreur, réactions coupées ; dans la paire de jumeaux, non dans la simulation principale.',
    ],
  ],
  [
    'refusalsByError',
    'people',
    ofTwins,
    [
      'People refused by error',
      'People refused a purchase in the regime and at no time in its error twin, reactions off; of the pair of twins, not of the main run.',
    ],
    [
      'Personnes refusées par erreur',
      'Personnes ayant essuyé un refus sous le régime et jamais chez son jumeau sans erreur, réactions coupées ; dans la paire de jumeaux, non dans la simulation principale.',
    ],
  ],
];

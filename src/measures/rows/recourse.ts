import { sum } from '../rate.ts';
import type { Row } from './row.ts';

export const recourse: readonly Row[] = [
  [
    'appealsFiled',
    'appeals',
    sum('appealsFiled'),
    ['Appeals filed', 'Appeals that listed people filed against their entry.'],
    ['Recours déposés', 'Recours que des personnes inscrites ont formés contre leur inscription.'],
  ],
  [
    'appealsUpheld',
    'appeals',
    sum('appealsUpheld'),
    ['Appeals upheld', 'Appeals decided for the person, whose entry was then removed.'],
    ['Recours accueillis', 'Recours tranchés en faveur de la personne, dont l’inscription est alors levée.'],
  ],
];

import { less, ratio, sum } from '../rate.ts';
import type { Row } from './row.ts';

export const gain: readonly Row[] = [
  [
    'wantedFound',
    'people',
    sum('wantedFound'),
    ['Wanted people found', 'Wanted people arrested after a stop, each counted once.'],
    ['Personnes recherchées trouvées', 'Personnes recherchées arrêtées à la suite d’un contrôle, comptées une fois.'],
  ],
  [
    'weeksAtLarge',
    'person-weeks',
    sum('atLarge'),
    ['Weeks that wanted people spent at large', 'Sum over wanted people of the weeks in which they were not arrested.'],
    [
      'Semaines passées en liberté par des personnes recherchées',
      'Somme, sur les personnes recherchées, des semaines où elles n’étaient pas arrêtées.',
    ],
  ],
  [
    'foundPer1000StopsOfOthers',
    'people per 1,000 stops',
    ratio(sum('wantedFound'), less(['stops'], ['stopsWanted']), 1000),
    [
      'Wanted people found per 1,000 wrongful stops',
      'Wanted people found for each 1,000 stops of people without a lawful entry, over the whole run (in weekly rows: over the week); none without such a stop.',
    ],
    [
      'Personnes recherchées trouvées pour 1 000 contrôles à tort',
      'Personnes recherchées trouvées pour 1 000 contrôles de personnes sans fiche valable, sur toute la simulation (dans les lignes hebdomadaires : sur la semaine) ; sans valeur s’il n’y a eu aucun tel contrôle.',
    ],
  ],
  [
    'judgmentsPerformed',
    'judgments',
    sum('judgmentsPerformed'),
    [
      'Judgments performed',
      'Unpaid judgments that were performed, by listed people and, at a rate of their own, by people who are not listed.',
    ],
    [
      'Jugements exécutés',
      'Jugements impayés qui ont été exécutés, par des personnes inscrites et, à un rythme propre, par celles qui ne le sont pas.',
    ],
  ],
];

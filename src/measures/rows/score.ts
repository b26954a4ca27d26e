import { pointUnits } from '../../country/columns.ts';
import { atEnd, meanAtEnd, sum, whereScored } from '../rate.ts';
import type { Row } from './row.ts';

export const score: readonly Row[] = [
  [
    'recordsHeld',
    'records',
    atEnd('held'),
    [
      'Records in people’s files',
      'Records of drawn acts that joins have put in people’s files and that retention has not yet taken out. Events that are only counted are left out.',
    ],
    [
      'Mentions dans les registres',
      'Mentions d’actes individuels versées aux registres et que la durée de conservation n’a pas encore effacées. Les événements seulement dénombrés ne sont pas compris.',
    ],
  ],
  [
    'recordsWrong',
    'records',
    sum('recordsWrong'),
    ['Records of acts not done', 'Records that say a person did what that person did not do.'],
    ['Mentions d’actes non commis', 'Mentions attribuant à une personne ce qu’elle n’a pas fait.'],
  ],
  [
    'recordsMissed',
    'records',
    sum('recordsMissed'),
    [
      'Records that found no owner',
      'Observed acts, of those followed one by one, whose join failed: they count for nobody. Messages, purchases and trips, which are only counted, are not among them: of those it is what is observed and not put in a file.',
    ],
    [
      'Mentions restées sans titulaire',
      'Actes observés, parmi ceux qui sont suivis un à un, dont le rattachement a échoué : ils ne comptent pour personne. Messages, achats et déplacements, seulement comptés, n’y figurent pas : pour eux, c’est ce qui est observé sans être versé au dossier.',
    ],
  ],
  [
    'recordsMisattributed',
    'records',
    sum('recordsMisattributed'),
    ['Records joined to the wrong person', 'Observed acts joined, by a false link, to another person’s ledger.'],
    [
      'Mentions versées à la mauvaise personne',
      'Actes observés versés au dossier d’une autre personne par un rattachement erroné.',
    ],
  ],
  [
    'scoreMean',
    'points',
    whereScored(meanAtEnd('scoreSum', pointUnits, 'scored')),
    ['Mean score', 'Mean of everybody’s points at the end of the week; none where the regime keeps no score.'],
    [
      'Note moyenne',
      'Moyenne des points de toutes les personnes à la fin de la semaine ; sans valeur si le régime ne note pas.',
    ],
  ],
];

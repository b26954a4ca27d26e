import { atEnd, ever, sum } from '../rate.ts';
import type { Row } from './row.ts';

export const lists: readonly Row[] = [
  [
    'listedNow',
    'people',
    atEnd('listedNow'),
    ['People on a list, now', 'People who are on a list that refuses purchases, at the end of the week.'],
    [
      'Personnes inscrites sur liste, à ce jour',
      'Personnes inscrites, à la fin de la semaine, sur une liste qui refuse des achats.',
    ],
  ],
  [
    'listedEver',
    'people',
    ever('listedFirst'),
    [
      'People ever put on a list',
      'People who were on a list that refuses purchases at least once since the run began, each counted once.',
    ],
    [
      'Personnes inscrites au moins une fois',
      'Personnes inscrites au moins une fois depuis le début sur une liste qui refuse des achats, comptées une fois.',
    ],
  ],
  [
    'listedByError',
    'entries',
    ever('listedWrong'),
    [
      'Entries wrong from the start',
      'Entries on a list that would not exist without a wrong or misattributed record, or that name somebody else than the debtor; counted when they come into force, since the run began.',
    ],
    [
      'Inscriptions erronées dès le départ',
      'Inscriptions sur liste qui n’existeraient pas sans une mention fausse ou mal attribuée, ou qui visent une autre personne que le débiteur ; comptées à leur entrée en vigueur, depuis le début.',
    ],
  ],
  [
    'denialAttempts',
    'refusals',
    sum('denials'),
    ['Refused purchases', 'Attempts to buy that a list refused. Attempts, not people.'],
    ['Achats refusés', 'Tentatives d’achat qu’une liste a fait refuser. Des tentatives, non des personnes.'],
  ],
  [
    'deniedPeopleEver',
    'people',
    ever('deniedFirst'),
    ['People ever refused', 'People refused a purchase at least once since the run began, each counted once.'],
    [
      'Personnes ayant essuyé un refus',
      'Personnes à qui un achat a été refusé au moins une fois depuis le début, comptées une fois.',
    ],
  ],
];

import { shareUnits } from '../../country/counts.ts';
import { dissentUnits } from '../../country/people.ts';
import { atEnd, meanAtEnd } from '../rate.ts';
import type { Row } from './row.ts';

export const voice: readonly Row[] = [
  [
    'dissentDesired',
    'dissent',
    meanAtEnd('desiredSum', dissentUnits, 'ofAge'),
    ['Dissent desired', 'Mean over people of the dissent that each would express if nothing followed (δ).'],
    ['Désaccord souhaité', 'Moyenne du désaccord que chaque personne exprimerait si rien ne s’ensuivait (δ).'],
  ],
  [
    'dissentExpressed',
    'dissent',
    meanAtEnd('expressedSum', dissentUnits, 'ofAge'),
    ['Dissent expressed', 'Mean over people of the dissent expressed in the week (a).'],
    ['Désaccord exprimé', 'Moyenne du désaccord que les personnes expriment dans la semaine (a).'],
  ],
  [
    'peopleSilencedThisWeek',
    'people',
    atEnd('silenced'),
    [
      'People silenced, in the last week',
      'People who in the week express less dissent than they wish to (a < δ). Never summed over weeks.',
    ],
    [
      'Personnes réduites au silence, dernière semaine',
      'Personnes qui expriment dans la semaine moins de désaccord qu’elles ne le souhaitent (a < δ). Jamais additionnées d’une semaine à l’autre.',
    ],
  ],
  [
    'speechReach',
    'share',
    meanAtEnd('reachSum', shareUnits, 'reachSpeakers'),
    [
      'Reach of words',
      'Share of a speaker’s neighbourhood that words can reach within the week, from contact to contact, as long as those who hear say all they wish to and no message on the way is erased; mean over a few speakers in some neighbourhoods. Not a national figure.',
    ],
    [
      'Portée des paroles',
      'Part du quartier d’une personne que ses paroles peuvent atteindre dans la semaine, de proche en proche, tant que celles qui les entendent disent tout ce qu’elles souhaitent et qu’aucun message n’est effacé en chemin ; moyenne sur quelques personnes de certains quartiers. Ce n’est pas un chiffre national.',
    ],
  ],
];

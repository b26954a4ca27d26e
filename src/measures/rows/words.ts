import { less, sum } from '../rate.ts';
import type { Row } from './row.ts';

export const words: readonly Row[] = [
  [
    'messagesErased',
    'messages',
    sum('erasedOrdinary', 'erasedSensitive'),
    ['Messages erased', 'Messages that the filter dropped before they arrived, whatever their topic.'],
    ['Messages effacés', 'Messages que le filtre a supprimés avant leur arrivée, quel qu’en soit le sujet.'],
  ],
  [
    'messagesErasedUnnoticed',
    'messages',
    less(['erasedOrdinary', 'erasedSensitive'], ['erasedNoticed']),
    ['Messages erased unnoticed', 'Erased messages that neither the sender nor the receiver noticed to be missing.'],
    [
      'Messages effacés à l’insu des deux',
      'Messages effacés dont ni l’expéditeur ni le destinataire n’a remarqué l’absence.',
    ],
  ],
  [
    'messagesErasedOrdinary',
    'messages',
    sum('erasedOrdinary'),
    ['Ordinary messages erased', 'Erased messages on an ordinary topic.'],
    ['Messages ordinaires effacés', 'Messages effacés portant sur un sujet ordinaire.'],
  ],
  [
    'conversationsBroken',
    'conversations',
    sum('conversationsBroken'),
    [
      'Conversations that lost their sense',
      'Conversations of which at least as many messages were erased as the scenario says break one; messages are taken to be erased independently.',
    ],
    [
      'Conversations qui ont perdu leur sens',
      'Conversations dont au moins autant de messages ont été effacés qu’il en faut, selon le scénario, pour les rompre ; les effacements sont supposés indépendants.',
    ],
  ],
];

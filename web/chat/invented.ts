import type { TextRule } from '../../src/audit/chat/index.ts';
import type { Language } from '../../src/language/bilingual.ts';

/** A message of the conversation: who writes it, and what. */
export type Line = readonly [writer: 0 | 1, text: string];

/** The rules of the filter between the two phones; invented, and named nowhere else. */
export const rulesOf: Readonly<Record<Language, readonly TextRule[]>> = {
  en: [
    { components: ['lantern', 'Friday'] },
    { components: ['harbour', 'square'] },
    { components: ['mayor', 'letter'] },
  ],
  fr: [
    { components: ['lanterne', 'vendredi'] },
    { components: ['port', 'place'] },
    { components: ['maire', 'lettre'] },
  ],
};

/** A conversation that loses its sense: what is taken is what the rest answers. */
export const conversationOf: Readonly<Record<Language, readonly Line[]>> = {
  en: [
    [0, 'Did you sleep at all after the concert?'],
    [1, 'Three hours. My ears still ring.'],
    [0, 'Bring a lantern on Friday, we all walk together at eight.'],
    [0, 'You will come, won’t you?'],
    [1, 'Come where? Are you angry with me?'],
    [0, 'We meet on the square behind the harbour, as last year.'],
    [1, 'You keep asking and never say what for.'],
    [0, 'I told you twice! Fine. Stay at home then.'],
  ],
  fr: [
    [0, 'Tu as dormi un peu après le concert ?'],
    [1, 'Trois heures. Mes oreilles sifflent encore.'],
    [0, 'Apporte une lanterne vendredi, on marche tous ensemble à huit heures.'],
    [0, 'Tu viendras, n’est-ce pas ?'],
    [1, 'Venir où ? Tu es fâchée contre moi ?'],
    [0, 'On se retrouve sur la place derrière le port, comme l’an dernier.'],
    [1, 'Tu redemandes toujours sans dire pour quoi.'],
    [0, 'Je te l’ai dit deux fois ! Bon. Reste chez toi.'],
  ],
};

/** Messages of the auditor's game. */
export const gameTexts: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'The old bridge is closed again and the baker says the council knew it all summer.',
    'Grandmother kept seven letters in the blue tin under the stairs until the winter came.',
    'Tomorrow the teachers hand out soup near the library while the clock tower is repaired.',
    'Nobody heard the siren because the market was loud and the wind blew from the river.',
  ],
  fr: [
    'Le vieux pont est encore fermé et le boulanger dit que le conseil le savait depuis cet été.',
    'Grand-mère gardait sept lettres dans la boîte bleue sous les marches jusque vers décembre.',
    'Demain les professeurs servent la soupe près du marché pendant que la tour est réparée.',
    'Personne n’a entendu la sirène parce que le vent soufflait fort depuis la rivière gelée.',
  ],
};

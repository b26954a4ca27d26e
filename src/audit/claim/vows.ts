import type { Bilingual } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';

/** What would have to be shown for a promise without a number to mean something, and what would test it. */
export interface Vow {
  readonly subject: string;
  readonly show: Bilingual;
  readonly commands: readonly string[];
}

const vow = (subject: string, en: string, fr: string, ...commands: string[]): Vow => ({
  subject,
  show: text(en, fr),
  commands,
});

const subjects: readonly (readonly [RegExp, Vow])[] = [
  [
    /légal|loi\b|lois\b|\blaw|legal|strict|rgpd|gdpr|conform|complian|réglement|regulat|encadr|frame/iu,
    vow(
      'law',
      'Which law allows it, for which purpose and for how long; that a use outside the purpose is refused and logged; and an impact assessment that can be read.',
      'Quelle loi le permet, pour quelle finalité et combien de temps ; qu’un usage hors de cette finalité est refusé et consigné ; et une analyse d’impact que l’on puisse lire.',
      'contrechamp assess',
      'contrechamp safeguards',
    ),
  ],
  [
    /vie privée|privacy|privat|libert|freedom|rights|droits|anonym|donnée|\bdata\b|confiden|encrypt|chiffr/iu,
    vow(
      'privacy',
      'What is recorded of people who are looked for by nobody, how long it is kept, who reads it, and with what it can be joined.',
      'Ce qui est enregistré des personnes que nul ne recherche, combien de temps, qui le lit, et avec quoi cela peut être recoupé.',
      'contrechamp assess',
      'contrechamp audit cameras',
    ),
  ],
  [
    /bonnes mains|good hands|confiance|trust|respons|éthi|ethic|humain|human|oversight|vérifi|safe|sûre?s?\b|abus/iu,
    vow(
      'hands',
      'Who may ask, who checks what was asked, how many alerts one person checks in an hour, and how often that person says no.',
      'Qui peut consulter, qui contrôle ces consultations, combien d’alertes une personne vérifie en une heure, et combien de fois elle dit non.',
      'contrechamp safeguards',
      'contrechamp run',
    ),
  ],
  [
    /accura|reliab|fiab|précis|precis|infaillib|infallib|erreur|error|tromp|all\b|tous\b|toutes\b|jamais|never|perfect|parfait|best|meilleur|detect|détect|identif|reconn|alarm|alert|performan/iu,
    vow(
      'accuracy',
      'Two rates from one setting: the share of those looked for that is found, and the false alerts per person who passes; on how many they were measured, by whom, and how many pass here.',
      'Deux taux d’un même réglage : la part de ce qui est cherché qui est trouvée, et les fausses alertes par personne qui passe ; sur combien ils ont été mesurés, par qui, et combien passent ici.',
      'contrechamp audit claim --detects SHARE --false-alerts SHARE --crowd N --wanted N --tested N',
    ),
  ],
  [
    /bia[is]|discrimin|fair|équit|(?<!l)égal|equal|neutr|objecti|racis|raci/iu,
    vow(
      'groups',
      'Both rates for each group apart, with how many of each were tested, and the share of each group on the list.',
      'Les deux taux pour chaque groupe à part, avec le nombre de personnes essayées dans chacun, et la part de chaque groupe sur la liste.',
      'contrechamp audit score TABLE --group COLUMN',
      'contrechamp audit claim --group NAME=SHARE,RATE',
    ),
  ],
  [
    /sécur|secur|safer|crime|délinq|protect|protég|protèg|effica|effective|prévent|prevent|help|aide|powerful|puissan/iu,
    vow(
      'gain',
      'What happened there and in a place like it without the machine, before and after, by a count that was fixed beforehand.',
      'Ce qui s’est passé là et dans un lieu semblable sans la machine, avant et après, selon un décompte fixé d’avance.',
      'contrechamp run',
      'contrechamp compare',
    ),
  ],
  [
    /messag|chat|censur|censor|express|opinion|conversation/iu,
    vow(
      'messages',
      'That what one end sends the other end receives, for ordinary and for sensitive subjects alike.',
      'Que ce qu’un bout envoie, l’autre le reçoit, sujets ordinaires et sensibles confondus.',
      'contrechamp audit chat',
    ),
  ],
];

const anything = vow(
  'figure',
  'A number, of what it is a share, where and by whom it was measured, and on how many.',
  'Un nombre, de quoi il est la part, où et par qui il a été mesuré, et sur combien.',
  'contrechamp audit claim --detects SHARE --false-alerts SHARE --crowd N',
);

/** Characters of a sentence that are read. */
const longestSentence = 2000;

/** What a promise without a number speaks of, each with what would have to be shown. */
export function vowsOf(sentence: string): readonly Vow[] {
  if (sentence.trim() === '') return [];
  const found = subjects
    .filter(([pattern]) => pattern.test(sentence.slice(0, longestSentence)))
    .map(([, each]) => each);
  return found.length === 0 ? [anything] : found;
}

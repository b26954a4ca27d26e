import type { Bilingual } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import { type Say, words } from '../../language/words.ts';
import { smallShare } from './claim-messages.ts';
import type { Heard } from './heard.ts';
import { wordsOf } from './object-words.ts';
import type { Doubt, Figure, FigureKey, Unread } from './reading/figures.ts';
import type { ObjectName } from './reading/objects.ts';
import type { Bound } from './reading/quantities.ts';
import type { Vow } from './vows.ts';

const boundWords: Readonly<Record<Bound, Bilingual>> = {
  'at least': text('at least', 'au moins'),
  'at most': text('at most', 'au plus'),
  about: text('about', 'environ'),
};

const counts: readonly FigureKey[] = ['list', 'tested', 'crowd', 'wanted', 'falseAlertCount'];

/** A figure’s value with its range and bound: `at least 95%`, `70% to 80%`. */
function figureText(say: Say, { key, low, high, bound }: Figure): string {
  const one = (value: number) =>
    counts.includes(key) ? say.number(value) : key === 'falseMatch' ? say.number(value) : smallShare(say, value);
  const range = low === high ? one(low) : `${one(low)} ${say.language === 'fr' ? 'à' : 'to'} ${one(high)}`;
  return bound === undefined ? range : `${say.of(boundWords[bound])} ${range}`;
}

/** What a figure is of, in the object’s words. */
function meaningOf(figure: Figure, object: ObjectName | undefined): Bilingual {
  const { all, one, sought, found } = wordsOf(object);
  const said = (en: string, fr: string) =>
    words(
      (say) => `${figureText(say, figure)} ${en}`,
      (say) => `${figureText(say, figure)} ${fr}`,
    );
  switch (figure.key) {
    case 'detects':
      return said(`of ${sought.en} ${found.en}`, `des ${sought.fr} ${found.fr}`);
    case 'falseAlerts':
      return said(`false alerts per ${one.en}`, `de fausses alertes par ${one.fr}`);
    case 'falseMatch':
      return said('false matches per comparison', 'fausse correspondance par comparaison');
    case 'accuracy':
      return said('“accurate”, at what is not said', 'de « précision », en quoi n’est pas dit');
    case 'errorRate':
      return said('of errors, at what is not said', 'd’erreurs, en quoi n’est pas dit');
    case 'alertsRight':
      return said('of alerts right', 'd’alertes justes');
    case 'alertsWrong':
      return said('of alerts wrong', 'd’alertes fausses');
    case 'confidence':
      return said('confidence: how sure, not how right', 'de confiance : un degré de certitude, non un taux');
    case 'list':
      return said('entries', 'fiches');
    case 'tested':
      return said('in a test', 'dans un essai');
    case 'crowd':
      return said(`${all.en} a day`, `${all.fr} par jour`);
    case 'wanted':
      return said(sought.en, sought.fr);
    case 'falseAlertCount':
      return said(
        `false alerts${figure.period === undefined ? '' : ` (${figure.period})`}: a count; among how many makes it a rate, --false-alerts`,
        `fausses alertes${figure.period === undefined ? '' : ` (${figure.period})`} : un nombre ; parmi combien en fait un taux, --false-alerts`,
      );
  }
}

const doubtWords: Readonly<Record<Doubt, Bilingual>> = {
  'of what': text(
    'the sentence does not say plainly of what it is',
    'la phrase ne dit pas clairement de quoi il s’agit',
  ),
  denied: text('the sentence denies it, or something beside it', 'la phrase le nie, ou nie quelque chose à côté'),
  change: text(
    'it says how something changed or compares, not what it is',
    'il dit un changement ou un écart, non une valeur',
  ),
  compared: text('it is what the figure is compared with', 'c’est ce à quoi le chiffre est comparé'),
  setting: text('it is a setting of the machine', 'c’est un réglage de la machine'),
  human: text('it seems to be of people, not of the machine', 'il semble porter sur des humains, non sur la machine'),
  either: text('another number stands beside it with “or”', 'un autre nombre lui est joint par « ou »'),
  disagrees: text(
    'the sentence gives that figure twice, differently',
    'la phrase donne ce chiffre deux fois, différemment',
  ),
  'alerts or people': text(
    'it may be a share of alerts or of all who pass',
    'ce peut être une part des alertes ou de tous ceux qui passent',
  ),
  margin: text('it may be a margin, not a rate', 'ce peut être une marge, non un taux'),
  supposed: text('the sentence only supposes it', 'la phrase le suppose seulement'),
  'a measure': text(
    'it is a time, a length or a sum of money, no rate',
    'c’est une durée, une longueur ou une somme, non un taux',
  ),
  place: text('it says how well a place is found', 'il dit la précision d’un lieu'),
  'unclear number': text('the number can be read in two ways', 'le nombre se lit de deux façons'),
};

/** A share as an option takes it. */
const plain = (value: number): string => String(Number(value.toPrecision(6)));

/** The options that would say it. */
function optionsFor({ value, share }: Unread): Bilingual {
  if (!share || value === undefined) return text('say it with an option (--help)', 'dites-le par une option (--help)');
  const [it, rest] = [plain(value), plain(1 - value)];
  return text(
    `say which: --detects ${it} (of those sought), --false-alerts ${it} (of all who pass), --alerts-right ${it} or ${rest} (of alerts), --accuracy ${it}`,
    `dites lequel : --detects ${it} (de ce qui est cherché), --false-alerts ${it} (de tous ceux qui passent), --alerts-right ${it} ou ${rest} (des alertes), --accuracy ${it}`,
  );
}

/** A number that was not taken, quoted with the reason and the options. */
function unreadLine(unread: Unread): Bilingual {
  const [why, options] = [doubtWords[unread.doubt], optionsFor(unread)];
  return text(
    `“${unread.quote}” was not used: ${why.en}; ${options.en}.`,
    `« ${unread.quote} » n’a pas servi : ${why.fr} ; ${options.fr}.`,
  );
}

/** What each number of a sentence was taken for, and which were not taken. */
export function heardLines({ figures, unread, promise }: Heard): Bilingual[] {
  const taken = figures.map((figure) => {
    const meaning = meaningOf(figure, promise.object);
    return text(`“${figure.quote}” was read as: ${meaning.en}.`, `« ${figure.quote} » a été lu comme : ${meaning.fr}.`);
  });
  return [...taken, ...unread.map(unreadLine)];
}

/** What a promise without a number would have to show, and by what. */
export const vowLines = (vows: readonly Vow[]): Bilingual[] =>
  vows.map(({ show, commands }) =>
    text(`${show.en} (${commands.join(' · ')})`, `${show.fr} (${commands.join(' · ')})`),
  );

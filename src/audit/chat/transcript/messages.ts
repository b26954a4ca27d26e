import type { Bilingual } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';
import { typeset } from '../typeset.ts';
import type { DateOrder } from './date-order.ts';

const forms = {
  en: 'WhatsApp (text), Telegram (JSON), Signal (signal-export text or JSON), WeChat (CSV with StrContent), CSV or JSON lines with time, sender, text',
  fr: 'WhatsApp (texte), Telegram (JSON), Signal (texte ou JSON de signal-export), WeChat (CSV avec StrContent), CSV ou lignes JSON avec time, sender, text',
};

const orderWords: Readonly<Record<DateOrder, Bilingual>> = {
  'day-month': text('day, month, year', 'jour, mois, année'),
  'month-day': text('month, day, year', 'mois, jour, année'),
  'year-first': text('year, month, day', 'année, mois, jour'),
};

const dateOrders = Object.keys(orderWords) as DateOrder[];
const forEachOrder = <T>(of: (order: DateOrder) => T): Readonly<Record<DateOrder, T>> =>
  Object.fromEntries(dateOrders.map((order) => [order, of(order)])) as Record<DateOrder, T>;

const dateDoubts = forEachOrder((taken) =>
  forEachOrder((other) =>
    text(
      `dates can be read as ${orderWords[taken].en}, or as ${orderWords[other].en}; the first was taken.`,
      `les dates peuvent se lire ${orderWords[taken].fr}, ou ${orderWords[other].fr} ; la première lecture a été retenue.`,
    ),
  ),
);

/** That the fields of dates can be read in two orders, and which was taken. */
export const doubtfulDates = (taken: DateOrder, other: DateOrder): Bilingual => dateDoubts[taken][other];

/** Whether a note is a doubt about dates, which the other export may settle. */
export const isDateDoubt = (note: Bilingual): boolean =>
  Object.values(dateDoubts).some((others) => Object.values(others).includes(note));

/** Texts about exports of chats. */
export const transcriptMessages = typeset({
  unknownForm: (start: string): Bilingual => ({
    en: `begins with ${JSON.stringify(start)}: no export of a chat that is known here. Known: ${forms.en}`,
    fr: `commence par ${JSON.stringify(start)} : ce n’est pas un export de conversation connu. Connus : ${forms.fr}`,
  }),
  notUtf8: (): Bilingual => ({
    en: 'is not UTF-8 here; export the chat again, or save the file as UTF-8',
    fr: 'n’est pas de l’UTF-8 à cet endroit ; refaites l’export, ou enregistrez le fichier en UTF-8',
  }),
  notOneText: (names: readonly string[]): Bilingual => ({
    en: `is a ZIP file that holds ${names.length === 0 ? 'no text' : `several texts (${names.slice(0, 5).join(', ')})`}; unpack it and give the one of the chat`,
    fr: `est un fichier ZIP qui ${names.length === 0 ? 'ne contient aucun texte' : `contient plusieurs textes (${names.slice(0, 5).join(', ')})`} ; décompressez-le et donnez celui de la conversation`,
  }),
  tooLargeText: (): Bilingual => ({
    en: 'is a ZIP file too large to be read at once; unpack it and give the text of the chat',
    fr: 'est un fichier ZIP trop gros pour être lu d’un coup ; décompressez-le et donnez le texte de la conversation',
  }),
  endlessLine: (): Bilingual => ({
    en: 'has a line of more than 4 million characters: no export of a chat',
    fr: 'a une ligne de plus de 4 millions de caractères : ce n’est pas un export de conversation',
  }),
  badJson: (why: Bilingual): Bilingual => ({
    en: `is not the JSON that it begins as (${why.en}); export the chat again`,
    fr: `n’est pas le JSON annoncé (${why.fr}) ; refaites l’export`,
  }),
  badTime: (value: string): Bilingual => ({
    en: `has the time ${value}; use 2025-04-24T18:30:00Z, 2025-04-24 18:30:00, or seconds since 1970`,
    fr: `a l’heure ${value} ; écrivez 2025-04-24T18:30:00Z, 2025-04-24 18:30:00, ou les secondes depuis 1970`,
  }),
  missingColumn: (columns: string): Bilingual => ({
    en: `has the columns ${columns}; time, sender and text are needed`,
    fr: `a les colonnes ${columns} ; il faut time, sender et text`,
  }),
  badQuotes: (): Bilingual => ({
    en: 'has a quotation mark in the midst of a cell; put the whole cell in quotation marks and double those inside',
    fr: 'a un guillemet au milieu d’une case ; mettez toute la case entre guillemets et doublez ceux qu’elle contient',
  }),
  openQuote: (): Bilingual => ({
    en: 'opens a quotation mark that does not close (within 4 million characters)',
    fr: 'ouvre un guillemet qui ne se ferme pas (dans les 4 millions de caractères)',
  }),
  badRow: (): Bilingual => ({
    en: 'lacks time, sender or text',
    fr: 'n’a pas d’heure (time), d’expéditeur (sender) ou de texte (text)',
  }),
  severalChats: (chats: number): Bilingual => ({
    en: `holds ${chats} chats; export one of them alone`,
    fr: `contient ${chats} conversations ; n’en exportez qu’une`,
  }),
  mixedDates: (): Bilingual => ({
    en: 'has dates that fit no order of day, month and year throughout: two exports in one file? Split it',
    fr: 'a des dates qui ne suivent partout aucun ordre de jour, mois et année : deux exports en un fichier ? Séparez-les',
  }),
  noMessage: (): Bilingual => ({
    en: 'holds no message',
    fr: 'ne contient aucun message',
  }),
  tooMany: (most: number): Bilingual => ({
    en: `holds more than ${most} messages in the time compared; narrow it with --since and --until`,
    fr: `contient plus de ${most} messages sur la période comparée ; réduisez-la avec --since et --until`,
  }),
  repeated: (count: number): Bilingual => ({
    en: `messages that stand again out of their order, as in an export put together twice, left out: ${count}.`,
    fr: `messages répétés hors de leur ordre, comme dans un export assemblé deux fois, laissés de côté : ${count}.`,
  }),
  shortened: (count: number): Bilingual => ({
    en: `messages longer than 100,000 characters, here shortened: ${count}.`,
    fr: `messages de plus de 100 000 caractères, ici raccourcis : ${count}.`,
  }),
});

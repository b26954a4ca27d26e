import { saysEdited, withoutForwarded, wordingOf } from './app-words.ts';
import type { MessageKind, Placeholder, TranscriptMessage } from './transcript.ts';

const mark = '\u200e';
const invisible = /[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const longestWording = 120;

// Each phone writes the name that its own contacts have for who is mentioned, or a number.
const mention = /@(?:\u2068[^\u2069\n]{1,100}\u2069|~?\d{6,15}(?!\d))/g;

/** A text without the marks that nobody typed, and without the names of who is mentioned. */
export const visible = (raw: string): string =>
  raw.replace(mention, '@').replace(invisible, '').replaceAll('\r\n', '\n').normalize('NFC').trim();

export type Words = Pick<TranscriptMessage, 'text' | 'kind' | 'edited' | 'doubtful'>;

const words = (text: string, kind: MessageKind, edited = false): Words => ({
  text,
  kind,
  ...(edited ? { edited } : {}),
});
const doubtful = (text: string, kind: MessageKind): Words => ({ text, kind, doubtful: true });

/** What stands in angle brackets at the end of a text, and the text before it; found from the end, in one step. */
function bracketsAtEnd(text: string): { before: string; inside: string } | null {
  if (!text.endsWith('>')) return null;
  const open = text.lastIndexOf('<');
  if (open < 0 || text.length - open > longestWording || text.indexOf('\n', open) >= 0) return null;
  const inside = text.slice(open + 1, -1);
  return inside.trim() === '' ? null : { before: text.slice(0, open).trimEnd(), inside };
}

/** What stands in angle brackets at the beginning of a text, and the lines behind it. */
function bracketsAtStart(text: string): { inside: string; behind: string } | null {
  if (!text.startsWith('<')) return null;
  const close = text.indexOf('>');
  if (close < 2 || close > longestWording || text[close + 1] !== '\n') return null;
  return { inside: text.slice(1, close), behind: text.slice(close + 2).trim() };
}

// IMG-20250424-WA0001.jpg (file attached), whatever the language of the words in parentheses.
const attachedFile = /^[^\n<>]{1,200}\.\w{2,5} \([^()\n]{3,40}\)(?:\n|$)/;
const place =
  /^[^\n:]{1,40}[\u00a0 ]?: (?:https?:\/\/(?:maps\.google\.com|maps\.apple\.com|foursquare\.com|[\w.]*goo\.gl\/maps)\S*)$/;
const anyPlace = /^[^\n:]{1,60}: ?https?:\/\/\S+$/;
const contactCard = /\.vcf \(/;

const fileKind = (name: string): Placeholder => (contactCard.test(name) ? 'contact' : 'media');

/** `POLL:` with its question and one `OPTION: … (3 votes)` a line, whatever the language. */
function isPoll(text: string): boolean {
  const lines = text.split('\n', 4);
  if (lines.length < 3 || !/^[^\s:][^:]{0,20}[\u00a0 ]?:$/.test(lines[0].trim())) return false;
  const option = /^(\S[^:]{0,20}):/.exec(lines[2]);
  return option !== null && /\(\D{0,20}[\p{Nd}][^()]{0,30}\)$/u.test(lines[2].trim());
}

/** An app's wording in brackets: which kind of message it stands for. */
const inBrackets = (inside: string): Placeholder =>
  wordingOf(inside) ?? wordingOf(`<${inside}>`) ?? (/\.vcf$/i.test(inside) ? 'contact' : 'media');

/** A caption and the app's wording behind it, as an iPhone writes them: the wording bears a mark that nobody types. */
function withMarkInside(raw: string): Words | null {
  const at = raw.lastIndexOf(mark);
  if (at <= 0) return null;
  const tail = visible(raw.slice(at));
  const head = visible(raw.slice(0, at));
  if (head === '' || tail === '' || tail.length > longestWording || tail.includes('\n')) return null;
  const brackets = bracketsAtEnd(tail);
  if (brackets !== null && brackets.before === '' && saysEdited(brackets.inside)) return words(head, 'text', true);
  const kind = brackets === null ? (wordingOf(tail) ?? 'app-words') : inBrackets(brackets.inside);
  // "report.pdf • 3 pages document omitted" is all the app's.
  return head.includes(' • ') ? words(visible(raw), kind) : words(head, 'caption');
}

const ofMarked = (text: string): Words => {
  const brackets = bracketsAtEnd(text);
  if (brackets !== null && brackets.before === '') return words(text, inBrackets(brackets.inside));
  if (anyPlace.test(text)) return words(text, 'location');
  if (isPoll(text)) return words(text, 'poll');
  return words(text, wordingOf(text) ?? 'app-words');
};

/** An iPhone always marks these wordings; notices of deletion and of waiting have come without. */
const isMarkedByPhones = (kind: Placeholder): boolean => kind === 'media' || kind === 'call' || kind === 'contact';

/**
 * Whose words a message of WhatsApp's text export holds: a person's, or the app's in place of a message.
 *
 * @param alwaysMarks the export marks the app's own wordings: one without the mark is a person's
 */
export function readWords(raw: string, alwaysMarks = false): Words {
  const text = visible(raw);
  if (text === '') return words('', 'app-words');
  const split = withMarkInside(raw);
  if (split !== null) return split;
  const behind = bracketsAtStart(text);
  if (behind !== null)
    return behind.behind === '' ? words(text, inBrackets(behind.inside)) : words(behind.behind, 'caption');
  const file = attachedFile.exec(text);
  if (file !== null) {
    const caption = text.slice(file[0].length).trim();
    return caption === '' ? words(text, fileKind(file[0])) : words(caption, 'caption');
  }
  if (raw.startsWith(mark)) return ofMarked(text);
  const brackets = bracketsAtEnd(text);
  if (brackets !== null) {
    if (brackets.before === '') return words(text, inBrackets(brackets.inside));
    if (saysEdited(brackets.inside)) return words(withoutForwarded(brackets.before), 'text', true);
  }
  if (place.test(text)) return words(text, 'location');
  if (isPoll(text)) return words(text, 'poll');
  const kind = wordingOf(text);
  return kind === null || (alwaysMarks && isMarkedByPhones(kind))
    ? words(withoutForwarded(text), 'text')
    : doubtful(text, kind);
}

const selves = new Set([
  'me',
  'you',
  'moi',
  'vous',
  'ich',
  'du',
  '我',
  '自己',
  'self',
  'tú',
  'tu',
  'yo',
  'você',
  'eu',
  'io',
  'ik',
  'jij',
  'ты',
  'вы',
  'sen',
  'siz',
  'you (me)',
]);

/** Whether a sender's name says "the owner of this phone". */
export const isSelf = (sender: string): boolean => selves.has(sender.trim().toLowerCase());

import { EvidenceError } from '../../../errors.ts';
import { dateOrder, type RawDate, timeOf } from './clock.ts';
import type { Collector } from './collector.ts';
import { isAnnouncement } from './markers.ts';
import { transcriptMessages as say } from './messages.ts';
import { type Line, linesOf } from './text-stream.ts';
import { mostMessages, type Transcript } from './transcript.ts';

const space = '[ \\u00a0\\u202f]';
const datePart = '(\\d{1,4})([./-])(\\d{1,2})[./-](\\d{1,4})\\.?';
const clockPart = `(\\d{1,2})[:.h](\\d{2})(?:[:.](\\d{2}))?(?:${space}?([AaPp])\\.?${space}?[Mm]\\.?)?`;
const between = `,?(?:${space}+(?:à|um|at))?${space}+`;
// Apple: [31/12/2020, 23:59:59] Name: text — Android: 31/12/2020, 23:59 - Name: text. Signal-export as Apple, ISO date.
const apple = new RegExp(`^\\[${datePart}${between}${clockPart}\\]${space}*(.*)$`);
const android = new RegExp(`^${datePart}${between}${clockPart}${space}+[-–]${space}+(.*)$`);
const marks = /^[\u200e\u200f\ufeff]+/;

interface Stamped {
  readonly date: RawDate;
  readonly rest: string;
}

/** The date and the rest of a line that begins a message. */
export function stampOf(line: string): Stamped | null {
  const text = line.replace(marks, '');
  const match = apple.exec(text) ?? android.exec(text);
  if (match === null) return null;
  const [, first, separator, second, third, hour, minute, secondOfMinute = '0', half, rest] = match;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0);
  return {
    date: {
      fields: [Number(first), Number(second), Number(third)],
      firstIsYear: first.length === 4,
      separator,
      clock: [hours, Number(minute), Number(secondOfMinute)],
      hasHalf: half !== undefined,
    },
    rest,
  };
}

interface Draft {
  readonly date: RawDate;
  readonly sender: string;
  text: string;
  readonly line: number;
}

function draftOf({ text, number }: Line): Draft | 'system' | null {
  const stamped = stampOf(text);
  if (stamped === null) return null;
  const named = /^[\u200e~\u202f\u00a0 ]*([^:]{1,200}?): ?([\s\S]*)$/.exec(stamped.rest);
  // "Messages are end-to-end encrypted", "X joined": no sender, no message.
  if (named === null || (apple.test(text.replace(marks, '')) && isAnnouncement(named[2]))) return 'system';
  return { date: stamped.date, sender: named[1], text: named[2], line: number };
}

const fewestForName = 5;
const upToColon = /^[^\n]{1,100}?: ?/;

/** A name with a colon in it is cut there: where all of somebody's messages begin alike up to one, it is the name's. */
function withWholeNames(drafts: readonly Draft[]): readonly Draft[] {
  const beginnings = new Map<string, { start: string; number: number }>();
  for (const { sender, text } of drafts) {
    const known = beginnings.get(sender) ?? { start: upToColon.exec(text)?.[0] ?? '', number: 0 };
    beginnings.set(sender, { start: text.startsWith(known.start) ? known.start : '', number: known.number + 1 });
  }
  const startOf = (sender: string): string => {
    const { start, number } = beginnings.get(sender)!;
    return number >= fewestForName ? start : '';
  };
  return drafts.map((draft) => {
    const start = startOf(draft.sender);
    if (start === '') return draft;
    return { ...draft, sender: `${draft.sender}: ${start.replace(/: ?$/, '')}`, text: draft.text.slice(start.length) };
  });
}

/** Reads WhatsApp's text export (Android and iOS; French, English, German) and signal-export's text of the same shape. */
export async function readWhatsApp(
  pieces: AsyncIterable<string>,
  collector: Collector,
  format: 'whatsapp' | 'signal',
): Promise<Transcript> {
  const drafts: Draft[] = [];
  let current: Draft | null = null;
  for await (const line of linesOf(pieces, collector.name)) {
    const draft = draftOf(line);
    if (draft === null) {
      if (current !== null) current.text += `\n${line.text}`;
    } else if (draft === 'system') current = null;
    else {
      current = draft;
      drafts.push(draft);
      if (drafts.length > 2 * mostMessages) throw new EvidenceError(say.tooMany(mostMessages), collector.name);
    }
  }
  const { order, sure, mixed } = dateOrder(drafts.map((draft) => draft.date));
  if (mixed) throw new EvidenceError(say.mixedDates(), collector.name);
  if (!sure) collector.notes.push(say.doubtfulDates());
  for (const draft of withWholeNames(drafts)) {
    const time = timeOf(draft.date, order);
    if (time === null)
      throw new EvidenceError(say.badTime(draft.date.fields.join('/')), `${collector.name}:${draft.line}`);
    collector.add(time, draft.sender, draft.text);
  }
  return collector.finish(format);
}

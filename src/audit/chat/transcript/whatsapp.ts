import { EvidenceError } from '../../../errors.ts';
import type { Collector } from './collector.ts';
import { type DateOrder, dateReading, timeOf } from './date-order.ts';
import { readWords, type Words } from './markers.ts';
import { doubtfulDates, transcriptMessages as say } from './messages.ts';
import { quotedStamps } from './quoted.ts';
import { type Stamp, stampOf } from './stamp.ts';
import { type Line, linesOf } from './text-stream.ts';
import { mostMessages } from './transcript.ts';

const mark = '\u200e';
const mostDrafts = 2 * mostMessages;
/** Forms of stamps rarer than this among an export's are quoted from elsewhere. */
const rareForm = 0.2;

/** A line with a stamp and the lines below it. */
interface Draft {
  readonly stamp: Stamp;
  readonly line: number;
  /** As it stood in the file. */
  readonly whole: string;
  readonly more: string[];
}

/** A draft of a message, its sender told from its text; `null` sender for the app's own announcements. */
interface Said {
  readonly draft: Draft;
  readonly sender: string | null;
  readonly text: string;
}

const named = /^[\u200e\u200f~\u202f\u00a0 ]*([^:\n]{1,200}?): ?([\s\S]*)$/;

function saidIn(draft: Draft): Said {
  const behind = [draft.stamp.rest, ...draft.more].join('\n');
  const match = named.exec(behind);
  return match === null ? { draft, sender: null, text: behind } : { draft, sender: match[1], text: match[2] };
}

const fewestForName = 5;
const upToColon = /^[^\n]{1,100}?: ?/;

/** A name with a colon in it is cut there: where all of somebody's messages begin alike up to one, it is the name's. */
function withWholeNames(said: readonly Said[]): readonly Said[] {
  const beginnings = new Map<string, { start: string; number: number }>();
  for (const { sender, text } of said) {
    if (sender === null) continue;
    const known = beginnings.get(sender) ?? { start: upToColon.exec(text)?.[0] ?? '', number: 0 };
    beginnings.set(sender, { start: text.startsWith(known.start) ? known.start : '', number: known.number + 1 });
  }
  return said.map((one) => {
    if (one.sender === null) return one;
    const { start, number } = beginnings.get(one.sender)!;
    if (start === '' || number < fewestForName) return one;
    return { ...one, sender: `${one.sender}: ${start.replace(/: ?$/, '')}`, text: one.text.slice(start.length) };
  });
}

async function draftsOf(pieces: AsyncIterable<string>, collector: Collector): Promise<Draft[]> {
  const drafts: Draft[] = [];
  for await (const line of linesOf(pieces, collector.name)) {
    const stamp = stampOf(line.text);
    if (stamp !== null) drafts.push({ stamp, line: line.number, whole: line.text, more: [] });
    else takeLine(drafts, line, collector);
    if (drafts.length > mostDrafts) throw new EvidenceError(say.tooMany(mostMessages), collector.name);
  }
  return drafts;
}

/** A line without a stamp goes on the message above it; above the first one there is none. */
function takeLine(drafts: readonly Draft[], line: Line, collector: Collector): void {
  const last = drafts[drafts.length - 1];
  if (last !== undefined) last.more.push(line.text);
  else if (line.text.trim() !== '') collector.leave(line.number, line.text);
}

/** Drafts whose stamp was quoted in a message, put back into that message as the lines that they are. */
function withoutQuoted(drafts: readonly Draft[], isQuoted: (draft: Draft, place: number) => boolean): Draft[] {
  const kept: Draft[] = [];
  for (const [place, draft] of drafts.entries()) {
    const last = kept[kept.length - 1];
    if (last === undefined || !isQuoted(draft, place)) kept.push(draft);
    else {
      last.more.push(draft.whole);
      for (const line of draft.more) last.more.push(line);
    }
  }
  return kept;
}

/** Stamps of a form that hardly occurs are no stamps of this export. */
function ofOneForm(drafts: readonly Draft[]): Draft[] {
  const counts = new Map<string, number>();
  for (const { stamp } of drafts) counts.set(stamp.form, (counts.get(stamp.form) ?? 0) + 1);
  const isRare = ({ stamp }: Draft): boolean => counts.get(stamp.form)! < rareForm * drafts.length;
  return withoutQuoted(drafts, isRare);
}

/** How a message's text is read, by the app that wrote the export. */
export type TextReader = (raw: string, alwaysMarks: boolean, collector: Collector) => Words;

/** Reads WhatsApp's text export (Android, iPhone, Web; the stamps of every language) and others of the same shape. */
export async function readStamped(
  pieces: AsyncIterable<string>,
  collector: Collector,
  readText: TextReader = readWords,
): Promise<void> {
  const formed = ofOneForm(await draftsOf(pieces, collector));
  const reading = dateReading(formed.map(({ stamp }) => stamp));
  if (reading === null) throw new EvidenceError(say.mixedDates(), collector.name);
  const { order, other, isDoubtful } = reading;
  const quoted = quotedStamps(
    formed.map((draft) => ({ time: timeOf(draft.stamp, order), sender: saidIn(draft).sender, text: draft.stamp.rest })),
  );
  const said = withWholeNames(withoutQuoted(formed, (_, place) => quoted.has(place)).map(saidIn));
  const alwaysMarks = said.some(({ draft, text }) => draft.stamp.isBracketed && text.startsWith(mark));
  for (const one of said) addSaid(one, order, other, alwaysMarks, readText, collector);
  if (other !== null) collector.readOtherwise(isDoubtful ? doubtfulDates(order, other) : null);
}

function addSaid(
  said: Said,
  order: DateOrder,
  other: DateOrder | null,
  alwaysMarks: boolean,
  readText: TextReader,
  collector: Collector,
): void {
  const { draft, sender, text } = said;
  const time = timeOf(draft.stamp, order);
  if (time === null)
    throw new EvidenceError(say.badTime(draft.stamp.fields.join('/')), `${collector.name}:${draft.line}`);
  const otherTime = other === null ? null : timeOf(draft.stamp, other);
  // The app's own announcements name no sender.
  if (sender === null) collector.announce(draft.line, draft.whole);
  else {
    const message = { time, sender, ...readText(text, alwaysMarks, collector) };
    collector.add(message, { otherTime });
  }
}

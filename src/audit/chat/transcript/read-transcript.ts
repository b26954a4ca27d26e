import { EvidenceError } from '../../../errors.ts';
import { type Chunks, chunksOf, peeked } from '../../table/chunks.ts';
import { type Reading, readingOf } from '../../table/options.ts';
import { asUtf8 } from '../../table/utf8.ts';
import { Collector, type Window } from './collector.ts';
import { isMessageObject, readJsonDocument, readJsonLines } from './json.ts';
import { readWords } from './markers.ts';
import { isHeader, readMessages } from './message-table.ts';
import { transcriptMessages as say } from './messages.ts';
import { readSignalWords } from './signal-text.ts';
import { isToolsLine, readSignalTools } from './signal-tools.ts';
import { stampOf } from './stamp.ts';
import { textOf } from './text-stream.ts';
import type { Export, Transcript, TranscriptFormat } from './transcript.ts';
import { unpacked } from './unpack-export.ts';
import { readStamped } from './whatsapp.ts';

const headBytes = 65_536;
const headLines = 60;

type Form = 'json-lines' | 'json' | 'csv' | 'whatsapp' | 'signal' | 'signal-tools';

function isMessageLine(line: string): boolean {
  try {
    return isMessageObject(JSON.parse(line));
  } catch {
    return false;
  }
}

const isoStamp = /^\[\d{4}-\d{2}-\d{2},? \d{2}:\d{2}(?::\d{2})?\] /;

/** Which form an export has, by what it begins with. */
export function formOf(head: string): Form | null {
  const text = head.replace(/^[\ufeff\s]+/, '');
  const lines = text.split(/\r?\n/, headLines);
  if (text.startsWith('{')) return isMessageLine(lines[0].trim()) ? 'json-lines' : 'json';
  if (/^\[\s*(\{|\]|$)/.test(text)) return 'json';
  if (lines.some(isToolsLine)) return 'signal-tools';
  const stamped = lines.find((line) => stampOf(line) !== null);
  if (stamped !== undefined) return isoStamp.test(lines[0]) ? 'signal' : 'whatsapp';
  return lines.some(isHeader) ? 'csv' : null;
}

async function readAs(form: Form, chunks: Chunks, reading: Reading, collector: Collector): Promise<TranscriptFormat> {
  switch (form) {
    case 'csv':
      return readMessages(chunks, reading, collector);
    case 'json-lines':
      return readJsonLines(textOf(chunks), collector);
    case 'json':
      return readJsonDocument(textOf(chunks), collector);
    case 'signal-tools':
      await readSignalTools(textOf(chunks), collector);
      return 'signal';
    case 'signal':
    case 'whatsapp':
      await readStamped(textOf(chunks), collector, form === 'signal' ? readSignalWords : readWords);
      return form;
  }
}

/**
 * Reads one end's export, whatever the app: the form is told by the content, never by the name. A ZIP or gzip file is
 * unpacked on the way.
 *
 * @param stream the file's bytes; read once, never held as a whole
 * @param name for error messages
 * @returns the chats that it holds: one, or those of a whole account
 * @throws EvidenceError another form, bytes that are no text, a row that is no message, with its place
 */
export async function readExport(
  stream: ReadableStream<Uint8Array>,
  name: string,
  window: Window = {},
): Promise<Export> {
  const { encoding, headerRow } = window;
  const reading = readingOf(name, { encoding, headerRow });
  const collector = new Collector(name, window);
  const { chunks, isWorkbook } = await unpacked(chunksOf(stream), name);
  if (isWorkbook) return collector.finish(await readMessages(chunks, reading, collector, true));
  const { chunks: utf8 } = await asUtf8(chunks, reading);
  const { head, whole } = await peeked(utf8, headBytes);
  const text = new TextDecoder().decode(head);
  const form = headerRow === undefined ? formOf(text) : 'csv';
  if (form === null) {
    await chunksEnd(whole);
    throw new EvidenceError(say.unknownForm(text.slice(0, 40)), name);
  }
  const format = await readAs(form, whole, reading, collector);
  if (form !== 'csv') for (const note of reading.notes) collector.notes.push(note.text);
  return collector.finish(format);
}

/** Lets go of what is not read on. */
const chunksEnd = async (chunks: Chunks): Promise<void> => void (await chunks[Symbol.asyncIterator]().return?.());

/**
 * Reads an export that holds one chat.
 *
 * @throws EvidenceError as `readExport`, and where the export holds several chats
 */
export async function readTranscript(
  stream: ReadableStream<Uint8Array>,
  name: string,
  window: Window = {},
): Promise<Transcript> {
  const { chats } = await readExport(stream, name, window);
  if (chats.length > 1) throw new EvidenceError(say.severalChats(chats.length), name);
  return chats[0];
}

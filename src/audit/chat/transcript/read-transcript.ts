import { EvidenceError } from '../../../errors.ts';
import { Collector, type Window } from './collector.ts';
import { headerOf, readCsv } from './csv.ts';
import { isMessageObject, readJsonDocument, readJsonLines } from './json.ts';
import { readWords } from './markers.ts';
import { transcriptMessages as say } from './messages.ts';
import { readSignalWords } from './signal-text.ts';
import { isToolsLine, readSignalTools } from './signal-tools.ts';
import { stampOf } from './stamp.ts';
import { decoded, peeked } from './text-stream.ts';
import type { Export, Transcript, TranscriptFormat } from './transcript.ts';
import { unpacked } from './unpack.ts';
import { readStamped } from './whatsapp.ts';

const headCharacters = 65_536;
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
  return headerOf(lines[0]) === null ? null : 'csv';
}

async function readAs(form: Form, whole: AsyncGenerator<string>, collector: Collector): Promise<TranscriptFormat> {
  switch (form) {
    case 'json-lines':
      return readJsonLines(whole, collector);
    case 'json':
      return readJsonDocument(whole, collector);
    case 'csv':
      return readCsv(whole, collector);
    case 'signal-tools':
      await readSignalTools(whole, collector);
      return 'signal';
    case 'signal':
    case 'whatsapp':
      await readStamped(whole, collector, form === 'signal' ? readSignalWords : readWords);
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
 * @throws EvidenceError another form, broken UTF-8, a row that is no message, with its place
 */
export async function readExport(
  stream: ReadableStream<Uint8Array>,
  name: string,
  window: Window = {},
): Promise<Export> {
  const { head, whole } = await peeked(decoded(await unpacked(stream, name), name), headCharacters);
  const form = formOf(head);
  if (form === null) {
    await whole.return(undefined);
    throw new EvidenceError(say.unknownForm(head.slice(0, 40)), name);
  }
  const collector = new Collector(name, window);
  const format = await readAs(form, whole, collector);
  return collector.finish(format);
}

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

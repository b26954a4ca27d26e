import { EvidenceError } from '../../../errors.ts';
import { Collector, type Window } from './collector.ts';
import { columnsOf, readCsv } from './csv.ts';
import { isPlainMessage, readJsonDocument, readJsonLines } from './json.ts';
import { transcriptMessages as say } from './messages.ts';
import { decoded, peeked } from './text-stream.ts';
import type { Transcript } from './transcript.ts';
import { readWhatsApp, stampOf } from './whatsapp.ts';

const headCharacters = 65_536;

type Form = 'json-lines' | 'json' | 'csv' | 'whatsapp' | 'signal';

function isMessageLine(line: string): boolean {
  try {
    return isPlainMessage(JSON.parse(line));
  } catch {
    return false;
  }
}

/** Which form an export has, by what it begins with. */
export function formOf(head: string): Form | null {
  const text = head.replace(/^[\ufeff\s]+/, '');
  const lines = text.split(/\r?\n/, 40);
  if (text.startsWith('{')) return isMessageLine(lines[0].trim()) ? 'json-lines' : 'json';
  if (/^\[\s*(\{|\]|$)/.test(text)) return 'json';
  const stamped = lines.map(stampOf).find((stamp) => stamp !== null);
  if (stamped !== undefined && stamped !== null)
    return stamped.date.firstIsYear && text.startsWith('[') ? 'signal' : 'whatsapp';
  return columnsOf(lines[0]) === null ? null : 'csv';
}

/**
 * Reads one end's export of a chat, whatever the app: the form is told by the content, never by the name.
 *
 * @param stream the file's bytes; read once, never held as a whole
 * @param name for error messages
 * @throws EvidenceError another form, broken UTF-8, a row that is no message, with its place
 */
export async function readTranscript(
  stream: ReadableStream<Uint8Array>,
  name: string,
  window: Window = {},
): Promise<Transcript> {
  const { head, whole } = await peeked(decoded(stream, name), headCharacters);
  const collector = new Collector(name, window);
  const form = formOf(head);
  switch (form) {
    case 'json-lines':
      return readJsonLines(whole, collector);
    case 'json':
      return readJsonDocument(whole, collector);
    case 'csv':
      return readCsv(whole, collector);
    case 'whatsapp':
    case 'signal':
      return readWhatsApp(whole, collector, form);
    default:
      await whole.return(undefined);
      throw new EvidenceError(say.unknownForm(head.slice(0, 40)), name);
  }
}

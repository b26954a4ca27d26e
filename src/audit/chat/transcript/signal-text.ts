import type { Collector } from './collector.ts';
import { visible, type Words } from './markers.ts';

const reactionLine = /^\(- .{1,400} -\)$/u;
const attachment = /^!?\[[^\]\n]{0,300}\]\((?:\.?\/?media|\.\.\/exported_stickers)\/[^)\n]{1,500}\)$/;
const sticker = /^\(\( .{1,40} \)\)$/u;
const deleted = /^\(?This message (?:was|has been) deleted\.?\)?$/;
const call = /^(?:Incoming|Outgoing|Missed) (?:\w{1,12} )?call(?: \([^()\n]{1,60}\))?$/;

/** The lines of a quoted message, which stand first, each behind `>`. */
function withoutQuote(lines: string[]): string[] {
  let at = 0;
  while (at < lines.length && lines[at].trim() === '') at++;
  if (!lines[at]?.startsWith('>')) return lines;
  while (at < lines.length && lines[at].startsWith('>')) at++;
  return lines.slice(at);
}

/** A line without the files that stand behind its words, and how many they are. */
function withoutFiles(line: string): { words: string; files: number } {
  let words = line.trimEnd();
  let files = 0;
  while (words.endsWith(')')) {
    const open = words.lastIndexOf('![');
    const start = open >= 0 ? open : words.lastIndexOf('[');
    if (start < 0 || !attachment.test(words.slice(start))) break;
    words = words.slice(0, start).trimEnd();
    files++;
  }
  return { words, files };
}

/** A person's words in a message of signal-export's text: without reactions, quoted messages and names of files. */
export function readSignalWords(raw: string, _alwaysMarks: boolean, collector: Collector): Words {
  const lines = withoutQuote(raw.split('\n').map((line) => line.trimEnd()));
  const own: string[] = [];
  let files = 0;
  for (const line of lines) {
    const found = withoutFiles(line);
    const said = found.words.trim();
    files += found.files + (sticker.test(said) ? 1 : 0);
    if (reactionLine.test(said)) collector.react(said.split(', ').length);
    else if (!sticker.test(said) && (said !== '' || found.files === 0)) own.push(found.words);
  }
  return signalWords(own.join('\n'), files > 0);
}

/** What a Signal message is, by its text and whether something is attached. */
export function signalWords(raw: string, hasFiles: boolean): Words {
  // Signal-export leaves out the marks of code.
  const text = visible(raw.replaceAll('`', ''));
  if (text === '') return { text: '', kind: hasFiles ? 'media' : 'app-words' };
  if (deleted.test(text)) return { text, kind: 'deleted', doubtful: true };
  if (call.test(text)) return { text, kind: 'call', doubtful: true };
  return { text, kind: hasFiles ? 'caption' : 'text' };
}

import { EvidenceError } from '../../../errors.ts';
import { civilTime } from './clock.ts';
import type { Collector } from './collector.ts';
import { visible } from './markers.ts';
import { transcriptMessages as say } from './messages.ts';
import { linesOf } from './text-stream.ts';

// signalbackup-tools --exporttxt: [Mar 05, 2024 15:06:07] <Jo> text (Cam: 👍; Jo: 👍), or *** and what the app says.
const stamp = /^\[(\p{L}{3,5})\.? (\d{1,2}), (\d{4}) (\d{2}):(\d{2}):(\d{2})\] (.*)$/u;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const said = /^<([^>\n]{1,200})> ([\s\S]*)$/;
const sentFile = /^\*\*\* <([^>\n]{1,200})> sent file/;

/** Whether a line is one of signalbackup-tools' text export. */
export const isToolsLine = (line: string): boolean => {
  const match = stamp.exec(line);
  return match !== null && (said.test(match[7]) || match[7].startsWith('*** '));
};

const symbol = /^[^\p{L}\p{N}]{1,12}$/u;

/** The text before the reactions that stand in parentheses behind it, and how many they are. */
function withoutReactions(text: string): { words: string; reactions: number } {
  if (!text.endsWith(')')) return { words: text, reactions: 0 };
  const open = text.lastIndexOf(' (');
  const parts = text.slice(open + 2, -1).split('; ');
  const isReaction = (part: string): boolean =>
    symbol.test(part.slice(part.lastIndexOf(': ') + 2)) && part.includes(': ');
  if (open < 0 || !parts.every(isReaction)) return { words: text, reactions: 0 };
  return { words: text.slice(0, open), reactions: parts.length };
}

interface Draft {
  readonly line: number;
  readonly time: number;
  text: string;
}

function add({ line, time, text }: Draft, collector: Collector): void {
  const file = sentFile.exec(text);
  const match = said.exec(text);
  if (match === null && file === null) {
    collector.announce(line, text);
    return;
  }
  const { words, reactions } = withoutReactions(match?.[2] ?? text);
  collector.react(reactions);
  if (match !== null) collector.add({ time, sender: match[1], text: visible(words), kind: 'text' });
  else collector.add({ time, sender: file![1], text: '', kind: 'media' });
}

/** Reads signalbackup-tools' text export. */
export async function readSignalTools(pieces: AsyncIterable<string>, collector: Collector): Promise<void> {
  let draft: Draft | null = null;
  for await (const { text, number } of linesOf(pieces, collector.name)) {
    const match = stamp.exec(text.replace(/^\ufeff/, ''));
    if (match === null) {
      if (draft !== null) draft.text += `\n${text}`;
      else if (text.trim() !== '') collector.leave(number, text);
      continue;
    }
    if (draft !== null) add(draft, collector);
    const [, month, ...fields] = match;
    const [day, year, hour, minute, second] = fields.slice(0, 5).map(Number);
    const time = civilTime([year, months.indexOf(month.toLowerCase()) + 1, day, hour, minute, second]);
    if (time === null) throw new EvidenceError(say.badTime(`${month} ${day}, ${year}`), `${collector.name}:${number}`);
    draft = { line: number, time, text: match[7] };
  }
  if (draft !== null) add(draft, collector);
}

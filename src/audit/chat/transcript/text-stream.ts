import { EvidenceError } from '../../../errors.ts';
import type { Chunks } from '../../table/chunks.ts';
import { transcriptMessages as say } from './messages.ts';

const longestLine = 4 * 1024 * 1024;

/** The text of UTF-8 bytes, piece by piece. */
export async function* textOf(chunks: Chunks): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

export interface Line {
  readonly text: string;
  readonly number: number;
}

/** The lines of a text that comes in pieces. */
export async function* linesOf(pieces: AsyncIterable<string>, name: string): AsyncGenerator<Line> {
  let rest = '';
  let number = 0;
  for await (const piece of pieces) {
    rest += piece;
    let from = 0;
    for (let at = rest.indexOf('\n', from); at >= 0; at = rest.indexOf('\n', from)) {
      const end = rest[at - 1] === '\r' ? at - 1 : at;
      yield { text: rest.slice(from, Math.max(from, end)), number: ++number };
      from = at + 1;
    }
    rest = rest.slice(from);
    if (rest.length > longestLine) throw new EvidenceError(say.endlessLine(), `${name}:${number + 1}`);
  }
  if (rest !== '') yield { text: rest, number: ++number };
}

import { EvidenceError } from '../../../errors.ts';
import { transcriptMessages as say } from './messages.ts';

const longestLine = 4 * 1024 * 1024;

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** The text of a stream, piece by piece. @throws EvidenceError the line at which it is not UTF-8 (or UTF-16 with a mark) */
export async function* decoded(stream: ReadableStream<Uint8Array>, name: string): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let line = 1;
  const decode = (bytes?: Uint8Array): string => {
    try {
      const text = decoder === null ? '' : decoder.decode(bytes, { stream: bytes !== undefined });
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) line++;
      return text;
    } catch {
      throw new EvidenceError(say.notUtf8(), `${name}:${line}`);
    }
  };
  const reader = stream.getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      decoder ??= new TextDecoder(encodingOf(value), { fatal: true });
      yield decode(value);
    }
    yield decode();
  } finally {
    await reader.cancel().catch(() => undefined);
  }
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

/** The beginning of a text, and the whole of it again. */
export async function peeked(
  pieces: AsyncGenerator<string>,
  characters: number,
): Promise<{ head: string; whole: AsyncGenerator<string> }> {
  let head = '';
  while (head.length < characters) {
    const { value, done } = await pieces.next();
    if (done) break;
    head += value;
  }
  async function* whole(): AsyncGenerator<string> {
    yield head;
    yield* pieces;
  }
  return { head: head.slice(0, characters), whole: whole() };
}

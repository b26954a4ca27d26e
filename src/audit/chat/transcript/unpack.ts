import { zipEntries } from '../../../bytes/zip.ts';
import { gunzipped } from '../../../bytes/zlib.ts';
import { EvidenceError } from '../../../errors.ts';
import { transcriptMessages as say } from './messages.ts';

/** An export with its media may be large; its text alone is unpacked. */
const limits = { mostBytes: 4_000_000_000, mostTimes: 200 };
const largestZip = 1_000_000_000;
const largestText = 400_000_000;
const isText = /\.(?:txt|json|jsonl|csv|md)$/i;
const isHidden = /(?:^|\/)(?:\.|__MACOSX)/;

const streamOf = (pieces: AsyncGenerator<Uint8Array> | Uint8Array[]): ReadableStream<Uint8Array> => {
  const iterator = Symbol.asyncIterator in pieces ? pieces : pieces[Symbol.iterator]();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await iterator.return?.(undefined);
    },
  });
};

async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      if (value.length > 0) yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** The one text in a ZIP, as an iPhone's export is: `_chat.txt`, or the only one there. */
function textInZip(zip: Uint8Array, name: string): Uint8Array {
  const texts = zipEntries(zip, name, limits).filter((entry) => isText.test(entry.name) && !isHidden.test(entry.name));
  const chats = texts.filter((entry) => /(?:^|\/)_chat\.txt$/i.test(entry.name));
  const found = chats.length === 1 ? chats : texts;
  if (found.length !== 1) throw new EvidenceError(say.notOneText(found.map((entry) => entry.name)), name);
  if (found[0].size > largestText) throw new EvidenceError(say.tooLargeText(), name);
  return found[0].unpack();
}

/** The bytes of an export, out of the ZIP or gzip file in which it may be packed. @throws EvidenceError */
export async function unpacked(stream: ReadableStream<Uint8Array>, name: string): Promise<ReadableStream<Uint8Array>> {
  const pieces = piecesOf(stream);
  const first: Uint8Array[] = [];
  while (first.reduce((sum, piece) => sum + piece.length, 0) < 4) {
    const { value, done } = await pieces.next();
    if (done) break;
    first.push(value);
  }
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield* first;
    yield* pieces;
  }
  const head = joined(first);
  if (head[0] === 0x1f && head[1] === 0x8b) return gunzipped(streamOf(whole()), name, limits);
  const isZip = head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4;
  if (!isZip) return streamOf(whole());
  const all: Uint8Array[] = [];
  let size = 0;
  for await (const piece of whole()) {
    all.push(piece);
    size += piece.length;
    if (size > largestZip) throw new EvidenceError(say.tooLargeText(), name);
  }
  return streamOf([textInZip(joined(all), name)]);
}

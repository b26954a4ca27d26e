// [BYTES] [FORM]: a generated export, 1 GB unless said, streamed through the reader: what it keeps is bounded by the messages asked for.
import { readTranscript } from '../src/audit/chat/index.ts';

const gigabyte = 1e9;
const day = (at: number): string => new Date(at).toISOString();
const start = Date.UTC(2020, 0, 1);
const chunkMessages = 400;
const words = 'the kite flew over the harbour and came down behind the old customs house '.repeat(9);

/** Message after message, a minute apart, as bytes; nothing is kept. */
function generated(
  bytes: number,
  line: (index: number) => string,
): { stream: ReadableStream<Uint8Array>; sent: () => number } {
  const encoder = new TextEncoder();
  let [index, sent] = [0, 0];
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent >= bytes) {
        controller.close();
        return;
      }
      let text = index === 0 ? line(-1) : '';
      for (let more = 0; more < chunkMessages; more++) text += line(index++);
      const chunk = encoder.encode(text);
      sent += chunk.length;
      controller.enqueue(chunk);
    },
  });
  return { stream, sent: () => sent };
}

const sender = (index: number): string => (index % 2 === 0 ? 'Ann' : 'Ben');
const forms: Record<string, (index: number) => string> = {
  csv: (index) =>
    index < 0 ? 'time,sender,text\n' : `${day(start + index * 60_000)},${sender(index)},${index} ${words}\n`,
  'json lines': (index) =>
    index < 0
      ? ''
      : `${JSON.stringify({ time: day(start + index * 60_000), sender: sender(index), text: `${index} ${words}` })}\n`,
};

const bytes = Number(process.argv[2] ?? gigabyte);
const only = process.argv[3];
for (const [form, line] of Object.entries(forms)) {
  if (only !== undefined && form !== only) continue;
  globalThis.gc?.();
  const { stream, sent } = generated(bytes, line);
  let peak = 0;
  const watched = stream.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        peak = Math.max(peak, process.memoryUsage().rss);
        controller.enqueue(chunk);
      },
    }),
  );
  const before = process.cpuUsage();
  // One day of it, as --since and --until ask for.
  const window = { since: start + 86_400_000, until: start + 2 * 86_400_000 };
  const { messages } = await readTranscript(watched, `generated ${form}`, window);
  const { user, system } = process.cpuUsage(before);
  console.log(
    `${form}: ${(sent() / 1e9).toFixed(2)} GB read, ${messages.length} messages of one day kept, peak ${(peak / 1e6).toFixed(0)} MB, ${((user + system) / 1e6).toFixed(1)} s of processor`,
  );
}

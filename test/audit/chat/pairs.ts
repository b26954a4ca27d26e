import { type Comparison, commonChat, compareTranscripts, readExport } from '../../../src/audit/chat/index.ts';
import { below, createRandom, type Random } from './invented.ts';
import { exportsOfOneApp, languages, renderers } from './invented-exports.ts';
import { inventPair, type PairShape } from './invented-pair.ts';

const streamOf = (text: string): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text));
      controller.close();
    },
  });

const pick = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)];

export interface ComparedPair {
  readonly what: string;
  readonly comparison: Comparison;
  readonly terms: readonly string[];
}

/** Invents a pair of exports (app × system × locale × locale × kinds of message × loss), reads and compares it. */
export async function comparedPair(seed: number, shape: Partial<PairShape> = {}): Promise<ComparedPair> {
  const random = createRandom(seed);
  const app = pick(random, [exportsOfOneApp[0], exportsOfOneApp[0], ...exportsOfOneApp.slice(1)]);
  const [formA, formB] = [pick(random, app), pick(random, app)];
  const [localeA, localeB] = [pick(random, Object.keys(languages)), pick(random, Object.keys(languages))];
  const pair = inventPair(random, {
    messages: pick(random, [120, 250, 400]),
    erasure: 0,
    loss: pick(random, [0, 0.005, 0.01]),
    others: pick(random, [0, 0.1, 0.3]),
    hole: pick(random, ['none', 'none', 'stretch', 'late'] as const),
    zoneHours: pick(random, [0, 0, 7, -5]),
    ...shape,
  });
  const [a, b] = await Promise.all([
    readExport(streamOf(renderers[formA](pair.a, { own: 'Ann', other: 'Benno' }, localeA)), 'a'),
    readExport(streamOf(renderers[formB](pair.b, { own: 'Ben', other: 'Annie' }, localeB)), 'b'),
  ]);
  const chats = commonChat(a, b);
  const comparison = compareTranscripts(chats.a, chats.b, { otherChats: chats.otherChats });
  return { what: `${seed} ${formA} ${localeA} × ${formB} ${localeB}`, comparison, terms: pair.terms };
}

/** Whether the terms named are those that were planted. */
export const isExact = ({ comparison, terms }: ComparedPair): boolean =>
  JSON.stringify(comparison.test.byTerm.map(({ term }) => term).sort()) === JSON.stringify([...terms].sort());

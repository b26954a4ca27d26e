import { describe, expect, it } from 'vitest';
import { textChange } from '../../../src/audit/chat/compare/text-change.ts';
import { compareTranscripts, type Transcript, type TranscriptMessage } from '../../../src/audit/chat/index.ts';
import { createRandom } from './invented.ts';
import { type InventedChat, inventChat, type Truth } from './invented-chat.ts';

const transcript = (messages: TranscriptMessage[]): Transcript => ({
  name: 'x',
  format: 'csv',
  owner: null,
  notes: [],
  messages,
});

/** How many missing messages were found, wrongly found, overlooked; and which of them were filtered. */
function against(chat: InventedChat) {
  const comparison = compareTranscripts(chat.a, chat.b);
  const gone = chat.truth.filter(({ fate }) => fate === 'lost' || fate === 'filtered');
  const left = [...gone];
  let wrong = 0;
  const scored: { p: number; truth: Truth }[] = [];
  for (const { verdict, text, pFiltered } of comparison.messages) {
    if (verdict !== 'missing') continue;
    // An edit at the sender's end only adds a word.
    const at = left.findIndex((truth) => text === truth.text || text.startsWith(`${truth.text} `));
    if (at < 0) wrong++;
    else scored.push({ p: pFiltered!, truth: left.splice(at, 1)[0] });
  }
  return { comparison, found: gone.length - left.length, overlooked: left.length, wrong, scored };
}

const isClaim = ({ test }: { test: { pValue: number } }): boolean => test.pValue < 0.01;

describe('comparing the two ends of a chat', () => {
  it('finds missing messages, the filtering and its terms', () => {
    let [found, overlooked, wrong, claims, exact] = [0, 0, 0, 0, 0];
    const pairs = 24;
    for (let seed = 1; seed <= pairs; seed++) {
      const chat = inventChat(createRandom(seed), { erasure: 0.05, script: seed % 2 === 0 ? 'latin' : 'han' });
      const result = against(chat);
      found += result.found;
      overlooked += result.overlooked;
      wrong += result.wrong;
      if (isClaim(result.comparison)) claims++;
      const terms = result.comparison.test.byTerm.map(({ term }) => term).sort();
      if (JSON.stringify(terms) === JSON.stringify([...chat.terms].sort())) exact++;
    }
    expect(found / (found + overlooked)).toBeGreaterThanOrEqual(0.99);
    expect(found / (found + wrong)).toBeGreaterThanOrEqual(0.99);
    expect(claims / pairs).toBeGreaterThanOrEqual(0.95);
    expect(exact / pairs).toBeGreaterThanOrEqual(0.8);
  });

  it('says so where one phone’s export is given twice', () => {
    const { a, b } = inventChat(createRandom(1), { erasure: 0 });
    const said = (one: Transcript, other: Transcript) =>
      compareTranscripts(one, other).notes.some(({ en }) => en.includes('twice'));
    expect(said(a, a)).toBe(true);
    expect(said(a, b)).toBe(false);
  });

  it('refuses an owner who writes in neither export, and one owner of both ends', () => {
    const { a, b } = inventChat(createRandom(1), { erasure: 0 });
    const owner = a.messages[0].sender;
    expect(() => compareTranscripts(a, b, { owners: { a: 'Nobody' } })).toThrow('--owner-a “Nobody”');
    expect(() => compareTranscripts(a, a, { owners: { a: owner, b: owner } })).toThrow('two owners');
    expect(() => compareTranscripts(a, b, { owners: { a: owner } })).not.toThrow();
  });

  it('claims nothing where messages are only lost', () => {
    let claims = 0;
    for (let seed = 1; seed <= 40; seed++)
      if (isClaim(against(inventChat(createRandom(900 + seed))).comparison)) claims++;
    expect(claims).toBeLessThanOrEqual(3);
  });

  it('says which terms were taken out or starred out of an altered message', () => {
    expect(textChange('a red kite flies', 'a kite flies')).toEqual({ kind: 'erased', terms: ['red'] });
    expect(textChange('a red kite flies', 'a *** kite flies')).toMatchObject({ kind: 'erased', terms: ['red'] });
    expect(textChange('一只红色的大风筝', '一只的大')).toEqual({ kind: 'erased', terms: ['红色', '风筝'] });
    expect(textChange('see you at noon', 'see you at two')?.kind).toBe('edited');
    expect(textChange('see you', 'see  you ')?.kind).toBe('same');
    expect(textChange('see you', 'a wholly different thing')).toBeNull();
  });

  it('names people A and B, third parties C, D, and keeps directions apart', () => {
    const at = (minute: number): number => Date.UTC(2025, 0, 1, 0, minute);
    const say = (minute: number, sender: string, text: string): TranscriptMessage => ({
      time: at(minute),
      sender,
      text,
      kind: 'text',
    });
    const all = Array.from({ length: 40 }, (_, minute) =>
      say(minute, ['ann', 'ben', 'cat', 'dan'][minute % 4], `text number ${minute}`),
    );
    const a = transcript(
      all.filter((message) => message.text !== 'text number 21' && message.text !== 'text number 22'),
    );
    const b = transcript(all.filter((message) => message.text !== 'text number 20'));
    const { messages } = compareTranscripts(a, b, { owners: { a: 'ann', b: 'ben' } });
    const of = (number: number) => messages.find(({ text }) => text === `text number ${number}`);
    expect(of(20)).toMatchObject({ sender: 'A', direction: 'a-to-b', verdict: 'missing' });
    expect(of(21)).toMatchObject({ sender: 'B', direction: 'b-to-a', verdict: 'missing' });
    expect(of(22)).toMatchObject({ sender: 'C', direction: null, verdict: 'only-there' });
    expect(JSON.stringify(messages)).not.toMatch(/ann|ben|cat|dan/);
  });

  it('tells a message deleted at one end from a missing one, by its marker or because the sender’s copy is gone', () => {
    const at = (minute: number): number => Date.UTC(2025, 0, 1, 0, minute);
    const all = Array.from(
      { length: 30 },
      (_, minute): TranscriptMessage => ({
        time: at(minute),
        sender: minute % 2 === 0 ? 'ann' : 'ben',
        text: `text number ${minute}`,
        kind: 'text',
      }),
    );
    const b = all.map(
      (message, minute): TranscriptMessage => (minute === 10 ? { ...message, text: '', kind: 'deleted' } : message),
    );
    const a = all.filter((_, minute) => minute !== 14);
    const { messages } = compareTranscripts(transcript(a), transcript(b), { owners: { a: 'ann' } });
    const verdicts = messages
      .filter(({ verdict }) => verdict !== 'arrived')
      .map(({ text, verdict }) => [text, verdict]);
    expect(verdicts).toEqual([
      ['text number 10', 'deleted-locally'],
      ['text number 14', 'deleted-locally'],
    ]);
  });

  it('leaves out what only one export covers', () => {
    const all = Array.from(
      { length: 60 },
      (_, minute): TranscriptMessage => ({
        time: Date.UTC(2025, 0, 1, 0, minute),
        sender: minute % 2 === 0 ? 'ann' : 'ben',
        text: `text number ${minute}`,
        kind: 'text',
      }),
    );
    const { messages } = compareTranscripts(transcript(all), transcript(all.slice(30)), { owners: { a: 'ann' } });
    expect(messages.filter(({ verdict }) => verdict === 'missing')).toEqual([]);
    expect(messages.filter(({ verdict }) => verdict === 'only-here')).toHaveLength(30);
  });

  it('copes with clocks in different zones that jump when somebody travels', () => {
    const chat = inventChat(createRandom(5), { erasure: 0.05 });
    const jump = chat.b.messages.map((message, index) => ({
      ...message,
      time: message.time + (index > 250 ? 7 * 3_600_000 : 0),
    }));
    const result = against({ ...chat, b: { ...chat.b, messages: jump } });
    expect(result.wrong).toBeLessThanOrEqual(1);
    expect(result.overlooked).toBeLessThanOrEqual(1);
  });

  it('says that two exports of different chats have nothing in common', () => {
    const [one, other] = [
      inventChat(createRandom(1), { messages: 50, script: 'han' }),
      inventChat(createRandom(2), { messages: 50 }),
    ];
    const { notes, test } = compareTranscripts(one.a, other.b);
    expect(notes.some((note) => note.en.includes('no message in common'))).toBe(true);
    expect(test.missing).toBe(0);
  });
});

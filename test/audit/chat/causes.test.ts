import { describe, expect, it } from 'vitest';
import {
  type Comparison,
  compareTranscripts,
  describeComparison,
  type Transcript,
  type TranscriptMessage,
} from '../../../src/audit/chat/index.ts';

const transcript = (messages: readonly TranscriptMessage[], more: Partial<Transcript> = {}): Transcript => ({
  name: 'x',
  format: 'csv',
  owner: null,
  notes: [],
  messages,
  ...more,
});

const words = [
  'harbour',
  'ladder',
  'oven',
  'violin',
  'orchard',
  'kettle',
  'glacier',
  'pencil',
  'meadow',
  'anchor',
  'lantern',
];
const chatter = (length: number, people = ['ann', 'ben']): TranscriptMessage[] =>
  Array.from({ length }, (_, minute) => ({
    time: Date.UTC(2025, 0, 1, 0, 7 * minute),
    sender: people[((minute * 13 + Math.floor(minute / 3) * 5) % 31) % people.length],
    text: `${words[minute % 11]} ${words[(minute * 7 + 3) % 11]} number ${minute} ${words[(minute * 5 + 1) % 11]}`,
    kind: 'text',
  }));

const compared = (a: readonly TranscriptMessage[], b: readonly TranscriptMessage[]): Comparison =>
  compareTranscripts(transcript(a), transcript(b), { owners: { a: 'ann', b: 'ben' } });

describe('a missing message', () => {
  it('of a stretch that one end lacks in both directions is not tested, and the report leads with it', () => {
    const chat = chatter(300);
    for (const isGone of [
      (place: number) => place >= 100 && place < 160,
      (place: number) => place > 2 && place < 160,
      // Cleared, but for starred messages.
      (place: number) => place >= 100 && place < 180 && place % 20 !== 0,
    ]) {
      const comparison = compared(
        chat,
        chat.filter((_, place) => !isGone(place)),
      );
      expect(comparison.test).toMatchObject({ claim: 'none' });
      expect(comparison.excluded.gap).toBeGreaterThan(50);
      expect(describeComparison(comparison).en).toMatch(/^One end lacks a stretch of \d+ messages in both directions/);
      expect(describeComparison(comparison).en).toContain('a blocked account looks alike');
    }
  });

  it('is still tested where the stretch is of one direction alone', () => {
    const chat = chatter(300);
    const b = chat.filter(({ sender }, place) => !(sender === 'ann' && place % 12 === 5));
    expect(compared(chat, b).test.claim).toBe('more-than-loss');
  });

  it('is weighed against what the receiver deletes of their own', () => {
    const chat = chatter(400);
    // Ben deletes one in fifteen of all messages by hand, his own too.
    const b = chat.filter((_, place) => (place * 7919) % 15 !== 3);
    const { test } = compared(chat, b);
    expect(test.missing).toBeGreaterThan(8);
    expect(test.claim).toBe('none');
    const filtered = chat.filter(({ sender }, place) => sender === 'ben' || (place * 7919) % 15 !== 3);
    expect(compared(chat, filtered).test.claim).toBe('more-than-loss');
  });

  it('with a word that the receiver deletes in both directions names no term', () => {
    const chat = chatter(400).map((message, place) =>
      place % 20 === 7 || place % 20 === 8 ? { ...message, text: `${message.text} birthday` } : message,
    );
    const b = chat.filter(({ text }) => !text.includes('birthday'));
    const { test } = compared(chat, b);
    expect(test.byTerm).toEqual([]);
    expect(test.claim).toBe('none');
    const filtered = chat.filter(({ text, sender }) => sender === 'ben' || !text.includes('birthday'));
    expect(compared(chat, filtered).test).toMatchObject({ claim: 'terms', byTerm: [{ term: 'birthday' }] });
  });

  it('in a group of three or four is one between the two phones’ owners, who are found', () => {
    const chat = chatter(400, ['cat', 'ann', 'dan', 'ben']).map((message, place) =>
      place % 9 === 4 ? { ...message, text: `${message.text} sunflower` } : message,
    );
    const b = chat
      .filter(({ sender, text }) => sender === 'ben' || !text.includes('sunflower'))
      .map((message) => ({ ...message, time: message.time + (message.sender === 'ann' ? 3000 : 0) }));
    const a = chat.map((message) => ({ ...message, time: message.time + (message.sender === 'ben' ? 3000 : 0) }));
    const { test, excluded } = compareTranscripts(transcript(a), transcript(b));
    expect(test).toMatchObject({ claim: 'terms', byTerm: [{ term: 'sunflower' }] });
    expect(excluded['third-party']).toBeGreaterThan(100);
    const clean = compareTranscripts(
      transcript(a),
      transcript(a.map((message) => ({ ...message, time: message.time + 1000 }))),
    );
    expect(clean.test.claim).toBe('none');
  });

  it('of two words together names each as "often, not always", and the probe', () => {
    const chat = chatter(500).map((message, place) => {
      const text = `${message.text}${place % 10 === 3 ? ' sunflower' : ''}${place % 15 === 3 || place % 30 === 11 ? ' street' : ''}`;
      return { ...message, text };
    });
    const b = chat.filter(
      ({ text, sender }) => sender === 'ben' || !(text.includes('sunflower') && text.includes('street')),
    );
    const comparison = compared(chat, b);
    const often = comparison.test.byTerm.filter(({ mostlyArrives }) => mostlyArrives);
    if (comparison.test.byTerm.every(({ term }) => !/sunflower.*street/.test(term)))
      expect(often.length).toBeGreaterThan(0);
    if (often.length > 0) {
      expect(describeComparison(comparison).en).toContain('often missing or altered, not always');
      expect(describeComparison(comparison).en).toContain('audit chat probe');
    }
  });
});

describe('an edit', () => {
  const marked = (chat: readonly TranscriptMessage[]): TranscriptMessage[] =>
    chat.map((message) => ({ ...message, edited: true }));

  it('does not hide stars or an erased word, and is no anchor lost where the texts agree', () => {
    const chat = marked(
      chatter(200).map((message, place) =>
        place % 10 === 4 ? { ...message, text: `${message.text} sunflower now` } : message,
      ),
    );
    const starred = compared(
      chat,
      chat.map((message) => ({
        ...message,
        text: message.text.replace(message.sender === 'ann' ? 'sunflower' : 'none', '*********'),
      })),
    );
    expect(starred.test).toMatchObject({ claim: 'altered', byTerm: [{ term: 'sunflower' }] });
    const cut = compared(
      chat,
      chat.map((message) => ({ ...message, text: message.text.replace('sunflower ', '') })),
    );
    expect(cut.test).toMatchObject({ claim: 'altered', altered: 20 });
    expect(starred.notes).toEqual([]);
  });

  it('by a person is exempt, and counted', () => {
    const chat = chatter(200);
    const a = chat.map((message, place) =>
      place % 10 === 4
        ? { ...message, text: `${message.text} ${words[place % 11]} extra${place}`, edited: true }
        : message,
    );
    const { test, excluded } = compared(a, chat);
    expect(test).toMatchObject({ claim: 'none', altered: 0 });
    expect(excluded.edited).toBe(20);
  });
});

describe('the conclusions', () => {
  it('are separate sentences that do not contradict each other', () => {
    const chat = chatter(200);
    const none = describeComparison(compared(chat, chat)).en.split('\n')[0];
    expect(none).toBe('None of 200 messages is missing.');
    const withTerm = chat.map((message, place) =>
      place % 40 === 4 ? { ...message, text: `${message.text} sunflower` } : message,
    );
    const starred = compared(
      withTerm,
      withTerm.map((message) => ({
        ...message,
        text: message.text.replace(message.sender === 'ann' ? 'sunflower' : 'none', '*********'),
      })),
    );
    const lines = describeComparison(starred)
      .en.split('\n')
      .filter((line) => line !== '');
    expect(lines.slice(0, 3)).toEqual([
      'None of 200 messages is missing.',
      'Words were taken out of messages, or starred, on their way: 2 messages.',
      expect.stringMatching(/^Messages with “sunflower” are missing or altered: 2 of 5/),
    ]);
    expect(lines.join('\n')).not.toContain('more than ordinary loss');
  });

  it('are none below thirty messages', () => {
    const chat = chatter(20);
    const { test } = compared(chat, chat.slice(0, 4));
    expect(test.claim).toBe('none');
  });
});

import { describe, expect, it } from 'vitest';
import {
  type Comparison,
  compareTranscripts,
  type Transcript,
  type TranscriptMessage,
} from '../../../src/audit/chat/index.ts';
import { readWords } from '../../../src/audit/chat/transcript/markers.ts';

const people = ['ann', 'ben'] as const;
const said = (minute: number, text: string, more: Partial<TranscriptMessage> = {}): TranscriptMessage => ({
  time: Date.UTC(2025, 0, 1, 0, 7 * minute),
  sender: people[minute % 2],
  text,
  kind: 'text',
  ...more,
});

const transcript = (messages: readonly TranscriptMessage[]): Transcript => ({
  name: 'x',
  format: 'whatsapp',
  owner: null,
  notes: [],
  messages,
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
const chatter = (length: number): TranscriptMessage[] =>
  Array.from({ length }, (_, minute) =>
    said(
      minute,
      `${words[minute % 11]} ${words[(minute * 7 + 3) % 11]} number ${minute} ${words[(minute * 5 + 1) % 11]}`,
    ),
  );

const compared = (a: readonly TranscriptMessage[], b: readonly TranscriptMessage[]): Comparison =>
  compareTranscripts(transcript(a), transcript(b), { owners: { a: 'ann' } });

/** The chat with some messages changed at one end. */
const changed = (
  chat: readonly TranscriptMessage[],
  isOne: (minute: number) => boolean,
  change: (message: TranscriptMessage, minute: number) => TranscriptMessage,
) => chat.map((message, minute) => (isOne(minute) ? change(message, minute) : message));

describe('an app’s words', () => {
  it('in two languages that nobody has a list for are set aside: they recur, and only ever meet each other', () => {
    const chat = chatter(160);
    const isMedia = (minute: number): boolean => minute % 9 === 4;
    const a = changed(chat, isMedia, (message) => ({ ...message, text: 'Aŭdvidaĵo ellasita' }));
    const b = changed(chat, isMedia, (message, minute) => ({
      ...message,
      text: minute % 2 ? 'bildo forigita' : 'sono forigita',
    }));
    const { test, excluded } = compared(a, b);
    expect(test).toMatchObject({ claim: 'none', missing: 0, altered: 0, byTerm: [] });
    expect(excluded['app-words']).toBe(18);
  });

  it('that one end alone has are set aside too: they recur to the letter and never once arrive', () => {
    const chat = chatter(160);
    const a = chat.flatMap((message, minute) =>
      minute % 12 === 4 ? [message, { ...message, time: message.time + 60_000, text: 'voko mistrafita' }] : [message],
    );
    const { test, excluded } = compared(a, chat);
    expect(test).toMatchObject({ claim: 'none', missing: 0 });
    expect(excluded['app-words']).toBe(13);
  });

  it('are never a person’s: who really writes "null", "media" and "image omitted" is compared as everybody is', () => {
    const chat = changed(
      chatter(160),
      (minute) => minute % 8 === 2,
      (message, minute) => ({
        ...message,
        ...{
          0: readWords('null'),
          1: readWords('Media omitted'),
          2: readWords('image omitted'),
          3: readWords('media'),
        }[Math.floor(minute / 8) % 4]!,
      }),
    );
    const whole = compared(
      chat,
      chat.map((message) => ({ ...message, time: message.time + 1000 })),
    );
    expect(whole.test).toMatchObject({ sent: 160, missing: 0 });
    expect(whole.excluded['app-words']).toBe(0);
    const lost = compared(
      chat,
      chat.filter((_, minute) => minute !== 34 && minute !== 42),
    );
    expect(lost.test).toMatchObject({ sent: 160, missing: 2 });
  });

  it('put by a phone in place of its own messages are no filter’s, whatever they say', () => {
    const chat = chatter(160);
    // Ben's own messages stand at Ben's as one recurring text: removed there by an administrator.
    const b = changed(
      chat,
      (minute) => minute % 16 === 5,
      (message) => ({ ...message, text: 'forigita de la estro' }),
    );
    expect(compared(chat, b).test).toMatchObject({ claim: 'none', altered: 0 });
  });

  it('in angle brackets are never a term', () => {
    const chat = chatter(160);
    const b = changed(
      chat,
      (minute) => minute % 5 === 0,
      (message) => ({ ...message, text: `${message.text} <tiu mesaĝo estas redaktita>` }),
    );
    expect(compared(chat, b).test).toMatchObject({ claim: 'none', altered: 0, byTerm: [] });
  });
});

describe('a filter that puts one fixed text', () => {
  const withTerm = changed(
    chatter(200),
    (minute) => minute % 10 === 4,
    (message) => ({ ...message, text: `${message.text} sunflower plan` }),
  );

  it('in place of a term is found, with the term that it takes out', () => {
    for (const put of ['[removed]', '***', '…', 'nothing']) {
      const b = withTerm.map((message) => ({ ...message, text: message.text.replace('sunflower', put) }));
      const { test } = compared(withTerm, b);
      expect([put, test.claim, test.altered]).toEqual([put, 'altered', 20]);
      expect(test.byTerm[0].term).toMatch(/sunflower/);
    }
  });

  it('in place of the whole message is found by what those messages share', () => {
    const b = withTerm.map((message) =>
      message.text.includes('sunflower') ? { ...message, text: 'this message is not available' } : message,
    );
    const { test } = compared(withTerm, b);
    expect(test.claim).toBe('altered');
    expect(test.byTerm[0]).toMatchObject({ term: 'sunflower plan', missing: 20, sent: 20 });
  });
});

describe('the words of WhatsApp’s exports', () => {
  it('are told from a person’s by brackets, marks and lists, in many languages', () => {
    const kinds: [string, string][] = [
      ['<Media omessi>', 'media'],
      ['<Multimedia omitido>', 'media'],
      ['\u200eimmagine omessa', 'media'],
      ['Se eliminó este mensaje.', 'deleted?'],
      ['Данное сообщение удалено', 'deleted?'],
      ['This message was deleted by admin Jonas Weber', 'deleted?'],
      ['null', 'call?'],
      ['position en direct partagée', 'location?'],
      ['location: https://maps.google.com/?q=48.8,2.3', 'location'],
      ['IMG-20250424-WA0001.jpg (archivo adjunto)', 'media'],
      ['Jo.vcf (file attached)', 'contact'],
      ['note-21.pdf • \u200e1 page \u200edocument omitted', 'media'],
      ['POLL:\nWhere to?\nOPTION: sea (2 votes)\nOPTION: hills (1 vote)', 'poll'],
      ['\u200eblua vorto nekonata', 'app-words'],
      ['the beach \u200eimage omitted', 'caption: the beach'],
      ['the beach \u200ebildo ellasita', 'caption: the beach'],
      ['<Médias omis>\nla plage', 'caption: la plage'],
      ['[Forwarded] see you', 'text: see you'],
      ['@\u2068Jonas Weber\u2069 come at noon', 'text: @ come at noon'],
      ['@33612345678 come at noon', 'text: @ come at noon'],
      ['noon <Se editó este mensaje.>', 'text: noon'],
      ['I <3 you', 'text: I <3 you'],
      ['a > b and <b> too', 'text: a > b and <b> too'],
    ];
    for (const [raw, kind] of kinds) {
      const found = readWords(raw);
      const shown = found.kind === 'text' || found.kind === 'caption' ? `${found.kind}: ${found.text}` : found.kind;
      expect([raw, `${shown}${found.doubtful ? '?' : ''}`]).toEqual([raw, kind]);
    }
  });
});

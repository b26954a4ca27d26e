import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTime, readTranscript } from '../../../src/audit/chat/index.ts';
import { EvidenceError } from '../../../src/errors.ts';

const streamOf = (bytes: Uint8Array, piece = 7): ReadableStream<Uint8Array> => {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(at, at + piece));
      at += piece;
    },
  });
};

const read = (text: string, window = {}) => readTranscript(streamOf(new TextEncoder().encode(text)), 'export', window);
const utc = (text: string): number => Date.parse(text);

describe('WhatsApp exports', () => {
  const cases: [string, string][] = [
    ['Android, English (UK)', '24/04/2025, 18:30 - Ann: hello\nsecond line\n24/04/2025, 18:31 - Ben: hi: you'],
    ['Android, English (US)', '4/24/25, 6:30\u202fPM - Ann: hello\nsecond line\n4/24/25, 6:31\u202fPM - Ben: hi: you'],
    ['Android, French', '24/04/2025 à 18:30 - Ann: hello\nsecond line\n24/04/2025 à 18:31 - Ben: hi: you'],
    ['Android, German', '24.04.25, 18:30 - Ann: hello\nsecond line\n24.04.25, 18:31 - Ben: hi: you'],
    ['iOS, English', '[24/04/2025, 18:30:00] Ann: hello\nsecond line\n[24/04/2025, 18:31:00] Ben: hi: you'],
    ['iOS, US', '[4/24/25, 6:30:00 PM] Ann: hello\nsecond line\n\u200e[4/24/25, 6:31:00 PM] Ben: hi: you'],
    ['iOS, French', '[24/04/2025 18:30:00] Ann: hello\nsecond line\n[24/04/2025 à 18:31:00] Ben: hi: you'],
    ['iOS, German', '[24.04.25, 18:30:00] Ann: hello\nsecond line\n[24.04.25, 18:31:00] Ben: hi: you'],
    [
      'Windows line ends and a mark',
      '\ufeff24/04/2025, 18:30 - Ann: hello\r\nsecond line\r\n24/04/2025, 18:31 - Ben: hi: you\r\n',
    ],
  ];
  for (const [name, text] of cases)
    it(`are read: ${name}`, async () => {
      const { format, messages } = await read(text);
      expect(format).toBe('whatsapp');
      expect(messages).toEqual([
        { time: utc('2025-04-24T18:30:00Z'), sender: 'Ann', text: 'hello\nsecond line', kind: 'text' },
        { time: utc('2025-04-24T18:31:00Z'), sender: 'Ben', text: 'hi: you', kind: 'text' },
      ]);
    });

  it('leave out the app’s own announcements, and read its markers in three languages', async () => {
    const { messages } = await read(`24/04/2025, 18:29 - Messages and calls are end-to-end encrypted.
24/04/2025, 18:30 - Ann: <Media omitted>
24/04/2025, 18:31 - Ann: image absente
24/04/2025, 18:32 - Ben: Bild weggelassen
24/04/2025, 18:33 - Ann: Vous avez supprimé ce message
24/04/2025, 18:34 - Ben: This message was deleted
24/04/2025, 18:35 - Ben: Diese Nachricht wurde gelöscht.
24/04/2025, 18:36 - Ann: noon <This message was edited>
24/04/2025, 18:37 - Ann: midi <Ce message a été modifié>`);
    expect(messages.map(({ kind, doubtful = false }) => `${kind}${doubtful ? '?' : ''}`)).toEqual([
      'media',
      'media?',
      'media?',
      'deleted?',
      'deleted?',
      'deleted?',
      'text',
      'text',
    ]);
    expect(messages.slice(-2)).toMatchObject([
      { text: 'noon', edited: true },
      { text: 'midi', edited: true },
    ]);
  });

  it('of an iPhone tell the app’s words, which bear a sender there, by their mark', async () => {
    const { messages } = await read(`[24/04/2025, 18:29:00] Ann: \u200eMessages and calls are end-to-end encrypted.
[24/04/2025, 18:30:00] Ann: \u200eimage omitted
[24/04/2025, 18:31:00] Ann: \u200eThis message was deleted.
[24/04/2025, 18:32:00] Ann: \u200e<attached: 00000012-PHOTO-2025.jpg>
[24/04/2025, 18:33:00] Ben: IMG-20250424.jpg (fichier joint)
la plage
[24/04/2025, 18:34:00] Ann: \u200eLocation: https://maps.example/?q=1,2
[24/04/2025, 18:35:00] Ann: \u200eAnn changed the security code.
[24/04/2025, 18:36:00] Ann: noon`);
    expect(
      messages.map(({ kind, text }) => (kind === 'text' || kind === 'caption' ? `${kind}: ${text}` : kind)),
    ).toEqual(['app-words', 'media', 'deleted', 'media', 'caption: la plage', 'location', 'app-words', 'text: noon']);
  });

  it('tell a name with a colon in it by what all of its messages begin with', async () => {
    const lines = ['one', 'PS: two', 'three', 'four', 'five'].map(
      (text, n) => `24/04/2025, 18:3${n} - Bob: the baker: ${text}`,
    );
    const few = ['a', 'b'].map((text, n) => `24/04/2025, 18:4${n} - Ann: PS: ${text}`);
    const { messages } = await read([...lines, ...few].join('\n'));
    expect(messages.map(({ sender, text }) => [sender, text])).toEqual([
      ['Bob: the baker', 'one'],
      ['Bob: the baker', 'PS: two'],
      ['Bob: the baker', 'three'],
      ['Bob: the baker', 'four'],
      ['Bob: the baker', 'five'],
      ['Ann', 'PS: a'],
      ['Ann', 'PS: b'],
    ]);
  });

  it('say so when day and month cannot be told apart, and refuse dates that fit neither', async () => {
    expect((await read('03/04/2025, 18:30 - Ann: hello')).notes).toHaveLength(1);
    await expect(read('24/04/2025, 18:30 - Ann: a\n04/24/2025, 18:30 - Ann: b')).rejects.toThrow(EvidenceError);
  });
});

describe('other exports', () => {
  it('put together twice count a message once; the same words twice in a minute count twice', async () => {
    const rows = ['10:00,Ann,ok', '10:00,Ann,ok', '10:05,Ben,yes', '10:09,Ann,noon'];
    const csv = ['time,sender,text', ...[...rows, ...rows.slice(0, 3)].map((row) => `2024-01-01 ${row}`)].join('\n');
    const { messages, notes } = await read(csv);
    expect(messages.map(({ text }) => text)).toEqual(['ok', 'ok', 'yes', 'noon']);
    expect(notes[0].en).toContain('left out: 3');
  });

  it('of Telegram are read: one chat, and all of them', async () => {
    const chat = {
      name: 'Ben',
      type: 'personal_chat',
      id: 1,
      messages: [
        { id: 1, type: 'service', date: '2025-04-24T18:29:00', actor: 'Ann', action: 'create' },
        {
          id: 2,
          type: 'message',
          date: '2025-04-24T20:30:00',
          date_unixtime: '1745519400',
          from: 'Ann',
          text: 'hello',
        },
        {
          id: 3,
          type: 'message',
          date: '2025-04-24T18:31:00',
          from: 'Ben',
          edited: '2025-04-24T18:32:00',
          text: ['see ', { type: 'link', text: 'https://x.org' }],
        },
        { id: 4, type: 'message', date: '2025-04-24T18:33:00', from: 'Ben', photo: 'a.jpg', text: '' },
      ],
    };
    for (const document of [chat, { about: 'x', chats: { list: [chat] } }]) {
      const { format, messages, owner } = await read(JSON.stringify(document, null, 1));
      expect(format).toBe('telegram');
      expect(messages).toEqual([
        { time: utc('2025-04-24T18:30:00Z'), sender: 'Ann', text: 'hello', kind: 'text' },
        { time: utc('2025-04-24T18:31:00Z'), sender: 'Ben', text: 'see https://x.org', kind: 'text', edited: true },
        { time: utc('2025-04-24T18:33:00Z'), sender: 'Ben', text: '', kind: 'media' },
      ]);
      if (document === chat) expect(owner).toBe('Ann');
    }
  });

  it('of Signal (signal-export) are read: text and JSON lines', async () => {
    const text = await read('[2025-04-24 18:30:05] Me: hello\n[2025-04-24 18:31:00] Ben: hi');
    expect(text).toMatchObject({ format: 'signal', owner: 'Me' });
    expect(text.messages[0].time).toBe(utc('2025-04-24T18:30:05Z'));
    const json = await read('{"date": "2025-04-24 18:30:05", "sender": "Me", "body": "hello", "reactions": []}\n');
    expect(json).toMatchObject({ format: 'signal', owner: 'Me' });
  });

  it('of WeChat are read as CSV', async () => {
    const { format, owner, messages } = await read(
      `localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,NickName,Sender
1,2,1,0,1,1745519400,,"你好, ""ok""",2025-04-24 18:30:00,,安,wxid_a
2,2,3,0,0,1745519460,,<msg/>,2025-04-24 18:31:00,,本,wxid_b`,
    );
    expect(format).toBe('wechat');
    expect(owner).not.toBeNull();
    expect(messages.map(({ text }) => text)).toEqual(['你好, "ok"', '<msg/>']);
    expect(messages.map(({ kind }) => kind)).toEqual(['text', 'media']);
  });

  it('as plain CSV and JSON lines are read, with line breaks in quotes and mixed zones', async () => {
    const csv = await read(
      'time,sender,text\r\n2025-04-24T18:30:00Z,ann,"one\r\ntwo"\r\n2025-04-24T20:31:00+02:00,ben,hi\r\n',
    );
    expect(csv.messages).toEqual([
      { time: utc('2025-04-24T18:30:00Z'), sender: 'ann', text: 'one\ntwo', kind: 'text' },
      { time: utc('2025-04-24T18:31:00Z'), sender: 'ben', text: 'hi', kind: 'text' },
    ]);
    const semicolons = await read('time;sender;text\n2025-04-24 18:30;ann;hi, you\n');
    expect(semicolons.messages[0].text).toBe('hi, you');
    const lines = await read(
      '{"time":1745519400,"sender":"ann","text":"hi"}\n{"time":"2025-04-24T18:31:00Z","sender":"ben","text":"yo"}',
    );
    expect(lines).toMatchObject({ format: 'jsonl' });
    const array = await read('[{"time":"2025-04-24T18:30:00Z","sender":"ann","text":"hi"}]');
    expect(array.messages).toHaveLength(1);
  });

  it('are narrowed by time', async () => {
    const { messages } = await read('time,sender,text\n2025-04-24,a,x\n2025-04-25,a,y\n', { since: utc('2025-04-25') });
    expect(messages.map(({ text }) => text)).toEqual(['y']);
  });
});

describe('what is no export', () => {
  it('is refused with its place', async () => {
    const refused: [string, RegExp][] = [
      ['', /export: begins with/],
      ['Dear diary, today', /no export of a chat/],
      ['{"a": 1}', /export: holds no message/],
      ['{"messages": [', /export: is not the JSON/],
      ['{"messages": [1, 2}}', /is not the JSON/],
      ['time,sender,text\nyesterday,ann,hi', /export:2: has the time "yesterday"/],
      ['time,sender,text\n', /export: the table has no rows/],
      ['time,sender,text\n2025-04-24,"ann,hi\n', /export:2: a quotation mark opened in/],
      ['{"time":"2025-01-01","sender":"a","text":"b"}\n{oops', /export:2: is not the JSON/],
      ['<html><body>', /no export of a chat/],
    ];
    for (const [text, message] of refused) await expect(read(text)).rejects.toThrow(message);
  });

  it('but another encoding than UTF-8 is read and said: GB18030, Windows-1252, UTF-16 with or without a mark', async () => {
    const note = async (bytes: Uint8Array) => {
      const { messages, notes } = await readTranscript(streamOf(bytes, 1000), 'export');
      return [messages[0].text, notes.map(({ en }) => /read as [\w-]+/.exec(en)?.[0] ?? '').join()];
    };
    const csv = 'time,sender,text\n2025-04-24,ann,';
    const latin = Uint8Array.from(`${csv}d\u00e9j\u00e0 vu \u00e0 No\u00ebl\n`, (character) => character.charCodeAt(0));
    expect(await note(latin)).toEqual(['déjà vu à Noël', 'read as windows-1252']);
    const chinese = Uint8Array.of(...new TextEncoder().encode(csv), 0xc4, 0xe3, 0xba, 0xc3, 0xd1, 0xbd, 0x0a);
    expect(await note(chinese)).toEqual(['你好呀', 'read as gb18030']);
    const wide = new Uint8Array(Uint16Array.from(`${csv}é\n`, (character) => character.charCodeAt(0)).buffer);
    expect((await note(wide))[0]).toBe('é');
  });

  it('but UTF-16 with its mark is read', async () => {
    const text = '\ufefftime,sender,text\n2025-04-24,ann,é\n';
    const bytes = new Uint8Array(Uint16Array.from(text, (character) => character.charCodeAt(0)).buffer);
    expect((await readTranscript(streamOf(bytes), 'export')).messages[0].text).toBe('é');
  });

  it('whatever the bytes, is a transcript or a clear error', async () => {
    const seeds = [
      'time,sender,text\n2025-04-24,ann,hi\n',
      '24/04/2025, 18:30 - Ann: hello\n',
      '{"name":"B","type":"personal_chat","messages":[{"type":"message","date":"2025-04-24T18:31:00","from":"Ben","text":"x"}]}',
      '{"time":1745519400,"sender":"ann","text":"hi"}\n',
    ].map((text) => new TextEncoder().encode(text));
    const mutated = fc
      .tuple(
        fc.constantFrom(...seeds),
        fc.array(fc.tuple(fc.nat(200), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }),
      )
      .map(([bytes, changes]) => {
        const copy = Uint8Array.from(bytes);
        for (const [at, value] of changes) copy[at % copy.length] = value;
        return copy;
      });
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(mutated, fc.uint8Array({ maxLength: 200 })),
        fc.integer({ min: 1, max: 50 }),
        async (bytes, piece) => {
          await readTranscript(streamOf(bytes, piece), 'export').catch((error: unknown) => {
            expect(error).toBeInstanceOf(EvidenceError);
          });
        },
      ),
      { seed: 5, numRuns: 400 },
    );
  });
});

describe('times', () => {
  it('are read with and without zones, and refused where there is no such moment', () => {
    expect(parseTime('2025-04-24T18:30:00+02:00')).toBe(utc('2025-04-24T16:30:00Z'));
    expect(parseTime('2025-04-24 18:30')).toBe(utc('2025-04-24T18:30:00Z'));
    expect(parseTime('24/04/2025 18:30:05')).toBe(utc('2025-04-24T18:30:05Z'));
    expect(parseTime(1745519400)).toBe(utc('2025-04-24T18:30:00Z'));
    expect(parseTime('1745519400000')).toBe(utc('2025-04-24T18:30:00Z'));
    for (const none of ['2025-02-30', '2025-04-24 25:00', 'noon', '', null, {}, Number.NaN])
      expect(parseTime(none)).toBeNull();
  });
});

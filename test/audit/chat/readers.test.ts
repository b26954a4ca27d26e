import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { commonChat, compareTranscripts, readExport, readTranscript } from '../../../src/audit/chat/index.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const streamOf = (bytes: Uint8Array, piece = 4096): ReadableStream<Uint8Array> => {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(at, at + piece));
      at += piece;
    },
  });
};
const read = (text: string) => readTranscript(streamOf(bytesOf(text)), 'export');
const utc = (text: string): number => Date.parse(text);
const kindsOf = async (text: string): Promise<string[]> =>
  (await read(text)).messages.map(({ kind, text: said }) =>
    kind === 'text' || kind === 'caption' ? `${kind}: ${said}` : kind,
  );

describe('stamps', () => {
  const regions = [
    'fr-CA',
    'en-AU',
    'en-CA',
    'en-ZA',
    'es-MX',
    'es-CO',
    'ar-EG',
    'ar-SA',
    'zh-TW',
    'zh-HK',
    'pt-PT',
    'de-AT',
    'nl-BE',
    'sr-Latn',
    'uz-Cyrl',
  ];
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const codes = [...letters].flatMap((one) => [...letters].map((two) => one + two));
  const longer = [
    'ast',
    'bem',
    'bez',
    'brx',
    'ccp',
    'ceb',
    'chr',
    'ckb',
    'doi',
    'dsb',
    'fil',
    'fur',
    'gsw',
    'haw',
    'hsb',
    'kab',
    'kok',
    'lrc',
    'mai',
    'mni',
    'mzn',
    'nds',
    'sah',
    'sat',

    'yue',
    'zgh',
  ];
  const locales = [...Intl.DateTimeFormat.supportedLocalesOf([...codes, ...longer]), ...regions];

  it('of every language that Intl knows are read, as an Android phone and as an iPhone write them', async () => {
    expect(locales.length).toBeGreaterThan(180);
    const wrong: string[] = [];
    for (const locale of locales)
      for (const timeStyle of ['short', 'medium'] as const) {
        const date = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeZone: 'UTC' });
        for (const hour12 of [undefined, true]) {
          const clock = new Intl.DateTimeFormat(locale, { timeStyle, timeZone: 'UTC', ...(hour12 ? { hour12 } : {}) });
          // Days that no order but one allows, an early and a late hour, in the order of time.
          const times = ['2024-03-05T07:06:00Z', '2024-03-21T12:06:00Z', '2024-03-25T19:06:00Z'].map(utc);
          const lines = times.map((time) =>
            timeStyle === 'medium'
              ? `[${date.format(time)}, ${clock.format(time)}] Ann: hello`
              : `${date.format(time)}, ${clock.format(time)} - Ann: hello`,
          );
          const found = await read(lines.join('\n')).then(
            ({ messages }) => messages.map(({ time }) => time),
            () => [],
          );
          if (JSON.stringify(found) !== JSON.stringify(times))
            wrong.push(`${locale} ${timeStyle} ${hour12 ?? ''}: ${lines[1]}`);
        }
      }
    expect(wrong).toEqual([]);
  });

  it('are settled by the other export where one alone cannot tell day from month', () => {
    const days = ['01', '02', '03', '05', '08', '09', '10', '11', '12'];
    const american = days.flatMap((day) => [
      `${day}/${day === '12' ? '11' : '12'}/24, 18:30 - Ann: hello from ${day}`,
      `${day}/${day === '12' ? '11' : '12'}/24, 18:31 - Ben: hi on ${day}`,
    ]);
    const plain = days.flatMap((month) => {
      const day = month === '12' ? '11' : '12';
      return [
        `2024-${month}-${day}T18:30:00Z,Ann,hello from ${month}`,
        `2024-${month}-${day}T18:31:00Z,Ben,hi on ${month}`,
      ];
    });
    return Promise.all([read(american.join('\n')), read(['time,sender,text', ...plain].join('\n'))]).then(([a, b]) => {
      const { messages, notes } = compareTranscripts(a, b);
      expect(messages[0].time).toBe('2024-01-12T18:30:00.000Z');
      expect(notes.some(({ en }) => en.includes('day/month'))).toBe(false);
    });
  });

  it('pasted into a message stay its text: of another form, of no such day, or out of the order of time', async () => {
    const lines = Array.from(
      { length: 40 },
      (_, n) => `${10 + Math.floor(n / 2)}/03/2024, 18:${10 + n} - ${n % 2 ? 'Ann' : 'Ben'}: text ${n}`,
    );
    for (const pasted of [
      '12/24/19, 11:23 - Paul: on verra',
      '[31/02/2024, 11:23:00] Paul: on verra',
      '31/02/2024, 11:23 - Paul: on verra',
      '01/01/2021, 11:23 - Ann: on verra',
      '24/12/2030, 11:23 - Ann: on verra',
    ]) {
      const { messages } = await read([...lines.slice(0, 20), pasted, ...lines.slice(20)].join('\n'));
      expect([pasted, messages.length, messages[19].text]).toEqual([pasted, 40, `text 19\n${pasted}`]);
    }
  });
});

describe('an export that is packed', () => {
  const chat = '[24/04/2025, 18:30:00] Ann: hello\n[24/04/2025, 18:31:00] Ben: hi';

  it('as an iPhone packs it, or by gzip, is read', async () => {
    const zip = zipSync({ '_chat.txt': bytesOf(chat), '00000012-PHOTO.jpg': Uint8Array.of(1, 2, 3) });
    for (const bytes of [zip, gzipSync(bytesOf(chat))])
      for (const piece of [1, 5000]) {
        const { messages } = await readTranscript(streamOf(bytes, piece), 'export.zip');
        expect(messages.map(({ text }) => text)).toEqual(['hello', 'hi']);
      }
  });

  it('is refused where it holds no text, or several', async () => {
    const none = zipSync({ 'a.jpg': Uint8Array.of(1) });
    const two = zipSync({ 'a.txt': bytesOf(chat), 'b.txt': bytesOf(chat) });
    await expect(readTranscript(streamOf(none), 'x.zip')).rejects.toThrow(/holds no text/);
    await expect(readTranscript(streamOf(two), 'x.zip')).rejects.toThrow(/several texts \(a.txt, b.txt\)/);
  });
});

describe('Signal', () => {
  it('of signal-export tells calls, stickers, deletions and a reaction before a file from a person’s words', async () => {
    const lines = [
      'Incoming voice call (accepted, 3m 2s)  ',
      '(This message was deleted)',
      '  \n(( 😀 ))',
      'look  \n(- Me: 👍 -)![a.jpg](./media/a.jpg)  ',
      'so `git log` says  ',
      'Missed call, sorry  ',
      '[😀](../exported_stickers/ab/1.webp)  ',
    ];
    const text = lines.map((said, i) => `[2024-03-05 07:0${i}:00] Ben: ${said}\n`).join('\n');
    expect(await kindsOf(text)).toEqual([
      'call',
      'deleted',
      'media',
      'caption: look',
      'text: so git log says',
      'text: Missed call, sorry',
      'media',
    ]);
  });

  it('of signal-export keeps reactions, quoted messages and files apart from a person’s words', async () => {
    expect(
      await kindsOf(`[2024-03-05 08:06:06] Me: hello  
(- Jo: 👍 -)

[2024-03-05 08:07:00] Jo: 

> hello

and you  

[2024-03-05 08:08:00] Me:   ![IMG_1.jpg](./media/IMG_1.jpg)  

[2024-03-05 08:09:00] Jo: the beach  ![IMG_2.jpg](./media/IMG_2.jpg)  
`),
    ).toEqual(['text: hello', 'text: and you', 'media', 'caption: the beach']);
  });

  it('of its own export (main.jsonl) is read chat by chat', async () => {
    const lines = [
      { version: '1', backupTimeMs: '1' },
      { recipient: { id: '1', self: {} } },
      { recipient: { id: '2', contact: { profileGivenName: 'Jo' } } },
      { chat: { id: '7', recipientId: '2' } },
      {
        chatItem: {
          chatId: '7',
          authorId: '1',
          dateSent: '1709622366000',
          outgoing: {},
          standardMessage: { text: { body: 'hello' }, reactions: [{ emoji: '👍' }] },
        },
      },
      {
        chatItem: {
          chatId: '7',
          authorId: '2',
          dateSent: '1709622367000',
          incoming: {},
          standardMessage: { attachments: [{}] },
        },
      },
      { chatItem: { chatId: '7', authorId: '2', dateSent: '1709622368000', incoming: {}, remoteDeletedMessage: {} } },
      { chatItem: { chatId: '7', authorId: '2', dateSent: '1709622369000', directionless: {}, updateMessage: {} } },
      {
        chatItem: {
          chatId: '8',
          authorId: '3',
          dateSent: '1709622370000',
          incoming: {},
          standardMessage: { text: { body: 'other' } },
        },
      },
    ];
    const { chats } = await readExport(
      streamOf(bytesOf(lines.map((line) => JSON.stringify(line)).join('\n'))),
      'main.jsonl',
    );
    expect(chats).toHaveLength(2);
    expect(chats[0]).toMatchObject({ format: 'signal', owner: 'me', aside: { announcements: 1, reactions: 1 } });
    expect(chats[0].messages.map(({ sender, kind, text }) => [sender, kind, text])).toEqual([
      ['me', 'text', 'hello'],
      ['Jo', 'media', ''],
      ['Jo', 'deleted', ''],
    ]);
  });

  it('of signalbackup-tools is read, its reactions and notices counted apart', async () => {
    const { messages, aside, format } = await read(`[Mar 05, 2024 08:06:06] *** Jo is on Signal!
[Mar 05, 2024 08:07:06] <Jo> hello (really)
second line (Me: 👍; Cam: ❤)
[Mar 05, 2024 08:08:06] *** <Me> sent file "IMG_1.jpg"
[Mar 05, 2024 08:09:06] <Me> see you (at noon)`);
    expect(format).toBe('signal');
    expect(messages.map(({ kind, text }) => [kind, text])).toEqual([
      ['text', 'hello (really)\nsecond line'],
      ['media', ''],
      ['text', 'see you (at noon)'],
    ]);
    expect(messages[0].time).toBe(utc('2024-03-05T08:07:06Z'));
    expect(aside).toMatchObject({ announcements: 1, reactions: 2, lines: 1 });
  });
});

describe('Telegram', () => {
  const message = (minute: number, from: string, text: string, more: object = {}) => ({
    id: minute,
    type: 'message',
    date: `2025-04-24T18:${10 + minute}:00`,
    from,
    from_id: `user${from}`,
    text,
    ...more,
  });

  it('takes an edit time of 1970 for none, and counts reactions', async () => {
    const chat = {
      name: 'Ben',
      type: 'personal_chat',
      id: 1,
      messages: [
        message(0, 'Ann', 'one', { edited: '1970-01-01T01:00:00' }),
        message(1, 'Ben', 'two', { edited: '2025-04-24T18:31:00', reactions: [{ count: 2 }] }),
      ],
    };
    const { messages, aside } = await read(JSON.stringify(chat));
    expect(messages.map(({ edited = false }) => edited)).toEqual([false, true]);
    expect(aside?.reactions).toBe(2);
  });

  it('of a whole account finds the chat that the other end has, and asks which where several could be', async () => {
    const chat = (name: string, id: number, people: readonly string[], words: string) => ({
      name,
      type: 'personal_chat',
      id,
      messages: Array.from({ length: 40 }, (_, minute) =>
        message(minute, people[minute % 2], `${words} number ${minute}`),
      ),
    });
    const whole = {
      chats: { list: [chat('Ben', 1, ['Ann', 'Ben'], 'harbour'), chat('Cat', 2, ['Ann', 'Cat'], 'orchard')] },
    };
    const open = (value: object) => readExport(streamOf(bytesOf(JSON.stringify(value))), 'result.json');
    const [a, b] = await Promise.all([open(whole), open(chat('Ann', 9, ['Ann', 'Ben'], 'harbour'))]);
    const pair = commonChat(a, b);
    expect(pair.otherChats).toBe(40);
    expect(compareTranscripts(pair.a, pair.b, { otherChats: pair.otherChats })).toMatchObject({
      test: { missing: 0, sent: 40 },
      excluded: { 'other-chat': 40 },
    });
    const foreign = await open(chat('Dan', 9, ['Dan', 'Eve'], 'meadow'));
    expect(() => commonChat(a, foreign)).toThrow(/--chat-a and --chat-b/);
    expect(commonChat(a, foreign, { a: '2' }).a.messages[0].text).toBe('orchard number 0');
    expect(() => commonChat(a, b, { a: '77' })).toThrow(/no such chat/);
  });
});

describe('WeChat', () => {
  it('of MemoTrace, PyWxDump and chatlog is read, quoted replies by their own words', async () => {
    expect(
      await kindsOf(
        '消息ID,类型,发送人,时间,内容,备注,昵称,更多信息\n0,文本,小林,2023-05-05 10:05:18,你好,,,\n1,图片,阿布,2023-05-05 10:06:18,【图片】,,,\n2,引用回复,阿布,2023-05-05 10:07:18,"好的\n引用：小林：你好",,,\n3,系统消息,阿布,2023-05-05 10:08:18,你撤回了一条消息,,,',
      ),
    ).toEqual(['text: 你好', 'media', 'text: 好的']);
    expect(
      await kindsOf(
        'id,MsgSvrID,type_name,is_sender,talker,room_name,msg,src,CreateTime\n0,1,文本,1,wxid_a,wxid_b,你好,,2023-05-05 10:05:18\n1,2,语音,0,wxid_b,wxid_b,,,2023-05-05 10:06:18',
      ),
    ).toEqual(['text: 你好', 'media']);
    expect(
      await kindsOf(
        JSON.stringify([
          {
            seq: 0,
            time: '2023-05-05T02:05:18+08:00',
            talker: 'b',
            sender: 'a',
            senderName: '小林',
            isSelf: true,
            type: 1,
            content: '你好',
          },
          { seq: 1, time: '2023-05-05T02:06:18+08:00', talker: 'b', sender: 'b', isSelf: false, type: 3, content: '' },
          {
            seq: 2,
            time: '2023-05-05T02:07:18+08:00',
            talker: 'b',
            sender: 'b',
            isSelf: false,
            type: 49,
            subType: 57,
            content: '好的',
          },
        ]),
      ),
    ).toEqual(['text: 你好', 'media', 'text: 好的']);
    const old =
      'localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,NickName,Sender\n0,3,49,57,1,1683248604,,<msg><appmsg><title>医院 &amp; 面条</title></appmsg></msg>,2023-05-05 09:03:24,林,林,wxid_a\n1,3,1,0,0,1683248605,,好,2023-05-05 09:03:25,布,布,wxid_b';
    expect(await kindsOf(old)).toEqual(['text: 医院 & 面条', 'text: 好']);
  });

  it('of chatlog as CSV has no types: its brackets, quoted lines and system messages are told apart', async () => {
    expect(
      await kindsOf(
        'Time,SenderName,Sender,TalkerName,Talker,Content\n2023-05-05 10:05:18,小林,a,阿布,b,你好\n2023-05-05 10:06:18,阿布,b,阿布,b,![图片](http://127.0.0.1:5030/image/0a1b)\n2023-05-05 10:07:18,阿布,b,阿布,b,"> 小林(a) 05-05 10:05:18\n> 你好\n好的"\n2023-05-05 10:08:18,,系统消息,阿布,b,你撤回了一条消息\n2023-05-05 10:09:18,阿布,b,阿布,b,[语音通话]\n2023-05-05 10:10:18,阿布,b,阿布,b,[链接|新闻](http://example.org/a)',
      ),
    ).toEqual(['text: 你好', 'media', 'text: 好的', 'call', 'media']);
  });

  it('saved again by Excel is read: its own times, or days with slashes where numbers were cut', async () => {
    const row = (epoch: string, time: string) =>
      `IsSender,CreateTime,StrContent,StrTime,NickName\n1,${epoch},你好,${time},林`;
    expect((await read(row('1683252318', '2023/5/5 10:05'))).messages[0].time).toBe(1683252318000);
    expect((await read(row('1.68E+09', '2023/5/5 10:05'))).messages[0].time).toBe(utc('2023-05-05T10:05:00Z'));
  });
});

describe('what is not there', () => {
  it('a text’s key or column, is an error that names those that are', async () => {
    const line = (n: number) =>
      JSON.stringify({ time: `2025-01-01T00:${10 + n}:00Z`, sender: 'ann', wording: `text ${n}` });
    await expect(read([line(0), line(1)].join('\n'))).rejects.toThrow(/has the columns time, sender, wording/);
    await expect(read(`[${line(0)},${line(1)}]`)).rejects.toThrow(/has the columns time, sender, wording/);
    await expect(read('time,sender,wording\n2025-01-01,ann,hi')).rejects.toThrow(
      /has the columns time, sender, wording/,
    );
  });

  it('lines that became no message are counted, and their first shown', async () => {
    const { aside } = await read(`Messages and calls are end-to-end encrypted.
24/04/2025, 18:29 - You created group “Boats”
24/04/2025, 18:30 - Ann: hello`);
    expect(aside).toMatchObject({ lines: 2, announcements: 1 });
    expect(aside?.firstLines.map(({ line }) => line)).toEqual([1, 2]);
  });
});

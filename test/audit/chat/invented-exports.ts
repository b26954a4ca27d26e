import type { InventedKind, Kept } from './invented-pair.ts';

/** An app's wordings in one language: as Android writes them, and as an iPhone does. */
export interface Wordings {
  readonly media: string;
  readonly image: string;
  readonly youDeleted: string;
  readonly wasDeleted: string;
  readonly edited: string;
  readonly call: string;
  readonly live: string;
}

/** Languages as they are, and one that nobody has a list for. */
export const languages: Readonly<Record<string, Wordings>> = {
  'en-US': {
    media: '<Media omitted>',
    image: 'image omitted',
    youDeleted: 'You deleted this message',
    wasDeleted: 'This message was deleted',
    edited: '<This message was edited>',
    call: 'null',
    live: 'live location shared',
  },
  'es-ES': {
    media: '<Multimedia omitido>',
    image: 'imagen omitida',
    youDeleted: 'Eliminaste este mensaje.',
    wasDeleted: 'Se eliminó este mensaje.',
    edited: '<Se editó este mensaje.>',
    call: 'null',
    live: 'ubicación en tiempo real compartida',
  },
  'it-IT': {
    media: '<Media omessi>',
    image: 'immagine omessa',
    youDeleted: 'Hai eliminato questo messaggio',
    wasDeleted: 'Questo messaggio è stato eliminato',
    edited: '<Questo messaggio è stato modificato>',
    call: 'null',
    live: 'posizione in tempo reale condivisa',
  },
  'fi-FI': {
    media: '<Media jätettiin pois>',
    image: 'kuva jätetty pois',
    youDeleted: 'Poistit tämän viestin',
    wasDeleted: 'Tämä viesti poistettiin',
    edited: '<Tätä viestiä muokattiin>',
    call: 'null',
    live: 'reaaliaikainen sijainti jaettu',
  },
  'ar-EG': {
    media: '<تم استبعاد الوسائط>',
    image: 'تم استبعاد الصورة',
    youDeleted: 'لقد حذفت هذه الرسالة',
    wasDeleted: 'تم حذف هذه الرسالة',
    edited: '<تم تعديل هذه الرسالة>',
    call: 'null',
    live: 'تمت مشاركة الموقع المباشر',
  },
  'zh-CN': {
    media: '<省略多媒体文件>',
    image: '图片已忽略',
    youDeleted: '您已删除此消息',
    wasDeleted: '此消息已被删除',
    edited: '<此消息已编辑>',
    call: 'null',
    live: '已分享实时位置',
  },
  'fr-CA': {
    media: '<Médias omis>',
    image: 'image absente',
    youDeleted: 'Vous avez supprimé ce message',
    wasDeleted: 'Ce message a été supprimé',
    edited: '<Ce message a été modifié>',
    call: 'null',
    live: 'position en direct partagée',
  },
  'de-DE': {
    media: '<Medien ausgeschlossen>',
    image: 'Bild weggelassen',
    youDeleted: 'Du hast diese Nachricht gelöscht',
    wasDeleted: 'Diese Nachricht wurde gelöscht',
    edited: '<Diese Nachricht wurde bearbeitet>',
    call: 'null',
    live: 'Live-Standort wird geteilt',
  },
  'eo-001': {
    media: '<Aŭdvidaĵo ellasita>',
    image: 'bildo ellasita',
    youDeleted: 'Vi forigis tiun mesaĝon',
    wasDeleted: 'Tiu mesaĝo estas forigita',
    edited: '<Tiu mesaĝo estas redaktita>',
    call: 'voko',
    live: 'viva loko dividita',
  },
};

export interface Ends {
  readonly own: string;
  readonly other: string;
}

type Renderer = (kept: readonly Kept[], names: Ends, locale: string) => string;

const stampOf = (locale: string, seconds: boolean): ((time: number) => string) => {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeZone: 'UTC' });
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: seconds ? 'medium' : 'short', timeZone: 'UTC' });
  return (time) => `${date.format(time)}, ${clock.format(time)}`;
};

/** WhatsApp on Android and on an iPhone, in a language: the words of the app instead of what is no text. */
const whatsapp =
  (system: 'android' | 'iphone'): Renderer =>
  (kept, names, locale) => {
    const stamp = stampOf(locale, system === 'iphone');
    const words = languages[locale];
    const mark = system === 'iphone' ? '\u200e' : '';
    const instead: Partial<Record<InventedKind, (message: Kept) => string>> = {
      media: () => (system === 'iphone' ? `${mark}${words.image}` : words.media),
      caption: ({ text }) => (system === 'iphone' ? `${text} ${mark}${words.image}` : `${words.media}\n${text}`),
      call: () => (system === 'iphone' ? `${mark}Voice call, 2 min` : words.call),
      location: () => `${mark}${words.live}`,
      deleted: ({ isOwn }) => `${mark}${isOwn ? words.youDeleted : words.wasDeleted}`,
    };
    const lines = kept.map((message) => {
      const said =
        instead[message.kind]?.(message) ?? `${message.text}${message.edited ? ` ${mark}${words.edited}` : ''}`;
      const name = message.isOwn ? names.own : names.other;
      return system === 'iphone'
        ? `[${stamp(message.time)}] ${name}: ${said}`
        : `${stamp(message.time)} - ${name}: ${said}`;
    });
    return lines.join('\n');
  };

const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 19);

const telegram: Renderer = (kept, names) =>
  JSON.stringify({
    name: names.other,
    type: 'personal_chat',
    id: 4294967296,
    messages: kept
      .filter(({ kind }) => kind !== 'deleted')
      .map(({ time, isOwn, kind, text, edited }, index) => ({
        id: index,
        type: kind === 'call' ? 'service' : 'message',
        date: isoOf(time),
        ...(edited || kind === 'reacted'
          ? { edited: isoOf(time) }
          : index % 2 === 0
            ? { edited: '1970-01-01T01:00:00' }
            : {}),
        from: isOwn ? names.own : names.other,
        from_id: isOwn ? 'user1' : 'user2',
        ...(kind === 'media' || kind === 'caption' ? { photo: '(not included)' } : {}),
        ...(kind === 'location' ? { location_information: { latitude: 1, longitude: 2 } } : {}),
        text: kind === 'media' || kind === 'call' || kind === 'location' ? '' : ['', { type: 'bold', text }],
        reactions: kind === 'reacted' ? [{ type: 'emoji', count: 1, emoji: '👍' }] : [],
      })),
  });

const signalText: Renderer = (kept, names) =>
  kept
    .filter(({ kind }) => kind !== 'call' && kind !== 'location')
    .map(({ time, isOwn, kind, text }) => {
      const name = isOwn ? 'Me' : names.other;
      const file = kind === 'media' || kind === 'caption' ? ' ![IMG.jpg](./media/IMG.jpg)  ' : '';
      const said =
        kind === 'media'
          ? ''
          : kind === 'deleted'
            ? 'This message was deleted.'
            : kind === 'caption'
              ? `${text}\n`
              : text;
      return `[${isoOf(time).replace('T', ' ')}] ${name}: ${said}  ${file}${kind === 'reacted' ? '\n(- Me: 👍 -)' : ''}\n`;
    })
    .join('\n');

const signalLines: Renderer = (kept, names) =>
  kept
    .filter(({ kind }) => kind !== 'call' && kind !== 'location')
    .map(({ time, isOwn, kind, text }) =>
      JSON.stringify({
        date: isoOf(time),
        sender: isOwn ? 'Me' : names.other,
        body: kind === 'media' || kind === 'deleted' ? '' : `${text}  `,
        quote: '',
        reactions: kind === 'reacted' ? [{ emoji: '👍' }] : [],
        attachments: kind === 'media' || kind === 'caption' ? [{ name: 'IMG.jpg' }] : [],
        deleted: kind === 'deleted',
      }),
    )
    .join('\n');

const signalBackup: Renderer = (kept, names) =>
  [
    { version: '1', backupTimeMs: '1' },
    { recipient: { id: '1', self: {} } },
    { recipient: { id: '2', contact: { profileGivenName: names.other } } },
    { chat: { id: '7', recipientId: '2' } },
    ...kept.map(({ time, isOwn, kind, text }) => ({
      chatItem: {
        chatId: '7',
        authorId: isOwn ? '1' : '2',
        dateSent: String(time),
        ...(isOwn ? { outgoing: {} } : { incoming: {} }),
        ...(kind === 'deleted'
          ? { remoteDeletedMessage: {} }
          : kind === 'call'
            ? { updateMessage: { individualCall: {} } }
            : {
                standardMessage: {
                  ...(kind === 'media' || kind === 'location' ? { attachments: [{}] } : { text: { body: text } }),
                  ...(kind === 'caption' ? { attachments: [{}] } : {}),
                  reactions: kind === 'reacted' ? [{ emoji: '👍' }] : [],
                },
              }),
      },
    })),
  ]
    .map((record) => JSON.stringify(record))
    .join('\n');

const wechat: Renderer = (kept, names) =>
  [
    'localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,NickName,Sender',
    ...kept
      .filter(({ kind }) => kind !== 'deleted')
      .map(({ time, isOwn, kind, text }, index) => {
        const [type, subType] =
          kind === 'media'
            ? [3, 0]
            : kind === 'call'
              ? [50, 0]
              : kind === 'location'
                ? [48, 0]
                : kind === 'reacted'
                  ? [49, 57]
                  : [1, 0];
        const said = type === 1 ? text : type === 49 ? `<msg><appmsg><title>${text}</title></appmsg></msg>` : '<msg/>';
        const name = isOwn ? names.own : names.other;
        return `${index},3,${type},${subType},${isOwn ? 1 : 0},${Math.floor(time / 1000)},,${said},${isoOf(time).replace('T', ' ')},${name},${name},wxid_${isOwn ? names.own : names.other}`;
      }),
  ].join('\n');

const memotrace: Renderer = (kept, names) =>
  [
    '消息ID,类型,发送人,时间,内容,备注,昵称,更多信息',
    ...kept
      .filter(({ kind }) => kind !== 'deleted')
      .map(({ time, isOwn, kind, text }, index) => {
        const type = kind === 'media' ? '图片' : kind === 'call' ? '音视频通话' : kind === 'location' ? '位置' : '文本';
        return `${index},${type},${isOwn ? names.own : names.other},${isoOf(time).replace('T', ' ')},${type === '文本' ? text : `【${type}】`},,,`;
      }),
  ].join('\n');

export const renderers: Readonly<Record<string, Renderer>> = {
  'whatsapp-android': whatsapp('android'),
  'whatsapp-iphone': whatsapp('iphone'),
  telegram,
  'signal-text': signalText,
  'signal-lines': signalLines,
  'signal-backup': signalBackup,
  wechat,
  memotrace,
};

/** Exports of one app that two phones can give. */
export const exportsOfOneApp: readonly (readonly string[])[] = [
  ['whatsapp-android', 'whatsapp-iphone'],
  ['telegram'],
  ['signal-text', 'signal-lines', 'signal-backup'],
  ['wechat'],
  ['memotrace'],
];

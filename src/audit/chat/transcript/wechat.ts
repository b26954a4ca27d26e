import { visible, type Words } from './markers.ts';
import type { MessageKind } from './transcript.ts';

// Types by the number of WeChat's own table and by the words of its exporters (MemoTrace, PyWxDump, chatlog).
const texts = /^(?:1|文本|文本消息|text|文字)$/i;
const quotes = /引用|quote|reply|回复/i;
const announcements = /^(?:1000[0-2]|系统.*|系統.*|system.*|拍一拍|撤回.*|revoke.*)$/i;
const kinds: readonly (readonly [RegExp, MessageKind])[] = [
  [/^50$|通话|通話|call/i, 'call'],
  [/^48$|位置|location/i, 'location'],
  [/^42$|名片|contact|card/i, 'contact'],
];

/** What stands between two tags of XML, its signs decoded; `null` where it is none. */
function between(xml: string, tag: string): string | null {
  const open = xml.indexOf(`<${tag}>`);
  const close = open < 0 ? -1 : xml.indexOf(`</${tag}>`, open);
  if (close < 0) return null;
  const inside = xml.slice(open + tag.length + 2, close).replace(/^<!\[CDATA\[([\s\S]*)\]\]>$/, '$1');
  return inside
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

const isXml = (text: string): boolean => /^\s*(?:<\?xml|<msg>|<appmsg)/.test(text);

const quoteInFront = /^「[\s\S]{1,2000}」\n(?:- ){3,}-?\n/;
const quoteBehind = /\n[ \t]{0,20}(?:引用[：:]|【引用】|\[引用\]|> )/;

/** A reply's own words, without the message that it quotes. */
function replyIn(text: string): string {
  if (isXml(text)) return between(text, 'title') ?? '';
  const plain = text.replace(quoteInFront, '');
  const behind = quoteBehind.exec(plain);
  return behind === null || behind.index === 0 ? plain : plain.slice(0, behind.index);
}

/** A quoted reply of the general kind of message (49): by its sub-type, or by the one that its XML names. */
const isReply = (subType: string, text: string): boolean =>
  subType === '57' || (isXml(text) && between(text, 'type') === '57');

const bracketed =
  /^!?\[(图片|语音|视频|名片|动画表情|GIF表情|链接|文件|分享|位置|合并转发|小程序|视频号|群公告|红包|红包封面|转账|语音通话)(?:\|[^\]\n]{0,500})?\](?:\([^()\n]{0,500}\))?$/;

const quotedLines = /^(?:> [^\n]{0,2000}\n){1,20}/;

/** Whose words a message of a table without types holds (chatlog's): the exporter's brackets are doubtful. */
export function bracketedWords(raw: string): Words {
  const text = visible(raw);
  const found = bracketed.exec(text)?.[1];
  if (found !== undefined)
    return { text, kind: kinds.find(([words]) => words.test(found))?.[1] ?? 'media', doubtful: true };
  return ofText(text.replace(quotedLines, ''));
}

const ofText = (raw: string): Words => {
  const text = visible(raw);
  return { text, kind: text === '' ? 'app-words' : 'text' };
};

/** Whose words a WeChat message holds; `null` for the app's announcements. */
export function wechatWords(rawType: unknown, rawSubType: unknown, text: string): Words | null {
  const type = String(rawType ?? '').trim();
  const subType = String(rawSubType ?? '').trim();
  if (texts.test(type)) return ofText(text);
  if (announcements.test(type)) return null;
  if (quotes.test(type) || (type === '49' && isReply(subType, text))) return ofText(replyIn(text));
  const kind = kinds.find(([words]) => words.test(type))?.[1] ?? 'media';
  return { text: isXml(text) ? '' : visible(text), kind };
}

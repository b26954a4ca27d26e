/** An encoding as `TextDecoder` calls it. */
export type Encoding = string;

/** The encoding that a byte order mark says, and how many bytes the mark takes. */
export function encodingOfMark(head: Uint8Array): { readonly encoding: Encoding; readonly markBytes: number } | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', markBytes: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', markBytes: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', markBytes: 2 };
  return null;
}

/**
 * UTF-16 without a mark: in nearly any table some characters (separators, digits, line ends) are ASCII, whose other byte
 * is NUL, always on the same side.
 */
export function utf16WithoutMark(head: Uint8Array): Encoding | null {
  const pairs = head.length >> 1;
  const nuls = [0, 0];
  for (let at = 0; at < pairs * 2; at++) if (head[at] === 0) nuls[at & 1]++;
  const [first, second] = nuls;
  const isSided = (many: number, few: number) => many >= 2 && many > pairs / 50 && few * 20 < many;
  if (isSided(second, first)) return 'utf-16le';
  if (isSided(first, second)) return 'utf-16be';
  return null;
}

const mostControls = 0.002;

/** Bytes that no text has, beyond a few: an image, a program, a database. NUL is counted apart. */
export function isBinary(head: Uint8Array): boolean {
  let [controls, nuls] = [0, 0];
  for (const byte of head) {
    if (byte === 0) nuls++;
    else if (byte < 32 && (byte < 8 || byte > 13) && byte !== 26 && byte !== 27) controls++;
  }
  return controls > head.length * mostControls || nuls > head.length / 4;
}

/** Whether every byte is below 128, four at a time where the bytes lie so in memory. */
export function isAscii(bytes: Uint8Array): boolean {
  const lead = Math.min(bytes.length, (4 - (bytes.byteOffset & 3)) & 3);
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset + lead, (bytes.length - lead) >> 2);
  let high = 0;
  for (let at = 0; at < words.length; at++) high |= words[at];
  if (high & 0x80808080) return false;
  for (let at = 0; at < lead; at++) high |= bytes[at];
  for (let at = lead + words.length * 4; at < bytes.length; at++) high |= bytes[at];
  return (high & 0x80) === 0;
}

/** How many bytes at the end begin a UTF-8 character that is not whole. */
export function incompleteTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back];
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

/** Whether bytes are whole UTF-8 characters throughout (RFC 3629, table 3-7 of the Unicode Standard). */
export function isUtf8(bytes: Uint8Array): boolean {
  const end = bytes.length;
  for (let at = 0; at < end; ) {
    const lead = bytes[at++];
    if (lead < 0x80) continue;
    if (lead < 0xc2 || lead > 0xf4) return false;
    const second = bytes[at++];
    const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (!(second >= least && second <= most)) return false;
    for (let more = lead < 0xe0 ? 0 : lead < 0xf0 ? 1 : 2; more > 0; more--)
      if ((bytes[at++] & 0xc0) !== 0x80) return false;
  }
  return true;
}

/** UTF-8, GB18030 or Windows-1252, by the bytes from the first one on that is not ASCII. */
export function encodingOfBytes(bytes: Uint8Array): Encoding {
  const text = new TextDecoder().decode(bytes.subarray(0, bytes.length - incompleteTail(bytes)));
  let [broken, whole] = [0, 0];
  for (const character of text) {
    if (character === '\ufffd') broken++;
    else if (character > '\u007f') whole++;
  }
  // A UTF-8 file with a few broken characters is one; by chance hardly any letter of another encoding is whole UTF-8.
  if (broken === 0 || whole > broken) return 'utf-8';
  return looksChinese(bytes) ? 'gb18030' : 'windows-1252';
}

/**
 * GB18030 where nearly all bytes above ASCII come in pairs of its common characters (rows 1 to 9 and 16 to 87 of GB 2312, both bytes from A1 on) or
 * in its four-byte form. In a European text most of them stand alone between letters.
 */
function looksChinese(bytes: Uint8Array): boolean {
  let [common, other] = [0, 0];
  for (let at = 0; at < bytes.length - 1; at++) {
    const lead = bytes[at];
    if (lead < 0x80) continue;
    const trail = bytes[at + 1];
    const isFour = trail >= 0x30 && trail <= 0x39 && at + 3 < bytes.length && bytes[at + 2] >= 0x81;
    const isCommon = trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xf7) || (lead >= 0xa1 && lead <= 0xa9));
    if (isCommon || isFour) common++;
    else other++;
    at += isFour ? 3 : 1;
  }
  return common > 9 * other && common >= 2;
}

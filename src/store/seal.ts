import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** What a file is written in: it decides how a seal can stand at its end. `bare` has no place for one. */
export type OutputFormat = 'html' | 'markdown' | 'yaml' | 'json' | 'bare';

const seal = /contrechamp sha256:([0-9a-f]{64})/;
const noDigest = '0'.repeat(64);
const longestEnding = 256;

const endings: Readonly<Record<OutputFormat, (content: string, mark: string) => string>> = {
  html: (content, mark) => `${content}<!-- ${mark} -->\n`,
  markdown: (content, mark) => `${content}\n<!-- ${mark} -->\n`,
  yaml: (content, mark) => `${content}# ${mark}\n`,
  json: (content, mark) => content.replace(/\}(\n?)$/, `,"writtenBy":"${mark}"}$1`),
  bare: (content) => content,
};

/**
 * A text with a seal at its end: SHA-256 of all else. By it a later run knows a file that the tool wrote and nobody has
 * changed since, which it may replace. It shows damage and edits, not forgery.
 */
export function sealed(content: string, format: OutputFormat): string {
  const open = endings[format](content, openSeal);
  if (open === content) return content;
  const digest = createHash('sha256').update(open).digest('hex');
  const at = open.lastIndexOf(noDigest);
  return `${open.slice(0, at)}${digest}${open.slice(at + noDigest.length)}`;
}

/** The mark that stands in a file written piece by piece until its digest is known; `SealedPieces` sets it. */
export const openSeal = `contrechamp sha256:${noDigest}`;

/** Seals what is written piece by piece: the last piece holds the open seal near its end. */
export class SealedPieces {
  private readonly hash = createHash('sha256');

  add(piece: Uint8Array): Uint8Array {
    this.hash.update(piece);
    return piece;
  }

  close(piece: Uint8Array): Uint8Array {
    const last = Buffer.from(this.add(piece));
    last.write(this.hash.digest('hex'), last.lastIndexOf(noDigest), 'latin1');
    return last;
  }
}

/** Whether a file bears a seal that holds: the tool wrote it, and nobody has changed it since. */
export function isSealed(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const from = Math.max(0, size - longestEnding);
    const ending = Buffer.alloc(size - from);
    readSync(file, ending, 0, ending.length, from);
    const found = seal.exec(ending.toString('latin1'));
    if (found === null) return false;
    ending.write(noDigest, found.index + found[0].length - noDigest.length, 'latin1');
    return digestOf(file, from, ending) === found[1];
  } finally {
    closeSync(file);
  }
}

/** Whether these bytes bear a seal that holds, as `isSealed` asks of a file. */
export function isSealedText(content: string): boolean {
  const at = content.lastIndexOf('contrechamp sha256:');
  const found = seal.exec(content.slice(at));
  if (at < 0 || found === null || content.length - at > longestEnding) return false;
  const from = at + found[0].length - noDigest.length;
  const open = content.slice(0, from) + noDigest + content.slice(from + noDigest.length);
  return createHash('sha256').update(open).digest('hex') === found[1];
}

/** SHA-256 of the first bytes of a file and then of this ending. */
function digestOf(file: number, length: number, ending: Uint8Array): string {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(1 << 16);
  for (let at = 0; at < length; ) {
    const read = readSync(file, piece, 0, Math.min(piece.length, length - at), at);
    if (read === 0) break;
    hash.update(piece.subarray(0, read));
    at += read;
  }
  return hash.update(ending).digest('hex');
}

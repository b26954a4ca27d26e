import { seeded } from '../../src/statistics/seeded.ts';

/** A table of invented decisions, as a spreadsheet saves it. */
export function decisions(): string {
  const uniform = seeded(7);
  const rows = Array.from({ length: 400 }, (_, row) => {
    const points = Math.floor(uniform() * 40) + (row % 2 ? 8 : 0);
    return `${row};${row % 2 ? 'north' : 'south'};${points};${uniform() < 0.3 ? 'yes' : 'no'}`;
  });
  return `id;district;points;late\n${rows.join('\n')}\n`;
}

/** One end of an invented chat: 60 messages, of which this end misses those about a lantern. */
export function chatEnd(owner: 'Ana' | 'Bao'): string {
  const lines = Array.from({ length: 60 }, (_, index) => {
    const writer = index % 2 ? 'Bao' : 'Ana';
    const isTaken = index % 6 === 2;
    if (isTaken && writer !== owner) return '';
    const minute = `${String(8 + Math.floor(index / 30)).padStart(2, '0')}:${String((2 * index) % 60).padStart(2, '0')}`;
    return `24/04/2025, ${minute} - ${writer}: ${isTaken ? `the lantern number ${index}` : `ordinary words number ${index}`}`;
  });
  return `${lines.filter(Boolean).join('\n')}\n`;
}

/** A file as a visitor chooses it. */
export interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const file = (fileName: string, content: string): GivenFile => ({
  name: fileName,
  mimeType: 'text/plain',
  buffer: Buffer.from(content),
});

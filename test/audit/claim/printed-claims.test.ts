import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { claimsOf, tally } from './printed/tally.ts';

const folder = join(import.meta.dirname, 'printed');
const readme = readFileSync(join(folder, 'README.md'), 'utf8');
const working = ['claims.jsonl', 'opened.jsonl'].map((file) => readFileSync(join(folder, file), 'utf8'));
const sealed = gunzipSync(readFileSync(join(folder, 'sealed-2.jsonl.gz'))).toString('utf8');
const digest = (text: string) => createHash('sha256').update(text).digest('hex');

describe('the claims that the reader is held against', () => {
  it('were set apart under digests that were committed before the grammar was worked on', () => {
    for (const text of [working[1], sealed]) expect(readme).toContain(digest(text));
  });

  it('say where they stand and what they must become, and no claim is in two files', () => {
    const files = [...working, sealed].map(claimsOf);
    for (const file of files) expect(file.length).toBeGreaterThanOrEqual(150);
    const claims = files.flat();
    for (const { id, language, claim, source, must } of claims) {
      expect([id, ['en', 'fr'].includes(language), claim.length > 0, /^https?:/.test(source.url)]).toEqual([
        id,
        true,
        true,
        true,
      ]);
      expect(Object.keys(must).length, id).toBeGreaterThan(0);
    }
    expect(new Set(claims.map(({ claim }) => claim)).size).toBe(claims.length);
  });
});

describe('the reader of claims', () => {
  it('reads no claim of the working sets wrongly, and most of them whole', () => {
    const { wrong, share } = tally('working sets', working.flatMap(claimsOf));
    expect(wrong).toBe(0);
    expect(share).toBeGreaterThan(0.8);
  });
});

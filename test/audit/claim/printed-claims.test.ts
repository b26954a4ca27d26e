import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { claimsOf, tally } from './printed/tally.ts';

const folder = join(import.meta.dirname, 'printed');
const sealed = gunzipSync(readFileSync(join(folder, 'sealed.jsonl.gz')));
const open = readFileSync(join(folder, 'claims.jsonl'), 'utf8');

describe('the claims that the reader is held against', () => {
  it('are set apart under the digest that was committed before the grammar', () => {
    const digest = createHash('sha256').update(sealed).digest('hex');
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toContain(digest);
  });

  it('say where they stand and what they must become, and no claim is in both files', () => {
    const [known, apart] = [claimsOf(open), claimsOf(sealed.toString('utf8'))];
    expect(known.length).toBeGreaterThanOrEqual(150);
    expect(apart.length).toBeGreaterThanOrEqual(150);
    for (const { id, language, claim, source, must } of [...known, ...apart]) {
      expect([id, ['en', 'fr'].includes(language), claim.length > 0, /^https?:/.test(source.url)]).toEqual([
        id,
        true,
        true,
        true,
      ]);
      expect(Object.keys(must).length, id).toBeGreaterThan(0);
    }
    const claims = new Set(known.map(({ claim }) => claim));
    expect(apart.filter(({ claim }) => claims.has(claim)).map(({ id }) => id)).toEqual([]);
  });
});

describe('the reader of claims', () => {
  it('reads no open claim wrongly, and most of them whole', () => {
    const { wrong, share } = tally('open claims', claimsOf(open));
    expect(wrong).toBe(0);
    expect(share).toBeGreaterThan(0.7);
  });
});

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, 'printed');
const sealed = gunzipSync(readFileSync(join(folder, 'sealed.jsonl.gz')));
const open = readFileSync(join(folder, 'claims.jsonl'), 'utf8');

interface Printed {
  readonly id: string;
  readonly language: string;
  readonly claim: string;
  readonly source: { readonly title: string; readonly url: string };
  readonly must: object;
}
const claimsOf = (text: string): Printed[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

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

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { claimsOf, tally } from '../audit/claim/printed/tally.ts';

const folder = join(import.meta.dirname, '../audit/claim/printed');

describe('claims that were set apart before the grammar was taken up again', () => {
  const text = gunzipSync(readFileSync(join(folder, 'sealed-2.jsonl.gz')));

  it('are those whose digest was committed first', () => {
    const digest = createHash('sha256').update(text).digest('hex');
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toContain(digest);
  });

  // In the one blind run 153 of 231 were read whole, 72 in part, 6 wrongly. What those showed was mended since: this is no blind run.
  it('are read without one wrong reading, and at least 70 % whole', () => {
    const { wrong, share } = tally('set apart', claimsOf(text.toString('utf8')));
    expect(wrong).toBe(0);
    expect(share).toBeGreaterThanOrEqual(0.7);
  });
});

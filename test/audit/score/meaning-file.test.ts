import { describe, expect, it } from 'vitest';
import { readMeaning } from '../../../src/audit/score/meaning/meaning-file.ts';
import { EvidenceError } from '../../../src/errors.ts';

describe('a file that names the columns', () => {
  it('is refused in words where it is long, or nested deep', () => {
    const keys = Array.from({ length: 30_000 }, (_, i) => `key${i}: 1`).join('\n');
    expect(() => readMeaning(keys)).toThrow(/more than names of columns take/);
    for (const deep of [`score: ${'['.repeat(9_000)}`, `score: ${'{a: '.repeat(4_000)}`, '- '.repeat(9_000)])
      expect(() => readMeaning(deep)).toThrow(EvidenceError);
  });
});

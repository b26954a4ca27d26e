import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/cli/context.ts';
import { optional } from '../../src/cli/optional.ts';
import { text } from '../../src/language/french.ts';
import { cachedSensitivity, cacheSensitivity } from '../../src/store/sensitivity-cache.ts';

const found = {
  ...{ people: 1, weeks: 1, seconds: 1, runs: 1, tried: 0, draws: 0, together: [], swings: [], leads: {} },
  figures: { runs: 1, levels: {}, differences: {} },
};

describe('what a run can do without', () => {
  const notes: string[] = [];
  const context = { say: (words) => words.fr, note: (words) => void notes.push(words) } as Context;
  const copy = text('its copy', 'sa copie');

  it('never ends it: a cache that cannot be written is said, in the reader’s language', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'contrechamp-optional-')), 'runs');
    writeFileSync(file, 'a letter');
    const kept = () => cacheSensitivity(join(file, 'kept'), 'key', found);
    await expect(kept()).rejects.toThrow(/a part of its path is a file/);
    expect(await optional(copy, kept, context)).toBeNull();
    expect(notes).toEqual([expect.stringMatching(/^laissé de côté\s: sa copie \(impossible d’écrire .*runs/)]);
    expect(cachedSensitivity([join(file, 'kept')], 'key')).toBeNull();
  });

  it('is there where it can be', async () => {
    expect(await optional(copy, () => 7, context)).toBe(7);
  });
});

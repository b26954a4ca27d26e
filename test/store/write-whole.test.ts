import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import { writeAside, writeFailure, writeWhole } from '../../src/store/write-whole.ts';

const folder = mkdtempSync(join(tmpdir(), 'contrechamp-'));

describe('writing whole', () => {
  it('writes text and bytes and leaves nothing aside', async () => {
    await writeWhole(join(folder, 'a.txt'), 'été');
    await writeWhole(join(folder, 'b.bin'), new Uint8Array([1, 2]));
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('été');
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'b.bin']);
  });

  it('keeps what was there when the writing fails half-way', async () => {
    const path = join(folder, 'kept.txt');
    await writeWhole(path, 'old');
    const failing = writeAside(path, (append) => {
      append(Buffer.from('half of the n'));
      throw Object.assign(new Error('disk'), { code: 'ENOSPC' });
    });
    await expect(failing).rejects.toThrow(/no space is left/);
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'b.bin', 'kept.txt']);
  });

  it('says in words why a file cannot be written', async () => {
    await expect(writeWhole(join(folder, 'no', 'such', 'folder.txt'), '')).rejects.toThrow(UsageError);
    expect((writeFailure({ code: 'EACCES' }, 'x') as UsageError).text.fr).toBe(
      'impossible d’écrire x\u00a0: accès refusé',
    );
    expect(writeFailure(new Error('other'), 'x')).toBeInstanceOf(Error);
  });
});

import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { command } from '../support/command.ts';
import { resealed } from '../support/resealed.ts';
import { ranCountry, writtenRun } from '../support/written-run.ts';

const scratch = mkdtempSync(join(tmpdir(), 'contrechamp-check-run-'));
let run: string;
let copies = 0;
const copyOf = (): string => {
  const copy = join(scratch, `copy-${copies++}`);
  cpSync(run, copy, { recursive: true });
  return copy;
};
const flipped = (folder: string, name: string, bit: number): void => {
  const bytes = readFileSync(join(folder, name));
  bytes[(bit >> 3) % bytes.length] ^= 1 << (bit & 7);
  writeFileSync(join(folder, name), bytes);
};

beforeAll(async () => {
  run = await writtenRun(ranCountry({ weeks: 2, size: 4096 }));
});

describe('check FOLDER', () => {
  it('holds every file of a run to its digest, and says what repeats it', async () => {
    const { status, stdout } = await command(scratch, 'check', run);
    expect(status).toBe(0);
    for (const name of readdirSync(run)) expect(stdout).toContain(`✓ ${name}`);
    expect(stdout).toMatch(/9 of 9 files are as the run wrote them/);
    expect(stdout).toMatch(/damage, not forgery/);
    const { regimes } = JSON.parse(readFileSync(join(run, 'run.json'), 'utf8'));
    for (const { digest } of Object.values<{ digest: string }>(regimes)) expect(stdout).toContain(digest);
  });

  it('finds one changed bit in any file, names the file, and so does whatever opens the run', async () => {
    for (const name of readdirSync(run))
      for (const bit of [8 * 5 + 1, 8 * 301 + 6, 104_729]) {
        const folder = copyOf();
        flipped(folder, name, bit);
        const { status, stderr } = await command(scratch, 'query', folder, 'SELECT count(*) FROM weekly');
        expect([status, stderr], `${name}, bit ${bit}`).toEqual([2, expect.stringContaining(name)]);
        const checked = await command(scratch, 'check', folder, '--json');
        expect(checked.status, `${name}, bit ${bit}`).toBeGreaterThan(0);
        if (checked.status === 1)
          expect(JSON.parse(checked.stdout).files.filter((file: { fault: string | null }) => file.fault)).toEqual([
            { file: join(folder, name), fault: expect.stringMatching(/changed or damaged/) },
          ]);
      }
  });

  it('finds a number that was changed by hand in run.json', async () => {
    const folder = copyOf();
    const path = join(folder, 'run.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/"weeks": 2/, '"weeks": 3'));
    expect(await command(scratch, 'check', folder)).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/✗ run\.json/),
    });
    const { status, stderr } = await command(scratch, 'query', folder, '--lang', 'fr');
    expect([status, stderr]).toEqual([2, expect.stringContaining('run.json: le fichier a été modifié ou endommagé')]);
  });

  it('opens a run of before digests, with a note', async () => {
    const folder = copyOf();
    resealed(folder, (document) => document);
    const path = join(folder, 'run.json');
    const { writtenBy: _, ...document } = JSON.parse(readFileSync(path, 'utf8'));
    const sizes = Object.entries(document.files as Record<string, { bytes: number }>).map(([name, { bytes }]) => [
      name,
      bytes,
    ]);
    writeFileSync(path, JSON.stringify({ ...document, files: Object.fromEntries(sizes) }));
    const { status, stderr } = await command(scratch, 'query', folder);
    expect([status, stderr]).toEqual([0, expect.stringMatching(/made before runs kept digests/)]);
    expect((await command(scratch, 'check', folder)).stdout).toMatch(/size only/);
  });

  it('is refused for a folder that is no run', async () => {
    expect(await command(scratch, 'check', scratch)).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/this folder is no run/),
    });
  });
});

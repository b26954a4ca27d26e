// Damaged inputs for every reader, and damaged folders of a run and of a sweep. `npm run soak` tries many.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { command } from '../support/command.ts';
import { mutations } from '../support/mutations.ts';
import { ranCountry, writtenRun } from '../support/written-run.ts';
import { inputs } from './inputs.ts';
import { hours, luckOf, roundsOf, tell } from './soak.ts';

const kinds = Object.entries(mutations);

/** What must never be told of an input, however damaged. */
const demandOurWords = (what: string, { status, stderr }: { status: unknown; stderr: string }): void => {
  expect([0, 1, 2], `${what}: ${stderr.slice(0, 500)}`).toContain(status);
  expect(stderr, what).not.toMatch(/internal error|^\s+at .+:\d+/m);
};

/** What a command says, but for the names in an archive, which no checksum covers, and the digest of the file itself. */
const saidOf = (stdout: string): string => stdout.replace(/“[^”]*”/g, '“”').replace(/"bytes":\d+,"sha256":"\w+"/g, '');

/** Bytes damaged once, in one of four twice. */
function damaged(good: Uint8Array, below: (limit: number) => number): { kind: string; bytes: Uint8Array } {
  const [kind, mutate] = kinds[below(kinds.length)];
  const once = mutate(good, below);
  return { kind, bytes: below(4) === 0 ? mutate(once.length > 0 ? once : good, below) : once };
}

describe('damaged inputs', () => {
  it('are read or refused in words, and never believed where their format can tell', { timeout: hours }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'contrechamp-soak-'));
    const counts = { tried: 0, read: 0, refused: 0, believed: 0 };
    const before = new Map<string, string>();
    for (const { file, bytes } of inputs) writeFileSync(join(folder, file), bytes);
    for (const { file, args } of inputs) {
      const { status, stdout, stderr } = await command(folder, ...args(file));
      expect([status, stderr], file).toEqual([0, expect.any(String)]);
      before.set(file, stdout);
    }
    for (const round of roundsOf('inputs')) {
      const input = inputs[round % inputs.length];
      const { kind, bytes } = damaged(input.bytes, luckOf('inputs', round));
      writeFileSync(join(folder, input.file), bytes);
      const told = await command(folder, ...input.args(input.file));
      const what = `round ${round}: ${kind} in ${input.file}`;
      demandOurWords(what, told);
      writeFileSync(join(folder, input.file), input.bytes);
      counts.tried++;
      counts[told.status === 2 ? 'refused' : 'read']++;
      if (!input.isChecked || told.status === 2) continue;
      const isBelieved = saidOf(told.stdout) !== saidOf(before.get(input.file)!);
      counts.believed += isBelieved ? 1 : 0;
      expect(isBelieved, what).toBe(false);
    }
    rmSync(folder, { recursive: true });
    tell({ 'damaged inputs': counts });
  });

  describe('in a folder that the tool wrote', () => {
    const home = mkdtempSync(join(tmpdir(), 'contrechamp-soak-folders-'));
    /** Each with a question that reads all that it holds. */
    const folders = [
      {
        good: 'run',
        files: (): string[] => readdirSync(join(home, 'run')),
        ask: ['query', 'bad', 'SELECT regime, sum(stops), count(*) FROM weekly GROUP BY 1 ORDER BY 1', '--json'],
      },
      {
        good: 'sweep',
        files: (): string[] => [
          'sweep-plan.parquet',
          ...readdirSync(join(home, 'sweep/runs')).map((name) => `runs/${name}`),
        ],
        ask: ['sweep', 'collect', 'bad', '--out', 'all.parquet', '--force', '--json'],
      },
    ];

    beforeAll(async () => {
      cpSync(await writtenRun(ranCountry({ weeks: 2, size: 4096 })), join(home, 'run'), { recursive: true });
      const plan = ['same-country', '--people', '4096', '--weeks', '1', '--vary', 'watch.listSize=100,200'];
      expect((await command(home, 'sweep', 'plan', ...plan, '--out', 'plan.parquet')).status).toBe(0);
      expect((await command(home, 'sweep', 'work', 'plan.parquet', '--out', 'sweep', '--workers', '1')).status).toBe(0);
    });

    it('are never believed', { timeout: hours }, async () => {
      const counts = { tried: 0, refused: 0, unchanged: 0 };
      for (const round of roundsOf('folders')) {
        const { good, files, ask } = folders[round % folders.length];
        const below = luckOf('folders', round);
        const names = files();
        const name = names[below(names.length)];
        cpSync(join(home, good), join(home, 'bad'), { recursive: true });
        const before = readFileSync(join(home, 'bad', name));
        const { kind, bytes } = damaged(before, below);
        writeFileSync(join(home, 'bad', name), bytes);
        const told = await command(home, ...ask);
        const what = `round ${round}: ${kind} in ${good}/${name}`;
        demandOurWords(what, told);
        const isSame = before.equals(bytes);
        expect(told.status === 0, `${what}: ${told.stderr}`).toBe(isSame);
        counts.tried++;
        counts[isSame ? 'unchanged' : 'refused']++;
        rmSync(join(home, 'bad'), { recursive: true });
      }
      tell({ 'damaged folders': counts });
    });
  });
});

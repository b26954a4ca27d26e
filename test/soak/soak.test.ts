// Damaged inputs for every reader and run folder, and kills at any moment. `npm run soak` does many and prints the counts.
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { command, startCommand } from '../support/command.ts';
import { mutations, numbersFrom } from '../support/mutations.ts';
import { ranCountry, writtenRun } from '../support/written-run.ts';
import { inputs } from './inputs.ts';

const seed = Number(process.env.FUZZ_SEED ?? 20260101);
const asked = { inputs: Number(process.env.SOAK_INPUTS ?? 120), kills: Number(process.env.SOAK_KILLS ?? 4) };
const isLong = process.env.SOAK_INPUTS !== undefined;
const hours = 6 * 3_600_000;
const kinds = Object.entries(mutations);

const tell = (counts: object): void => {
  if (isLong) process.stderr.write(`${JSON.stringify(counts)}\n`);
};

/** What must never be told of an input, however damaged. */
const demandOurWords = (what: string, { status, stderr }: { status: unknown; stderr: string }): void => {
  expect([0, 1, 2], `${what}: ${stderr.slice(0, 500)}`).toContain(status);
  expect(stderr, what).not.toMatch(/internal error|^\s+at .+:\d+/m);
};

/** What a command says, but for the names in an archive, which no checksum covers. */
const saidOf = (stdout: string): string => stdout.replace(/“[^”]*”/g, '“”');

describe('damaged inputs', () => {
  it('are read or refused in words, and never believed where their format can tell', { timeout: hours }, async () => {
    const below = numbersFrom(seed);
    const folder = mkdtempSync(join(tmpdir(), 'contrechamp-soak-'));
    const counts = { tried: 0, read: 0, refused: 0, believed: 0 };
    const before = new Map<string, string>();
    for (const { file, bytes, args } of inputs) {
      writeFileSync(join(folder, file), bytes);
      const { status, stdout, stderr } = await command(folder, ...args(file));
      expect([status, stderr], file).toEqual([0, expect.any(String)]);
      before.set(file, stdout);
    }
    for (let round = 0; counts.tried < asked.inputs; round++) {
      const input = inputs[round % inputs.length];
      const [kind, mutate] = kinds[below(kinds.length)];
      let bytes = mutate(input.bytes, below);
      if (below(4) === 0) bytes = mutate(bytes.length > 0 ? bytes : input.bytes, below);
      writeFileSync(join(folder, input.file), bytes);
      const told = await command(folder, ...input.args(input.file));
      const what = `round ${round}: ${kind} in ${input.file}`;
      demandOurWords(what, told);
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

  it('are never believed in the folder of a run', { timeout: hours }, async () => {
    const below = numbersFrom(seed + 1);
    const run = await writtenRun(ranCountry({ weeks: 2, size: 4096 }));
    const folder = mkdtempSync(join(tmpdir(), 'contrechamp-soak-run-'));
    const copy = join(folder, 'run');
    cpSync(run, copy, { recursive: true });
    const question = 'SELECT regime, sum(stops), count(*) FROM weekly GROUP BY 1 ORDER BY 1';
    const names = readdirSync(run);
    const counts = { tried: 0, refused: 0, unchanged: 0 };
    while (counts.tried < asked.inputs / 4) {
      const name = names[below(names.length)];
      const bytes = readFileSync(join(run, name));
      const [kind, mutate] = kinds[below(kinds.length)];
      const changed = mutate(bytes, below);
      writeFileSync(join(copy, name), changed);
      const told = await command(folder, 'query', copy, question, '--json');
      const what = `${kind} in ${name}`;
      demandOurWords(what, told);
      const isSame = bytes.equals(changed);
      expect(told.status, what).toBe(isSame ? 0 : 2);
      counts.tried++;
      counts[isSame ? 'unchanged' : 'refused']++;
      writeFileSync(join(copy, name), bytes);
    }
    tell({ 'damaged run folders': counts });
  });
});

const small = ['--people', '4096', '--weeks', '2', '--no-sensitivity', '--quiet'];
/** What is killed, and where its result would be. */
const works: readonly { readonly args: readonly string[]; readonly result: string }[] = [
  { args: ['run', 'same-country', ...small, '--out', 'o'], result: 'o' },
  { args: ['run', 'same-country', ...small, '--out', 'o', '--force'], result: 'o' },
  {
    args: ['run', 'same-country', ...small, '--replicas', '2', '--workers', '1', '--out', 'o', '--force'],
    result: 'o',
  },
  {
    args: [
      'run',
      'same-country',
      ...small,
      '--vary',
      '8',
      '--vary-people',
      '4096',
      '--workers',
      '1',
      '--out',
      'o',
      '--force',
    ],
    result: 'o',
  },
  {
    args: ['safeguards', 'same-country', '--people', '4096', '--weeks', '1', '--quiet', '--html', 'page.html'],
    result: 'page.html',
  },
];

const oracle = `#!/bin/sh
echo x >> asked
case "$(cat)" in *red*kite*) echo 0;; *) echo 1;; esac
`;

describe('kills at any moment', () => {
  it('leave a whole result or none, and the next run sets right what is left', { timeout: hours }, async () => {
    const below = numbersFrom(seed + 2);
    const folder = mkdtempSync(join(tmpdir(), 'contrechamp-soak-kills-'));
    const counts = { killed: 0, ended: 0, whole: 0, absent: 0 };
    for (let round = 0; round < asked.kills; round++) {
      const { args, result } = works[round % works.length];
      const child = startCommand(folder, ...args);
      const closed = once(child, 'close');
      const patience = isLong ? below(8000) : below(3000);
      await Promise.race([closed, pause(patience)]);
      child.kill('SIGKILL');
      const [, signal] = await closed;
      counts[signal === 'SIGKILL' ? 'killed' : 'ended']++;
      const path = join(folder, result);
      counts[existsSync(path) ? 'whole' : 'absent']++;
      if (result === 'o' && existsSync(path)) {
        const { status, stdout } = await command(folder, 'check', path);
        expect([status, stdout], `round ${round}: ${args.join(' ')}`).toEqual([0, expect.not.stringContaining('✗')]);
      } else if (existsSync(path)) expect(readFileSync(path, 'utf8')).toMatch(/contrechamp sha256:[0-9a-f]{64} -->\n$/);
    }
    const { status, stderr } = await command(folder, ...works[1].args);
    expect([status, stderr]).toEqual([0, expect.any(String)]);
    expect(readdirSync(folder).filter((name) => name.startsWith('o') || name.endsWith('.part'))).toEqual(['o']);
    tell({ 'kills of runs': counts });
  });

  it('ask nothing twice without saying so', { timeout: hours }, async () => {
    const below = numbersFrom(seed + 3);
    const counts = { killed: 0, sessions: 0, asked: 0, answered: 0, 'said to be asked again': 0 };
    for (let round = 0; round < asked.kills / 2; ) {
      const folder = mkdtempSync(join(tmpdir(), 'contrechamp-soak-probe-'));
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'oracle'), oracle);
      chmodSync(join(folder, 'oracle'), 0o755);
      writeFileSync(join(folder, 'blocked.txt'), 'a red balloon and a kite over the long green hill');
      const args = [
        'audit',
        'chat',
        'probe',
        '--text',
        'blocked.txt',
        '--oracle',
        'cmd:./oracle',
        '--session',
        's.jsonl',
      ];
      let again = 0;
      for (let kill = 0; kill < 2 && round < asked.kills / 2; kill++, round++) {
        const child = startCommand(folder, ...args);
        let said = '';
        child.stderr?.on('data', (data) => {
          said += data;
        });
        const closed = once(child, 'close');
        await Promise.race([closed, pause(500 + below(isLong ? 3000 : 1500))]);
        child.kill('SIGKILL');
        await closed;
        counts.killed++;
        if (/may have been sent already/.test(said)) again++;
      }
      const { status, stderr } = await command(folder, ...args, '--json');
      expect([status, stderr]).toEqual([0, expect.any(String)]);
      if (/may have been sent already/.test(stderr)) again++;
      const lines = readFileSync(join(folder, 's.jsonl'), 'utf8').trimEnd().split('\n');
      const answered = lines.filter((line) => line.includes('"type":"message"')).length;
      const times = readFileSync(join(folder, 'asked'), 'utf8').length / 2;
      expect(times).toBeLessThanOrEqual(answered + again);
      counts.sessions++;
      counts.asked += times;
      counts.answered += answered;
      counts['said to be asked again'] += again;
    }
    tell({ 'kills of probes': counts });
  });
});

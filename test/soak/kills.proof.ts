// Kills at any moment of what writes. `npm run soak` does many.
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { command, startBuilt, startCommand } from '../support/command.ts';
import { hours, isLong, luckOf, roundsOf, tell } from './soak.ts';

const start = isLong ? startBuilt : startCommand;
const people = ['--people', '4096', '--weeks', '2'];
const small = ['same-country', ...people, '--no-sensitivity', '--quiet', '--out', 'o'];
/** What is killed, and where its result would be. */
const works: readonly { readonly args: readonly string[]; readonly result: string }[] = [
  { args: ['run', ...small], result: 'o' },
  { args: ['run', ...small, '--force'], result: 'o' },
  { args: ['run', ...small, '--replicas', '2', '--workers', '1', '--force'], result: 'o' },
  { args: ['run', ...small, '--vary', '8', '--vary-people', '4096', '--workers', '1', '--force'], result: 'o' },
  { args: ['safeguards', 'same-country', ...people, '--quiet', '--html', 'page.html'], result: 'page.html' },
  { args: ['sweep', 'work', 'plan.parquet', '--out', 'sweep', '--workers', '2'], result: 'sweep' },
];

type Killed = 'killed' | 'ended';

/** Starts a command and kills it after a while, or after it has ended. */
async function kill(
  folder: string,
  args: readonly string[],
  milliseconds: number,
): Promise<{ how: Killed; said: string }> {
  const child = start(folder, ...args);
  let said = '';
  child.stderr?.on('data', (data) => {
    said += data;
  });
  const closed = once(child, 'close');
  const waiting = new AbortController();
  await Promise.race([closed, pause(milliseconds, undefined, { signal: waiting.signal }).catch(() => undefined)]);
  waiting.abort();
  child.kill('SIGKILL');
  const [, signal] = await closed;
  return { how: signal === 'SIGKILL' ? 'killed' : 'ended', said };
}

/** Milliseconds that each takes if it is let be: it is killed within them, or a little later. */
async function durations(folder: string): Promise<number[]> {
  const taken: number[] = [];
  for (const { args } of works) {
    const from = performance.now();
    await kill(folder, args, hours);
    taken.push(performance.now() - from);
  }
  rmSync(join(folder, 'sweep'), { recursive: true });
  return taken;
}

/** A result that is there is whole. */
async function demandWhole(folder: string, result: string, what: string): Promise<void> {
  const path = join(folder, result);
  if (result === 'page.html')
    return expect(readFileSync(path, 'utf8'), what).toMatch(/contrechamp sha256:[0-9a-f]{64} -->\n$/);
  if (result === 'o') {
    const { status, stdout } = await command(folder, 'check', path);
    return expect([status, stdout], what).toEqual([0, expect.not.stringContaining('✗')]);
  }
  const { stdout, stderr } = await command(
    folder,
    'sweep',
    'collect',
    result,
    '--out',
    'all.parquet',
    '--force',
    '--json',
  );
  if (stdout === '') return expect(stderr, what).toMatch(/is no folder of a sweep/);
  expect(JSON.parse(stdout), what).toMatchObject({ damaged: [], differing: [], unplanned: [] });
}

describe('kills at any moment', () => {
  it('leave a whole result or none, and the next run sets right what is left', { timeout: hours }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'contrechamp-soak-kills-'));
    const plan = ['same-country', ...people, '--vary', 'watch.listSize=100,200,300,400', '--replicas', '3'];
    expect((await command(folder, 'sweep', 'plan', ...plan, '--out', 'plan.parquet')).status).toBe(0);
    const whole = isLong ? await durations(folder) : works.map(() => 2500);
    const counts = { killed: 0, ended: 0, whole: 0, absent: 0 };
    for (const round of roundsOf('runs')) {
      const { args, result } = works[round % works.length];
      const { how } = await kill(folder, args, luckOf('runs', round)(1.2 * whole[round % works.length]));
      counts[how]++;
      const isThere = existsSync(join(folder, result));
      counts[isThere ? 'whole' : 'absent']++;
      if (isThere) await demandWhole(folder, result, `round ${round}: ${args.join(' ')}`);
    }
    for (const { args } of [works[1], works[5]]) {
      const { status, stderr } = await command(folder, ...args);
      expect([status, stderr]).toEqual([0, expect.any(String)]);
    }
    expect((await command(folder, 'sweep', 'collect', 'sweep', '--out', 'all.parquet', '--force')).status).toBe(0);
    const left = [...readdirSync(folder), ...readdirSync(join(folder, 'sweep/runs'))];
    expect(left.filter((name) => /^\.|^o.|\.part$|incomplete|replaced/.test(name))).toEqual([]);
    tell({ 'kills of runs': counts });
  });

  it('ask nothing twice without saying so', { timeout: hours }, async () => {
    const counts = { killed: 0, ended: 0, sessions: 0, asked: 0, answered: 0, 'said to be asked again': 0 };
    let session = '';
    let again = 0;
    const args = 'audit chat probe --text blocked.txt --oracle cmd:./oracle --session s.jsonl'.split(' ');
    const isSaid = (said: string): number => (/may have been sent already/.test(said) ? 1 : 0);
    const close = async (): Promise<void> => {
      const { status, stderr } = await command(session, ...args, '--json');
      expect([status, stderr]).toEqual([0, expect.any(String)]);
      again += isSaid(stderr);
      const lines = readFileSync(join(session, 's.jsonl'), 'utf8').trimEnd().split('\n');
      const answered = lines.filter((line) => line.includes('"type":"message"')).length;
      const times = readFileSync(join(session, 'asked'), 'utf8').length / 2;
      expect(times).toBeLessThanOrEqual(answered + again);
      counts.sessions++;
      counts.asked += times;
      counts.answered += answered;
      counts['said to be asked again'] += again;
    };
    for (const round of roundsOf('probes')) {
      if (session === '') {
        session = probeFolder();
        again = 0;
      }
      const { how, said } = await kill(session, args, (isLong ? 100 : 500) + luckOf('probes', round)(1500));
      counts[how]++;
      again += isSaid(said);
      if (round % 2 === 0) continue;
      await close();
      session = '';
    }
    if (session !== '') await close();
    tell({ 'kills of probes': counts });
  });
});

const oracle = `#!/bin/sh
echo x >> asked
sleep 0.05
case "$(cat)" in *red*kite*) echo 0;; *) echo 1;; esac
`;

/** A folder with a blocked message and a program that tries messages. */
function probeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'contrechamp-soak-probe-'));
  writeFileSync(join(folder, 'oracle'), oracle);
  chmodSync(join(folder, 'oracle'), 0o755);
  writeFileSync(join(folder, 'blocked.txt'), 'a red balloon and a kite over the long green hill');
  return folder;
}

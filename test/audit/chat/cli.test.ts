import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { programOracle } from '../../../src/cli/audit-chat-oracles.ts';
import { main } from '../../../src/cli/main.ts';
import { createRandom } from './invented.ts';
import { inventChat } from './invented-chat.ts';

const root = resolve(import.meta.dirname, '../../..');
const entry = `import(${JSON.stringify(join(root, 'src/cli/main.ts'))}).then((program) => program.main(process.argv.slice(1)))`;
const typescript = join(root, 'scripts/typescript.mjs');
let folder: string;

/** Runs a command in this process, its output caught; files are named relative to the test's folder. */
async function chat(given: string[], answers: AsyncIterable<string> = (async function* () {})()) {
  const caught = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      caught[name] += String(text);
      return true;
    }),
  );
  const stdin = vi
    .spyOn(process, 'stdin', 'get')
    .mockReturnValue(Readable.from(answers) as unknown as typeof process.stdin);
  heard = () => caught.stderr;
  const before = process.cwd();
  process.chdir(folder);
  try {
    await main(['audit', 'chat', ...given, '--lang', 'en']);
    return { status: Number(process.exitCode ?? 0), ...caught };
  } finally {
    process.chdir(before);
    process.exitCode = 0;
    for (const spy of [...spies, stdin]) spy.mockRestore();
  }
}

let heard = (): string => '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'contrechamp-chat-'));
  writeFileSync(join(folder, 'blocked.txt'), 'The red balloon and the kite.\n');
  writeFileSync(join(folder, 'rules.jsonl'), '{"components": ["red", "kite"]}\n');
  const program = (name: string, body: string): void => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${body}\n`);
    chmodSync(join(folder, name), 0o755);
  };
  program('filter', 'text=$(cat; echo .)\ncase "$text" in *red*kite*) echo 0;; *) echo 1;; esac');
  program('slow', 'sleep 0.15\ntext=$(cat; echo .)\ncase "$text" in *red*kite*) echo 0;; *) echo 1;; esac');
  program('nonsense', 'echo maybe');
  program('fails', 'echo 1; exit 3');
  program('hangs', 'exec sleep 60');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('audit chat probe', () => {
  it('prints the agreed JSON and nothing else', async () => {
    const { status, stdout } = await chat([
      'probe',
      '--text',
      'blocked.txt',
      '--oracle',
      'rules:rules.jsonl',
      '--json',
    ]);
    expect(status).toBe(0);
    const result = JSON.parse(stdout);
    expect(Object.keys(result)).toEqual(['rules', 'probes', 'confirmations', 'verdict']);
    expect(result).toMatchObject({
      rules: [{ components: ['red', 'kite'], confirmed: true }],
      confirmations: 3,
      verdict: 'rule-found',
    });
  });

  it('gives a program the text without a final newline, killed at any moment it goes on, and its session verifies', async () => {
    const session = join(folder, 'killed.jsonl');
    const given = ['probe', '--text', 'blocked.txt', '--oracle', 'cmd:./slow', '--session', session];
    const running = spawn(process.execPath, ['--import', typescript, '-e', entry, '--', 'audit', 'chat', ...given], {
      cwd: folder,
      stdio: 'ignore',
    });
    const ended = new Promise((done) => running.on('close', done));
    const linesOnFile = (): number => (existsSync(session) ? readFileSync(session, 'utf8').split('\n').length - 1 : 0);
    while (linesOnFile() < 5 && running.exitCode === null) await new Promise((done) => setTimeout(done, 20));
    running.kill('SIGKILL');
    await ended;
    const before = linesOnFile();
    expect(before).toBeGreaterThanOrEqual(5);
    expect(statSync(session).mode & 0o777).toBe(0o600);
    const { status, stdout, stderr } = await chat([...given, '--json']);
    expect(status).toBe(0);
    expect(stderr).toContain('going on with');
    const { probes, confirmations } = JSON.parse(stdout);
    expect(linesOnFile()).toBe(1 + probes + confirmations + 1);
    expect((await chat(['verify', session])).status).toBe(0);
    expect((await chat(['redact', session, '--out', 'public.jsonl'])).status).toBe(0);
    expect(readFileSync(join(folder, 'public.jsonl'), 'utf8')).not.toContain('balloon');
    expect((await chat(['verify', 'public.jsonl'])).status).toBe(0);
    expect((await chat(['report', session, '--out', 'report.html'])).status).toBe(0);
    expect((await chat(['rules', session])).stdout).toContain('red + kite');
  });

  it('stops with 2 and a way out when the program lies about its answers or cannot run', async () => {
    for (const name of ['nonsense', 'fails', 'absent']) {
      const { status, stderr } = await chat([
        'probe',
        '--text',
        'blocked.txt',
        '--oracle',
        `cmd:./${name}`,
        '--session',
        `${name}.jsonl`,
      ]);
      expect(status).toBe(2);
      expect(stderr).toContain(name);
    }
    await expect(programOracle(join(folder, 'hangs'), 0.2)('text', 'search')).rejects.toThrow(/no answer within/);
  });

  it('asks two people, first whether they are out of reach, and goes on after a stop', async () => {
    const given = ['probe', '--text', 'blocked.txt', '--oracle', 'manual', '--session', 'manual.jsonl', '--loss', '0'];
    async function* said(...answers: string[]) {
      for (const answer of answers) yield `${answer}\n`;
    }
    const refused = await chat([...given.slice(0, -3), 'none.jsonl', '--loss', '0'], said('n'));
    expect(refused.status).toBe(2);
    expect(existsSync(join(folder, 'none.jsonl'))).toBe(false);
    const stopped = await chat(given, said('y', 'y', 'n', 'n', 'u', 'n', 'what?', 'n', 's'));
    expect(stopped.status).toBe(2);
    expect(stopped.stderr).toContain('outside the reach');
    expect(stopped.stderr).toContain('Run the same command again');
    expect(stopped.stderr.match(/The answer to message 1 is taken back/g)).toHaveLength(2);
    /** Two honest phones: every message that is printed is tried, its answer given. */
    let isOver = false;
    async function* phones() {
      for (let answered = 0; ; answered++) {
        let texts: string[] = [];
        while (texts.length <= answered) {
          if (isOver) return;
          await new Promise((done) => setImmediate(done));
          texts = [...heard().matchAll(/-{40}\n([\s\S]*?)\n-{40}\n/g)].map((match) => match[1]);
        }
        yield texts[answered].includes('red') && texts[answered].includes('kite') ? 'n\n' : 'y\n';
      }
    }
    const { status, stdout, stderr } = await chat(given, phones());
    isOver = true;
    expect(stderr).toContain('2 answers are there already');
    expect(status).toBe(0);
    expect(stdout).toContain('“red” + “kite”');
  });

  it('keeps a session that was given no place in one of its own, ignored by git, and names it at the end', async () => {
    process.env.XDG_STATE_HOME = join(folder, 'state');
    const given = ['probe', '--text', 'blocked.txt', '--oracle', 'cmd:./filter'];
    const { status, stderr } = await chat(given);
    delete process.env.XDG_STATE_HOME;
    expect(status).toBe(0);
    const place = join(folder, 'state', 'contrechamp', 'chat-sessions');
    expect(readFileSync(join(place, '.gitignore'), 'utf8')).toBe('*\n');
    const path = /^The session is (.*)$/m.exec(stderr)![1];
    expect(path.startsWith(place)).toBe(true);
    expect(stderr).toContain(`Next: contrechamp audit chat verify ${JSON.stringify(path)}`);
    expect((await chat(['verify', path])).stdout).toMatch(/^Verdict: one rule found; rules confirmed: 1/);
  });

  it('asks at twice the messages that it thought of whether to go on, and never counts past its estimate', async () => {
    async function* phones() {
      yield 'y\n';
      for (let answer = 0; ; answer++) {
        await new Promise((done) => setImmediate(done));
        if (/twice as many as thought/.test(heard())) break;
        // A filter on length: what is longer than 20 characters does not arrive.
        const texts = [...heard().matchAll(/-{40}\n([\s\S]*?)\n-{40}\n/g)].map((match) => match[1]);
        if (texts.length <= answer) {
          answer--;
          continue;
        }
        yield texts[answer].length > 20 ? 'n\n' : 'y\n';
      }
      yield 'n\n';
    }
    const given = ['probe', '--text', 'blocked.txt', '--oracle', 'manual', '--session', 'length.jsonl', '--loss', '0'];
    const { status, stderr } = await chat(given, phones());
    const sent = [...stderr.matchAll(/^Message (\d+)\./gm)].length;
    const about = Number(/About (\d+) messages/.exec(stderr)?.[1]);
    expect(sent).toBeLessThanOrEqual(2 * about);
    expect(stderr).not.toMatch(/(\d+) messages sent of about/);
    expect([0, 2]).toContain(status);
  });

  it('leaves a file that is no session as it is', async () => {
    writeFileSync(join(folder, 'notes.txt'), 'my notes');
    const { status, stderr } = await chat([
      'probe',
      '--text',
      'blocked.txt',
      '--oracle',
      'cmd:./filter',
      '--session',
      'notes.txt',
    ]);
    expect(status).toBe(2);
    expect(stderr).toContain('is no session');
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('my notes');
  });

  it('refuses what it cannot use: oracle, loss, budget, prior, text, rules', async () => {
    writeFileSync(join(folder, 'bad.json'), '{"k": {"one": 1}, "length": {"1": 1}}');
    writeFileSync(join(folder, 'broken.txt'), Uint8Array.of(0xff, 0xc3, 0x28));
    writeFileSync(join(folder, 'broken.jsonl'), '{"components": "red"}\n');
    const base = ['probe', '--text', 'blocked.txt', '--oracle', 'rules:rules.jsonl'];
    const refused: string[][] = [
      ['probe', '--text', 'blocked.txt', '--oracle', 'magic'],
      [...base, '--loss', '0.7'],
      [...base, '--budget', '0'],
      [...base, '--prior', 'bad.json'],
      ['probe', '--text', 'broken.txt', '--oracle', 'rules:rules.jsonl'],
      ['probe', '--text', 'blocked.txt', '--oracle', 'rules:broken.jsonl'],
      ['probe', '--text', 'absent.txt', '--oracle', 'rules:rules.jsonl'],
    ];
    for (const given of refused) expect((await chat(given)).status).toBe(2);
  });
});

describe('audit chat compare', () => {
  it('prints the agreed JSON, texts only with --rows, and no name ever', async () => {
    const { a, b } = inventChat(createRandom(7), { erasure: 0.05 });
    for (const { name, messages } of [a, b]) {
      const rows = messages.map(({ time, sender, text, kind }) =>
        [new Date(time).toISOString(), sender, kind === 'deleted' ? 'This message was deleted' : text].join(','),
      );
      writeFileSync(join(folder, `${name}.csv`), ['time,sender,text', ...rows].join('\n'));
    }
    const { status, stdout } = await chat(['compare', 'a.csv', 'b.csv', '--json', '--html', 'compare.html']);
    expect(status).toBe(0);
    const { messages, test } = JSON.parse(stdout);
    expect(Object.keys(messages[0]).sort()).toEqual(['direction', 'pFiltered', 'sender', 'terms', 'time', 'verdict']);
    expect(test).toMatchObject({ missing: expect.any(Number), sent: expect.any(Number), expectedLoss: 0.01 });
    expect(test.pValue).toBeLessThan(0.01);
    expect(Object.keys(test.byTerm[0]).sort()).toEqual([
      'high',
      'low',
      'missing',
      'mostlyArrives',
      'pAdjusted',
      'sent',
      'term',
    ]);
    expect(JSON.parse((await chat(['compare', 'a.csv', 'b.csv', '--json', '--rows'])).stdout).messages[0].text).toEqual(
      expect.any(String),
    );
    for (const output of [stdout, readFileSync(join(folder, 'compare.html'), 'utf8')])
      expect(output).not.toMatch(/\bann\b|\bben\b/);
  });

  it('refuses an export that is none, with the file named', async () => {
    const { status, stderr } = await chat(['compare', 'blocked.txt', 'blocked.txt']);
    expect(status).toBe(2);
    expect(stderr).toContain('blocked.txt');
  });
});

import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { machine } from '../../src/store/aside.ts';
import { claimFile } from '../../src/store/file-claim.ts';
import { command, startCommand } from '../support/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'contrechamp-claims-'));

/** Answers by a rule of two words; kills its own asker once, at its third message, after that was sent. */
const deadly = `#!/bin/sh
cat > message
echo x >> count
if [ $(wc -l < count) = 3 ]; then kill -9 $PPID; sleep 1; exit 1; fi
if grep -q red message && grep -q kite message; then echo 0; else echo 1; fi
`;

describe('a session of a probe', () => {
  it('says which message may have been sent already, where the probe was killed before its answer', async () => {
    writeFileSync(join(folder, 'blocked.txt'), 'a red balloon and a kite over the hill');
    writeFileSync(join(folder, 'oracle'), deadly);
    chmodSync(join(folder, 'oracle'), 0o755);
    const args = 'audit chat probe --text blocked.txt --oracle cmd:./oracle --session s.jsonl'.split(' ');
    const [, signal] = await once(startCommand(folder, ...args), 'close');
    expect(signal).toBe('SIGKILL');
    expect(readFileSync(join(folder, 's.jsonl.writing'), 'utf8')).toMatch(/^process \w+ \d+\nasking 3 *\n$/);
    const { status, stderr, stdout } = await command(folder, ...args, '--json');
    expect([status, stderr]).toEqual([
      0,
      expect.stringMatching(/message 3 was being sent: it may have been sent already/),
    ]);
    expect(JSON.parse(stdout).verdict).toBe('rule-found');
    expect(existsSync(join(folder, 's.jsonl.writing'))).toBe(false);
  });

  it('is refused while another process writes it', async () => {
    const path = join(folder, 'busy.jsonl');
    writeFileSync(`${path}.writing`, `process ${machine} ${process.ppid}\nasking 1\n`);
    expect(() => claimFile(path)).toThrow(/being written by another process/);
    const free = claimFile(join(folder, 'free.jsonl'));
    expect(() => claimFile(join(folder, 'free.jsonl'))).toThrow(/being written/);
    free.release();
    claimFile(join(folder, 'free.jsonl')).release();
  });
});

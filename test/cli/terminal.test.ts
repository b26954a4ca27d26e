import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { startProgress } from '../../src/cli/progress.ts';
import { same } from '../../src/language/bilingual.ts';
import { harmless } from '../../src/language/harmless.ts';
import { command } from '../support/command.ts';
import { ranCountry, writtenRun } from '../support/written-run.ts';

/** Erases the screen, retitles the window, by C0 and by C1; turns words round; rings. */
const evil = 'a\u001b[2Jb\u009b2Kc\u202egnp\u2066d\u0007e\u007f';
const steering = /(?![\n\t])[\p{Cc}\p{Bidi_Control}]/u;
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-terminal-'));

describe('harmless', () => {
  it('leaves words, line ends and tabs as they are, and JSON the same', () => {
    expect(harmless('été\t1\r\n2 中文 עברית')).toBe('été\t1\r\n2 中文 עברית');
    expect(harmless('\u001b]0;t\u0007 \r x \u202e')).toBe('\\u001b]0;t\\u0007 \\u000d x \\u202e');
    fc.assert(
      fc.property(fc.json({ stringUnit: 'binary' }), (json) => {
        expect(JSON.parse(harmless(json))).toEqual(JSON.parse(json));
        expect(harmless(json)).not.toMatch(steering);
      }),
    );
  });
});

describe('whatever came from outside', () => {
  let run: string;
  beforeAll(async () => {
    run = await writtenRun(ranCountry({ weeks: 1, size: 4096 }), { twins: 'off' });
  });
  const quoted = evil.replaceAll("'", "''");
  const calls = (): Record<string, string[]> => ({
    'a cell of an answer': ['query', run, `SELECT '${quoted}' AS a`],
    'the head of an answer': ['query', run, `SELECT 1 AS "${evil}"`],
    'an answer in JSON': ['query', run, `SELECT '${quoted}' AS "${evil}"`, '--json'],
    'a question that is wrong': ['query', run, `SELECT "${evil}" FROM weekly`],
    'the name of a file': ['audit', 'score', join(folder, evil), '--score', 'a', '--threshold', '1'],
    'the name of a scenario': ['check', `${evil}.yaml`],
    'an option': ['query', `--${evil}`],
    'a command': [evil],
    'a column and its cells': [
      'audit',
      'score',
      'own.csv',
      '--decision',
      evil,
      '--decision-positive',
      evil,
      '--group',
      'g',
    ],
    'a column that is not there': ['audit', 'score', 'own.csv', '--score', evil, '--threshold', '1'],
    'a sender of a chat': ['audit', 'chat', 'compare', 'a.csv', 'a.csv', '--rows', '--owner-a', evil],
  });

  it('steers no terminal, wherever it is printed', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => `"${i % 2 ? evil : 'no'}",${evil}${i % 3}`);
    writeFileSync(join(folder, 'own.csv'), `"${evil}",g\n${rows.join('\n')}\n`);
    writeFileSync(join(folder, 'a.csv'), `time,sender,text\n2025-04-24 10:00:00,Ann ${evil},hello ${evil}\n`);
    let seen = 0;
    for (const [what, args] of Object.entries(calls())) {
      const { stdout, stderr } = await command(folder, ...args);
      expect(stdout + stderr, what).not.toMatch(steering);
      if (/2J/.test(stdout + stderr)) seen++;
    }
    expect(seen).toBeGreaterThan(6);
  });

  it('steers no terminal in a line of progress', () => {
    let shown = '';
    let now = 0;
    const screen = { write: (words: string) => (shown += words) };
    const progress = startProgress({ language: 'en', say: ({ en }) => en }, same(evil), screen, () => now);
    now = 60_000;
    progress.update(0.5);
    expect(shown).toContain('2J');
    expect(shown).not.toMatch(steering);
  });
});

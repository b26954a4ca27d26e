import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../../src/audit/chat');
const literal = /(?<=[=(,:[?|&]\s*|return )\/((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/[a-z]*/g;
const atom = String.raw`(?:\\[pP]\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]|[^\\[(^$|])`;
/** An unanchored pattern that begins with a repetition without bound and asks for more behind it goes back over runs. */
const goesBack = new RegExp(String.raw`^${atom}[*+]\??(?!$)`, 'u');

const patterns = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('stamp-words.ts'))
  .flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(literal)].map(([, pattern]) => ({ name, pattern })),
  )
  .filter(({ pattern }) => !pattern.startsWith('*'));

describe('the patterns of the chat’s readers', () => {
  it('take one step a character: none goes back over a run of blanks, however long', () => {
    expect(patterns.length).toBeGreaterThan(40);
    expect(patterns.filter(({ pattern }) => goesBack.test(pattern))).toEqual([]);
  });

  it('would be caught if they did', () => {
    for (const slow of [String.raw`\s*<?edited>?$`, String.raw`\n+\s*(?:a|b)`, '[ \t]+x', ' *$'])
      expect(goesBack.test(slow)).toBe(true);
    for (const quick of [String.raw`\s+`, String.raw`^\s*x`, String.raw`\d{1,4}x`, '[.。]$'])
      expect(goesBack.test(quick)).toBe(false);
  });
});

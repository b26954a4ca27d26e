import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as score from '../../../src/audit/score/index.ts';
import * as intervals from '../../../src/statistics/intervals.ts';

const root = resolve(import.meta.dirname, '../../../src');
const names = { ...score, ...intervals };

/** The value examples of a file: the lines before, the expression of the last line, and what it is said to give. */
function examplesOf(path: string): { setup: string; expression: string; value: string }[] {
  const text = readFileSync(resolve(root, path), 'utf8');
  return [...text.matchAll(/@example\n((?: \* .*\n)+?) \*\//g)].flatMap((match) => {
    const lines = match[1]
      .trim()
      .split('\n')
      .map((line) => line.replace(/^\s*\* /, ''));
    const last = /^(.*); \/\/ (.*)$/.exec(lines[lines.length - 1]);
    return last === null ? [] : [{ setup: lines.slice(0, -1).join('\n'), expression: last[1], value: last[2] }];
  });
}

/** `0.0524…` stands for any number that begins so. */
const begins = (said: string, found: unknown): boolean =>
  said.endsWith('…') ? String(found).startsWith(said.slice(0, -1)) : String(found) === said;

describe('the examples in the docstrings give what they say', () => {
  for (const path of [
    'audit/score/score.ts',
    'audit/score/table.ts',
    'audit/score/meaning-file.ts',
    'audit/score/understanding.ts',
    'statistics/intervals.ts',
  ])
    for (const { setup, expression, value } of examplesOf(path))
      it(`${path}: ${expression}`, () => {
        const run = new Function(...Object.keys(names), `${setup}\nreturn (${expression});`);
        const found = run(...Object.values(names));
        const numbers = value.match(/-?\d+(\.\d+)?…?/g)!;
        const given = JSON.stringify(found).match(/-?\d+(\.\d+)?/g)!;
        expect(numbers.map((said, index) => (begins(said, given[index]) ? said : given[index]))).toEqual(numbers);
      });
});

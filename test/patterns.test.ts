import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { attacksOn } from './support/attacks.ts';
import { StepCounter } from './support/backtracks.ts';

const src = join(import.meta.dirname, '../src');

interface Found {
  readonly place: string;
  readonly pattern: RegExp;
}

/** Every regular expression that is written in a file. */
function patternsIn(path: string): Found[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Found[] = [];
  const add = (node: ts.Node, source: string, flags: string) => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    found.push({ place: `${relative(src, path)}:${line + 1}`, pattern: new RegExp(source, flags) });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      add(node, node.text.slice(1, end), node.text.slice(end + 1));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const patterns = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .flatMap((entry) => patternsIn(join(entry.parentPath, entry.name)));

const length = 256;
/** Doublings that a text of that length takes at 16 steps a character: no attack worth a second look. */
const cheap = 12;
/** Doublings that it takes at 1,024 steps a character: more than any linear pattern. */
const ruinous = 18;
/** Eight times the text takes 3 doublings more where growth is linear, 6 where it is quadratic. */
const mostGrowth = 4;
/** Costly attacks on one pattern that are tried at eight times the length. */
const mostTried = 8;

/** By how many doublings the worst attack grows with eight times the text; 0 where none costs much. */
function worstGrowth(pattern: RegExp, variant = 0): { growth: number; attack: string } {
  const steps = new StepCounter(pattern, variant);
  let worst = { growth: 0, attack: '' };
  let tried = 0;
  for (const attack of attacksOn(pattern)) {
    const short = steps.doublings(attack(length), cheap);
    if (short === cheap) continue;
    const growth = short >= ruinous ? short - cheap : steps.doublings(attack(8 * length), short) - short;
    if (growth > worst.growth) worst = { growth, attack: attack(12) };
    if (growth > mostGrowth || ++tried === mostTried) break;
  }
  return worst;
}

describe('regular expressions', () => {
  it('are found, and known bad ones are told from good ones', () => {
    expect(patterns.length).toBeGreaterThan(100);
    for (const bad of [/\s+$/, /(a+)+b/, /<\s*\S+\s*>$/, /^(\w+\s?)*$/, /\d+%/])
      expect(worstGrowth(bad).growth, bad.source).toBeGreaterThan(mostGrowth);
    for (const good of [/^\s*\d+$/, /[,;]/g, /^[a-z]{1,20}$/u, /(?<!\d)\d{1,3}%/])
      expect(worstGrowth(good).growth, good.source).toBeLessThan(mostGrowth);
  });

  it('take time in proportion to the text, whatever is done to them', () => {
    const wrong = patterns.flatMap(({ place, pattern }) => {
      const { growth, attack } = worstGrowth(pattern);
      // Now and then the engine ends a search for reasons of its own.
      return growth > mostGrowth && worstGrowth(pattern, 1).growth > mostGrowth
        ? [`${place} ${pattern} ${growth} doublings by ${JSON.stringify(attack)}`]
        : [];
    });
    expect(wrong).toEqual([]);
  });
});

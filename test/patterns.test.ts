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

const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map(({ parentPath, name }) => join(parentPath, name));

/** Visits every node of a file, with its place and whether it is made as the file is loaded. */
function walk(path: string, visit: (node: ts.Node, place: string, isAtOnce: boolean) => void): void {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const below = (node: ts.Node, isAtOnce: boolean): void => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    visit(node, `${relative(src, path)}:${line + 1}`, isAtOnce);
    ts.forEachChild(node, (child) => below(child, isAtOnce && !ts.isFunctionLike(node)));
  };
  below(file, true);
}

/** Every regular expression that is written out in a file. */
function patternsIn(path: string): Found[] {
  const found: Found[] = [];
  walk(path, (node, place) => {
    if (!ts.isRegularExpressionLiteral(node)) return;
    const end = node.text.lastIndexOf('/');
    found.push({ place, pattern: new RegExp(node.text.slice(1, end), node.text.slice(end + 1)) });
  });
  return found;
}

const written = files.flatMap(patternsIn);

interface Built {
  readonly path: string;
  readonly place: string;
  readonly isAtOnce: boolean;
}

/** Every place where one is put together from parts. */
const builtPlaces = files.flatMap((path) => {
  const found: Built[] = [];
  walk(path, (node, place, isAtOnce) => {
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp')
      found.push({ path, place, isAtOnce });
  });
  return found;
});

/** Those that a file puts together as it is loaded. */
async function builtBy(path: string): Promise<Found[]> {
  const found: Found[] = [];
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct: (target, [source, flags]) => {
      const pattern = new target(source, flags);
      found.push({ place: relative(src, path), pattern });
      return pattern;
    },
  });
  try {
    // Under a name of its own: another test may have loaded the file already.
    await import(`${path}?anew`);
  } finally {
    globalThis.RegExp = original;
  }
  return found;
}

const built: Found[] = [];
for (const path of new Set(builtPlaces.map(({ path }) => path))) built.push(...(await builtBy(path)));
const patterns = [...written, ...built];

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
    expect(written.length).toBeGreaterThan(100);
    expect(built.length).toBeGreaterThanOrEqual(builtPlaces.length);
    for (const bad of [/\s+$/, /(a+)+b/, /<\s*\S+\s*>$/, /^(\w+\s?)*$/, /\d+%/])
      expect(worstGrowth(bad).growth, bad.source).toBeGreaterThan(mostGrowth);
    for (const good of [/^\s*\d+$/, /[,;]/g, /^[a-z]{1,20}$/u, /(?<!\d)\d{1,3}%/])
      expect(worstGrowth(good).growth, good.source).toBeLessThan(mostGrowth);
  });

  it('put together from parts are so as their file is loaded, that none escapes this test', () => {
    expect(builtPlaces.filter(({ isAtOnce }) => !isAtOnce).map(({ place }) => place)).toEqual([]);
  });

  it('take time in proportion to the text, whatever is done to them', async () => {
    const growing = (variant: number) => (each: Found) => worstGrowth(each.pattern, variant).growth > mostGrowth;
    let wrong = patterns.filter(growing(0));
    // Now and then the engine ends searches for reasons of its own, several in a row: what grows does so always.
    for (let variant = 1; variant <= 4 && wrong.length > 0; variant += 1) {
      await new Promise(setImmediate);
      wrong = wrong.filter(growing(variant));
    }
    const told = wrong.map(
      ({ place, pattern }) => `${place} ${pattern} by ${JSON.stringify(worstGrowth(pattern).attack)}`,
    );
    expect(told).toEqual([]);
  });
});

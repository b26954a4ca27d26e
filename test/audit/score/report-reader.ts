import { wilson } from '../../../src/statistics/intervals.ts';

/** People of one group as somebody might guess them. */
export interface Guess {
  readonly tn: number;
  readonly fp: number;
  readonly fn: number;
  readonly tp: number;
}

export const cellsOf = ['tn', 'fp', 'fn', 'tp'] as const;

interface Published {
  readonly header: string[];
  readonly cells: string[];
}

const plain = (markdown: string): string => markdown.replace(/\\(?=[[\]<>*_|])/g, '').replaceAll('**', '');

/** Every row of every table of a report in Markdown, with the header above it. */
function rowsOf(markdown: string): Published[] {
  const found: Published[] = [];
  let header: string[] | undefined;
  for (const line of markdown.split('\n')) {
    if (!line.startsWith('|')) {
      header = undefined;
      continue;
    }
    const cells = plain(line)
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
    if (header === undefined) header = cells;
    else if (!/^:?-+:?$/.test(cells[0])) found.push({ header, cells });
  }
  return found;
}

type Parts = (guess: Guess) => readonly [k: number, n: number];

const rates: Record<string, Parts> = {
  'selection rate': (g) => [g.fp + g.tp, g.tn + g.fp + g.fn + g.tp],
  'base rate': (g) => [g.fn + g.tp, g.tn + g.fp + g.fn + g.tp],
  'false-positive rate': (g) => [g.fp, g.fp + g.tn],
  'false-negative rate': (g) => [g.fn, g.fn + g.tp],
  'positive predictive value': (g) => [g.tp, g.tp + g.fp],
  'negative predictive value': (g) => [g.tn, g.tn + g.fn],
  'false-discovery rate': (g) => [g.fp, g.tp + g.fp],
  'false-omission rate': (g) => [g.fn, g.tn + g.fn],
  accuracy: (g) => [g.tn + g.tp, g.tn + g.fp + g.fn + g.tp],
};

const percent = (share: number) => `${Number((share * 100).toFixed(1)).toLocaleString('en-GB')}%`;

const printed = new Map<string, string>();

/** A rate as reports print it. */
function asPrinted(k: number, n: number): string {
  if (n === 0) return '—';
  const key = `${k}/${n}`;
  let text = printed.get(key);
  if (text === undefined) {
    const { low, high } = wilson(k, n);
    text = `${percent(k / n)} [${percent(low)} to ${percent(high)}]`;
    printed.set(key, text);
  }
  return text;
}

const size = (g: Guess) => g.tn + g.fp + g.fn + g.tp;

type Test = (guess: Guess) => boolean;

/** What a row of a table says about the group that it names. */
function testsOfRow({ header, cells }: Published): Test[] {
  return header.flatMap((name, index): Test[] => {
    const cell = cells[index];
    if (index === 0 || cell === '' || cell === undefined || cell.startsWith('suppressed') || cell === '—') return [];
    if (name === 'n') return [(g) => size(g) === Number(cell.replaceAll(',', ''))];
    const counted = /\((TN|FP|FN|TP)\)$/.exec(name);
    if (counted !== null) {
      const key = counted[1].toLowerCase() as keyof Guess;
      return [(g) => g[key] === Number(cell.replaceAll(',', ''))];
    }
    const parts = rates[name];
    if (parts === undefined) return [];
    if (cell.includes('[')) return [(g) => asPrinted(...parts(g)) === cell];
    // A chart prints four decimals.
    const share = Number(cell);
    return [(g) => Math.abs(parts(g)[0] / parts(g)[1] - share) <= 0.5e-4 + 1e-9];
  });
}

/** What the sentences say: `38% for a (19 of 50)`, `a (18 rows)`. */
function testsOfSentences(markdown: string, group: string): Test[] {
  const text = plain(markdown);
  const tests: Test[] = [];
  for (const [, rate, rest] of text.matchAll(/: the ([a-z -]+?) is (.*?)\n/g))
    for (const [, , name, k, n] of rest.matchAll(/([\d.]+)% for (\S+) \(([\d,]+) of ([\d,]+)\)/g))
      if (name === group && rates[rate] !== undefined)
        tests.push((g) => {
          const [events, trials] = rates[rate](g);
          return events === Number(k) && trials === Number(n);
        });
  for (const [, name, rows] of text.matchAll(/(\w+) \(([\d,]+) rows?\)/g))
    if (name === group) tests.push((g) => size(g) === Number(rows.replaceAll(',', '')));
  return tests;
}

/** Every guess for a group that agrees with all that a report says of it by name. */
export function guessesFor(markdown: string, group: string, hasOutcome: boolean, most: number): Guess[] {
  const tests = [
    ...rowsOf(markdown)
      .filter(({ cells }) => cells[0] === group)
      .flatMap(testsOfRow),
    ...testsOfSentences(markdown, group),
  ];
  const found: Guess[] = [];
  for (let tn = 0; tn <= most; tn++)
    for (let fp = 0; tn + fp <= most; fp++)
      for (let fn = 0; tn + fp + fn <= most && (hasOutcome || fn === 0); fn++)
        for (let tp = 0; tn + fp + fn + tp <= most && (hasOutcome || tp === 0); tp++) {
          const guess = { tn, fp, fn, tp };
          if (tests.every((test) => test(guess))) found.push(guess);
        }
  return found;
}

/** What a report says about everybody: rows of the table, adverse and spared rows. */
export function totalsIn(markdown: string): { rows?: number; adverse?: number; spared?: number } {
  const text = plain(markdown);
  const number = (found: RegExpExecArray | null, at: number) =>
    found === null ? undefined : Number(found[at].replaceAll(',', ''));
  const nearest = /For [\d,]+ of ([\d,]+) adverse rows, the spared row \(of [\d,]+ out of ([\d,]+)\)/.exec(text);
  return {
    rows: number(/table, ([\d,]+) rows\./.exec(text), 1),
    adverse: number(nearest, 1),
    spared: number(nearest, 2),
  };
}

/** The guesses for one group that the totals leave, whatever the two other groups are. */
export function leftBy(
  totals: ReturnType<typeof totalsIn>,
  own: readonly Guess[],
  [first, second]: readonly (readonly Guess[])[],
): Guess[] {
  const { rows, adverse, spared } = totals;
  if (rows === undefined && adverse === undefined && spared === undefined) return [...own];
  const sideOf = (g: Guess): number => g.fp + g.tp;
  const far = 10_000;
  // Where only the rows are told, a group's size is all that counts of it.
  const keyOf = (g: Guess) => (adverse === undefined ? size(g) : sideOf(g) * far + size(g));
  const seconds = new Set(second.map(keyOf));
  const firsts = [...new Set(first.map(keyOf))];
  const all = adverse === undefined ? rows! : adverse * far + (rows ?? adverse + spared!);
  const verdicts = new Map<number, boolean>();
  return own.filter((guess) => {
    const key = keyOf(guess);
    let verdict = verdicts.get(key);
    if (verdict === undefined) {
      verdict = firsts.some((other) => seconds.has(all - key - other));
      verdicts.set(key, verdict);
    }
    return verdict;
  });
}

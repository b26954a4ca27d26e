import type { Dialect } from './table.ts';

const candidates = [',', ';', '\t', '|'] as const;

/** Splits one line, quotes respected, well enough to count its cells. */
function cellsOf(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  let [cell, quoted] = ['', false];
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === delimiter && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += character;
  }
  cells.push(cell);
  return cells;
}

/** How far a delimiter cuts every line into the same number of cells, more than one: cells, or 0. */
function evenness(lines: readonly string[], delimiter: string): number {
  const counts = lines.map((line) => cellsOf(line, delimiter).length);
  const same = counts.filter((count) => count === counts[0]).length / counts.length;
  return counts[0] > 1 ? counts[0] * same ** 4 : 0;
}

/** Comma or point as decimal mark: what the cells that look like numbers use. */
function decimalOf(cells: readonly string[]): '.' | ',' {
  const plain = cells.map((cell) => cell.trim().replace(/[  \u202f](?=\d{3})/g, ''));
  const points = plain.filter((cell) => /^-?\d+\.\d+$/.test(cell)).length;
  const commas = plain.filter((cell) => /^-?\d+,\d+$/.test(cell));
  // 1,234 and 12,345,678 are thousands in English; a comma followed by any other number of digits is a decimal mark.
  const surely = commas.filter((cell) => !/,\d{3}$/.test(cell) || /^-?0,/.test(cell)).length;
  return surely > 0 && points === 0 ? ',' : '.';
}

/** Finds delimiter and decimal mark in the beginning of a file. */
export function sniffDialect(beginning: string): Required<Pick<Dialect, 'delimiter' | 'decimal'>> {
  const said = /^sep=(.)\r?\n/i.exec(beginning);
  const all = beginning.slice(said?.[0].length ?? 0).split(/\r\n|\n|\r/);
  const lines = all
    .slice(0, all.length > 2 ? -1 : undefined)
    .filter((line) => line.trim() !== '')
    .slice(0, 200);
  if (lines.length === 0) return { delimiter: said?.[1] ?? ',', decimal: '.' };
  const scored = candidates.map((delimiter) => ({ delimiter: delimiter as string, score: evenness(lines, delimiter) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  const delimiter = said?.[1] ?? (best.score > 0 ? best.delimiter : ',');
  const cells = lines.slice(1).flatMap((line) => cellsOf(line, delimiter));
  return { delimiter, decimal: decimalOf(cells) };
}

import { oneHotGroups } from '../../table/note-texts.ts';
import type { Column, Table, TextColumn } from '../../table/table.ts';

const between = /^[\s_.:=-]+/;

const yes = /^(1|true|yes|oui|vrai|y|o|x)$/i;
const no = /^(0|false|no|non|faux|n)$/i;

/** 1, 0 or −1 (missing) of every row, where a column says yes or no. */
function marksOf(column: Column): Int8Array | null {
  if (column.kind === 'number') {
    const isYesNo = column.values.every((value) => value === 0 || value === 1 || Number.isNaN(value));
    return isYesNo ? Int8Array.from(column.values, (value) => (Number.isNaN(value) ? -1 : value)) : null;
  }
  if (column.levels.size > 2) return null;
  const levels = Array.from({ length: column.levels.size }, (_, code) => column.levels.at(code));
  if (!levels.every((level) => yes.test(level) || no.test(level))) return null;
  return Int8Array.from(column.codes, (code) => (code < 0 ? -1 : yes.test(levels[code]) ? 1 : 0));
}

/**
 * The groups of a name that is no column, but which columns of their own say yes or no to: `race` of `race_white`,
 * `race_black`. `null` where there are no such columns, or somebody is in two of them.
 */
export function oneHotColumn(
  table: Table,
  name: string,
): { readonly column: TextColumn; readonly sources: readonly string[] } | null {
  const found = table.columns.flatMap((column) => {
    if (!column.name.toLowerCase().startsWith(name.toLowerCase())) return [];
    const rest = column.name.slice(name.length);
    const level = rest.replace(between, '').trim();
    const marks = between.test(rest) && level !== '' ? marksOf(column) : null;
    return marks === null ? [] : [{ source: column.name, level, marks }];
  });
  if (found.length < 2) return null;
  const codes = new Int32Array(table.rows).fill(-1);
  let missing = 0;
  for (let row = 0; row < table.rows; row++) {
    for (const [code, { marks }] of found.entries()) {
      if (marks[row] !== 1) continue;
      if (codes[row] >= 0) return null;
      codes[row] = code;
    }
    if (codes[row] < 0) missing++;
  }
  const levels = found.map(({ level }) => level);
  const column: TextColumn = {
    kind: 'text',
    name,
    codes,
    levels: { size: levels.length, at: (code) => levels[code] },
    missing,
    firstTextRow: -1,
  };
  return { column, sources: found.map(({ source }) => source) };
}

/** The table with one column for each name asked for that only columns of yes and no stand for. */
export function withOneHotGroups(table: Table, groups: readonly (readonly string[])[] | undefined): Table {
  const names = new Set(table.columns.map((column) => column.name.trim().toLowerCase()));
  let whole = table;
  for (const name of new Set((groups ?? []).flat())) {
    if (names.has(name.trim().toLowerCase())) continue;
    const found = oneHotColumn(table, name);
    if (found === null) continue;
    const levels = found.sources.map((_, code) => found.column.levels.at(code));
    const columns = whole.columns.filter((column) => !found.sources.includes(column.name));
    whole = { ...whole, columns: [...columns, found.column], notes: [...whole.notes, oneHotGroups(name, levels)] };
  }
  return whole;
}

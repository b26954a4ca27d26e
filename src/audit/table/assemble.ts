import {
  ambiguousNumbers,
  decimalCommas,
  groupedThousands,
  numberedNames,
  perCent,
  repeatedColumns,
} from './note-texts.ts';
import type { Reading } from './options.ts';
import type { Column, Dialect, NumberColumn, Table, TextColumn } from './table.ts';
import { withoutTotals } from './total-rows.ts';
import { type DecimalHints, findWriting, type Writing } from './written-numbers.ts';

interface Parts extends Pick<Table, 'rows' | 'lineOf' | 'duplicates'> {
  readonly columns: readonly Column[];
  readonly dialect: Dialect;
}

/**
 * A table of columns just read: numbers written as people write them are read, names that occur twice are numbered, rows
 * that sum up the others are left out.
 */
export function assembled(parts: Parts, hints: DecimalHints, reading: Reading): Table {
  const written = withWrittenNumbers(parts.columns, hints, reading);
  const { columns, numbered } = toldApart(written, reading);
  const whole = { ...parts, name: reading.name, columns, numbered, notes: reading.notes };
  const table = withoutTotals(whole);
  return table === whole ? whole : { ...table, columns: table.columns.map((column) => withoutUnused(column, hints)) };
}

/** A column that was text only for a row now gone is numbers. */
function withoutUnused(column: Column, hints: DecimalHints): Column {
  if (column.kind === 'number') return column;
  const used = new Set(column.codes);
  used.delete(-1);
  if (used.size === column.levels.size || used.size === 0) return column;
  const codes = [...used];
  const found = findWriting({ size: codes.length, at: (place) => column.levels.at(codes[place]) }, hints);
  if (found.kind !== 'numbers') return column;
  const values = new Float64Array(column.levels.size);
  codes.forEach((code, place) => {
    values[code] = found.values[place];
  });
  return asNumbers(column, values);
}

/** The texts of a column as numbers, row by row. */
function asNumbers(column: TextColumn, values: Float64Array): NumberColumn {
  const { name, missing, codes } = column;
  return {
    kind: 'number',
    name,
    missing,
    values: Float64Array.from(codes, (code) => (code < 0 ? Number.NaN : values[code])),
  };
}

function withWrittenNumbers(columns: readonly Column[], hints: DecimalHints, { notes }: Reading): Column[] {
  const read: { name: string; writing: Writing }[] = [];
  const settled = columns.map((column) => {
    if (column.kind === 'number') return column;
    const found = findWriting(column.levels, hints);
    if (found.kind === 'ambiguous') notes.push(ambiguousNumbers(column.name, found.cell, found.readings));
    if (found.kind !== 'numbers') return column;
    read.push({ name: column.name, writing: found.writing });
    return asNumbers(column, found.values);
  });
  const named = (has: (writing: Writing) => boolean) =>
    read.filter(({ writing }) => has(writing)).map(({ name }) => name);
  const usual = hints.asked ?? hints.elsewhere ?? '.';
  const told = [
    { names: named(({ isPercent }) => isPercent), note: perCent },
    { names: named(({ decimal }) => decimal === ',' && usual !== ','), note: decimalCommas },
    { names: named(({ isGrouped }) => isGrouped), note: groupedThousands },
  ];
  for (const { names, note } of told) if (names.length > 0) notes.push(note(names));
  return settled;
}

/** Columns of one name: those that repeat another cell by cell are read once, those that differ are numbered. */
function toldApart(columns: readonly Column[], { notes }: Reading): Pick<Table, 'columns' | 'numbered'> {
  const sharing = new Map<string, Column[]>();
  for (const column of columns) sharing.set(column.name, [...(sharing.get(column.name) ?? []), column]);
  if (sharing.size === columns.length) return { columns, numbered: new Map() };
  const numbered = new Map<string, string[]>();
  const repeated = new Set<Column>();
  const names = new Map<Column, string>();
  const taken = new Set(sharing.keys());
  for (const [name, alike] of sharing) {
    const distinct = alike.filter((column, place) => !alike.slice(0, place).some((earlier) => isSame(earlier, column)));
    for (const column of alike) if (!distinct.includes(column)) repeated.add(column);
    if (distinct.length === 1) continue;
    for (const column of distinct) names.set(column, freeName(name, taken));
    numbered.set(
      name,
      distinct.map((column) => names.get(column)!),
    );
  }
  if (repeated.size > 0) notes.push(repeatedColumns([...new Set([...repeated].map(({ name }) => name))]));
  if (numbered.size > 0) notes.push(numberedNames([...numbered.values()].flat()));
  const kept = columns.filter((column) => !repeated.has(column));
  return { columns: kept.map((column) => ({ ...column, name: names.get(column) ?? column.name })), numbered };
}

/** `name (1)`, `name (2)` …, passing over what a column is called already. */
function freeName(name: string, taken: Set<string>): string {
  let number = 1;
  while (taken.has(`${name} (${number})`)) number++;
  const free = `${name} (${number})`;
  taken.add(free);
  return free;
}

function isSame(a: Column, b: Column): boolean {
  if (a.kind === 'number' && b.kind === 'number')
    return a.values.every(
      (value, row) => value === b.values[row] || (Number.isNaN(value) && Number.isNaN(b.values[row])),
    );
  if (a.kind !== 'text' || b.kind !== 'text' || a.levels.size !== b.levels.size) return false;
  const isSameLevel = (code: number) => a.levels.at(code) === b.levels.at(code);
  return (
    a.codes.every((code, row) => code === b.codes[row]) &&
    Array.from({ length: a.levels.size }, (_, i) => i).every(isSameLevel)
  );
}

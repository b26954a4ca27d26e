const width = (text: string): number => [...text].length;

const pad = (text: string, columns: number, right: boolean): string => {
  const space = ' '.repeat(Math.max(0, columns - width(text)));
  return right ? space + text : text + space;
};

/**
 * A table for a terminal: two spaces between columns, the first to the left, the others to the right.
 *
 * @example
 * textTable([['', 'none', 'total'], ['stops', '0', '14,600']]);
 */
export function textTable(rows: readonly (readonly string[])[]): string {
  const columns = rows[0].map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  return rows
    .map((row) =>
      row
        .map((cell, column) => pad(cell, columns[column], column > 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

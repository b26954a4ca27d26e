import type { TableCell } from '../document/chart.ts';
import type { Language } from '../language/bilingual.ts';
import { number } from '../language/numbers.ts';

/** Text of a cell: what would end it or start markup is escaped. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>|]/g, (mark) => `\\${mark}`).replaceAll('\n', ' ');

const cellText = (cell: TableCell, language: Language): string => {
  if (cell === null) return '—';
  if (typeof cell === 'object') return escaped(cell[language]);
  return typeof cell === 'number' ? number(cell, language) : escaped(cell);
};

/** A Markdown table in one language; numbers stand to the right, `null` is a dash. */
export function markdownTable(
  columns: readonly string[],
  rows: readonly (readonly TableCell[])[],
  language: Language,
): string {
  const isNumber = (index: number): boolean =>
    rows.length > 0 && rows.every((row) => typeof row[index] === 'number' || row[index] === null);
  return [
    `| ${columns.map(escaped).join(' | ')} |`,
    `|${columns.map((_, index) => (isNumber(index) ? '---:' : '---')).join('|')}|`,
    ...rows.map((row) => `| ${row.map((cell) => cellText(cell, language)).join(' | ')} |`),
  ].join('\n');
}

/** A paragraph, its markup escaped. */
export const markdownParagraph = (text: string): string => escaped(text.trim().replace(/\s*\n\s*/g, ' '));

/** A link, or the plain text where there is no address of the web. */
export const markdownLink = (title: string, url: string | null | undefined): string =>
  url !== null && url !== undefined && /^https?:\/\//.test(url)
    ? `[${escaped(title)}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`
    : escaped(title);

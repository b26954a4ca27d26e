import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const french = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.fr.md'));
const read = (name: string): string => readFileSync(join(root, 'docs', name), 'utf8');

/** The numbers of a page in order of size, however a language writes them, code aside. */
const numbersOf = (page: string, decimal: '.' | ','): number[] =>
  (page.replace(/\]\([^)]*\)|`[^`\n]*`/g, ']').match(/\d+(?:[.,\u00a0]\d+)*/g) ?? [])
    .map((digits) =>
      Number(
        decimal === ',' && !/\d\.\d/.test(digits)
          ? digits.replaceAll('\u00a0', '').replace(',', '.')
          : digits.replaceAll(/[,\u00a0](?=\d{3})/g, ''),
      ),
    )
    .sort((a, b) => a - b);
const optionsOf = (page: string): string[] => [...new Set(page.match(/--[a-z][a-z-]+/g))].sort();
const headingsOf = (page: string): number => page.match(/^#+ /gm)?.length ?? 0;

const shellBlocksOf = (page: string): string[] => page.match(/^```sh[\s\S]*?^```/gm) ?? [];

describe.each(french.map((name) => [name, name.replace('.fr.md', '.md')]))('%s', (inFrench, inEnglish) => {
  it('says with the same headings, commands and numbers what its English twin says', () => {
    const [fr, en] = [read(inFrench), read(inEnglish)];
    expect(headingsOf(fr)).toBe(headingsOf(en));
    expect(optionsOf(fr).filter((option) => option !== '--lang')).toEqual(
      optionsOf(en).filter((option) => option !== '--lang'),
    );
    expect(shellBlocksOf(fr)).toEqual(shellBlocksOf(en));
    expect(numbersOf(fr, ',')).toEqual(numbersOf(en, '.'));
  });

  it('links only to pages that exist', () => {
    for (const page of [read(inFrench), read(inEnglish)])
      for (const [, target] of page.matchAll(/\]\(([\w./-]+)\)/g))
        expect(existsSync(join(root, 'docs', target)), target).toBe(true);
  });
});

import { type Command, InvalidArgumentError } from 'commander';
import type { ReadOptions } from '../audit/table/options.ts';
import { text } from '../language/french.ts';
import type { Context } from './context.ts';

/** What a command line may say about a table instead of letting it be found. */
export interface TableFlags {
  sheet?: string;
  headerRow?: number;
  encoding?: string;
  delimiter?: string;
  decimal?: '.' | ',';
  maxUnpacked?: number;
}

/** A whole number from this on, as an option's value. */
export const wholeFrom =
  (least: number) =>
  (value: string): number => {
    const found = Number(value);
    if (!/^\d+$/.test(value.trim()) || found < least) throw new InvalidArgumentError(`${least}, ${least + 1} …`);
    return found;
  };

const decimalMark = (value: string): '.' | ',' => {
  if (value !== '.' && value !== ',') throw new InvalidArgumentError('. ,');
  return value;
};

const oneCharacter = (value: string): string => {
  const found = /^(\\t|tab)$/i.test(value) ? '\t' : value;
  if (!/^[\t\x20-\x7e]$/.test(found) || found === '"') throw new InvalidArgumentError('; , | tab');
  return found;
};

/** The options of every command that reads a table from outside. */
export function addTableOptions(command: Command, context: Context): Command {
  const say = (en: string, fr: string) => context.say(text(en, fr));
  return command
    .option(
      '--sheet <NAME>',
      say('sheet of an Excel workbook, or file of a ZIP', 'feuille d’un classeur Excel, ou fichier d’un ZIP'),
    )
    .option(
      '--header-row <N>',
      say('line of the header; 0 where there is none', 'ligne de l’en-tête ; 0 s’il n’y en a pas'),
      wholeFrom(0),
    )
    .option(
      '--encoding <NAME>',
      say('encoding of a text table: utf-8, windows-1252 …', 'encodage d’un tableau en texte : utf-8, windows-1252 …'),
    )
    .option(
      '--delimiter <C>',
      say('what stands between cells: ; , | tab', 'ce qui sépare les cellules : ; , | tab'),
      oneCharacter,
    )
    .option(
      '--decimal <MARK>',
      say('decimal mark of the numbers: . or ,', 'marque décimale des nombres : . ou ,'),
      decimalMark,
    )
    .option(
      '--max-unpacked <MB>',
      say(
        'how many megabytes a compressed file may unpack to (default: 150)',
        'combien de mégaoctets un fichier compressé peut donner (150 par défaut)',
      ),
      wholeFrom(1),
    );
}

/** The same as the reader takes it. */
export const readOptionsOf = ({
  sheet,
  headerRow,
  encoding,
  delimiter,
  decimal,
  maxUnpacked,
}: TableFlags): ReadOptions => ({
  sheet,
  headerRow,
  encoding,
  delimiter,
  decimal,
  maxUnpackedBytes: maxUnpacked === undefined ? undefined : maxUnpacked * 1e6,
});

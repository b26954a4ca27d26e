import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { EvidenceError } from '../errors.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import type { StoredRun } from './read-run-folder.ts';

/** One column of a table, as `columns.json` explains it. */
export interface DescribedColumn {
  readonly name: string;
  readonly type: string;
  readonly meaning: Bilingual;
  readonly unit: Bilingual;
}

/** One table of a run: a Parquet file of its folder. */
export interface DescribedTable {
  readonly name: string;
  readonly file: string;
  readonly meaning: Bilingual;
  readonly columns: readonly DescribedColumn[];
}

/** Tables that may be asked, and what they are of, in words of a refusal. */
export interface Asked {
  readonly tables: readonly DescribedTable[];
  readonly words: {
    /** “the tables of the run” */
    readonly of: Bilingual;
    /** “outside the run”, “sort du dossier …” */
    readonly place: Bilingual;
    /** What to do where a file is spoilt. */
    readonly again: Bilingual;
    /** The command that lists tables and columns. */
    readonly list: string;
  };
}

export const ofRun: Asked['words'] = {
  of: text('the tables of the run', 'les tables de la simulation'),
  place: text('the run', 'du dossier de la simulation'),
  again: text('run it again', 'relancez la simulation'),
  list: 'query RUN',
};

/** The tables that a run may hold, in the order in which they are listed. */
const tableMeanings: Readonly<Record<string, Bilingual>> = {
  weekly: text('a row a regime, week, region and group', 'une ligne par régime, semaine, région et groupe'),
  people: text('a row a regime and logged person', 'une ligne par régime et par personne consignée'),
  events: text(
    'what was logged of them, each line with its record and its cause',
    'ce qui en a été consigné, chaque ligne avec sa mention et sa cause',
  ),
  twins: text(
    'people whose lives part between a regime and its error twin',
    'les personnes dont la vie diverge entre un régime et son jumeau sans erreur',
  ),
};

const bilingual = z.object({ en: z.string(), fr: z.string() });
const described = z.record(
  z.string(),
  z.record(z.string(), z.object({ type: z.string(), meaning: bilingual, unit: bilingual }).loose()),
);
const largestColumns = 16 * 2 ** 20;

const refuse = (path: string): never => {
  throw new EvidenceError(
    text(
      'this is not the description of a run’s columns: run it again',
      'ceci n’est pas la description des colonnes d’une simulation : relancez-la',
    ),
    path,
  );
};

function readColumns(path: string): z.infer<typeof described> {
  if (statSync(path).size > largestColumns) return refuse(path);
  let raw: unknown;
  try {
    raw = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return refuse(path);
  }
  const files = Object.entries(raw ?? {}).filter(([name]) => name.endsWith('.parquet'));
  const checked = described.safeParse(Object.fromEntries(files));
  return checked.success ? checked.data : refuse(path);
}

/** The tables that a run's folder holds, each column with its meaning and unit. */
export function tablesOf(run: StoredRun): readonly DescribedTable[] {
  const columns = readColumns(join(run.path, 'columns.json'));
  return Object.entries(tableMeanings).flatMap(([name, meaning]) => {
    const file = `${name}.parquet`;
    const known = columns[file];
    if (known === undefined || run.files[file] === undefined) return [];
    const list = Object.entries(known).map(([column, { type, meaning, unit }]) => ({
      name: column,
      type,
      meaning,
      unit,
    }));
    return [{ name, file: join(run.path, file), meaning, columns: list }];
  });
}

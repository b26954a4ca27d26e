import { statSync } from 'node:fs';
import { asyncBufferFromFile, parquetMetadataAsync } from 'hyparquet';
import { EvidenceError, UsageError } from '../errors.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import type { Asked, DescribedColumn } from '../store/query-tables.ts';
import { isSealed } from '../store/seal.ts';
import type { Described } from './described.ts';
import type { Design } from './sampling-design.ts';

export const collectionSchema = 1;

/** What a collection says of itself, in its file's metadata. */
export interface CollectionHead {
  readonly schema: number;
  readonly version: string;
  readonly scenario: string;
  readonly fixed: readonly { readonly key: string; readonly value: unknown }[];
  readonly design?: Design;
  readonly replicas: number;
  readonly described: Described;
  readonly runs: number;
}

/** The table of a sweep: a row a run, regime and measure. */
export interface Collection extends CollectionHead {
  readonly path: string;
  readonly columns: readonly { readonly name: string; readonly isNumber: boolean }[];
}

const refuse = (path: string): never => {
  throw new EvidenceError(
    text(
      'is no collection of a sweep, or was changed since: make it with sweep collect',
      'n’est pas le tableau d’un balayage, ou a changé depuis : établissez-le avec sweep collect',
    ),
    path,
  );
};

function demandCollection(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined)
    throw new UsageError(
      text(`${path} does not exist: name a collection`, `${path} n’existe pas : indiquez le tableau d’un balayage`),
    );
  if (!found.isFile() || !isSealed(path)) refuse(path);
}

/**
 * Opens what `sweep collect` wrote.
 *
 * @throws UsageError where there is none, EvidenceError for what is no collection, or was changed since
 */
export async function openCollection(path: string): Promise<Collection> {
  demandCollection(path);
  try {
    const { key_value_metadata: about, schema } = await parquetMetadataAsync(await asyncBufferFromFile(path));
    const head = JSON.parse(about?.find(({ key }) => key === 'collection')?.value ?? 'null');
    if (head?.schema !== collectionSchema || !Array.isArray(head.described?.varied)) return refuse(path);
    const columns = schema.slice(1).map(({ name, type }) => ({ name, isNumber: type === 'DOUBLE' }));
    return { ...head, path, columns };
  } catch {
    return refuse(path);
  }
}

const ownMeanings: Readonly<Record<string, Bilingual>> = {
  run: text('the run, by its place in the plan', 'la simulation, par sa place au plan'),
  scenarioDigest: text('digest of its scenario', 'empreinte de son scénario'),
  seed: text('seed of all its luck', 'graine de tous ses hasards'),
  regime: text('regime', 'régime'),
  digest: text('digest of what happened under this regime', 'empreinte de ce qui s’est passé sous ce régime'),
  measure: text('measure, by its id', 'mesure, par son identifiant'),
  value: text('value of the measure at the end of the run', 'valeur de la mesure à la fin de la simulation'),
};

const inUnits = text('in the unit of the measure', 'dans l’unité de la mesure');
const nothing = text('');

/** A collection as a table that may be asked. */
export function askedOf({ path, columns, described }: Collection): Asked {
  const unitOf = (name: string): Bilingual =>
    name === 'value' ? inUnits : (described.varied.find((one) => one.columns.includes(name))?.unit ?? nothing);
  const explained = columns.map(
    ({ name, isNumber }): DescribedColumn => ({
      name,
      type: isNumber ? 'number' : 'text',
      meaning: ownMeanings[name] ?? text('a parameter of the run', 'un paramètre de la simulation'),
      unit: unitOf(name),
    }),
  );
  const meaning = text('a row a run, regime and measure', 'une ligne par simulation, régime et mesure');
  return {
    tables: [{ name: 'collection', file: path, meaning, columns: explained }],
    words: {
      of: text('the table of the collection', 'la table collection'),
      place: text('the collection', 'du tableau'),
      again: text('collect again', 'rassemblez de nouveau'),
      list: 'sweep query COLLECTION',
    },
  };
}

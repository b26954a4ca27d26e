import { writeParquet } from '../../src/store/parquet.ts';
import type { CollectionHead } from '../../src/sweep/collection.ts';
import type { VariedParameter } from '../../src/sweep/described.ts';
import { grid } from '../../src/sweep/plan.ts';
import { type Design, sharesOf } from '../../src/sweep/sampling-design.ts';

export interface Invented {
  readonly lists?: Readonly<Record<string, readonly (number | string)[]>>;
  readonly ranges?: readonly string[];
  readonly design?: Pick<Design, 'kind' | 'points'>;
  readonly replicas?: number;
  /** Measures of two regimes, none and total, from a run's parameters and seed. */
  readonly values: Readonly<
    Record<string, (parameters: Readonly<Record<string, number | string>>, seed: number) => number | null>
  >;
}

const both = (title: string) => ({ en: title, fr: `${title} (fr)` });

/** A collection of runs that never were: a response that is known, on the grid or the ranges (0 to 1) asked for. */
export async function inventCollection(path: string, invented: Invented): Promise<void> {
  const { lists = {}, ranges = [], replicas = 1, values } = invented;
  const design = ranges.length === 0 ? undefined : { keys: ranges, ...invented.design! };
  const listed = grid(
    Object.entries(lists).map(([key, all]) => ({ key, values: all.map((value) => ({ key, value, label: key })) })),
  ).map((point) => Object.fromEntries(point.map(({ key, value }) => [key, value as number | string])));
  const drawn =
    design === undefined
      ? [{}]
      : sharesOf(design, 7).map((row) => Object.fromEntries(row.map((share, at) => [ranges[at], share])));
  const runs = listed
    .flatMap((point) => drawn.map((other) => ({ ...point, ...other })))
    .flatMap((parameters) => Array.from({ length: replicas }, (_, seed) => ({ parameters, seed })))
    .map((each, index) => ({ ...each, run: String(index + 1).padStart(7, '0') }));
  const varied: VariedParameter[] = [
    ...Object.entries(lists).map(([key, all]) => ({ key, columns: [key], values: all, range: null, unit: null })),
    ...ranges.map((key) => ({
      key,
      columns: [key],
      values: null,
      range: { low: 0, high: 1, logarithmic: false },
      unit: null,
    })),
  ];
  const regimes = ['none', 'total'].map((id) => ({ id, title: both(`regime ${id}`), apparatus: id === 'total' }));
  const measures = Object.keys(values).map((id) => ({ id, title: both(`measure ${id}`), unit: 'people' }));
  const head: CollectionHead = {
    schema: 1,
    version: '0',
    scenario: 'invented',
    fixed: [],
    design,
    replicas,
    runs: runs.length,
    described: { title: both('An invention'), people: 1000, standsFor: 1000, weeks: 4, regimes, measures, varied },
  };
  type Row = (typeof runs)[number] & { readonly regime: string; readonly measure: string };
  const rows = runs.flatMap((run) =>
    regimes.flatMap(({ id }) => measures.map((measure): Row => ({ ...run, regime: id, measure: measure.id }))),
  );
  await writeParquet<Row>(
    path,
    [
      { name: 'run', type: 'text', of: ({ run }) => run },
      { name: 'seed', type: 'number', of: ({ seed }) => seed },
      ...varied.map(({ key, values }) => ({
        name: key,
        type: values?.some((value) => typeof value === 'string') ? ('text' as const) : ('number' as const),
        of: ({ parameters }: Row) => (parameters as Record<string, number | string>)[key],
      })),
      { name: 'regime', type: 'text', of: ({ regime }) => regime },
      { name: 'measure', type: 'text', of: ({ measure }) => measure },
      {
        name: 'value',
        type: 'number',
        optional: true,
        of: ({ regime, measure, parameters, seed }) => (regime === 'none' ? 5 : values[measure](parameters, seed)),
      },
    ],
    rows,
    { collection: JSON.stringify(head) },
  );
}

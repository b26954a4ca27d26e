import { UsageError } from '../errors.ts';
import { text } from '../language/french.ts';
import { jackknifeDifference } from '../statistics/jackknife.ts';
import type { StoredRun } from '../store/read-run-folder.ts';

/** One side of a comparison. */
export interface Side {
  readonly run: string;
  readonly regime: string;
}

/** How much a measure is higher in `to` than in `from`, people paired with themselves; bounds of chance, 95 %. */
export interface Difference {
  readonly measure: string;
  readonly unit: string;
  readonly from: Side;
  readonly to: Side;
  readonly fromValue: number | null;
  readonly toValue: number | null;
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

interface Place {
  readonly run: StoredRun;
  readonly regime: string;
}

const facts = [
  ['version', text('the version that made it', 'la version qui l’a faite')],
  [
    'peopleDigest',
    text('the people (size, seed or people section)', 'la population (taille, graine ou section people)'),
  ],
  ['weeks', text('the number of weeks', 'la durée en semaines')],
] as const;

/** Refuses runs that are not of the same people over the same weeks, or of different versions. @throws UsageError */
export function demandComparable(runs: readonly StoredRun[]): void {
  for (const run of runs)
    for (const [key, words] of facts)
      if (run[key] !== runs[0][key])
        throw new UsageError(
          text(
            `${words.en} differs from that of ${runs[0].path}: they are not twins and cannot be compared`,
            `${words.fr} diffère de celle de ${runs[0].path} : ce ne sont pas des jumeaux, les comparer n’a pas de sens`,
          ),
          run.path,
        );
}

const pairsWithin = (run: StoredRun): [Place, Place][] => {
  const regimes = Object.keys(run.regimes);
  return regimes.flatMap((from, index) =>
    regimes.slice(index + 1).map((to): [Place, Place] => [
      { run, regime: from },
      { run, regime: to },
    ]),
  );
};

const pairsBetween = ([first, ...others]: readonly StoredRun[]): [Place, Place][] =>
  others.flatMap((run) =>
    Object.keys(run.regimes)
      .filter((regime) => Object.hasOwn(first.regimes, regime))
      .map((regime): [Place, Place] => [
        { run: first, regime },
        { run, regime },
      ]),
  );

const measureIn = ({ run, regime }: Place, id: string) =>
  Object.hasOwn(run.regimes[regime].measures, id) ? run.regimes[regime].measures[id] : undefined;

function differenceOf(id: string, from: Place, to: Place): Difference | undefined {
  const [before, after] = [measureIn(from, id), measureIn(to, id)];
  if (before === undefined || after === undefined) return undefined;
  const sample = ({ run, regime }: Place) => run.leaveOneOut[regime]?.[id] ?? [];
  const { value, low, high } = jackknifeDifference([after.value, sample(to)], [before.value, sample(from)]);
  return {
    measure: id,
    unit: after.unit,
    from: { run: from.run.path, regime: from.regime },
    to: { run: to.run.path, regime: to.regime },
    fromValue: before.value,
    toValue: after.value,
    difference: value,
    low,
    high,
  };
}

const measuresIn = (runs: readonly StoredRun[]): ReadonlySet<string> =>
  new Set(runs.flatMap((run) => Object.values(run.regimes).flatMap((regime) => Object.keys(regime.measures))));

/**
 * Paired differences: within one run between its regimes; of several runs, each regime against the first run's.
 *
 * @param measures ids, or `undefined` for all
 * @throws UsageError when the people, the weeks or the versions differ, a measure is unknown, or no regime is shared
 * @example compareRuns([await openRun('runs/same-country-1')], ['stopsOfInnocents'])
 */
export function compareRuns(runs: readonly StoredRun[], measures?: readonly string[]): readonly Difference[] {
  demandComparable(runs);
  const known = measuresIn(runs);
  for (const id of measures ?? [])
    if (!known.has(id))
      throw new UsageError(
        text(
          `no measure of these runs is called “${id}”; there are ${[...known].join(', ')}`,
          `aucune mesure de ces simulations ne s’appelle « ${id} » ; il y a ${[...known].join(', ')}`,
        ),
        '--measure',
      );
  const pairs = runs.length === 1 ? pairsWithin(runs[0]) : pairsBetween(runs);
  if (pairs.length === 0)
    throw new UsageError(
      text('there are no two regimes to compare', 'il n’y a pas deux régimes à comparer'),
      runs[0].path,
    );
  return pairs.flatMap(([from, to]) => [...(measures ?? known)].flatMap((id) => differenceOf(id, from, to) ?? []));
}

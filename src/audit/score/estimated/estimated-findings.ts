import type { Count } from '../../../disclosure/index.ts';
import { type Bilingual, type Language, same } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';
import { percent } from '../../../language/numbers.ts';
import { newcombe, normalDeviate } from '../../../statistics/intervals.ts';
import { cellOf } from '../findings/cells.ts';
import { points, rateWithArticle, sentence, worded } from '../findings/finding-words.ts';
import { type Finding, toldRates, withoutNumbers } from '../findings/findings.ts';
import { type Compared, farthestApart, type Gate, gateOf, type Test } from '../findings/gate.ts';
import type { Estimate } from '../rates/comparisons.ts';
import { fewRows, type RateName } from '../rates/rates.ts';

/** Selected people whose check found something or nothing, and the same in the random sample. */
export interface SampledCounts {
  readonly tp: number;
  readonly fp: number;
  readonly positives: number;
  readonly negatives: number;
}

export interface SampledGroup {
  readonly name: string;
  readonly counts: SampledCounts;
  readonly few: boolean;
}

const sampledCells = ['tp', 'fp', 'positives', 'negatives'] as const;

/** What each rate is tested by: people selected against people in the sample, whose ratio is the rate but for a common factor. */
const testedBy: Partial<Record<RateName, (of: SampledCounts) => readonly [number, number]>> = {
  selection: (of) => [of.tp + of.fp, of.positives + of.negatives],
  fpr: (of) => [of.fp, of.negatives],
  fnr: (of) => [of.tp, of.positives],
  ppv: (of) => [of.tp, of.fp],
};

/** The share that is tested, `null` for rates that have no test of their own here. */
export function testedShare(rate: RateName, counts: SampledCounts): readonly [k: number, n: number] | null {
  const [a, b] = testedBy[rate]?.(counts) ?? [Number.NaN, Number.NaN];
  return Number.isNaN(a) ? null : [a, a + b];
}

/** Counts of a group, as a statement names them. */
export const cellsOfSample = (column: string, groups: readonly string[]): Count[] =>
  sampledCells.map((cell) => groups.map((group) => cellOf(column, group, cell)));

export const sampledPeople = (column: string, groups: readonly SampledGroup[]): [string, number][] =>
  groups
    .flatMap(({ name, counts }) => sampledCells.map((cell) => [cellOf(column, name, cell), counts[cell]] as const))
    .map(([name, value]) => [name, value]);

const add = (a: SampledCounts, b: SampledCounts): SampledCounts => ({
  tp: a.tp + b.tp,
  fp: a.fp + b.fp,
  positives: a.positives + b.positives,
  negatives: a.negatives + b.negatives,
});

interface Rated {
  readonly value: number;
  readonly variance: number;
}

/** A rate of the population with the variance of a quotient of two counts (delta method). */
function rated(rate: RateName, counts: SampledCounts, perSampled: number): Rated {
  const [k, m] = testedBy[rate]!(counts);
  if (rate === 'ppv') return { value: k / (k + m), variance: (k * m) / (k + m) ** 3 };
  const quotient = k / (m * perSampled);
  return {
    value: rate === 'fnr' ? 1 - quotient : quotient,
    variance: quotient ** 2 * (1 / k + 1 / m),
  };
}

function differenceOf(
  rate: RateName,
  a: SampledCounts,
  b: SampledCounts,
  perSampled: number,
  level: number,
): Estimate & { readonly values: readonly [number, number] } {
  const [one, other] = [rated(rate, a, perSampled), rated(rate, b, perSampled)];
  const value = one.value - other.value;
  const values = [one.value, other.value] as const;
  if (rate === 'ppv') return { value, values, ...newcombe(a.tp, a.tp + a.fp, b.tp, b.tp + b.fp, level) };
  const half = normalDeviate(level) * Math.sqrt(one.variance + other.variance);
  return { value, values, low: value - half, high: value + half };
}

interface Side {
  readonly name: Bilingual;
  readonly groups: readonly string[];
  readonly counts: SampledCounts;
}

function sidesOf(test: Test, groups: readonly SampledGroup[]): readonly [Side, Side] {
  const named = (name: string): Side => {
    const { counts } = groups.find((group) => group.name === name)!;
    return { name: same(name), groups: [name], counts };
  };
  if (test.against !== null) return [named(test.group), named(test.against)];
  const others = groups.filter(({ name }) => name !== test.group);
  const rest: Side = {
    name: text('all others', 'tous les autres'),
    groups: others.map(({ name }) => name),
    counts: others.map(({ counts }) => counts).reduce(add),
  };
  return [named(test.group), rest];
}

const isPossible = (value: number): boolean => value >= 0 && value <= 1;

function gapFinding(
  column: string,
  rate: RateName,
  test: Test,
  groups: readonly SampledGroup[],
  perSampled: number,
  level: number,
): Finding[] {
  const sides = sidesOf(test, groups);
  const { values, value, low, high } = differenceOf(rate, sides[0].counts, sides[1].counts, perSampled, level);
  // An estimate may leave 0 to 1 where an assumption does not hold; what it says then is a warning's.
  if (!values.every(isPossible) || !(low! > 0 || high! < 0)) return [];
  const share = (side: number, language: Language) =>
    worded(language)(
      `${percent(values[side], 'en')} for ${sides[side].name.en}`,
      `${percent(values[side], 'fr')} pour ${sides[side].name.fr}`,
    );
  const apart = (language: Language) =>
    `${points(value!, language)} [${points(low!, language)}${worded(language)(' to ', ' à ')}${points(high!, language)}]`;
  return [
    {
      code: 'gap',
      about: { column, rate },
      groups: sides.flatMap((side) => side.groups),
      counts: sides.flatMap((side) => cellsOfSample(column, side.groups)),
      values: { difference: value, p: test.p, pHolm: test.pHolm },
      coarse: withoutNumbers(
        column,
        rate,
        sides.map(({ name }) => name),
      ),
      text: sentence((language) =>
        worded(language)(
          `${column}: ${rateWithArticle(rate).en} is about ${share(0, 'en')} and ${share(1, 'en')}, a difference of ${apart('en')}.`,
          `${column} : ${rateWithArticle(rate).fr} est d’environ ${share(0, 'fr')} et ${share(1, 'fr')}, soit une différence de ${apart('fr')}.`,
        ),
      ),
    },
  ];
}

export interface SampledColumn {
  readonly column: string;
  readonly groups: readonly SampledGroup[];
}

/**
 * Gaps between groups of two samples, each with an exact test corrected over all: where a rate is the same, the selected
 * and the sampled of a group stand in the same proportion.
 *
 * @param perSampled how many people of the population one person of the random sample stands for
 */
export function sampledGapFindings(
  columns: readonly SampledColumn[],
  references: Readonly<Record<string, string>> | undefined,
  perSampled: number,
): { tests: Gate['tests']; findings: Finding[] } {
  const compared: Compared[] = columns.flatMap(({ column, groups }) =>
    toldRates(true).flatMap((rate) =>
      groups.map(({ name, counts, few }) => {
        const [k, n] = testedShare(rate, counts)!;
        const small = counts.positives + counts.negatives < fewRows;
        return { column, rate, group: name, k, n, small, few };
      }),
    ),
  );
  const gate = gateOf(compared, references);
  const level = 1 - (1 - 0.96) / Math.max(1, gate.tests.length);
  const findings = columns.flatMap(({ column, groups }) =>
    toldRates(true).flatMap((rate) => {
      const test = farthestApart(gate, column, rate);
      return test === undefined ? [] : gapFinding(column, rate, test, groups, perSampled, level);
    }),
  );
  return { tests: gate.tests, findings };
}

import type { Language } from '../language/bilingual.ts';
import { fromNone } from '../measures/from-none.ts';
import { headline } from '../measures/headline.ts';
import { type Measure, measuresOf } from '../measures/names.ts';
import type {
  ErrorKind,
  ErrorTwin,
  Estimate,
  Known,
  MeasureResult,
  RegimeResult,
  RunResult,
} from '../measures/run-result.ts';
import { finite } from './columns/column.ts';

/** The shape of `run --json` and of run.json; raised when a key changes its meaning. */
export const summarySchema = 1;

/** An estimate with what is not known of it; `null` where that was not looked for. */
export interface KnownEstimate extends Omit<Estimate, 'known'> {
  readonly known: Known | null;
}

export interface MeasureSummary extends Omit<Estimate, 'known'> {
  /** Of measures of the headline. */
  readonly known?: Known | null;
  /** Of counts of the headline, where the run holds a regime without an apparatus: the difference from it. */
  readonly fromNone?: KnownEstimate;
  readonly unit: string;
  readonly additive: boolean;
  readonly definition: string;
  readonly byGroup: Readonly<Record<string, Estimate>>;
  readonly byRegion: Readonly<Record<string, Estimate>>;
}

/** What `run --json` prints. */
export interface RunSummary {
  readonly schema: number;
  readonly version: string;
  readonly scenario: string;
  readonly scenarioDigest: string;
  /** People run, and the population that they stand for. */
  readonly people: number;
  readonly standsFor: number;
  readonly weeks: number;
  readonly seed: number;
  readonly folder: string;
  readonly seconds: number;
  readonly errorTwinSeconds: number;
  readonly workers: number;
  readonly regimes: Readonly<
    Record<string, { readonly digest: string; readonly measures: Readonly<Record<string, MeasureSummary>> }>
  >;
  readonly errorTwins: readonly ErrorTwin[] | null;
  readonly warnings: readonly { readonly code: string; readonly text: string; readonly evidence?: string }[];
}

const nothing: Estimate = { value: null, low: null, high: null };

const estimateOf = ({ value, low, high }: Estimate): Estimate => ({
  value: finite(value),
  low: finite(low),
  high: finite(high),
});

const withKnown = (estimate: Estimate): KnownEstimate => {
  const { known } = estimate;
  const ends = known && { ...known, low: finite(known.low), high: finite(known.high) };
  return { ...estimateOf(estimate), known: ends ?? null };
};

/** What only figures of the headline have: the band of what is not known, and the difference from no apparatus. */
function ofHeadline(run: RunResult, regime: RegimeResult, id: string, result: MeasureResult) {
  if (!headline.includes(id)) return {};
  const difference = fromNone(run, regime, id);
  const { known } = withKnown(result);
  return { known, ...(difference !== null && { fromNone: withKnown(difference) }) };
}

const estimates = (parts: Readonly<Record<string, Estimate>>): Record<string, Estimate> =>
  Object.fromEntries(Object.entries(parts).map(([id, part]) => [id, estimateOf(part)]));

const ofTwins: Readonly<Record<string, ErrorKind>> = {
  stopsByError: 'stops',
  listingsByError: 'listings',
  refusalsByError: 'refusals',
};

const twinEstimate = (twins: RunResult['errorTwins'], regime: string, kind: ErrorKind): Estimate => {
  const twin = twins?.find((pair) => pair.regime === regime);
  return twin === undefined ? nothing : { ...nothing, value: twin.mechanical[kind].byError };
};

/** A measure's result in one regime; by-error measures come from the twins; `undefined` where it was not measured. */
export function resultOf(run: RunResult, regime: RegimeResult, id: string): MeasureResult | undefined {
  if (regime.measures[id] !== undefined) return regime.measures[id];
  if (ofTwins[id] === undefined) return undefined;
  return { ...twinEstimate(run.errorTwins, regime.id, ofTwins[id]), byGroup: {}, byRegion: {}, leaveOneOut: [] };
}

const measureSummary = (measure: Measure, result: MeasureResult, language: Language): MeasureSummary => ({
  ...estimateOf(result),
  unit: measure.unit,
  additive: measure.additive,
  definition: measure.definition[language],
  byGroup: estimates(result.byGroup),
  byRegion: estimates(result.byRegion),
});

/** Measures that a run holds, in the order of tables. */
export const measuredOf = (run: RunResult): readonly Measure[] =>
  measuresOf(run.scenario).filter((measure) => run.regimes.some((regime) => resultOf(run, regime, measure.id)));

const regimeSummary = (run: RunResult, regime: RegimeResult, measures: readonly Measure[], language: Language) => ({
  digest: regime.digest,
  measures: Object.fromEntries(
    measures.flatMap((measure) => {
      const result = resultOf(run, regime, measure.id);
      if (result === undefined) return [];
      const own = measureSummary(measure, result, language);
      return [[measure.id, { ...own, ...ofHeadline(run, regime, measure.id, result) }]];
    }),
  ),
});

const seconds = (value: number): number => Math.round(value * 1000) / 1000;

/**
 * What scripts get of a run: counts of the people run, never scaled; `null` where nothing defines a value, never NaN.
 *
 * @param folder as the user would name it; @param version the program's
 */
export function summaryOf(run: RunResult, folder: string, version: string, language: Language): RunSummary {
  const { scenario } = run;
  const measures = measuredOf(run);
  return {
    schema: summarySchema,
    version,
    scenario: scenario.id,
    scenarioDigest: scenario.digest,
    people: scenario.people.size,
    standsFor: scenario.people.standsFor,
    weeks: scenario.weeks,
    seed: scenario.seed,
    folder,
    seconds: seconds(run.seconds),
    errorTwinSeconds: seconds(run.errorTwinSeconds),
    workers: run.workers,
    regimes: Object.fromEntries(
      run.regimes.map((regime) => [regime.id, regimeSummary(run, regime, measures, language)]),
    ),
    errorTwins: run.errorTwins,
    warnings: run.warnings.map(({ code, text, evidence }) => ({
      code,
      text: text[language],
      ...(evidence !== undefined && { evidence }),
    })),
  };
}

import { measureOf } from './names.ts';
import type { Estimate, Known, MeasureResult, RegimeResult, RunResult } from './run-result.ts';

/** What small runs say of a figure: its ends over what is not known, and the parameters that move it, the strongest first. */
export interface KnownEnds {
  readonly low: number | null;
  readonly high: number | null;
  readonly by: readonly string[];
  readonly why?: Known['why'];
}

/** The same of every figure of the headline, by regime, then by measure. */
export interface KnownFigures {
  /** Runs that say it. */
  readonly runs: number;
  /** Ends as shares of the figure as it is. */
  readonly levels: Readonly<Record<string, Readonly<Record<string, KnownEnds>>>>;
  /** Ends of the difference from the same people without an apparatus: what is added to it, a head. */
  readonly differences: Readonly<Record<string, Readonly<Record<string, KnownEnds>>>>;
  /** The same of two regimes that both have an apparatus: of the one subtracted, then of the other. */
  readonly between?: Readonly<Record<string, KnownFigures['differences']>>;
}

const knownFrom = (
  { runs }: KnownFigures,
  ends: KnownEnds | undefined,
  place: (end: number) => number,
): Known | undefined => {
  if (ends === undefined) return undefined;
  const at = (end: number | null): number | null => (end === null ? null : place(end));
  return { low: at(ends.low), high: at(ends.high), runs, by: ends.by, ...(ends.why && { why: ends.why }) };
};

/** The ends of what is subtracted the other way round. */
export const turned = <Ends extends Pick<Known, 'low' | 'high'>>(ends: Ends): Ends => ({
  ...ends,
  low: ends.high === null ? null : -ends.high,
  high: ends.low === null ? null : -ends.low,
});

/** What bands are brought to: the scenario at the size that was run, and what each regime gave. */
type Run = Pick<RunResult, 'scenario' | 'regimes'>;

/** Ends of the difference of a regime from each other one of which they were found. */
function changeEnds(run: Run, id: string, measure: string, figures: KnownFigures): Record<string, KnownEnds> {
  const { differences, between = {} } = figures;
  const bare = run.scenario.regimes.find(({ apparatus }) => !apparatus)?.id;
  const from = (other: string): KnownEnds | undefined => {
    if (other === bare) return differences[id]?.[measure];
    const opposite = between[id]?.[other]?.[measure];
    return between[other]?.[id]?.[measure] ?? (opposite && turned(opposite));
  };
  return Object.fromEntries(
    run.regimes.flatMap((other) => {
      const ends = from(other.id);
      return ends === undefined ? [] : [[other.id, ends]];
    }),
  );
}

function withEnds(run: Run, { id, measures }: RegimeResult, figures: KnownFigures): Record<string, MeasureResult> {
  const { size } = run.scenario.people;
  return Object.fromEntries(
    Object.entries(measures).map(([measure, result]) => {
      const most = measureOf(run.scenario, measure).unit === 'people' ? size : Number.POSITIVE_INFINITY;
      const { value } = result;
      const known =
        value === null
          ? undefined
          : knownFrom(figures, figures.levels[id]?.[measure], (share) => Math.min(most, value * share));
      const knownChanges = Object.fromEntries(
        Object.entries(changeEnds(run, id, measure, figures)).map(([other, ends]) => [
          other,
          knownFrom(figures, ends, (change) => change * size)!,
        ]),
      );
      return [measure, { ...result, ...(known && { known }), knownChanges }];
    }),
  );
}

/** The run with the bands of what is not known, brought from the small runs to its own size. */
export const withKnown = <Of extends Run>(run: Of, figures: KnownFigures): Of => ({
  ...run,
  regimes: run.regimes.map((regime) => ({ ...regime, measures: withEnds(run, regime, figures) })),
});

/** A band wider than this factor is spoken of beside the figure itself. */
const wide = 1.5;

/** Whether what is not known moves a figure by more than a factor of 1.5 from end to end. */
export const isWide = ({ known }: Estimate): boolean =>
  known !== undefined && known.low !== null && (known.high === null || known.high > wide * Math.max(0, known.low));

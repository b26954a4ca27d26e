import type { Bilingual } from '../language/bilingual.ts';
import type { Evidence, Figure } from '../scenario/evidence.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Case } from './case.ts';
import { inputsOf, MissingSource } from './inputs.ts';
import { kinds, type Verdict } from './kinds.ts';
import { messages } from './messages.ts';
import type { Comparison, Inputs } from './method.ts';
import { methods } from './methods.ts';
import { type Guessed, guessed, sharpnessOf } from './power.ts';

/** A comparison with what it shows. */
export interface Judged extends Comparison {
  readonly agrees: boolean;
  readonly naive: Guessed;
}

/** What became of the naive prediction of a case, judged as the model's is. */
export interface NaiveOutcome {
  /** Its number; of several comparisons, their mean. */
  readonly value: number;
  readonly agrees: boolean;
}

/** What became of a case. */
export interface Outcome {
  readonly case: Case;
  readonly comparisons: readonly Judged[];
  /** `null` for an illustration, and where there is nothing to judge. */
  readonly verdict: Verdict | null;
  /** `null` where there is nothing to judge. */
  readonly naive: NaiveOutcome | null;
  /** Upper over lower end of the interval, the middle of the comparisons; infinite where it begins at nought. */
  readonly sharpness: number | null;
  /** Whether it is a prediction that holds where the naive one fails: these alone show something. */
  readonly shown: boolean;
  /** Why there is nothing to judge: a source is gone, or no number came out. */
  readonly missing: Bilingual | null;
  /** Whether it ended as its file says. */
  readonly asExpected: boolean;
}

/** A number that cannot be one of its unit: a computation that went wrong agrees with nothing and proves nothing. */
const isAbsurd = ({ unit, predicted, low, high, published }: Comparison): boolean => {
  const all = [predicted, low, high, published];
  if (!all.every(Number.isFinite) || low > high) return true;
  return (unit === 'count' && predicted < 0) || (unit === 'share' && (predicted < 0 || predicted > 1));
};

const agrees = ({ low, high, published }: Comparison): boolean => published >= low && published <= high;

const nothing = (found: Case, missing: Bilingual): Outcome => ({
  ...{ case: found, comparisons: [], verdict: null, naive: null, sharpness: null },
  ...{ shown: false, missing, asExpected: false },
});

/** The comparisons with the naive prediction beside each; `null` where a number is none. */
async function compared(found: Case, inputs: Inputs): Promise<readonly Judged[] | null> {
  const { compare, naive } = methods[found.method];
  const comparisons = await compare(inputs);
  const guess = naive[found.naive.guess]?.of(inputs) ?? Number.NaN;
  const judged = comparisons.map((each, at) => {
    const value = typeof guess === 'number' ? guess : (guess[at] ?? Number.NaN);
    return { ...each, agrees: agrees(each), naive: guessed(each, value) };
  });
  const isSound = judged.every((each) => !isAbsurd(each) && Number.isFinite(each.naive.value));
  return judged.length > 0 && isSound ? judged : null;
}

function verdictOf(found: Case, comparisons: readonly Judged[]): Outcome {
  const enough = (right: (each: Judged) => boolean): boolean =>
    comparisons.filter(right).length / comparisons.length >= found.atLeast;
  const value = comparisons.reduce((sum, each) => sum + each.naive.value, 0) / comparisons.length;
  const naive = { value, agrees: enough((each) => each.naive.agrees) };
  const isJudged = found.kind !== 'illustration';
  const verdict: Verdict | null = isJudged ? (enough((each) => each.agrees) ? 'holds' : 'fails') : null;
  return {
    ...{ case: found, comparisons, verdict, naive, sharpness: sharpnessOf(comparisons), missing: null },
    shown: found.kind === 'prediction' && verdict === 'holds' && !naive.agrees,
    asExpected: !isJudged || verdict === found.expected,
  };
}

/**
 * Computes a case and holds it against what was published, the naive prediction beside it.
 *
 * @param scenario the country on which parts of the engine are run
 * @param welfare the office on which those of a score on benefits are
 */
export async function judge(
  found: Case,
  evidence: Evidence<Figure>,
  scenario: Scenario,
  welfare: Scenario,
): Promise<Outcome> {
  try {
    const comparisons = await compared(found, inputsOf(found, evidence, scenario, welfare));
    return comparisons === null ? nothing(found, messages.noNumber()) : verdictOf(found, comparisons);
  } catch (error) {
    if (!(error instanceof MissingSource)) throw error;
    return nothing(found, error.text);
  }
}

/** Cases in the order in which they are printed: predictions first, illustrations last. */
export const inOrder = (cases: readonly Case[]): Case[] =>
  [...cases].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.id < b.id ? -1 : 1));

import type { Bilingual } from '../language/bilingual.ts';
import type { Evidence, Figure } from '../scenario/evidence.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Case } from './case.ts';
import { inputsOf, MissingSource } from './inputs.ts';
import { kinds, type Verdict } from './kinds.ts';
import { messages } from './messages.ts';
import type { Comparison } from './method.ts';
import { methods } from './methods.ts';

/** A comparison with what it shows. */
export interface Judged extends Comparison {
  readonly agrees: boolean;
}

/** What became of a case. */
export interface Outcome {
  readonly case: Case;
  readonly comparisons: readonly Judged[];
  /** `null` for an illustration, and where there is nothing to judge. */
  readonly verdict: Verdict | null;
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

/**
 * Computes a case and holds it against what was published.
 *
 * @param scenario the country on which parts of the engine are run
 */
export async function judge(found: Case, evidence: Evidence<Figure>, scenario: Scenario): Promise<Outcome> {
  try {
    const inputs = inputsOf(found, evidence, scenario);
    const compared = await methods[found.method].compare(inputs);
    if (compared.length === 0 || compared.some(isAbsurd))
      return { case: found, comparisons: [], verdict: null, missing: messages.noNumber(), asExpected: false };
    const comparisons = compared.map((each) => ({ ...each, agrees: agrees(each) }));
    if (found.kind === 'illustration')
      return { case: found, comparisons, verdict: null, missing: null, asExpected: true };
    const share = comparisons.filter((each) => each.agrees).length / comparisons.length;
    const verdict: Verdict = share >= found.atLeast ? 'holds' : 'fails';
    return { case: found, comparisons, verdict, missing: null, asExpected: verdict === found.expected };
  } catch (error) {
    if (!(error instanceof MissingSource)) throw error;
    return { case: found, comparisons: [], verdict: null, missing: error.text, asExpected: false };
  }
}

/** Cases in the order in which they are printed: predictions first, illustrations last. */
export const inOrder = (cases: readonly Case[]): Case[] =>
  [...cases].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.id < b.id ? -1 : 1));

import type { Bilingual } from '../language/bilingual.ts';
import type { Evidence, Figure } from '../scenario/evidence.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type Case, kinds, type Verdict } from './case.ts';
import { type Comparison, inputsOf, MissingSource } from './method.ts';
import { methods } from './methods.ts';

/** A comparison with what it shows. */
export interface Judged extends Comparison {
  readonly agrees: boolean;
}

/** What became of a case. */
export interface Outcome {
  readonly case: Case;
  readonly comparisons: readonly Judged[];
  /** `null` for an illustration, and where a source is missing. */
  readonly verdict: Verdict | null;
  readonly missing: Bilingual | null;
  /** Whether it ended as its file says. */
  readonly asExpected: boolean;
}

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

import type { RegimeResult, RunResult } from '../measures/run-result.ts';
import type { Regime } from '../scenario/scenario.ts';

/** The same apparatus without and with its safeguards. */
export interface SafeguardPair {
  readonly without: RegimeResult;
  readonly with: RegimeResult;
}

const apparatusOf = ({ score, filter, coverage }: Regime): string =>
  JSON.stringify([score.on, filter.on, Object.values(coverage).map((share) => share > 0)]);

/** How many of the safeguards a regime has: only the order of two regimes of one apparatus matters. */
const strength = ({ safeguards, watch }: Regime): number =>
  [
    safeguards.notice > 0.5,
    safeguards.listReviewCatch > 0,
    safeguards.graceWeeks > 0,
    safeguards.correction,
    safeguards.retentionWeeks !== null,
    safeguards.purposeLimit,
    safeguards.auditYearly > 0,
    watch.reviewCapacity !== null,
  ].filter(Boolean).length;

/** Regimes of a run that have one apparatus and differ in how well it is guarded. */
export function safeguardPairs(run: RunResult): readonly SafeguardPair[] {
  const regimes = run.scenario.regimes.filter(({ apparatus }) => apparatus);
  const resultOf = (id: string): RegimeResult | undefined => run.regimes.find((regime) => regime.id === id);
  const kinds = new Set(regimes.map(apparatusOf));
  return [...kinds].flatMap((kind): SafeguardPair[] => {
    const alike = regimes.filter((regime) => apparatusOf(regime) === kind && resultOf(regime.id) !== undefined);
    const sorted = [...alike].sort((a, b) => strength(a) - strength(b));
    const [least, most] = [sorted[0], sorted.at(-1)];
    if (least === undefined || most === undefined || strength(least) === strength(most)) return [];
    const [without, guarded] = [resultOf(least.id), resultOf(most.id)];
    return without && guarded ? [{ without, with: guarded }] : [];
  });
}

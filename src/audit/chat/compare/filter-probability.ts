import type { TermFinding } from './term-test.ts';

/** Counts of messages that hold none of the terms found. */
export interface Remainder {
  readonly missing: number;
  readonly sent: number;
}

/** Before the data: the chance that a pair has some filtering that the terms found do not explain. */
const priorOfMore = 0.03;
const steps = 60;
/** Unexplained filtering, where there is some, takes up to this share of messages. */
const mostUnexplained = 0.1;

const logPoisson = (count: number, mean: number): number =>
  mean <= 0 ? (count === 0 ? 0 : -1e9) : count * Math.log(mean) - mean;

/**
 * Probability that a missing message without any of the terms found was filtered rather than lost: the excess of missing
 * messages over ordinary loss, averaged over how large the unexplained filtering may be, none at all included.
 */
export function probabilityUnexplained({ missing, sent }: Remainder, loss: number): number {
  if (missing === 0 || sent === 0) return 0;
  const none = Math.log(1 - priorOfMore) + logPoisson(missing, loss * sent);
  const some = Array.from({ length: steps }, (_, step) => ((step + 0.5) / steps) * mostUnexplained);
  const weights = some.map((rate) => Math.log(priorOfMore / steps) + logPoisson(missing, (loss + rate) * sent));
  const top = Math.max(none, ...weights);
  const total = Math.exp(none - top) + weights.reduce((sum, weight) => sum + Math.exp(weight - top), 0);
  const filtered = weights.reduce(
    (sum, weight, at) => sum + Math.exp(weight - top) * (some[at] / (some[at] + loss)),
    0,
  );
  return filtered / total;
}

/** Probability that a missing message with a term that was found was filtered rather than lost. */
export function probabilityByTerm({ missing, sent }: Pick<TermFinding, 'missing' | 'sent'>, loss: number): number {
  // The share filtered, by Jeffreys' estimate, so that a term seen four times is not taken for certain.
  const share = Math.max(0, ((missing + 0.5) / (sent + 1) - loss) / (1 - loss));
  return share / (share + (1 - share) * loss);
}

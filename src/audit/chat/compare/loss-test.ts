import { betaQuantile } from '../../../statistics/distributions.ts';
import { binomialUpperTail } from '../../../statistics/tests.ts';

/** What was sent one way, and what the receiver did with messages of their own. */
export interface OneWay {
  readonly missing: number;
  readonly sent: number;
  /** The receiver's own messages that the receiver's export lacks, without a trace: deleted there, none was lost. */
  readonly ownGone: number;
  readonly own: number;
}

const grid = 8;

/** How often the receiver deletes without a trace: quantiles of what their own messages show; nought where none is gone. */
function deletionRates({ ownGone, own }: OneWay): number[] {
  if (ownGone === 0) return [0];
  return Array.from({ length: grid }, (_, step) =>
    betaQuantile((step + 0.5) / grid, ownGone + 0.5, own - ownGone + 0.5),
  );
}

/**
 * P of as many missing messages by ordinary loss and by what the receivers delete: their own messages, which no filter
 * takes from them, show how much that is.
 */
export function excessChance(ways: readonly OneWay[], loss: number): number {
  const missing = ways.reduce((sum, way) => sum + way.missing, 0);
  const sent = ways.reduce((sum, way) => sum + way.sent, 0);
  if (sent === 0 || missing === 0) return 1;
  let means = [0];
  for (const way of ways) {
    const rates = deletionRates(way).map((rate) => (way.sent * (loss + rate - loss * rate)) / sent);
    means = means.flatMap((mean) => rates.map((rate) => mean + rate));
  }
  const sum = means.reduce((total, mean) => total + binomialUpperTail(missing, sent, Math.min(1, mean)), 0);
  return sum / means.length;
}

import type { TermFinding } from './term-test.ts';

/** Counts of messages that hold none of the terms found. */
export interface Remainder {
  readonly missing: number;
  readonly sent: number;
}

/** Before the data: the chance that a filter takes many messages that no term found explains, and up to what share. */
const priorOfMany = 0.015;
const mostUnexplained = 0.1;
const steps = 60;

/**
 * Before the data: how many messages a filter takes for terms that occur once, `chance` of any and then fewer and fewer.
 * A pair in which terms were found has most of its filtered messages explained by them.
 */
const few = { found: { chance: 0.3, more: 0.2 }, none: { chance: 0.35, more: 0.35 } } as const;
const mostFew = 12;

const logPoisson = (count: number, mean: number): number => {
  if (mean <= 0) return count === 0 ? 0 : -1e9;
  let log = -mean;
  for (let one = 1; one <= count; one++) log += Math.log(mean / one);
  return log;
};

/**
 * Probability that a missing message without any of the terms found was filtered rather than lost, from the number of
 * such messages alone: ordinary loss, a few messages filtered for terms of their own, or many by an unexplained filter.
 */
export function probabilityUnexplained({ missing, sent }: Remainder, loss: number, hasTerms: boolean): number {
  if (missing === 0 || sent === 0) return 0;
  const { chance, more } = hasTerms ? few.found : few.none;
  const ways: { log: number; filtered: number }[] = [];
  for (let count = 0; count <= Math.min(missing, mostFew); count++) {
    const prior = count === 0 ? 1 - chance : chance * (1 - more) * more ** (count - 1);
    ways.push({ log: Math.log((1 - priorOfMany) * prior) + logPoisson(missing - count, loss * sent), filtered: count });
  }
  for (let step = 0; step < steps; step++) {
    const rate = ((step + 0.5) / steps) * mostUnexplained;
    const filtered = (missing * rate) / (rate + loss);
    ways.push({ log: Math.log(priorOfMany / steps) + logPoisson(missing, (loss + rate) * sent), filtered });
  }
  const top = Math.max(...ways.map(({ log }) => log));
  let [all, filtered] = [0, 0];
  for (const way of ways) {
    const weight = Math.exp(way.log - top);
    all += weight;
    filtered += weight * way.filtered;
  }
  return Math.min(1 - 1e-9, filtered / all / missing);
}

/** Probability that a missing message with a term that was found was filtered rather than lost. */
export function probabilityByTerm({ missing, sent }: Pick<TermFinding, 'missing' | 'sent'>, loss: number): number {
  // The share filtered, by Jeffreys' estimate, so that a term seen four times is not taken for certain.
  const share = Math.max(0, ((missing + 0.5) / (sent + 1) - loss) / (1 - loss));
  return share / (share + (1 - share) * loss);
}

import { createTextFilter, type Scope, type TextRule } from '../../../apparatus/text-rules.ts';
import type { Oracle } from './channel.ts';

export interface SimulationOptions {
  /** Share of ordinary messages that never arrive, 0 to below 0.5. */
  readonly loss?: number;
  /** Chance, at each message, that a given rule is dropped for good. */
  readonly churn?: number;
  readonly scope?: Scope;
  readonly seed?: number;
}

/** A uniform number for one draw of one message: a function of its address, so that a resumed session goes on alike. */
function addressed(seed: number, message: number, draw: number): number {
  let mixed =
    Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(message + 1, 0xc2b2ae35) ^ Math.imul(draw + 1, 0x27d4eb2f);
  for (const factor of [0x7feb352d, 0x846ca68b, 0x7feb352d]) {
    mixed = Math.imul(mixed ^ (mixed >>> 16), factor);
    mixed ^= mixed >>> 15;
  }
  return (mixed >>> 0) / 4294967296;
}

/**
 * A silent filter with invented rules: the instrument's proving ground.
 *
 * @param firstMessage how many messages were sent before, where a session goes on
 */
export function simulatedOracle(rules: readonly TextRule[], options: SimulationOptions = {}, firstMessage = 0): Oracle {
  const { loss = 0, churn = 0, scope = 'one-to-one', seed = 1 } = options;
  let message = firstMessage;
  const droppedBefore = (index: number, number: number): boolean => {
    for (let past = 0; past < number; past++) if (addressed(seed, past, index + 1) < churn) return true;
    return false;
  };
  const still = (number: number): readonly TextRule[] =>
    churn === 0 ? rules : rules.filter((_, index) => !droppedBefore(index, number));
  let inForce = still(message);
  let filter = createTextFilter(inForce);
  return async (text) => {
    const number = message++;
    if (churn > 0) {
      const now = still(number);
      if (now.length !== inForce.length) filter = createTextFilter(now);
      inForce = now;
    }
    return !filter.judge(text, scope).blocked && !(loss > 0 && addressed(seed, number, 0) < loss);
  };
}

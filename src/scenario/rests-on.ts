import type { Parameter } from './scenario.ts';

/** How many parameters rest on what; those that are chosen, not measured, are counted apart. */
export interface Rests {
  readonly all: number;
  readonly sourced: number;
  /** On a published figure and on an assumption. */
  readonly mixed: number;
  readonly assumed: number;
  readonly chosen: number;
}

/**
 * Counts what a scenario's parameters rest on.
 *
 * @example restsOn(scenario.parameters).assumed
 */
export function restsOn(parameters: readonly Parameter[]): Rests {
  const measured = parameters.filter(({ chosen }) => chosen !== true);
  const sourced = measured.filter(({ sources }) => sources.length > 0);
  const mixed = sourced.filter(({ assumption }) => assumption !== null).length;
  return {
    all: measured.length,
    sourced: sourced.length - mixed,
    mixed,
    assumed: measured.length - sourced.length,
    chosen: parameters.length - measured.length,
  };
}

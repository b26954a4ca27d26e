import type { Parameter } from '../scenario/scenario.ts';

/** What one end of a parameter's range does to one measure in one regime. */
export interface Swing {
  readonly parameter: Parameter;
  readonly regime: string;
  readonly measure: string;
  readonly base: number;
  readonly atLow: number;
  readonly atHigh: number;
}

/** The parameters that move the headline most, each at the ends of its range. */
export interface Sensitivity {
  readonly people: number;
  readonly weeks: number;
  readonly seconds: number;
  /** Parameters tried: those with a range. */
  readonly tried: number;
  /** The ten, the strongest first. */
  readonly swings: readonly Swing[];
}

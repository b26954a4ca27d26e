import type { Unit } from '../measure.ts';
import type { Rate } from '../rate.ts';

/** A measure as it is written down: its id, unit, rate and words. */
export type Row = readonly [
  id: string,
  unit: Unit,
  rate: Rate,
  english: readonly [title: string, definition: string],
  french: readonly [title: string, definition: string],
];

import { stands } from './columns.ts';
import { tallied, tally } from './happen.ts';
import type { ApparatusWeek } from './step.ts';

// Whom the apparatus knows, whom it touched, and who is aware of it: each person once, in the week in which it begins.

const begins = ({ chunk, base }: ApparatusWeek, place: number, bit: number): boolean => {
  const before = chunk.status[base + place] & bit;
  chunk.status[base + place] |= bit;
  return before === 0;
};

/** Something that a person did, or their face, was observed. */
export function becomeKnown(step: ApparatusWeek, place: number): void {
  if (begins(step, place, stands.known)) tally(step, place, tallied.knownFirst);
}

/** Something was decided about a person: an entry, a refusal, a stop, a message erased that somebody missed. */
export function becomeTouched(step: ApparatusWeek, place: number): void {
  becomeKnown(step, place);
  if (begins(step, place, stands.touched)) tally(step, place, tallied.touchedFirst);
}

/** It was decided, and the person knows: by being told, or by what happened to them. */
export function becomeAware(step: ApparatusWeek, place: number): void {
  becomeTouched(step, place);
  if (begins(step, place, stands.aware)) tally(step, place, tallied.awareFirst);
}

/** The person learns that the files were asked about them, though nothing is decided. */
export function becomeAwareOfFiles(step: ApparatusWeek, place: number): void {
  becomeKnown(step, place);
  if (begins(step, place, stands.aware)) tally(step, place, tallied.awareFirst);
}

/** A task for a crew: squares a number, and fails at one that is negative. */
export function perform(value: number): number {
  if (value < 0) throw new Error('no root');
  return value * value;
}

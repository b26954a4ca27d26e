/** Fewest messages in a row, of both people, that make a stretch missing and not single losses. */
const fewestInGap = 3;

/** A message that one end has, in the order of time: whether the other end has it too, and whose it is. */
export interface Held {
  readonly place: number;
  readonly isThere: boolean;
  /** The other end's owner wrote it: losing it on the way is impossible. */
  readonly isOwn: boolean;
}

/**
 * Places of messages in stretches that an end lacks in both directions: its owner's own messages are gone there too, as
 * after a deletion, a change of phone, or with messages that disappear. What was filtered there cannot be told.
 */
export function inGaps(held: readonly Held[]): Set<number> {
  const places = new Set<number>();
  let run: Held[] = [];
  const close = (): void => {
    const own = run.filter(({ isOwn }) => isOwn).length;
    if (run.length >= fewestInGap && own > 0 && own < run.length) for (const { place } of run) places.add(place);
    run = [];
  };
  for (const message of held)
    if (message.isThere) close();
    else run.push(message);
  close();
  return places;
}

/** A stamped line of an export, read. */
export interface StampedLine {
  /** `null` where there is no such day. */
  readonly time: number | null;
  readonly sender: string | null;
  readonly text: string;
}

const dayMilliseconds = 86_400_000;
/** Travel shifts a clock by less than this. */
const mostTravel = 26 * 3_600_000;
/** Most stamped lines that one message quotes. */
const mostQuoted = 40;

/**
 * Places of stamped lines that were pasted into a message: of no such day, or a short run that leaves the order of time
 * (or repeats lines that stand above) while what follows takes it up again.
 */
export function quotedStamps(lines: readonly StampedLine[]): ReadonlySet<number> {
  const quoted = new Set<number>();
  const counts = new Map<string | null, number>();
  for (const { sender } of lines) counts.set(sender, (counts.get(sender) ?? 0) + 1);
  const seen = new Set<string>();
  let last: number | null = null;
  for (let place = 0; place < lines.length; place++) {
    const { time, sender, text } = lines[place];
    if (time === null) quoted.add(place);
    else if (last !== null && isPasted(place, last)) quoted.add(place);
    else {
      last = time;
      seen.add(`${time}\n${sender}\n${text}`);
    }
  }
  return quoted;

  /** Whether the order of time goes on from `last` a few lines later as if this line were not there. */
  function isPasted(place: number, last: number): boolean {
    const { time, sender, text } = lines[place];
    const isFar = (one: number): boolean => one < last - mostTravel || one > last + mostTravel;
    const isRepeat = time! < last && seen.has(`${time}\n${sender}\n${text}`);
    const isStranger = counts.get(sender) === 1 && (time! < last || isFar(time!));
    if (!isRepeat && !isStranger && time! >= last - mostTravel && !jumpsAhead(place, last)) return false;
    return takesUp(place, last, !isRepeat);
  }

  /** Later than what follows, although what follows is not before `last`. */
  function jumpsAhead(place: number, last: number): boolean {
    const next = lines[place + 1]?.time ?? null;
    return (
      lines[place].time! > last + mostTravel && next !== null && next >= last && next < lines[place].time! - mostTravel
    );
  }

  function takesUp(place: number, last: number, atEnd: boolean): boolean {
    for (let next = place + 1; next <= place + mostQuoted; next++) {
      if (next >= lines.length) return atEnd && lines[place].time! < last;
      const time = lines[next].time;
      if (time !== null && time >= last && time <= last + 60 * dayMilliseconds) return true;
    }
    return false;
  }
}

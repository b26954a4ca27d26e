import { isWords, type TranscriptMessage } from '../transcript/transcript.ts';

/** Milliseconds to add to end A's clock to get end B's, as a function of A's time. */
export interface ClockOffset {
  at(timeA: number): number;
  /** How far matched messages stray from it, in milliseconds (three times the median deviation). */
  readonly spread: number;
  readonly anchors: number;
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length === 0 ? 0 : sorted[sorted.length >> 1];
};

const neighbours = 7;

interface Anchor {
  readonly time: number;
  readonly shift: number;
}

const onceOnly = (messages: readonly TranscriptMessage[]): Map<string, number> => {
  const places = new Map<string, number>();
  for (const [place, message] of messages.entries())
    if (isWords(message) && message.text.length >= 4) places.set(message.text, places.has(message.text) ? -1 : place);
  return places;
};

/** Texts that occur once at each end: they tell the two clocks apart. */
function anchorsOf(a: readonly TranscriptMessage[], b: readonly TranscriptMessage[]): Anchor[] {
  const inB = onceOnly(b);
  const anchors: Anchor[] = [];
  for (const [text, place] of onceOnly(a)) {
    const other = inB.get(text) ?? -1;
    if (place >= 0 && other >= 0) anchors.push({ time: a[place].time, shift: b[other].time - a[place].time });
  }
  return anchors.sort((one, two) => one.time - two.time);
}

/** How many messages lie within a day of the distance that most of them have between the two ends. */
export function agreeingDays(a: readonly TranscriptMessage[], b: readonly TranscriptMessage[]): number {
  const shifts = anchorsOf(a, b).map(({ shift }) => shift);
  const usual = median(shifts);
  return shifts.filter((shift) => Math.abs(shift - usual) < 26 * 3_600_000).length;
}

/** Anchors that agree with those around them. */
const agreeing = (anchors: readonly Anchor[]): Anchor[] =>
  anchors.filter((anchor, place) => {
    const from = Math.max(0, Math.min(place - neighbours, anchors.length - 2 * neighbours - 1));
    const around = anchors.slice(from, from + 2 * neighbours + 1).map(({ shift }) => shift);
    return Math.abs(anchor.shift - median(around)) <= 1_800_000;
  });

/**
 * Reads the difference of two clocks off the messages that both ends have: it may be hours (zones), drift, or jump when
 * somebody travels, so it is a running median over neighbouring anchors.
 */
export function clockOffset(a: readonly TranscriptMessage[], b: readonly TranscriptMessage[]): ClockOffset {
  const anchors = agreeing(anchorsOf(a, b));
  const smooth = anchors.map((_, place) => {
    const from = Math.max(0, Math.min(place - 3, anchors.length - neighbours));
    return median(anchors.slice(from, from + neighbours).map(({ shift }) => shift));
  });
  const at = (timeA: number): number => {
    if (anchors.length === 0) return 0;
    let [low, high] = [0, anchors.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (anchors[middle].time < timeA) low = middle + 1;
      else high = middle;
    }
    const isBefore = low > 0 && timeA - anchors[low - 1].time < anchors[low].time - timeA;
    return smooth[isBefore ? low - 1 : low];
  };
  const spread = 3 * median(anchors.map((anchor, place) => Math.abs(anchor.shift - smooth[place])));
  return { at, spread, anchors: anchors.length };
}

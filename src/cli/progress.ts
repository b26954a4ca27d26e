import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { harmless } from '../language/harmless.ts';
import { percent } from '../language/numbers.ts';
import type { Context } from './context.ts';

/** Where progress is shown: standard error, which may be a terminal. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** Shows how far a long work has come; `share` is 0 to 1. */
export interface Progress {
  update(share: number): void;
  /** Wipes it off a terminal until it is told more. */
  hide(): void;
  done(): void;
}

const barWidth = 24;
const redrawMilliseconds = 100;
const lineMilliseconds = 10_000;
/** Work that is over sooner shows nothing. */
const patienceMilliseconds = 500;

const bar = (share: number): string => {
  const full = Math.round(share * barWidth);
  return `${'█'.repeat(full)}${'░'.repeat(barWidth - full)}`;
};

/** A time in words that get no more exact than they can be: `8 s`, `2 min 10 s`, `1 h 05 min`. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${String(Math.floor((whole % 3600) / 60)).padStart(2, '0')} min`;
}

const timeLeft = (share: number, milliseconds: number): Bilingual => {
  if (share <= 0.01) return text('', '');
  const left = duration((milliseconds / 1000) * (1 / share - 1));
  return text(` · about ${left} left`, ` · reste environ ${left}`);
};

/**
 * Progress on standard error: a bar with the time left on a terminal, a line every ten seconds off one.
 *
 * @param clock milliseconds, for tests
 */
export function startProgress(
  context: Pick<Context, 'language' | 'say'>,
  label: Bilingual,
  screen: Screen = process.stderr,
  clock: () => number = () => performance.now(),
): Progress {
  const start = clock();
  let last = screen.isTTY ? start + patienceMilliseconds - redrawMilliseconds : start;
  let drawn = false;
  const pause = screen.isTTY ? redrawMilliseconds : lineMilliseconds;
  const hide = (): void => {
    if (drawn && screen.isTTY) screen.write('\r\u001b[K');
    drawn = false;
  };
  return {
    update(share) {
      const now = clock();
      if (now - last < pause) return;
      last = now;
      const left = context.say(timeLeft(share, now - start));
      const words = `${harmless(context.say(label))} ${screen.isTTY ? `${bar(share)} ` : ''}${percent(share, context.language, 0)}${left}`;
      screen.write(screen.isTTY ? `\r\u001b[K${words.slice(0, (screen.columns ?? 80) - 1)}` : `${words}\n`);
      drawn = true;
    },
    hide,
    done: hide,
  };
}

/** Progress that nobody sees: `--quiet`. */
export const silentProgress: Progress = { update: () => {}, hide: () => {}, done: () => {} };

/** Starts of what goes on side by side: of those that are not over, the first is shown, and hidden before something is printed. */
export function oneShown(start: Start): { readonly start: Start; readonly hide: () => void } {
  const under = new Set<Progress>();
  const hide = (): void => {
    for (const bar of under) bar.hide();
  };
  const startShown: Start = (label) => {
    const bar = start(label);
    under.add(bar);
    return {
      update(share) {
        const [first] = under;
        if (first === bar) bar.update(share);
      },
      hide: bar.hide,
      done() {
        under.delete(bar);
        bar.done();
      },
    };
  };
  return { start: startShown, hide };
}

/** Starts showing a part of the work under its name. */
export type Start = (label: Bilingual) => Progress;

// How many backtracking steps a pattern takes, counted by the engine itself: V8 can end a match at a limit of them.
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--allow-natives-syntax');
const limited = new Function(
  'source',
  'flags',
  'limit',
  'return %NewRegExpWithBacktrackLimit(source, flags, limit)',
) as (source: string, flags: string, limit: number) => RegExp;

/** Holds wherever something can follow: V8 unwinds loops without it in one go, and counts none of their steps. */
const mark = '(?=[^]|$)';
const token =
  // biome-ignore lint/correctness/noEmptyCharacterClassInRegex: any character at all
  /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|k<[^>]*>|[^])|\[(?:\\[^]|[^\]\\])*\]|\(\?(?:[:=!]|<[=!]|<[^>]*>)|[()|^$]|[*+?]\??|\{\d+(?:,\d*)?\}\??|[^]/gu;
const quantifier = /^(?:[*+?]|\{\d)/;

/** The same pattern with a mark in all that is repeated. */
function counted(source: string): string {
  const tokens = source.match(token) ?? [];
  return tokens
    .map((part, at) => {
      if (!quantifier.test(tokens[at + 1] ?? '') || quantifier.test(part)) return part;
      return part === ')' ? `${mark})` : `(?:${part}${mark})`;
    })
    .join('');
}

const mostDoublings = 24;

/** Counts the steps of searches by one pattern, to the next power of two. */
export class StepCounter {
  private readonly source: string;
  private readonly flags: string;
  private readonly byDoublings: RegExp[] = [];

  /** @param variant another makes the engine compile the same pattern afresh */
  constructor({ source, flags }: RegExp, variant = 0) {
    // Or else the end of the text: no match then means that the limit was met, never that nothing matched.
    this.source = `(?:${counted(source)})|(?![^])${'(?:)'.repeat(variant)}`;
    this.flags = flags.replace(/[gyd]/g, '');
  }

  /** The least number of doublings of one step within which a text is searched, from `least` on. */
  doublings(text: string, least = 1): number {
    for (let count = least; count < mostDoublings; count++) {
      this.byDoublings[count] ??= limited(this.source, this.flags, 2 ** count);
      if (this.byDoublings[count].exec(text) !== null) return count;
    }
    return mostDoublings;
  }
}

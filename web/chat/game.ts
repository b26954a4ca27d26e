import { probeText, readPrior, simulatedOracle, type TextRule, wechatPrior } from '../../src/audit/chat/index.ts';
import type { Language } from '../../src/language/bilingual.ts';
import { seeded, shuffle } from '../../src/statistics/seeded.ts';
import { gameTexts } from './invented.ts';

/** One game: a text that never arrives, and the rule that takes it. */
export interface Game {
  readonly text: string;
  /** The words of the text, each once, in its order. */
  readonly words: readonly string[];
  readonly rule: TextRule;
}

const wordsIn = (text: string): readonly string[] => [...new Set(text.match(/[\p{L}’-]+/gu) ?? [])];

/** A word that is part of another would be hidden in it: the game takes none such, nor a short one. */
const isClear = (word: string, all: readonly string[]): boolean =>
  word.length > 4 && !word.includes('’') && all.every((other) => other === word || !other.includes(word));

/** The game of a number: the same for everybody. Its rule has two words, or three. */
export function gameOf(number: number, language: Language): Game {
  const texts = gameTexts[language];
  const text = texts[number % texts.length];
  const words = wordsIn(text);
  const clear = words.filter((word) => isClear(word, words));
  const order = shuffle(
    Int32Array.from(clear, (_, place) => place),
    seeded(number + 1),
  );
  const chosen = [...order.subarray(0, number % 3 === 2 ? 3 : 2)].sort((a, b) => a - b).map((place) => clear[place]);
  return { text, words, rule: { components: chosen } };
}

/** Whether a message arrives past the rule of a game. */
export const arrives = ({ rule }: Game, message: string): Promise<boolean> =>
  simulatedOracle([rule])(message, 'search');

export const isRule = ({ rule }: Game, guess: ReadonlySet<string>): boolean =>
  guess.size === rule.components.length && rule.components.every((word) => guess.has(word));

/** The instrument at the same game: it knows the text and nothing of the rule. */
export async function instrumentAt(game: Game) {
  const found = await probeText(game.text, simulatedOracle([game.rule]), { prior: readPrior(wechatPrior) });
  const [rule] = found.rules;
  return {
    rule: rule?.components ?? [],
    confirmed: rule?.confirmed === true,
    sent: found.probes + found.confirmations,
  };
}

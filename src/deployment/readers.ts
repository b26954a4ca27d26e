import { type Bilingual, inBoth } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { givenNumber } from '../language/given-number.ts';
import { number } from '../language/numbers.ts';
import { nearest } from '../scenario/nearest.ts';
import type { Read } from './answers.ts';

/** What is wrong with an answer, in both languages. */
export const wrong = (en: string, fr: string): { readonly wrong: Bilingual } => ({ wrong: text(en, fr) });

/** What was given, short enough to be shown. */
export const shown = (given: string): Bilingual => {
  const cut = given.length > 40 ? `${given.slice(0, 40)}…` : given;
  return text(`“${cut}”`, `« ${cut} »`);
};

interface Bounds {
  readonly whole?: boolean;
  readonly least: number;
  readonly most: number;
  readonly example: string;
}

const ambiguous = (given: string): { readonly wrong: Bilingual } => {
  const said = shown(given);
  const plain = given.replace(/[\s_'’]/g, '');
  const [short, long] = [String(Number(plain.replace(',', '.'))), plain.replace(/\D/g, '')];
  return wrong(
    `${said.en} can be read as ${short} or as ${long}: write one of these`,
    `${said.fr} peut se lire ${short} ou ${long} : écrivez l’un des deux`,
  );
};

/** Reads a number within bounds, and says what is wrong and what would be right. */
export function amount(given: string, { whole = false, least, most, example }: Bounds): Read<number> {
  const value = givenNumber(given, whole);
  const said = shown(given);
  if (value === 'ambiguous') return ambiguous(given);
  if (value === null)
    return wrong(
      `${said.en} is not a number: write one such as ${example}`,
      `${said.fr} n’est pas un nombre : écrivez-en un, par exemple ${example}`,
    );
  const range = inBoth((language) =>
    language === 'en'
      ? `from ${number(least, 'en')} to ${number(most, 'en')}`
      : `de ${number(least, 'fr')} à ${number(most, 'fr')}`,
  );
  if (!Number.isFinite(value) || value < least || value > most)
    return wrong(
      `${said.en} cannot be: write a number ${range.en}, such as ${example}`,
      `${said.fr} n’est pas possible : écrivez un nombre ${range.fr}, par exemple ${example}`,
    );
  if (whole && !Number.isInteger(value))
    return wrong(
      `${said.en} is not a whole number: write one such as ${example}`,
      `${said.fr} n’est pas un nombre entier : écrivez-en un, par exemple ${example}`,
    );
  return { value: value + 0 };
}

/** Reads a share: `0.001`, `0,001`, `0.1%`, `0,1 %`. */
export function share(given: string, example: string, least = 0): Read<number> {
  const said = shown(given);
  const isPercent = given.trimEnd().endsWith('%');
  const value = givenNumber(isPercent ? given.trim().slice(0, -1).trim() : given);
  if (value === null || value === 'ambiguous')
    return wrong(
      `${said.en} is not a share: write one such as ${example}`,
      `${said.fr} n’est pas une part : écrivez-en une, par exemple ${example}`,
    );
  const part = isPercent ? value / 100 : value;
  if (!Number.isFinite(part) || part < least || part > 1)
    return wrong(
      `${said.en} cannot be a share: write one from ${least} to 1 or from ${least * 100}% to 100%, such as ${example}`,
      `${said.fr} ne peut être une part : écrivez-en une de ${number(least, 'fr')} à 1 ou de ${number(least * 100, 'fr')} % à 100 %, par exemple ${example}`,
    );
  return { value: part + 0 };
}

/** Reads one of a few words. */
export function oneOf<Word extends string>(given: string, words: readonly Word[]): Read<Word> {
  const typed = given.trim().toLowerCase();
  const found = words.find((each) => each === typed);
  if (found !== undefined) return { value: found };
  const near = nearest(typed, [...words]);
  const said = shown(given);
  return wrong(
    `${said.en} is none of ${words.join(', ')}${near === undefined ? '' : `: did you mean ${near}?`}`,
    `${said.fr} n’est ni ${words.join(', ni ')}${near === undefined ? '' : ` : vouliez-vous dire ${near} ?`}`,
  );
}

/** Reads words of one’s own, on one line. */
export function ownWords(given: string, most: number): Read<string> {
  const plain = given.trim().replace(/\s+/g, ' ');
  if (plain === '') return wrong('write a few words', 'écrivez quelques mots');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are looked for
  if (/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/.test(plain))
    return wrong('holds characters that nobody sees', 'contient des caractères invisibles');
  if (plain.length <= most) return { value: plain };
  return wrong(
    `holds ${plain.length} characters: ${most} at the most`,
    `compte ${plain.length} caractères : ${most} au plus`,
  );
}

/** Reads yes or no. */
export function yesOrNo(given: string): Read<boolean> {
  const typed = given.trim().toLowerCase();
  if (/^(y|yes|o|oui|on|true)$/.test(typed)) return { value: true };
  if (/^(n|no|non|off|false)$/.test(typed)) return { value: false };
  const said = shown(given);
  return wrong(`${said.en} is neither yes nor no`, `${said.fr} n’est ni yes (oui) ni no (non)`);
}

/** Reads `Centre=0.2, Rest=0.8`: names with shares that add up to 1. */
export function namedShares(
  given: string,
  { least, most, example }: { readonly least: number; readonly most: number; readonly example: string },
): Read<readonly { readonly name: string; readonly share: number }[]> {
  const found: { name: string; share: number }[] = [];
  for (const part of given.split(/[;\n]|,(?=\s*[^\d\s])/).filter((each) => each.trim() !== '')) {
    const cut = part.lastIndexOf('=');
    const said = shown(part.trim());
    if (cut < 1)
      return wrong(
        `${said.en} is not NAME=SHARE: write ${example}`,
        `${said.fr} n’est pas NOM=PART : écrivez ${example}`,
      );
    const name = ownWords(part.slice(0, cut), 60);
    if ('wrong' in name) return name;
    const read = share(part.slice(cut + 1), '0.3', 0.001);
    if ('wrong' in read) return read;
    if (found.some((one) => one.name === name.value))
      return wrong(`${said.en}: that name is there twice`, `${said.fr} : ce nom y est deux fois`);
    found.push({ name: name.value, share: read.value });
  }
  if (found.length < least || found.length > most)
    return wrong(
      `names ${found.length}: write ${least === most ? least : `${least} to ${most}`}, such as ${example}`,
      `en nomme ${found.length} : écrivez-en ${least === most ? least : `de ${least} à ${most}`}, par exemple ${example}`,
    );
  const sum = found.reduce((total, one) => total + one.share, 0);
  if (Math.abs(sum - 1) > 1e-6)
    return wrong(
      `the shares add up to ${number(sum, 'en', 4)}, not to 1: write ${example}`,
      `les parts font ${number(sum, 'fr', 4)} et non 1 : écrivez ${example}`,
    );
  return { value: found };
}

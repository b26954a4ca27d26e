import { type Band, code, type HeadlineFigure, small, type Words } from '../document/blocks.ts';
import type { Bilingual, Language } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { number, percent, readable } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import { isCount } from '../measures/headline.ts';
import type { Measure } from '../measures/names.ts';
import type { Estimate, Known, RegimeResult, RunResult } from '../measures/run-result.ts';
import { resultIn } from './read-run.ts';

const minus = (value: string): string => value.replace(/^-/, '−');

/** Digits after the point of a share in per cent: more where it would be rounded to nought or to all of it. */
const shareDigits = (share: number): number =>
  share !== 0 && share !== 1 && (Math.abs(share) < 0.01 || (share > 0.999 && share < 1)) ? 3 : 1;

/** A value as its unit asks: shares in per cent, all else with three digits, nothing as a dash. */
export const written = (value: number | null, unit: string, language: Language): string => {
  if (value === null) return '—';
  if (unit === 'share') return minus(percent(value, language, shareDigits(value)));
  return minus(unit === 'points' ? number(value, language, 4) : readable(value, language));
};

export const valueText = (value: number | null, unit: string): Bilingual =>
  words(({ language }) => written(value, unit, language));

const between = ([low, high]: readonly [number, number], unit: string): Bilingual => {
  const end = (value: number, language: Language): string =>
    written(isCount(unit) ? Math.round(value) : value, unit, language);
  return words(
    () => `${end(low, 'en')} to ${end(high, 'en')}`,
    () => `${end(low, 'fr')} à ${end(high, 'fr')}`,
  );
};

/** Whether an interval has, as it is written, no width about its value. */
const isNarrow = (value: number, low: number, high: number, unit: string): boolean =>
  [low, high].every((end) => written(end, unit, 'en') === written(value, unit, 'en'));

/** The interval of chance, or nothing where it is not known or, as written, has no width. */
export function intervalText({ value, low, high }: Estimate, unit: string): Bilingual | null {
  if (value === null || low === null || high === null || isNarrow(value, low, high, unit)) return null;
  const floor = unit === 'points' ? low : Math.max(0, low);
  return between([floor, unit === 'share' ? Math.min(1, high) : high], unit);
}

/** Why there is no band of what is not known. */
const noBand = {
  rare: text('too rare to scale', 'trop rare pour être extrapolé'),
  few: text('too few people to tell from chance', 'trop peu de personnes pour le distinguer de l’aléa'),
  chance: text('not told from chance', 'indiscernable de l’aléa'),
  undefined: text('not defined over all ranges', 'non défini sur toutes les fourchettes'),
} as const;

/** From where to where a figure lies over what is not known, in a few words. */
export function knownText({ low, high, why }: Known, unit: string): Bilingual {
  if (low === null) return noBand[why ?? 'undefined'];
  if (high !== null) return between([low, high], unit);
  const from = valueText(low, unit);
  return text(`${from.en} or more`, `${from.fr} ou plus`);
}

/** The interval of what is not known, named as such; nothing where it was not looked for or has no width. */
function knownBand({ value, known }: Estimate, unit: string): Bilingual | null {
  if (value === null || known === undefined || (known.low === value && known.high === value)) return null;
  const said = knownText(known, unit);
  return text(`not known: ${said.en}`, `incertitude : ${said.fr}`);
}

/** The intervals under a headline figure, in the order in which they are read. */
export function bandsOf(estimate: Estimate, unit: string): readonly Band[] {
  const bands = [
    { of: 'sampling', words: intervalText(estimate, unit) },
    { of: 'known', words: knownBand(estimate, unit) },
  ] as const;
  return bands.flatMap(({ of, words }) => (words === null ? [] : [{ of, words }]));
}

/** A difference with its sign; counts are whole. */
export function signedText(value: number | null, unit: string): Bilingual {
  const whole = value !== null && isCount(unit) ? Math.round(value) : value;
  const said = valueText(whole, unit);
  return whole !== null && whole > 0 ? text(`+${said.en}`, `+${said.fr}`) : said;
}

/** The intervals under a difference, which may be below nought. */
export function differenceBands(estimate: Estimate, unit: string): readonly Band[] {
  const { value, low, high } = estimate;
  const isBare = value === null || low === null || high === null || isNarrow(value, low, high, unit);
  const bands = [
    { of: 'sampling', words: isBare ? null : between([low, high], unit) },
    { of: 'known', words: knownBand(estimate, unit) },
  ] as const;
  return bands.flatMap(({ of, words }) => (words === null ? [] : [{ of, words }]));
}

/** A difference with its intervals. */
export function differenceCell(estimate: Estimate, unit: string): Words {
  const bands = differenceBands(estimate, unit).map((band) => small(band.words));
  const signed = signedText(estimate.value, unit);
  return bands.length === 0 ? signed : [signed, ...bands];
}

/** A value and, under it, its intervals. */
export const estimateCell = (estimate: Estimate, unit: string): Words => [
  valueText(estimate.value, unit),
  ...bandsOf(estimate, unit).map((band) => small(band.words)),
];

/** A measure of a regime as a headline figure: with its name and its intervals. */
export function figureCell(run: RunResult, regime: RegimeResult, { id, unit }: Measure): HeadlineFigure {
  const estimate = resultIn(run, regime, id);
  return {
    figure: `${regime.id}.${id}`,
    words: valueText(estimate.value, unit),
    bands: bandsOf(estimate, unit),
  };
}

/** Fewer events than this are not scaled: one more or less would be another world. */
const fewestToScale = 10;

/** Whether a count is scaled to the population stood for. */
export const isScaled = (value: number): boolean => Math.abs(value) >= fewestToScale;

/** What a value means for the population stood for, where it is a count that is not nought and the run stands for more. */
export function scaledText(value: number | null, unit: string, factor: number): Bilingual | null {
  if (factor === 1 || value === null || value === 0 || !isCount(unit)) return null;
  if (!isScaled(value)) return text('too rare to scale', 'trop rare pour extrapoler');
  return words(({ language }) => `≈ ${written(Math.round(value * factor), unit, language)}`);
}

/** A number of a setting as people read it: three digits, very small ones as powers of ten. */
export const settingNumber = (value: number | null): Bilingual => {
  if (value === null) return text('—');
  if (value === 0 || Math.abs(value) >= 1e-3) return words((say) => minus(say.number(value)));
  const exponent = Math.floor(Math.log10(Math.abs(value)));
  const digits = [...String(-exponent)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
  return words((say) => minus(`${say.number(value / 10 ** exponent)} × 10⁻${digits}`));
};

/** A setting as people read it; words and lists as the file writes them. */
export function settingText(value: unknown): Words {
  if (typeof value === 'boolean') return value ? text('yes', 'oui') : text('no', 'non');
  if (value === null || typeof value === 'number') return settingNumber(value);
  return code(typeof value === 'string' ? value : JSON.stringify(value));
}

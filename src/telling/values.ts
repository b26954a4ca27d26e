import { type Band, type HeadlineFigure, small, type Words } from '../document/blocks.ts';
import type { Bilingual, Language } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { number, percent } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import { isCount } from '../measures/headline.ts';
import type { Measure } from '../measures/names.ts';
import type { Estimate, Known, RegimeResult, RunResult } from '../measures/run-result.ts';
import { resultIn } from './read-run.ts';

const minus = (value: string): string => value.replace(/^-/, '−');

/** A value as its unit asks: shares in per cent, numbers with three digits, nothing as a dash. */
export const written = (value: number | null, unit: string, language: Language): string => {
  if (value === null) return '—';
  if (unit === 'share') return minus(percent(value, language, value !== 0 && Math.abs(value) < 0.01 ? 3 : 1));
  const digits = unit === 'points' ? 4 : 3;
  return minus(
    number(value, language, isCount(unit) ? Math.max(3, String(Math.round(Math.abs(value))).length) : digits),
  );
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

/** The interval of chance, or nothing where it is not known or has no width. */
export function intervalText({ value, low, high }: Estimate, unit: string): Bilingual | null {
  if (value === null || low === null || high === null || (low === value && high === value)) return null;
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

/** A difference, which may be below nought, with its intervals; counts are whole. */
export function differenceCell(estimate: Estimate, unit: string): Words {
  const { value, low, high } = estimate;
  const known = knownBand(estimate, unit);
  const whole = value !== null && isCount(unit) ? Math.round(value) : value;
  const said = valueText(whole, unit);
  const signed = value !== null && value > 0 ? text(`+${said.en}`, `+${said.fr}`) : said;
  const chance = low === null || high === null || low === high ? null : between([low, high], unit);
  const bands = [chance, known].flatMap((band) => (band === null ? [] : [small(band)]));
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

/** What a value means for the population stood for, where it is a count and the run stands for more. */
export const scaledText = (value: number | null, unit: string, factor: number): Bilingual | null =>
  factor === 1 || value === null || !isCount(unit)
    ? null
    : words((say) => `≈ ${say.number(Math.round(value * factor))}`);

import { both, type Html, html } from '../document/html.ts';
import { type Bilingual, inBoth, type Language, same } from '../language/bilingual.ts';
import { frenchSpaces } from '../language/french.ts';
import { number, percent } from '../language/numbers.ts';
import { isCount } from '../measures/headline.ts';
import type { Measure } from '../measures/names.ts';
import type { Estimate } from '../measures/run-result.ts';

const minus = (written: string): string => written.replace(/^-/, '−');

/** A value as its unit asks: shares in per cent, numbers with three digits, nothing as a dash. */
export const written = (value: number | null, unit: string, language: Language): string => {
  if (value === null) return '—';
  if (unit === 'share') return minus(percent(value, language, value !== 0 && Math.abs(value) < 0.01 ? 3 : 1));
  const small = unit === 'points' ? 4 : 3;
  return minus(
    number(value, language, isCount(unit) ? Math.max(3, String(Math.round(Math.abs(value))).length) : small),
  );
};

export const valueText = (value: number | null, unit: string): Bilingual =>
  inBoth((language) => written(value, unit, language));

/** The interval of chance, or nothing where it is not known or has no width. */
export function intervalText({ value, low, high }: Estimate, unit: string): Bilingual | null {
  if (value === null || low === null || high === null || (low === value && high === value)) return null;
  const floor = unit === 'points' ? low : Math.max(0, low);
  const ceiling = unit === 'share' ? Math.min(1, high) : high;
  return inBoth((language) => {
    const between = { en: ' to ', fr: ' à ' }[language];
    const ends = [floor, ceiling].map((end) => written(isCount(unit) ? Math.round(end) : end, unit, language));
    return frenchSpaces(ends.join(between));
  });
}

/** A difference, which may be below nought, with its interval of chance; counts are whole. */
export function differenceCell({ value, low, high }: Estimate, unit: string): Html {
  const whole = (end: number): number => (isCount(unit) ? Math.round(end) : end);
  const said = inBoth((language) => {
    if (value === null) return '—';
    return `${value > 0 ? '+' : ''}${written(whole(value), unit, language)}`;
  });
  if (low === null || high === null || low === high) return html`${both(said)}`;
  const ends = inBoth((language) => {
    const between = { en: ' to ', fr: ' à ' }[language];
    return [low, high].map((end) => written(whole(end), unit, language)).join(between);
  });
  return html`${both(said)}<small>${both(ends)}</small>`;
}

const small = (words: Bilingual | null): Html | string => (words === null ? '' : html`<small>${both(words)}</small>`);

/** A cell with a value and, under it, its interval of chance. */
export const estimateCell = (estimate: Estimate, unit: string): Html =>
  html`${both(valueText(estimate.value, unit))}${small(intervalText(estimate, unit))}`;

/** A cell with a value, its interval, and what it means for the population stood for. */
export function scaledCell(estimate: Estimate, measure: Measure, factor: number): Html {
  if (factor === 1 || estimate.value === null || !isCount(measure.unit)) return estimateCell(estimate, measure.unit);
  const scaled = inBoth((language) => `≈ ${number(Math.round(estimate.value! * factor), language, 3)}`);
  return html`${estimateCell(estimate, measure.unit)}<small class="scaled">${both(scaled)}</small>`;
}

export const textCell = (words: Bilingual | string): Html =>
  html`${both(typeof words === 'string' ? same(words) : words)}`;

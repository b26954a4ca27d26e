import type { Item } from './sentence-items.ts';

const rates: Readonly<Record<string, string>> = {
  PER_HOUR: 'hour',
  PER_DAY: 'day',
  PER_WEEK: 'week',
  PER_MONTH: 'month',
  PER_YEAR: 'year',
};
const lengths: Readonly<Record<string, string>> = { DAYS: 'days', WEEKS: 'weeks', MONTHS: 'months', YEARS: 'years' };

const oneOf: Readonly<Record<string, string>> = {
  an: 'year',
  année: 'year',
  mois: 'month',
  semaine: 'week',
  year: 'year',
  month: 'month',
  week: 'week',
};

const named = (item: Item | undefined, names: Readonly<Record<string, string>>): string | undefined =>
  Object.keys(names)
    .filter((tag) => item?.tags.has(tag))
    .map((tag) => names[tag])[0];

/** The time over which a count was made: `day`, `12 months`, `day and camera`; undefined where it is not said. */
export function periodAt(items: readonly Item[], at: number, sentence: string): string | undefined {
  const near = items.slice(at + 1, at + 9);
  const stop = near.findIndex((item) => item.tags.has('stop'));
  const after = stop < 0 ? near : near.slice(0, stop);
  const rate = after.map((item) => named(item, rates)).find((unit) => unit !== undefined);
  const byCamera = after.some((item) => item.tags.has('PER_CAMERA'));
  if (rate !== undefined) return byCamera ? `${rate} and camera` : rate;
  for (const [index, item] of after.entries()) {
    const unit = named(after[index + 1], lengths);
    if (item.quantity !== undefined && unit !== undefined) return `${item.quantity.low} ${unit}`;
  }
  const one =
    /\b(?:[Ee]n|[Dd]ans|[Ii]n|[Oo]ver|[Ww]ithin|[Pp]endant) (?:une?|one|its first|sa première) (an|année|mois|semaine|year|month|week)\b/.exec(
      sentence,
    );
  if (one !== null) return `1 ${oneOf[one[1]]}`;
  const months = /\b(\p{Lu}\p{L}{2,9} \d{4}) (?:to|à) (\p{Lu}\p{L}{2,9} \d{4})\b/u.exec(sentence);
  if (months !== null) return `${months[1]} to ${months[2]}`;
  const years = /\b(?:between|entre|from|de)\s((?:20|19)\d\d)\s(?:and|et|to|à)\s((?:20|19)\d\d)\b/.exec(sentence);
  if (years !== null) return `${years[1]} to ${years[2]}`;
  const year = /(?:\b[Ii]n|\b[Ee]n|[Dd]uring)\s(?:20|19)\d\d\b/.exec(sentence);
  return year?.[0].slice(-4);
}

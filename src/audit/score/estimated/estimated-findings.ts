import { number, percent } from '../../../language/numbers.ts';
import type { Finding } from '../findings/findings.ts';
import { rateWithArticle } from '../findings/warnings.ts';
import type { Estimate } from '../rates/comparisons.ts';
import type { RateName } from '../rates/rates.ts';

interface Compared {
  readonly column: string;
  readonly metric: RateName;
  readonly group: string;
  readonly reference: string;
  readonly difference: Estimate;
  readonly ratio: Estimate;
  readonly few: boolean;
}

type Groups = Readonly<Record<string, Readonly<Record<string, Record<RateName, Estimate>>>>>;

const shown = (rate: Estimate, language: 'en' | 'fr'): string =>
  `${percent(rate.value!, language)} [${percent(rate.low!, language)}${language === 'fr' ? ' à ' : ' to '}${percent(rate.high!, language)}]`;

/** An estimate may leave 0 to 1 where an assumption does not hold; what it says then is a warning's, not a finding's. */
const isPossible = (rate: Estimate): boolean => rate.value === null || (rate.value >= 0 && rate.value <= 1);

/** Sentences about gaps between estimated rates: those whose interval leaves out nought. */
export function estimatedGapFindings(comparisons: readonly Compared[], groups: Groups): Finding[] {
  return comparisons
    .filter((one) => ['selection', 'fpr', 'fnr', 'ppv'].includes(one.metric) && !one.few)
    .filter((one) => [one.group, one.reference].every((name) => isPossible(groups[one.column][name][one.metric])))
    .filter((one) => one.difference.low !== null && (one.difference.low > 0 || one.difference.high! < 0))
    .map((one) => {
      const [a, b] = [groups[one.column][one.group][one.metric], groups[one.column][one.reference][one.metric]];
      const ratio = (language: 'en' | 'fr') =>
        one.ratio.value === null ? '' : ` (× ${number(one.ratio.value, language)})`;
      return {
        code: 'gap',
        column: one.column,
        metric: one.metric,
        text: {
          en: `${one.column}: ${rateWithArticle(one.metric).en} is about ${shown(a, 'en')} for ${one.group} and ${shown(b, 'en')} for ${one.reference}${ratio('en')}.`,
          fr: `${one.column} : ${rateWithArticle(one.metric).fr} est d’environ ${shown(a, 'fr')} pour ${one.group} et ${shown(b, 'fr')} pour ${one.reference}${ratio('fr')}.`,
        },
      };
    });
}

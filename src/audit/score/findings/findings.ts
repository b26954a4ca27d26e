import type { Bilingual } from '../../../language/bilingual.ts';
import { count, number, percent } from '../../../language/numbers.ts';
import type { Comparison, Extreme, FourFifths, Gap } from '../rates/comparisons.ts';
import type { GroupRates, RateName } from '../rates/rates.ts';
import { points, rateWithArticle } from './warnings.ts';

/** A conclusion in a plain sentence, with the number, its interval, and how many rows it rests on. */
export interface Finding {
  readonly code: string;
  readonly text: Bilingual;
  readonly column?: string;
  readonly metric?: RateName;
}

const headlineRates: readonly RateName[] = ['selection', 'fpr', 'fnr', 'ppv'];

const rateText = (rates: GroupRates, metric: RateName, language: 'en' | 'fr'): string => {
  const rate = rates[metric];
  return language === 'fr'
    ? `${percent(rate.value!, 'fr')} [${percent(rate.low!, 'fr')} à ${percent(rate.high!, 'fr')}], ${count(rate.k, 'fr')} sur ${count(rate.n, 'fr')}`
    : `${percent(rate.value!, 'en')} [${percent(rate.low!, 'en')} to ${percent(rate.high!, 'en')}], ${count(rate.k, 'en')} of ${count(rate.n, 'en')}`;
};

const ratioText = (gap: Pick<Gap, 'ratio'>, language: 'en' | 'fr'): string => {
  const { value, low, high } = gap.ratio;
  if (value === null || low === null) return '';
  const upper = high === null ? '∞' : number(high, language);
  return language === 'fr'
    ? ` : rapport de ${number(value, 'fr')} [${number(low, 'fr')} à ${upper}]`
    : `: ${number(value, 'en')} times [${number(low, 'en')} to ${upper}]`;
};

function gapFinding(extreme: Extreme, groups: Readonly<Record<string, GroupRates>>, apart: boolean): Finding {
  const { column, metric } = extreme;
  const gap = extreme.solid!;
  const [high, low] = [groups[gap.highest], groups[gap.lowest]];
  const few = extreme.widest.few.length > 0;
  const text: Bilingual = apart
    ? {
        en: `${column}${few ? ', among groups large enough' : ''}: ${rateWithArticle(metric).en} is ${rateText(high, metric, 'en')} for ${gap.highest} and ${rateText(low, metric, 'en')} for ${gap.lowest}${ratioText(gap, 'en')}.`,
        fr: `${column}${few ? ', parmi les groupes assez grands' : ''} : ${rateWithArticle(metric).fr} est de ${rateText(high, metric, 'fr')}, pour ${gap.highest} et de ${rateText(low, metric, 'fr')}, pour ${gap.lowest}${ratioText(gap, 'fr')}.`,
      }
    : {
        en: `${column}: no difference in ${rateWithArticle(metric).en} can be told from chance (widest: ${gap.highest} against ${gap.lowest}, ${points(gap.difference.value!, 'en')} [${points(gap.difference.low!, 'en')} to ${points(gap.difference.high!, 'en')}]); that is not proof that there is none.`,
        fr: `${column} : aucune différence ne se distingue du hasard pour ${rateWithArticle(metric).fr} (la plus large : ${gap.highest} contre ${gap.lowest}, ${points(gap.difference.value!, 'fr')} [${points(gap.difference.low!, 'fr')} à ${points(gap.difference.high!, 'fr')}]) ; cela ne prouve pas qu’il n’y en a pas.`,
      };
  return { code: apart ? 'gap' : 'no-gap', column, metric, text };
}

const tooFewFinding = (extreme: Extreme): Finding => ({
  code: 'too-few',
  column: extreme.column,
  metric: extreme.metric,
  text: {
    en: `${extreme.column}: too few people to conclude about ${rateWithArticle(extreme.metric).en}: fewer than two groups have 30 rows and 5 cases on each side.`,
    fr: `${extreme.column} : trop peu de personnes pour conclure sur ${rateWithArticle(extreme.metric).fr} : moins de deux groupes ont 30 lignes et 5 cas de chaque côté.`,
  },
});

/** Whether any comparison of this rate among solid groups holds after Holm's correction. */
const isApart = (extreme: Extreme, comparisons: readonly Comparison[]): boolean => {
  const solid = comparisons.filter((one) => one.column === extreme.column && one.metric === extreme.metric && !one.few);
  const gap = extreme.solid!;
  const excludesNought = gap.difference.low! > 0 || gap.difference.high! < 0;
  return excludesNought && solid.some((one) => one.pHolm !== null && one.pHolm < 0.05);
};

/** The findings about groups: one sentence a rate that matters, never decided by a handful of people. */
export function groupFindings(
  extremes: readonly Extreme[],
  comparisons: readonly Comparison[],
  groups: Readonly<Record<string, Readonly<Record<string, GroupRates>>>>,
): Finding[] {
  return extremes
    .filter((extreme) => headlineRates.includes(extreme.metric))
    .map((extreme) =>
      extreme.solid === null
        ? tooFewFinding(extreme)
        : gapFinding(extreme, groups[extreme.column], isApart(extreme, comparisons)),
    );
}

/** The four-fifths rule in words, one sentence a column, with what it does not say. */
export function fourFifthsFindings(rules: readonly FourFifths[]): Finding[] {
  const columns = [...new Set(rules.map((rule) => rule.column))];
  return columns.flatMap((column) => {
    const noted = rules.filter((rule) => rule.column === column && rule.verdict !== 'over');
    if (noted.length === 0) return [];
    const { reference } = noted[0];
    const list = (language: 'en' | 'fr') =>
      noted
        .map((rule) => fourFifthsText(rule, language))
        .join('; ')
        .replaceAll('; ', language === 'fr' ? ' ; ' : '; ');
    return [
      {
        code: 'four-fifths',
        column,
        text: {
          en: `${column}: how often groups are spared the adverse decision, against ${reference}: ${list('en')}. The four-fifths rule invites a closer look and proves nothing: it ignores why, and turns round when adverse rates are compared instead.`,
          fr: `${column} : à quelle fréquence les groupes échappent à la décision défavorable, par rapport à ${reference} : ${list('fr')}. La règle des quatre cinquièmes invite à regarder de plus près et ne prouve rien : elle ignore le pourquoi et se retourne si l’on compare les taux défavorables.`,
        },
      },
    ];
  });
}

function fourFifthsText(rule: FourFifths, language: 'en' | 'fr'): string {
  const { value, low, high } = rule.ratio;
  const upper = high === null ? '∞' : number(high, language);
  const bounds = `${number(value ?? 0, language)} [${number(low ?? 0, language)}${language === 'fr' ? ' à ' : ' to '}${upper}]`;
  const verdicts = {
    under: { en: 'under four fifths', fr: 'sous les quatre cinquièmes' },
    unclear: { en: 'four fifths lie within the interval', fr: 'les quatre cinquièmes sont dans l’intervalle' },
    over: { en: 'over four fifths', fr: 'au-dessus des quatre cinquièmes' },
  } as const;
  return `${rule.group} ${bounds} (${verdicts[rule.verdict][language]})`;
}

/** Chouldechova (2017), Big Data 5: 153–163: FPR = p/(1−p) · (1−PPV)/PPV · (1−FNR). */
export function impossibilityFinding(
  extreme: Extreme | undefined,
  groups: Readonly<Record<string, GroupRates>>,
): Finding[] {
  const gap = extreme?.solid;
  if (gap === null || gap === undefined || gap.difference.low! <= 0) return [];
  const [high, low] = [groups[gap.highest], groups[gap.lowest]];
  const [ppv, fnr, p] = [low.ppv.value, low.fnr.value, high.base.value];
  if (ppv === null || ppv === 0 || fnr === null || p === null || p >= 1) return [];
  const forced = (p / (1 - p)) * ((1 - ppv) / ppv) * (1 - fnr);
  if (forced > 1 || low.fpr.value === null) return [];
  return [
    {
      code: 'impossibility',
      column: extreme!.column,
      metric: 'base',
      text: {
        en: `${extreme!.column}: base rates differ (${percent(high.base.value!, 'en')} for ${gap.highest}, ${percent(low.base.value!, 'en')} for ${gap.lowest}), so no imperfect rule can give both groups the same predictive value and the same two error rates. With the predictive value and false-negative rate of ${gap.lowest}, the false-positive rate of ${gap.highest} would be ${percent(forced, 'en')} against ${percent(low.fpr.value, 'en')}. Which of them should be equal is a choice, not a fact; and the base rate is itself a label that someone wrote.`,
        fr: `${extreme!.column} : les taux de base diffèrent (${percent(high.base.value!, 'fr')} pour ${gap.highest}, ${percent(low.base.value!, 'fr')} pour ${gap.lowest}) : aucune règle imparfaite ne peut donner aux deux groupes la même valeur prédictive et les deux mêmes taux d’erreur. Avec la valeur prédictive et le taux de faux négatifs de ${gap.lowest}, le taux de faux positifs de ${gap.highest} serait de ${percent(forced, 'fr')} contre ${percent(low.fpr.value, 'fr')}. Lequel doit être égal est un choix, non un fait ; et le taux de base est lui-même une étiquette que quelqu’un a posée.`,
      },
    },
  ];
}

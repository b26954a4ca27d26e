import type { Statement } from '../../../disclosure/index.ts';
import type { Bilingual, Language } from '../../../language/bilingual.ts';
import { count, number, percent } from '../../../language/numbers.ts';
import type { Extreme, FourFifths } from '../rates/comparisons.ts';
import { partsOf, type RateName, ratesOf } from '../rates/rates.ts';
import { countsOfRate, everyCell } from './cells.ts';
import { listed, points, rateWithArticle, sentence, worded } from './finding-words.ts';
import type { Side, StandingGap } from './gaps.ts';

/** A conclusion in a plain sentence, whose own test holds after correction over all that was looked at. */
export type Finding = Statement;

/** The rates that findings tell of, in order. */
export const toldRates = (hasOutcome: boolean): readonly RateName[] =>
  hasOutcome ? ['fpr', 'fnr', 'ppv', 'selection'] : ['selection'];

const shareOf = (rate: RateName, side: Side, language: Language): string => {
  const [k, n] = partsOf[rate](side.counts);
  const say = worded(language);
  return say(
    `${percent(k / n, 'en')} for ${side.name.en} (${count(k, 'en')} of ${count(n, 'en')})`,
    `${percent(k / n, 'fr')} pour ${side.name.fr} (${count(k, 'fr')} sur ${count(n, 'fr')})`,
  );
};

/** How much more, with the interval: as a ratio, or in points where a ratio has no bound. */
export function moreText({ ratio, difference }: Pick<StandingGap, 'ratio' | 'difference'>, language: Language): string {
  const say = worded(language);
  const [of, write] =
    ratio.value === null || ratio.high === null
      ? [difference, (value: number) => number(value * 100, language)]
      : [ratio, (value: number) => number(value, language)];
  const range = `[${write(of.low!)}${say(' to ', ' à ')}${write(of.high!)}]`;
  return of === ratio
    ? say(`${write(of.value!)} times as high ${range}`, `un rapport de ${write(of.value!)} ${range}`)
    : say(`${write(of.value!)} points more ${range}`, `${write(of.value!)} points de plus ${range}`);
}

const groupsOf = ({ higher, lower }: StandingGap): string[] => [...higher.groups, ...lower.groups];

/** One gap that stands. */
export const gapFinding = (gap: StandingGap): Finding => ({
  code: 'gap',
  about: { column: gap.column, rate: gap.rate },
  groups: groupsOf(gap),
  counts: [gap.higher, gap.lower].flatMap((side) => countsOfRate(gap.column, side.groups, gap.rate)),
  values: { difference: gap.difference.value, ratio: gap.ratio.value, pHolm: gap.pHolm },
  text: sentence((language) =>
    worded(language)(
      `${gap.column}: ${rateWithArticle(gap.rate).en} is ${shareOf(gap.rate, gap.higher, 'en')} and ${shareOf(gap.rate, gap.lower, 'en')}: ${moreText(gap, 'en')}.`,
      `${gap.column} : ${rateWithArticle(gap.rate).fr} est de ${shareOf(gap.rate, gap.higher, 'fr')} et de ${shareOf(gap.rate, gap.lower, 'fr')} : ${moreText(gap, 'fr')}.`,
    ),
  ),
  coarse: withoutNumbers(gap.column, gap.rate, [gap.higher.name, gap.lower.name]),
});

/** That a gap stands, where its numbers may not be shown: not even which side is higher. */
export function withoutNumbers(column: string, rate: RateName, sides: readonly Bilingual[]): Bilingual {
  const names = (language: Language) => sides.map((side) => side[language]).sort((a, b) => a.localeCompare(b, 'en'));
  return sentence((language) => {
    const [a, b] = names(language);
    return worded(language)(
      `${column}: ${rateWithArticle(rate).en} differs between ${a} and ${b} beyond chance; its numbers are not shown here.`,
      `${column} : ${rateWithArticle(rate).fr} diffère entre ${a} et ${b} au-delà du hasard ; ses nombres ne sont pas montrés ici.`,
    );
  });
}

/** Nothing in this rate can be told from chance. */
export function noGapFinding({ column, metric, solid }: Extreme): Finding {
  const { highest, lowest, difference } = solid!;
  const bounds = (language: Language) =>
    `${points(difference.value!, language)} [${points(difference.low!, language)}${worded(language)(' to ', ' à ')}${points(difference.high!, language)}]`;
  const tail = {
    en: 'that is not proof that there is none.',
    fr: 'cela ne prouve pas qu’il n’y en a pas.',
  };
  const head = (language: Language) =>
    worded(language)(
      `${column}: no difference in ${rateWithArticle(metric).en} can be told from chance`,
      `${column} : aucune différence ne se distingue du hasard pour ${rateWithArticle(metric).fr}`,
    );
  return {
    code: 'no-gap',
    about: { column, rate: metric },
    groups: [highest, lowest],
    counts: [highest, lowest].flatMap((group) => countsOfRate(column, [group], metric)),
    values: { difference: difference.value },
    text: sentence((language) =>
      worded(language)(
        `${head('en')} (widest: ${highest} against ${lowest}, ${bounds('en')}); ${tail.en}`,
        `${head('fr')} (la plus large : ${highest} contre ${lowest}, ${bounds('fr')}) ; ${tail.fr}`,
      ),
    ),
    coarse: sentence((language) => `${head(language)}${worded(language)('; ', ' ; ')}${tail[language]}`),
  };
}

/** Rates about which a column has too few people to conclude, in one line. */
export const tooFewFinding = (column: string, rates: readonly RateName[]): Finding => ({
  code: 'too-few',
  about: { column },
  counts: [],
  text: sentence((language) => {
    const named = listed(
      rates.map((rate) => rateWithArticle(rate)[language]),
      language,
    );
    return worded(language)(
      `${column}: too few people to conclude about ${named}: fewer than two groups have 30 rows and 5 cases on each side.`,
      `${column} : trop peu de personnes pour conclure sur ${named} : moins de deux groupes ont 30 lignes et 5 cas de chaque côté.`,
    );
  }),
});

/** The four-fifths rule in words, for a column whose gap in selection stands, with what it does not say. */
export function fourFifthsFindings(column: string, rules: readonly FourFifths[]): Finding[] {
  const under = rules.filter((rule) => rule.verdict === 'under');
  if (under.length === 0) return [];
  const { reference } = under[0];
  const list = (language: Language) =>
    listed(
      under.map(({ group, ratio: { value, low, high } }) => {
        const bounds = [low ?? 0, high!].map((bound) => number(bound, language));
        return `${group} (${number(value ?? 0, language)} [${bounds.join(worded(language)(' to ', ' à '))}])`;
      }),
      language,
    );
  const groups = [...under.map(({ group }) => group), reference];
  return [
    {
      code: 'four-fifths',
      about: { column, rate: 'selection' },
      groups,
      counts: groups.flatMap((group) => countsOfRate(column, [group], 'selection')),
      text: sentence((language) =>
        worded(language)(
          `${column}: spared the adverse decision less than four fifths as often as ${reference}: ${list('en')}. The four-fifths rule invites a closer look and proves nothing: it ignores why, and turns round when adverse rates are compared instead.`,
          `${column} : échappent à la décision défavorable moins de quatre cinquièmes aussi souvent que ${reference} : ${list('fr')}. La règle des quatre cinquièmes invite à regarder de plus près et ne prouve rien : elle ignore le pourquoi et se retourne si l’on compare les taux défavorables.`,
        ),
      ),
    },
  ];
}

/** Chouldechova (2017), Big Data 5: 153–163: FPR = p/(1−p) · (1−PPV)/PPV · (1−FNR). */
export function impossibilityFinding(gap: StandingGap): Finding[] {
  const [high, low] = [ratesOf(gap.higher.counts, true), ratesOf(gap.lower.counts, true)];
  const [ppv, fnr, p, fpr] = [low.ppv.value, low.fnr.value, high.base.value, low.fpr.value];
  if (ppv === null || ppv === 0 || fnr === null || p === null || p >= 1 || fpr === null) return [];
  const forced = (p / (1 - p)) * ((1 - ppv) / ppv) * (1 - fnr);
  if (forced > 1) return [];
  const { column, higher, lower } = gap;
  return [
    {
      code: 'impossibility',
      about: { column, rate: 'base' },
      groups: groupsOf(gap),
      counts: [higher, lower].flatMap((side) => everyCell(column, side.groups)),
      values: { forced },
      text: sentence((language) =>
        worded(language)(
          `${column}: base rates differ (${percent(p, 'en')} for ${higher.name.en}, ${percent(low.base.value!, 'en')} for ${lower.name.en}), so no imperfect rule can give both groups the same predictive value and the same two error rates. With the predictive value and false-negative rate of ${lower.name.en}, the false-positive rate of ${higher.name.en} would be ${percent(forced, 'en')} against ${percent(fpr, 'en')}. Which of them should be equal is a choice, not a fact; and the base rate is itself a label that someone wrote.`,
          `${column} : les taux de base diffèrent (${percent(p, 'fr')} pour ${higher.name.fr}, ${percent(low.base.value!, 'fr')} pour ${lower.name.fr}) : aucune règle imparfaite ne peut donner aux deux groupes la même valeur prédictive et les deux mêmes taux d’erreur. Avec la valeur prédictive et le taux de faux négatifs de ${lower.name.fr}, le taux de faux positifs de ${higher.name.fr} serait de ${percent(forced, 'fr')} contre ${percent(fpr, 'fr')}. Lequel doit être égal est un choix, non un fait ; et le taux de base est lui-même une étiquette que quelqu’un a posée.`,
        ),
      ),
    },
  ];
}

const unfound = ['no-gap', 'too-few'];

/** What stands first, then what hangs on it, then what cannot be told from chance. */
export function findingsInOrder(findings: readonly Finding[]): Finding[] {
  const place = ({ code }: Finding) => (code === 'gap' ? 0 : unfound.includes(code) ? 2 : 1);
  return [...findings].sort((a, b) => place(a) - place(b));
}

import type { Count, Statement } from '../../../disclosure/index.ts';
import type { Bilingual, Language } from '../../../language/bilingual.ts';
import { number, percent } from '../../../language/numbers.ts';
import { everybodyColumn } from '../meaning/everybody.ts';
import { fewEvents, fewRows, type RateName } from '../rates/rates.ts';
import { sizeOf } from './cells.ts';
import { listed, quotedName, rateWithArticle, rowsOf, sentence, whereOf, worded } from './finding-words.ts';

/** Something that the reader of a report has to know before believing a number. */
export interface Warning extends Statement {
  readonly code: WarningCode;
}

export type WarningCode =
  | 'reading'
  | 'empty-matrices'
  | 'later-columns'
  | 'sibling-scores'
  | 'dominating-column'
  | 'too-few'
  | 'widest-gap-few'
  | 'missing-decision'
  | 'missing-outcome'
  | 'missing-group'
  | 'outcome-values'
  | 'decision-values'
  | 'one-class'
  | 'inverted-score'
  | 'duplicates'
  | 'repeated-ids'
  | 'suspicious-code'
  | 'text-in-numbers'
  | 'selective-outcome'
  | 'negative-count'
  | 'suppressed-cells'
  | 'inconsistent-matrix'
  | 'collinear'
  | 'repeats-decision'
  | 'separation'
  | 'sampled'
  | 'too-many-levels'
  | 'assumed';

type Write = (say: (en: string, fr: string) => string, language: Language) => string;

const inWords = (write: Write): Bilingual => sentence((language) => write(worded(language), language));

interface Given extends Partial<Pick<Statement, 'about' | 'groups' | 'counts' | 'values'>> {
  /** The same without its numbers of people. */
  readonly coarse?: Write;
}

const warning = (code: WarningCode, write: Write, { coarse, ...given }: Given = {}): Warning => ({
  code,
  counts: [],
  ...given,
  text: inWords(write),
  ...(coarse === undefined ? {} : { coarse: inWords(coarse) }),
});

/** A group with its size. */
export interface Sized {
  readonly group: string;
  readonly n: number;
}

/** All groups of a column that are too few, in one line. */
export function tooFew(column: string, few: readonly Sized[]): Warning {
  const list =
    (name: (one: Sized, language: Language) => string): Write =>
    (say, language) => {
      const named = listed(
        few.map((one) => name(one, language)),
        language,
      );
      const where = column === everybodyColumn ? whereOf(column, few[0].group)[language] : column;
      return say(
        `${where}: too few to conclude (under ${fewRows} rows, or under ${fewEvents} cases behind a rate): ${named}.`,
        `${where} : trop peu pour conclure (moins de ${fewRows} lignes, ou moins de ${fewEvents} cas derrière un taux) : ${named}.`,
      );
    };
  return warning(
    'too-few',
    list(({ group, n }, language) => `${group} (${rowsOf(n, language)})`),
    {
      about: { column },
      groups: few.map(({ group }) => group),
      counts: few.map(({ group }) => sizeOf(column, [group])),
      values: Object.fromEntries(few.map(({ group, n }) => [group, n])),
      coarse: list(({ group }) => group),
    },
  );
}

/** Rates whose widest gap rests on groups of too few, in one line. */
export function widestGapsFew(
  column: string,
  resting: readonly { readonly rate: RateName; readonly few: readonly Sized[] }[],
): Warning {
  const groups = [...new Map(resting.flatMap(({ few }) => few).map((one) => [one.group, one])).values()];
  const line =
    (name: (one: Sized, language: Language) => string): Write =>
    (say, language) => {
      const parts = groups.map((one) => {
        const rates = resting.filter(({ few }) => few.some(({ group }) => group === one.group));
        const named = listed(
          rates.map(({ rate }) => rateWithArticle(rate)[language]),
          language,
        );
        return say(`${name(one, language)} in ${named}`, `${name(one, language)} pour ${named}`);
      });
      return say(
        `${column}: the widest gaps rest on groups of too few to conclude: ${parts.join('; ')}.`,
        `${column} : les écarts les plus larges reposent sur des groupes trop petits pour conclure : ${parts.join(' ; ')}.`,
      );
    };
  return warning(
    'widest-gap-few',
    line(({ group, n }, language) => `${group} (${rowsOf(n, language)})`),
    {
      about: { column },
      groups: groups.map(({ group }) => group),
      counts: groups.map(({ group }) => sizeOf(column, [group])),
      values: Object.fromEntries(groups.map(({ group, n }) => [group, n])),
      coarse: line(({ group }) => group),
    },
  );
}

export const missingDecision = (column: string, rows: number, counts: readonly Count[]): Warning =>
  warning(
    'missing-decision',
    (say, language) =>
      say(
        `${rowsOf(rows, language)} ${rows === 1 ? 'has' : 'have'} no ${quotedName(column, language)}: in no number below.`,
        `${rowsOf(rows, language)} sans ${quotedName(column, language)} : dans aucun des nombres qui suivent.`,
      ),
    {
      about: { column },
      counts,
      values: { rows },
      coarse: (say, language) =>
        say(
          `Some rows have no ${quotedName(column, language)}: they are in no number below.`,
          `Des lignes n’ont pas de ${quotedName(column, language)} : elles ne sont dans aucun des nombres qui suivent.`,
        ),
    },
  );

export const missingOutcome = (column: string, rows: number, share: number, counts: readonly Count[]): Warning => {
  const rest: Write = (say, language) =>
    say(
      `with a decision but no ${quotedName(column, language)}: counted in the selection rate and in no rate that needs the outcome.`,
      `avec une décision mais sans ${quotedName(column, language)} : comptées dans le taux de sélection et dans aucun taux qui demande l’issue.`,
    );
  return warning(
    'missing-outcome',
    (say, language) => `${rowsOf(rows, language)} (${percent(share, language)}) ${rest(say, language)}`,
    {
      about: { column },
      counts,
      values: { rows },
      coarse: (say, language) => `${say('Some rows are', 'Des lignes sont')} ${rest(say, language)}`,
    },
  );
};

export const selectiveOutcome = (column: string): Warning =>
  warning(
    'selective-outcome',
    (say, language) =>
      say(
        `The outcome ${quotedName(column, language)} is known almost only where the decision was adverse: what happened to the others is unknown, so false-positive, false-negative and accuracy rates describe the checked alone. See the bounds under “label doubts”.`,
        `L’issue ${quotedName(column, language)} n’est connue presque que là où la décision était défavorable : on ignore ce qu’il en est des autres, et les taux d’erreur ne décrivent que les personnes contrôlées. Voir les bornes sous « doutes sur l’issue ».`,
      ),
    { about: { column } },
  );

export const missingGroup = (column: string, rows: number, counts: readonly Count[]): Warning =>
  warning(
    'missing-group',
    (say, language) =>
      say(
        `${column}: ${rowsOf(rows, language)} without a value, kept as the group “(missing)”.`,
        `${column} : ${rowsOf(rows, language)} sans valeur, ${rows < 2 ? 'gardée' : 'gardées'} comme groupe « (missing) ».`,
      ),
    {
      about: { column },
      counts,
      values: { rows },
      coarse: (say) =>
        say(
          `${column}: rows without a value are kept as the group “(missing)”.`,
          `${column} : les lignes sans valeur sont gardées comme groupe « (missing) ».`,
        ),
    },
  );

export const outcomeValues = (column: string, negative: readonly string[]): Warning =>
  warning(
    'outcome-values',
    (say, language) =>
      say(
        `${quotedName(column, language)} holds values other than yes and no (${negative.slice(0, 8).join(', ')}): they were read as “did not happen”.`,
        `${quotedName(column, language)} contient d’autres valeurs que oui et non (${negative.slice(0, 8).join(', ')}) : elles ont été lues comme « n’est pas arrivé ».`,
      ),
    { about: { column } },
  );

export const decisionValues = (column: string, negative: readonly string[]): Warning =>
  warning(
    'decision-values',
    (say, language) =>
      say(
        `${quotedName(column, language)} holds values other than yes and no (${negative.slice(0, 8).join(', ')}): they were read as “not adverse”. Leave rows without a decision out with --where.`,
        `${quotedName(column, language)} contient d’autres valeurs que oui et non (${negative.slice(0, 8).join(', ')}) : elles ont été lues comme « non défavorable ». Écartez par --where les lignes sans décision.`,
      ),
    { about: { column } },
  );

export const oneClass = (column: string, value: Bilingual): Warning =>
  warning(
    'one-class',
    (say, language) =>
      say(
        `Every row has the same ${quotedName(column, language)} (${value.en}): rates that compare the two cannot be computed.`,
        `Toutes les lignes ont le même ${quotedName(column, language)} (${value.fr}) : les taux qui comparent les deux ne peuvent être calculés.`,
      ),
    { about: { column } },
  );

export const invertedScore = (column: string, value: number, high: number): Warning =>
  warning(
    'inverted-score',
    (say, language) =>
      say(
        `A higher risk in ${quotedName(column, language)} goes with fewer of the outcomes it should foresee (AUC ${number(value, language)}, at most ${number(high, language)}): is the adverse side the other one (--below), or the outcome turned round (--outcome-positive)?`,
        `Plus le risque selon ${quotedName(column, language)} est élevé, moins arrive ce qu’il devrait prévoir (AUC ${number(value, language)}, au plus ${number(high, language)}) : le côté défavorable est-il l’autre (--below), ou l’issue inversée (--outcome-positive) ?`,
      ),
    { about: { column } },
  );

export const assumption = (): Warning =>
  warning('assumed', (say) =>
    say(
      'Assumed: the first file holds everybody who was selected; the random sample is simple and drawn from everybody; checks find every error. Numbers are estimated people: n = population × the group’s share of the random sample.',
      'Hypothèses : le premier fichier contient toutes les personnes sélectionnées ; l’échantillon aléatoire est simple et tiré de toute la population ; les contrôles trouvent chaque erreur. Les nombres sont des personnes estimées : n = population × part du groupe dans l’échantillon aléatoire.',
    ),
  );

/** Estimated counts under nought, in one line. */
export const negativeCounts = (
  column: string,
  found: readonly { readonly group: string; readonly cell: string; readonly value: number }[],
  counts: readonly Count[],
): Warning => {
  const rest: Write = (say) =>
    say(
      'under nought. It is not cut: either chance in the random sample (see its interval), or an assumption that does not hold (the sample is not simple, or the checks of the selected find more than those of the sample).',
      'en dessous de zéro. Le nombre n’est pas coupé : soit le hasard de l’échantillon (voir son intervalle), soit une hypothèse qui ne tient pas (échantillon non simple, ou contrôles des sélectionnés plus poussés que ceux de l’échantillon).',
    );
  const named = (language: Language, withValue: boolean) =>
    listed(
      found.map(
        ({ group, cell, value }) =>
          `${cell} (${whereOf(column, group)[language]}${withValue ? `, ${number(value, language)}` : ''})`,
      ),
      language,
    );
  return warning(
    'negative-count',
    (say, language) =>
      `${say('Estimated', 'Estimation')}${say(' ', ' : ')}${named(language, true)}${say(': ', ' : ')}${rest(say, language)}`,
    {
      about: { column },
      groups: found.map(({ group }) => group),
      counts,
      coarse: (say, language) =>
        `${say('Estimated', 'Estimation')}${say(' ', ' : ')}${named(language, false)}${say(': ', ' : ')}${rest(say, language)}`,
    },
  );
};

/** Groups in whose published matrix cells are suppressed, in one line. */
export const suppressedCells = (
  column: string,
  hidden: readonly { readonly group: string; readonly cells: readonly string[] }[],
): Warning =>
  warning(
    'suppressed-cells',
    (say, language) => {
      const named = listed(
        hidden.map(({ group, cells }) => `${whereOf(column, group)[language]} (${cells.join(', ')})`),
        language,
      );
      return say(
        `Suppressed in what was published: ${named}. Every rate made of such a cell is given as the bounds of what is possible.`,
        `Masqué dans ce qui a été publié : ${named}. Tout taux qui dépend d’une telle case est donné par les bornes de ce qui est possible.`,
      );
    },
    { about: { column }, groups: hidden.map(({ group }) => group) },
  );

import { both, type Html, html } from '../../../document/html.ts';
import { inBoth, type Language } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';
import { count, number, percent } from '../../../language/numbers.ts';
import type { Counterfactuals } from '../factors/counterfactuals.ts';
import { points, rateWords } from '../findings/warnings.ts';
import type { CutRates } from '../lines/thresholds.ts';
import { groupWords } from '../meaning/everybody.ts';
import type { Rate } from '../rates/rates.ts';
import type { ScoreAudit } from '../score.ts';
import { bothTables, heading, hidesCells, isSmall, shownCount, suppressed } from './parts.ts';

const mostCuts = 12;
const mostGroups = 6;

/** Evenly chosen cut-offs, with the line itself. */
function chosenCuts<T extends { readonly threshold: number }>(cuts: readonly T[], line: number): T[] {
  const step = Math.max(1, Math.ceil(cuts.length / mostCuts));
  return cuts.filter((cut, index) => index % step === 0 || cut.threshold === line);
}

const cutHidden = (cut: CutRates): boolean =>
  [cut.fpr.k, cut.fpr.n - cut.fpr.k, cut.fnr.k, cut.fnr.n - cut.fnr.k].some(isSmall);

const shownShare = (rate: Rate, hidden: boolean, language: Language): string => {
  if (rate.value === null) return '—';
  return hidden ? suppressed(language) : percent(rate.value, language);
};

/** Each cut-off by group, and whom a step of the line would touch. */
export function thresholdsTable(audit: ScoreAudit, column: string, open: boolean): Html | string {
  const { thresholds } = audit;
  if (thresholds === null || thresholds.cuts.length < 2) return '';
  const names = Object.entries(audit.groups[column])
    .sort(([, a], [, b]) => b.n - a.n)
    .slice(0, mostGroups)
    .map(([name]) => name);
  const hasOutcome = audit.definition.outcome !== null;
  const rates = hasOutcome ? (['selection', 'fpr', 'fnr'] as const) : (['selection'] as const);
  const row = (language: Language) => (cut: (typeof thresholds.cuts)[number]) =>
    names.map((name) => {
      const at = cut.groups[column][name];
      const own = (rate: Rate) => !open && [rate.k, rate.n - rate.k].some(isSmall);
      return [
        `${number(cut.threshold, language)}${cut.threshold === thresholds.current ? (language === 'fr' ? ' (seuil)' : ' (line)') : ''}`,
        groupWords(column, name)[language],
        ...rates.map((rate) =>
          shownShare(at[rate], own(at[rate]) || (!open && rate !== 'selection' && cutHidden(at)), language),
        ),
      ];
    });
  const moves = (language: Language) =>
    thresholds.moves.flatMap((move) =>
      names.map((name) => {
        const { changed, share, withOutcome } = move.groups[column][name];
        const small = !open && (isSmall(Math.abs(changed)) || isSmall(Math.abs(withOutcome ?? 0)));
        const sign = changed > 0 ? '+' : changed < 0 ? '−' : '';
        return [
          number(move.to, language),
          groupWords(column, name)[language],
          small ? '< 10' : `${sign}${count(Math.abs(changed), language)}`,
          small ? suppressed(language) : percent(share, language),
          withOutcome === null ? '—' : small ? suppressed(language) : count(Math.abs(withOutcome), language),
        ];
      }),
    );
  return html`<details><summary>${both(text('Cut-offs as a table', 'Les seuils en tableau'))}</summary>
${bothTables([text('threshold', 'seuil'), text('group', 'groupe'), ...rates.map((rate) => rateWords[rate])], (language) => chosenCuts(thresholds.cuts, thresholds.current).flatMap(row(language)))}
${
  thresholds.moves.length === 0
    ? ''
    : html`<p>${both(text('Had the line been one step away, in these rows:', 'Si le seuil avait été un pas plus loin, dans ces lignes :'))}</p>
${bothTables(
  [
    text('line at', 'seuil à'),
    text('group', 'groupe'),
    text('adverse decisions more or fewer', 'décisions défavorables en plus ou en moins'),
    text('share of the group', 'part du groupe'),
    text('of them with the outcome', 'dont issue arrivée'),
  ],
  moves,
)}`
}</details>`;
}

/** How far each gap stands when labels are wrong, missing, or read from another column. */
export function doubtsSection(audit: ScoreAudit, open: boolean): Html | string {
  const doubts = audit.labelDoubts;
  if (doubts === null || (doubts.errors.length === 0 && doubts.recoded.length === 0)) return '';
  const shown = (one: { column: string; highest: string; lowest: string }) =>
    open || ![one.highest, one.lowest].some((name) => hidesCells(audit.groups[one.column][name]));
  const pair = (one: { column: string; highest: string; lowest: string }) =>
    `${one.column}: ${one.highest} − ${one.lowest}`;
  const errors = doubts.errors.filter(shown);
  const shares = errors[0]?.bounds.map((bound) => bound.share) ?? [];
  const recoded = doubts.recoded.filter(shown);
  return html`${heading(text('If outcomes are wrongly recorded', 'Si les issues sont mal notées'))}
${
  errors.length === 0
    ? ''
    : html`<p>${both(text('What the difference may be when up to this share of each group’s outcomes is wrong, in the worst way.', 'Ce que peut être la différence si jusqu’à cette part des issues de chaque groupe est fausse, dans le pire des cas.'))}</p>
${bothTables(
  [
    text('gap', 'écart'),
    text('rate', 'taux'),
    text('as recorded', 'telle que notée'),
    ...shares.map((share) => inBoth((language) => percent(share, language, 0))),
    text('may be nought from', 'peut être nul dès'),
  ],
  (language) =>
    errors.map((one) => [
      pair(one),
      rateWords[one.metric][language],
      points(one.difference, language),
      ...one.bounds.map((bound) => `[${points(bound.low, language)} ; ${points(bound.high, language)}]`),
      one.tipping === null ? (language === 'fr' ? 'jamais' : 'never') : percent(one.tipping, language),
    ]),
)}`
}
${
  recoded.length === 0
    ? ''
    : bothTables(
        [
          text('outcome read from', 'issue lue dans'),
          text('gap', 'écart'),
          text('rate', 'taux'),
          text('difference', 'différence'),
          text('holds', 'tient'),
        ],
        (language) =>
          recoded.map((one) => [
            one.outcome,
            pair(one),
            rateWords[one.metric][language],
            one.difference.value === null
              ? '—'
              : `${points(one.difference.value, language)} [${points(one.difference.low!, language)} ; ${points(one.difference.high!, language)}]`,
            one.holds ? (language === 'fr' ? 'oui' : 'yes') : language === 'fr' ? 'non' : 'no',
          ]),
      )
}`;
}

const mostProxies = 15;

/** Columns from which a group can be guessed. */
export const proxiesSection = ({ proxies }: ScoreAudit): Html | string =>
  proxies.length === 0
    ? ''
    : html`${heading(text('Columns that tell a group apart', 'Colonnes qui révèlent un groupe'))}
<p>${both(text(`Cramér’s V corrected for chance, 0 to 1, on ${count(proxies[0].rows, 'en')} rows; and how often the group is guessed right from the column alone, against always saying the commonest.`, `V de Cramér corrigé du hasard, de 0 à 1, sur ${count(proxies[0].rows, 'fr')} lignes ; et la part des cas où la colonne seule fait deviner le groupe, contre celle du groupe le plus fréquent.`))}</p>
${bothTables(
  [
    text('group', 'groupe'),
    text('column', 'colonne'),
    text('V', 'V'),
    text('guessed', 'deviné'),
    text('commonest', 'le plus fréquent'),
  ],
  (language) =>
    proxies
      .slice(0, mostProxies)
      .map((one) => [
        one.group,
        one.column,
        number(one.association, language),
        percent(one.guessed, language),
        percent(one.commonest, language),
      ]),
)}`;

/** How near a spared row lies to each adverse one; counts of rows only. */
export function counterpartsSection(found: Counterfactuals | null, open: boolean): Html | string {
  if (found === null) return '';
  return html`${heading(text('Nearest rows decided the other way', 'Lignes les plus proches décidées autrement'))}
<p>${both(
    text(
      `For ${count(found.asked, 'en')} of ${count(found.of, 'en')} adverse rows, the spared row (of ${count(found.against, 'en')} out of ${count(found.ofSpared, 'en')}) that differs in the fewest of these columns: ${found.columns.join(', ')}.${found.immutable.length ? ` Kept the same: ${found.immutable.join(', ')}.` : ''} A difference seen in a table is no promise that changing it changes the decision.`,
      `Pour ${count(found.asked, 'fr')} des ${count(found.of, 'fr')} lignes défavorables, la ligne épargnée (parmi ${count(found.against, 'fr')} sur ${count(found.ofSpared, 'fr')}) qui diffère par le moins de ces colonnes : ${found.columns.join(', ')}.${found.immutable.length ? ` Gardées identiques : ${found.immutable.join(', ')}.` : ''} Une différence vue dans un tableau ne promet pas que la changer change la décision.`,
    ),
  )}</p>
${bothTables(
  [text('columns that differ', 'colonnes qui diffèrent'), text('adverse rows', 'lignes défavorables')],
  (language) =>
    found.changes.map((rows, changes) => [
      changes === found.changes.length - 1
        ? language === 'fr'
          ? `${changes} ou plus`
          : `${changes} or more`
        : `${changes}`,
      shownCount(rows, open, language),
    ]),
)}
${
  found.changed.length === 0
    ? ''
    : bothTables(
        [text('column', 'colonne'), text('times among the differences', 'fois parmi les différences')],
        (language) => found.changed.slice(0, 10).map((one) => [one.column, shownCount(one.times, open, language)]),
      )
}
${
  found.pairs.length === 0
    ? ''
    : bothTables([text('line', 'ligne'), text('counterpart', 'homologue'), text('differs in', 'diffère par')], () =>
        found.pairs.map((one) => [one.line, one.counterpart, one.differs.join('; ')]),
      )
}`;
}

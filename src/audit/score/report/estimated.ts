import { both, type Html, html } from '../../../document/html.ts';
import { pageMarkup } from '../../../document/page.ts';
import { inBoth, type Language } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';
import { count } from '../../../language/numbers.ts';
import type { BoundedCount, MatricesAudit, MatrixGroup } from '../estimated/matrices.ts';
import type { EstimatedGroup, TwoSamplesAudit } from '../estimated/two-samples.ts';
import { rateWords } from '../findings/warnings.ts';
import { columnWords, groupWords } from '../meaning/everybody.ts';
import { type RateName, rateNames } from '../rates/rates.ts';
import {
  bothTables,
  heading,
  isSmall,
  listOf,
  methodsSection,
  pointsAtFew,
  rateText,
  suppressed,
  suppressionNote,
} from './parts.ts';

type Group = EstimatedGroup | MatrixGroup;

const cellNames = ['n', 'tn', 'fp', 'fn', 'tp'] as const;

const cellWords = {
  n: text('n', 'n'),
  tn: text('spared, not happened (TN)', 'épargnés, non arrivé (VN)'),
  fp: text('adverse, not happened (FP)', 'défavorable, non arrivé (FP)'),
  fn: text('spared, happened (FN)', 'épargnés, arrivé (FN)'),
  tp: text('adverse, happened (TP)', 'défavorable, arrivé (VP)'),
} as const;

type Cell = BoundedCount | { readonly value: number | null; readonly low: number | null; readonly high: number | null };

const known = (cell: Cell): number | null =>
  typeof cell === 'number' ? cell : cell.low === cell.high ? cell.low : null;

/** Whether a group has a known cell under 10, or stands on a sample of so few: then only its total and base rate are shown. */
function hidesGroup(group: Group): boolean {
  const counted = cellNames.map((name) => known(group[name]));
  const sampled = 'sample' in group ? [group.sample.rows, group.sample.positives] : [];
  return [...counted, ...sampled].some((value) => value !== null && isSmall(value));
}

function cellText(cell: Cell, language: Language): string {
  const whole = (value: number | null) => (value === null ? '—' : count(Math.round(value), language));
  const one = known(cell);
  if (one !== null) return whole(one);
  const { value, low, high } = cell as Exclude<Cell, number>;
  const range = `[${whole(low)}${language === 'fr' ? ' à ' : ' to '}${whole(high)}]`;
  return value === null ? range : `${whole(value)} ${range}`;
}

const ratesTable = (
  column: string,
  groups: readonly [string, Group][],
  rates: readonly RateName[],
  open: boolean,
): Html =>
  bothTables([text('group', 'groupe'), ...rates.map((rate) => rateWords[rate])], (language) =>
    groups.map(([name, group]) => [
      groupWords(column, name)[language],
      ...rates.map((rate) => (!open && hidesGroup(group) ? suppressed(language) : rateText(group[rate], language))),
    ]),
  );

const countsTable = (column: string, groups: readonly [string, Group][], open: boolean): Html =>
  bothTables([text('group', 'groupe'), ...cellNames.map((name) => cellWords[name])], (language) =>
    groups.map(([name, group]) => [
      groupWords(column, name)[language],
      ...cellNames.map((cell) => (!open && hidesGroup(group) ? suppressed(language) : cellText(group[cell], language))),
    ]),
  );

const firstRates: readonly RateName[] = ['selection', 'base', 'fpr', 'fnr', 'ppv'];

export interface EstimatedReportOptions {
  readonly language: Language;
  /** Prints counts under 10 too. */
  readonly open?: boolean;
}

/**
 * An audit of two samples or of published matrices as one HTML file, French and English, without script; groups with a
 * known count under 10 are suppressed unless `open`.
 * @example
 * const page = estimatedReport(auditMatrices(tableOf({ tn: [80], fp: [20], fn: [15], tp: [30] })), { language: 'fr' });
 */
export function estimatedReport(
  audit: TwoSamplesAudit | MatricesAudit,
  { language, open = false }: EstimatedReportOptions,
): string {
  const two = 'population' in audit ? audit : undefined;
  const others = rateNames.filter((rate) => !firstRates.includes(rate));
  const findings = audit.findings.filter(
    (finding) => open || finding.column === undefined || !givesAway(audit, finding.text.en),
  );
  const warnings = audit.warnings.filter((warning) => open || !pointsAtFew(warning.text));
  const intro =
    two === undefined
      ? text(
          'Published counts by group. A suppressed cell is carried through as everything it may be: a rate then has bounds and no value.',
          'Effectifs publiés par groupe. Une case masquée est prise pour tout ce qu’elle peut être : un taux a alors des bornes et pas de valeur.',
        )
      : inBoth((each) =>
          each === 'fr'
            ? `${count(two.rows.selected, 'fr')} personnes visées et contrôlées, échantillon au hasard de ${count(two.rows.random, 'fr')}, population de ${count(two.population, 'fr')} : les effectifs sont des personnes estimées.`
            : `${count(two.rows.selected, 'en')} people selected and checked, a random sample of ${count(two.rows.random, 'en')}, a population of ${count(two.population, 'en')}: counts are estimated people.`,
        );
  const byColumn = Object.entries(audit.groups as Readonly<Record<string, Readonly<Record<string, Group>>>>);
  const body = html`<p class="soft">${both(intro)} ${two === undefined ? '' : both(two.definition.text)}</p>
${heading(text('Findings', 'Constats'))}
${findings.length === 0 ? html`<p>${both(text('No gap stands out with enough people behind it.', 'Aucun écart ne ressort avec assez de personnes derrière.'))}</p>` : listOf(findings)}
${heading(text('Read this before any number', 'À lire avant tout nombre'))}
${listOf(warnings)}
${suppressionNote(open)}
${byColumn.map(([column, named]) => {
  const groups = Object.entries(named);
  return html`${heading(columnWords(column))}
${ratesTable(column, groups, firstRates, open)}
${countsTable(column, groups, open)}
<details><summary>${both(text('Other rates', 'Autres taux'))}</summary>${ratesTable(column, groups, others, open)}</details>`;
})}
${methodsSection()}`;
  const title =
    two === undefined
      ? text('What these published counts show', 'Ce que montrent ces effectifs publiés')
      : text('What two samples show of these decisions', 'Ce que deux échantillons montrent de ces décisions');
  return pageMarkup({ title, language, body });
}

/** A finding that names a suppressed group. */
const givesAway = (audit: TwoSamplesAudit | MatricesAudit, words: string): boolean =>
  Object.values(audit.groups as Readonly<Record<string, Readonly<Record<string, Group>>>>).some((groups) =>
    Object.entries(groups).some(([name, group]) => hidesGroup(group) && words.includes(` ${name}`)),
  );

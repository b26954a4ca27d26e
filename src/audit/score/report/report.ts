import { both, html } from '../../../document/html.ts';
import { pageMarkup } from '../../../document/page.ts';
import type { Language } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';
import { count } from '../../../language/numbers.ts';
import { columnWords, everybodyColumn, everybodyGroup } from '../meaning/everybody.ts';
import { type RateName, rateNames } from '../rates/rates.ts';
import type { RebuiltRule } from '../rule/rebuild.ts';
import type { ScoreAudit } from '../score.ts';
import { givesAway, rateChart, thresholdChart } from './charts.ts';
import { factorsSection, ruleSection } from './factors.ts';
import { heading, listOf, methodsSection, pointsAtFew, suppressionNote } from './parts.ts';
import { countsTable, ratesTable, understoodTable } from './rates.ts';
import { counterpartsSection, doubtsSection, proxiesSection, thresholdsTable } from './sections.ts';

export interface ReportOptions {
  readonly language: Language;
  /** Prints counts under 10 too. */
  readonly open?: boolean;
  readonly rule?: RebuiltRule;
}

const asGroup = <Value>(value: Value) => ({ [everybodyColumn]: { [everybodyGroup]: value } });

/** Where no groups were asked for, everybody is the one group. */
function withGroups(audit: ScoreAudit): ScoreAudit {
  if (Object.keys(audit.groups).length > 0) return audit;
  const cuts = audit.thresholds?.cuts.map((cut) => ({ ...cut, groups: asGroup(cut.overall) })) ?? [];
  const thresholds = audit.thresholds && { ...audit.thresholds, cuts };
  return { ...audit, groups: asGroup(audit.overall), thresholds };
}

/**
 * The audit as one HTML file, French and English, without script; counts under 10 suppressed unless `open`.
 * @example
 * const page = scoreReport(auditScore(table, request), { language: 'fr' });
 */
export function scoreReport(found: ScoreAudit, { language, open = false, rule }: ReportOptions): string {
  const audit = withGroups(found);
  const hasOutcome = audit.definition.outcome !== null;
  const shownRates: RateName[] = hasOutcome ? ['selection', 'base', 'fpr', 'fnr', 'ppv'] : ['selection'];
  const others = rateNames.filter((rate) => !shownRates.includes(rate));
  const warnings = open ? audit.warnings : audit.warnings.filter((warning) => !pointsAtFew(warning.text));
  const body = html`
<p class="soft">${both(text(`${audit.understood.name}, ${count(audit.rows, 'en')} rows.`, `${audit.understood.name}, ${count(audit.rows, 'fr')} lignes.`))} ${both(audit.definition.text)}</p>
${heading(text('Findings', 'Constats'))}
${listOf(open ? audit.findings : audit.findings.filter((finding) => !givesAway(audit, finding)))}
${heading(text('Read this before any number', 'À lire avant tout nombre'))}
${listOf(warnings)}
${suppressionNote(open)}
${Object.keys(audit.groups).map(
  (column) => html`${heading(columnWords(column))}
${(hasOutcome ? (['fpr', 'fnr'] as const) : (['selection'] as const)).map((metric) => rateChart(audit, column, metric, open))}
${ratesTable(column, audit.groups[column], shownRates, open)}
${hasOutcome ? html`<details><summary>${both(text('Counts and other rates', 'Effectifs et autres taux'))}</summary>${countsTable(column, audit.groups[column], open)}${ratesTable(column, audit.groups[column], others, open)}</details>` : ''}
${thresholdChart(audit, column, open)}
${thresholdsTable(audit, column, open)}`,
)}
${factorsSection(audit)}
${ruleSection(rule)}
${doubtsSection(audit, open)}
${proxiesSection(audit)}
${counterpartsSection(audit.counterfactuals, open)}
${heading(text('What the reader understood', 'Ce que la lecture a compris'))}
${understoodTable(audit)}
${methodsSection()}`;
  return pageMarkup({ title: text('What these decisions show', 'Ce que montrent ces décisions'), language, body });
}

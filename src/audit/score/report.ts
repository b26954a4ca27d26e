import * as Plot from '@observablehq/plot';
import { chartFigure, palette, table } from '../../document/chart.ts';
import { both, type Html, html } from '../../document/html.ts';
import { pageMarkup } from '../../document/page.ts';
import { type Bilingual, inBoth, type Language } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import { count, number, percent } from '../../language/numbers.ts';
import type { GroupAudit } from './audit.ts';
import type { Finding } from './findings.ts';
import { type RateName, rateNames } from './rates.ts';
import {
  heading,
  hidesCells,
  inLanguages,
  isHidden,
  isSmall,
  listOf,
  methodsSection,
  pointsAtFew,
  rateText,
  shownCount,
  suppressed,
  suppressionNote,
} from './report-parts.ts';
import { counterpartsSection, doubtsSection, proxiesSection, thresholdsTable } from './report-sections.ts';
import type { PointsRule, RebuiltRule } from './rule.ts';
import type { ScoreAudit } from './score.ts';
import { rateWords } from './warnings.ts';

const shownRate = (group: GroupAudit, rate: RateName, open: boolean, language: Language): string =>
  group[rate].value !== null && isHidden(group, rate, open) ? suppressed(language) : rateText(group[rate], language);

const understoodTable = (audit: ScoreAudit): Html =>
  inLanguages((language) =>
    table(
      [text('column', 'colonne'), text('type', 'type'), text('values', 'valeurs'), text('missing', 'manquantes')],
      audit.understood.columns.map((column) => [
        column.name,
        columnTypes[column.type][language],
        column.distinct === null ? '> 10 000' : count(column.distinct, language),
        count(column.missing, language),
      ]),
    ),
  );

const columnTypes = {
  'whole numbers': text('whole numbers', 'nombres entiers'),
  numbers: text('numbers', 'nombres'),
  texts: text('texts', 'textes'),
  empty: text('empty', 'vide'),
} as const;

const mostGroupsShown = 40;

const largest = (groups: Readonly<Record<string, GroupAudit>>): [string, GroupAudit][] =>
  Object.entries(groups)
    .sort(([, a], [, b]) => b.n - a.n)
    .slice(0, mostGroupsShown);

function ratesTable(groups: Readonly<Record<string, GroupAudit>>, rates: readonly RateName[], open: boolean): Html {
  const shown = largest(groups);
  return inLanguages((language) =>
    table(
      [text('group', 'groupe'), text('n', 'n'), ...rates.map((rate) => rateWords[rate])],
      shown.map(([name, group]) => [
        name,
        shownCount(group.n, open, language),
        ...rates.map((rate) => shownRate(group, rate, open, language)),
      ]),
    ),
  );
}

function countsTable(groups: Readonly<Record<string, GroupAudit>>, open: boolean): Html {
  return inLanguages((language) =>
    table(
      [
        text('group', 'groupe'),
        text('spared, not happened (TN)', 'épargnés, non arrivé (VN)'),
        text('adverse, not happened (FP)', 'défavorable, non arrivé (FP)'),
        text('spared, happened (FN)', 'épargnés, arrivé (FN)'),
        text('adverse, happened (TP)', 'défavorable, arrivé (VP)'),
      ],
      largest(groups).map(([name, group]) => [
        name,
        ...[group.tn, group.fp, group.fn, group.tp].map((cell) =>
          !open && hidesCells(group) ? suppressed(language) : shownCount(cell, open, language),
        ),
      ]),
    ),
  );
}

/** Rates of one kind by group, with their intervals, as a dot plot. */
function rateChart(audit: ScoreAudit, column: string, metric: RateName, open: boolean): Html {
  const groups = largest(audit.groups[column]).filter(
    ([, group]) => group[metric].value !== null && !isHidden(group, metric, open),
  );
  if (groups.length < 2) return html``;
  const finding = audit.findings.find(
    (one) => one.column === column && one.metric === metric && ['gap', 'no-gap'].includes(one.code),
  );
  const title =
    finding === undefined || (!open && givesAway(audit, finding))
      ? inBoth((language) => `${column}: ${rateWords[metric][language]}`)
      : shortTitle(audit, column, metric);
  const data = groups.map(([name, group]) => ({
    name: name.length > 24 ? `${name.slice(0, 22)}…` : name,
    few: group.few,
    value: group[metric].value!,
    low: group[metric].low!,
    high: group[metric].high!,
  }));
  return chartFigure({
    name: `${metric}-${column.replace(/[^\p{L}\p{N}]+/gu, '-')}`,
    title,
    caption: text(
      'Dots: rate in these rows; bars: 95 % (Wilson). Hollow: too few to conclude.',
      'Points : taux dans ces lignes ; traits : 95 % (Wilson). Creux : trop peu pour conclure.',
    ),
    plot: (language) => ({
      height: 60 + 26 * data.length,
      marginLeft: 170,
      x: {
        label: rateWords[metric][language],
        tickFormat: (value: number) => percent(value, language, 0),
        grid: true,
        zero: true,
      },
      y: { label: null, domain: data.map((one) => one.name) },
      marks: [
        Plot.ruleY(data, { x1: 'low', x2: 'high', y: 'name', stroke: palette[0], strokeWidth: 2 }),
        Plot.dot(data, {
          x: 'value',
          y: 'name',
          r: 4,
          stroke: palette[0],
          fill: (one: { few: boolean }) => (one.few ? 'white' : palette[0]),
        }),
      ],
    }),
    columns: [text('group', 'groupe'), rateWords[metric], text('low', 'borne basse'), text('high', 'borne haute')],
    rows: data.map((one) =>
      [one.name, one.value, one.low, one.high].map((cell) =>
        typeof cell === 'number' ? Number(cell.toFixed(4)) : cell,
      ),
    ),
  });
}

function shortTitle(audit: ScoreAudit, column: string, metric: RateName): Bilingual {
  const gap = audit.extremes.find((extreme) => extreme.column === column && extreme.metric === metric)!.solid!;
  const [high, low] = [audit.groups[column][gap.highest][metric], audit.groups[column][gap.lowest][metric]];
  return inBoth((language) =>
    language === 'fr'
      ? `${capital(rateWords[metric].fr)} : ${percent(high.value!, 'fr')} pour ${gap.highest}, ${percent(low.value!, 'fr')} pour ${gap.lowest}`
      : `${capital(rateWords[metric].en)}: ${percent(high.value!, 'en')} for ${gap.highest}, ${percent(low.value!, 'en')} for ${gap.lowest}`,
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Selection by cut-off, one line a group. */
function thresholdChart(audit: ScoreAudit, column: string, open: boolean): Html {
  const { thresholds } = audit;
  if (thresholds === null || thresholds.cuts.length < 3) return html``;
  const metric = audit.definition.outcome === null ? ('selection' as const) : ('fpr' as const);
  const names = largest(audit.groups[column])
    .filter(([, group]) => !group.few && (open || !hidesCells(group)))
    .slice(0, 6)
    .map(([name]) => name);
  const data = thresholds.cuts.flatMap((cut) =>
    names.flatMap((name) => {
      const rate = cut.groups[column][name][metric];
      return rate.value === null || (!open && [rate.k, rate.n - rate.k].some(isSmall))
        ? []
        : [{ threshold: cut.threshold, name, value: rate.value }];
    }),
  );
  if (data.length < 3) return html``;
  return chartFigure({
    name: `cuts-${column.replace(/[^\p{L}\p{N}]+/gu, '-')}`,
    title: inBoth((language) =>
      language === 'fr'
        ? `${column} : ${rateWords[metric].fr} selon le seuil (ligne : ${thresholds.current})`
        : `${column}: ${rateWords[metric].en} at every cut-off (line: ${thresholds.current})`,
    ),
    plot: (language) => ({
      height: 280,
      color: { domain: names, range: [...palette], legend: false },
      x: { label: language === 'fr' ? 'seuil' : 'threshold' },
      y: {
        label: rateWords[metric][language],
        tickFormat: (value: number) => percent(value, language, 0),
        grid: true,
        zero: true,
      },
      marginRight: 130,
      marks: [
        Plot.ruleX([thresholds.current], { stroke: '#57606a', strokeDasharray: '4 3' }),
        Plot.line(data, { x: 'threshold', y: 'value', stroke: 'name', strokeWidth: 2 }),
        Plot.text(
          data,
          Plot.selectLast({
            x: 'threshold',
            y: 'value',
            z: 'name',
            text: 'name',
            textAnchor: 'start',
            dx: 6,
            fill: 'name',
          }),
        ),
      ],
    }),
    columns: [text('threshold', 'seuil'), text('group', 'groupe'), rateWords[metric]],
    rows: data.map((one) => [one.threshold, one.name, Number(one.value.toFixed(4))]),
  });
}

function factorsSection(audit: ScoreAudit): Html {
  const model = audit.factors.models[0];
  if (model === undefined) return html``;
  return html`${heading(text('What moves the decision', 'Ce qui fait bouger la décision'))}
<p>${both(text(`Logistic regression of ${model.response} on ${count(model.rows, 'en')} rows. “Held”: log odds with all other factors held; “effect”: average change of the chance; “alone”: log odds with no other factor.`, `Régression logistique de ${model.response} sur ${count(model.rows, 'fr')} lignes. « Toutes choses égales » : logarithme des cotes, autres facteurs tenus ; « effet » : variation moyenne du risque ; « seul » : logarithme des cotes sans autre facteur.`))}</p>
${inLanguages((language) =>
  table(
    [
      text('factor', 'facteur'),
      text('held', 'toutes choses égales'),
      text('standard error', 'erreur type'),
      text('effect', 'effet'),
      text('alone', 'seul'),
      text('inflation', 'inflation'),
    ],
    model.effects.map((effect) => [
      effect.reference === null ? effect.term : `${effect.term} (/ ${effect.reference})`,
      effect.coefficient === null ? '—' : number(effect.coefficient, language, 4),
      effect.standardError === null ? '—' : number(effect.standardError, language, 3),
      effect.marginal?.value == null
        ? '—'
        : `${number(effect.marginal.value * 100, language)} [${number(effect.marginal.low! * 100, language)}; ${number(effect.marginal.high! * 100, language)}] pts`,
      effect.alone?.value == null ? '—' : number(effect.alone.value, language),
      effect.inflation === null ? '—' : number(effect.inflation, language),
    ]),
  ),
)}
<p>${both(text(`Shuffling one column (${model.importance[0]?.permutations ?? 0} times, ${count(model.importance[0]?.rows ?? 0, 'en')} rows) lowers the ${model.importanceMeasure} by this much; the interval is over the shuffles only:`, `Mélanger une colonne (${model.importance[0]?.permutations ?? 0} fois, ${count(model.importance[0]?.rows ?? 0, 'fr')} lignes) abaisse d’autant le ${model.importanceMeasure} ; l’intervalle ne porte que sur les mélanges :`))}</p>
${inLanguages((language) =>
  table(
    [text('column', 'colonne'), text('drop', 'baisse')],
    model.importance
      .slice(0, 15)
      .map((one) => [
        one.column,
        `${number(one.drop.value!, language)} [${number(one.drop.low!, language)}; ${number(one.drop.high!, language)}]`,
      ]),
  ),
)}`;
}

const ruleTable = (rule: PointsRule): Html =>
  inLanguages((language) =>
    table(
      [text('item', 'critère'), text('points', 'points')],
      [
        [language === 'fr' ? 'base' : 'base', number(rule.base, language)],
        ...rule.items.map((item) => [
          item.kind === 'from' ? `${item.column} ≥ ${item.at}` : `${item.column} = ${item.at}`,
          number(item.points, language),
        ]),
        ...rule.overrides.map((one) => [
          `${one.column} ${one.kind === 'from' ? '≥' : '='} ${one.at} → ${one.sets}`,
          language === 'fr' ? 'exception' : 'override',
        ]),
        ...(rule.floor === null ? [] : [[language === 'fr' ? 'plancher' : 'floor', number(rule.floor, language)]]),
        ...(rule.ceiling === null ? [] : [[language === 'fr' ? 'plafond' : 'ceiling', number(rule.ceiling, language)]]),
        ...(rule.threshold === null
          ? []
          : [[language === 'fr' ? 'seuil' : 'threshold', number(rule.threshold, language)]]),
      ],
    ),
  );

const ruleSection = (rebuilt: RebuiltRule | undefined): Html =>
  rebuilt === undefined
    ? html``
    : html`${heading(text('Points rule rebuilt', 'Barème reconstitué'))}
<ul>${rebuilt.findings.map((finding) => html`<li>${both(finding.text)}</li>`)}</ul>
${rebuilt.rule === null ? '' : ruleTable(rebuilt.rule)}
${rebuilt.alternatives.slice(0, 5).map((rule) => html`<p>${both(text('Another rule that agrees with the same rows:', 'Un autre barème qui rend compte des mêmes lignes :'))}</p>${ruleTable(rule)}`)}
<ul>${rebuilt.unidentified.map((one) => html`<li>${both(one.text)}</li>`)}</ul>`;

export interface ReportOptions {
  readonly language: Language;
  /** Prints counts under 10 too. */
  readonly open?: boolean;
  readonly rule?: RebuiltRule;
}

/**
 * The audit as one HTML file, French and English, without script; counts under 10 suppressed unless `open`.
 * @example
 * const page = scoreReport(auditScore(table, request), { language: 'fr' });
 */
export function scoreReport(audit: ScoreAudit, { language, open = false, rule }: ReportOptions): string {
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
  (column) => html`${heading(inBoth((each) => (each === 'fr' ? `Par ${column}` : `By ${column}`)))}
${(hasOutcome ? (['fpr', 'fnr'] as const) : (['selection'] as const)).map((metric) => rateChart(audit, column, metric, open))}
${ratesTable(audit.groups[column], shownRates, open)}
${hasOutcome ? html`<details><summary>${both(text('Counts and other rates', 'Effectifs et autres taux'))}</summary>${countsTable(audit.groups[column], open)}${ratesTable(audit.groups[column], others, open)}</details>` : ''}
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

/** A finding whose rates would give away a count under 10. */
function givesAway(audit: ScoreAudit, finding: Finding): boolean {
  if (finding.column === undefined || finding.metric === undefined) return false;
  const gap = audit.extremes.find((one) => one.column === finding.column && one.metric === finding.metric)?.solid;
  if (gap === null || gap === undefined) return false;
  return [gap.highest, gap.lowest].some((name) =>
    isHidden(audit.groups[finding.column!][name], finding.metric!, false),
  );
}

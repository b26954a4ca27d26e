import {
  allRows,
  countsOfGroup,
  countsOfRate,
  missingCounts,
  readCell,
  sizeOf,
} from '../audit/score/findings/cells.ts';
import { rateWords, rowsOf } from '../audit/score/findings/finding-words.ts';
import type { MatricesAudit, RebuiltRule, ScoreAudit, TwoSamplesAudit } from '../audit/score/index.ts';
import { columnWords, everybodyColumn, everybodyGroup, groupWords } from '../audit/score/meaning/everybody.ts';
import type { Rate } from '../audit/score/rates/rates.ts';
import { rateNames } from '../audit/score/rates/rates.ts';
import { columnTypes } from '../audit/score/report/rates-tables.ts';
import {
  countsOfCell,
  countsOfRateIn,
  type EstimatedOrBounded,
  estimatedCells,
} from '../audit/score/sharing/estimated-people.ts';
import { distinctCounts } from '../audit/score/sharing/score-people.ts';
import type { Count, Statement, Telling } from '../disclosure/index.ts';
import { type Bilingual, same } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { count, number, percent } from '../language/numbers.ts';
import type { Context } from './context.ts';

/** `label: value`, with the space that French wants. */
const pair = (label: Bilingual, value: string, context: Context): string =>
  context.say(text(`${label.en}: ${value}`, `${label.fr} : ${value}`));

/** Between the two ends of an interval. */
const to = (context: Context): string => context.say(text('; ', ' ; '));

const shown = (rate: Rate, context: Context): string =>
  rate.value === null
    ? '—'
    : `${percent(rate.value, context.language)} [${percent(rate.low!, context.language)}${to(context)}${percent(rate.high!, context.language)}] ${rate.k}/${rate.n}`;

/** The end of a column's range; beyond what people write out, as a power of ten. */
const endText = (value: number, { language }: Context): string =>
  Math.abs(value) < 1e15 ? number(value, language, 6) : String(value);

function printUnderstanding(audit: ScoreAudit, mark: Marks, context: Context): void {
  const { understood } = audit;
  const { delimiter, decimal, encoding } = understood.dialect;
  const dialect = [
    delimiter && `${context.say(text('delimiter', 'séparateur'))} ${JSON.stringify(delimiter)}`,
    decimal && `${context.say(text('decimal mark', 'marque décimale'))} ${JSON.stringify(decimal)}`,
    encoding,
  ].filter(Boolean);
  const rows = mark.on([allRows]);
  const repeated = understood.duplicates === 0 ? '' : mark.on([[readCell('repeated')]]);
  const size = context.say(
    text(
      `${rowsOf(understood.rows, 'en')}${rows}, ${understood.columns.length} columns, ${rowsOf(understood.duplicates, 'en', 'repeated')}${repeated}`,
      `${rowsOf(understood.rows, 'fr')}${rows}, ${understood.columns.length} colonnes, ${rowsOf(understood.duplicates, 'fr')} ${understood.duplicates < 2 ? 'répétée' : 'répétées'}${repeated}`,
    ),
  );
  context.print(`${pair(same(understood.name), size, context)}${dialect.length ? ` (${dialect.join(', ')})` : ''}`);
  for (const column of understood.columns) {
    const range = column.low === null ? '' : `, ${endText(column.low, context)} … ${endText(column.high!, context)}`;
    const distinct =
      column.distinct === null ? `> ${count(10_000, context.language)}` : count(column.distinct, context.language);
    context.print(
      `  ${pair(same(column.name), `${context.say(columnTypes[column.type])}, ${distinct} ${context.say(column.distinct === 1 ? text('value', 'valeur') : text('values', 'valeurs'))}${mark.on(distinctCounts(column, audit.rows))}${range}, ${count(column.missing, context.language)} ${context.say({ en: 'missing', fr: column.missing < 2 ? 'manquante' : 'manquantes' })}${column.missing === 0 ? '' : mark.on(missingCounts(column.name, column.missing))}`, context)}`,
    );
  }
}

/** Prints an audit for a terminal: findings, then the definition and what was understood, then rates and warnings. */
export function printScore(audit: ScoreAudit, telling: Telling, context: Context, rule?: RebuiltRule): void {
  const mark = marksOf(telling);
  for (const finding of [...audit.findings, ...audit.notes])
    context.print(`• ${context.say(finding.text)}${mark.of(finding)}`);
  if (rule !== undefined) printRule(rule, mark, context);
  context.print(`\n${context.say(audit.definition.text)}\n`);
  printUnderstanding(audit, mark, context);
  const everybody = { [everybodyColumn]: { [everybodyGroup]: audit.overall } };
  for (const [column, groups] of Object.entries({ ...everybody, ...audit.groups })) {
    context.print(`\n${context.say(columnWords(column))}`);
    for (const [name, rates] of Object.entries(groups)) {
      context.print(
        `  ${context.say(groupWords(column, name))} (n = ${count(rates.n, context.language)}${mark.on([sizeOf(column, [name])])})`,
      );
      for (const rate of rateNames)
        if (rates[rate].value !== null)
          context.print(
            `    ${pair(rateWords[rate], shown(rates[rate], context), context)}${mark.on(countsOfGroup(column, name, rates.n, countsOfRate(column, [name], rate)))}`,
          );
    }
  }
  printWarnings(audit.warnings, mark, context);
}

interface Marks {
  readonly of: (statement: Statement) => string;
  readonly on: (counts: readonly Count[]) => string;
  readonly used: () => boolean;
}

const keptMark = '‡';

/** Marks what must not be shared, and remembers whether anything was. */
function marksOf(telling: Telling): Marks {
  let isUsed = false;
  const on = (counts: readonly Count[]) => {
    if (telling.about([], counts).shareable) return '';
    isUsed = true;
    return ` ${keptMark}`;
  };
  return { on, of: ({ counts }) => on(counts), used: () => isUsed };
}

function printWarnings(warnings: readonly Statement[], mark: Marks, context: Context): void {
  if (warnings.length > 0) context.print(`\n${context.say(text('Warnings', 'Avertissements'))}`);
  for (const warning of warnings) context.print(`! ${context.say(warning.text)}${mark.of(warning)}`);
  if (mark.used())
    context.print(
      `\n${context.say(text(`${keptMark} for the holder of the data only: not to be shared.`, `${keptMark} pour qui détient les données seulement : à ne pas diffuser.`))}`,
    );
}

const cellWords = {
  n: same('n'),
  tn: text('TN', 'VN'),
  fp: same('FP'),
  fn: same('FN'),
  tp: text('TP', 'VP'),
} as const;

const boundedText = (value: number | null, low: number | null, high: number | null, context: Context): string => {
  const { language } = context;
  const range = `[${low === null ? '—' : percent(low, language)}${to(context)}${high === null ? '—' : percent(high, language)}]`;
  return value === null ? range : `${percent(value, language)} ${range}`;
};

/** Prints an audit whose counts are estimates or bounds. */
export function printEstimated(audit: TwoSamplesAudit | MatricesAudit, telling: Telling, context: Context): void {
  const mark = marksOf(telling);
  for (const finding of audit.findings) context.print(`• ${context.say(finding.text)}${mark.of(finding)}`);
  const byColumn: Readonly<Record<string, Readonly<Record<string, EstimatedOrBounded>>>> = audit.groups;
  for (const [column, groups] of Object.entries(byColumn)) {
    context.print(`\n${context.say(columnWords(column))}`);
    for (const [name, group] of Object.entries(groups)) {
      context.print(`  ${context.say(groupWords(column, name))}`);
      for (const cell of estimatedCells) {
        const found = group[cell];
        const people = (value: number | null) => (value === null ? '—' : count(value, context.language));
        const words =
          typeof found === 'number'
            ? people(found)
            : `${people(found.value)} [${people(found.low)}${to(context)}${people(found.high)}]`;
        context.print(
          `    ${pair(cellWords[cell], words, context)}${mark.on(countsOfCell(column, name, group, cell))}`,
        );
      }
      for (const rate of rateNames) {
        const { value, low, high } = group[rate];
        if (low !== null)
          context.print(
            `    ${pair(rateWords[rate], boundedText(value, low, high, context), context)}${mark.on(countsOfRateIn(column, name, group, rate))}`,
          );
      }
    }
  }
  printWarnings(audit.warnings, mark, context);
}

function printRule(rebuilt: RebuiltRule, mark: Marks, context: Context): void {
  for (const finding of rebuilt.findings) context.print(`• ${context.say(finding.text)}${mark.of(finding)}`);
  const { rule } = rebuilt;
  if (rule === null) return;
  context.print(`  ${pair(same('base'), String(rule.base), context)}`);
  for (const item of rule.items)
    context.print(
      `  ${pair(same(`${item.column} ${item.kind === 'from' ? '≥' : '='} ${item.at}`), `${item.points > 0 ? '+' : ''}${item.points}`, context)}`,
    );
  for (const one of rule.overrides)
    context.print(
      `  ${one.column} ${one.kind === 'from' ? '≥' : '='} ${one.at} → ${one.sets} (${context.say(text('override', 'exception'))})`,
    );
  if (rule.threshold !== null)
    context.print(`  ${context.say(text('adverse from', 'défavorable à partir de'))} ${rule.threshold}`);
  for (const one of rebuilt.unidentified) context.print(`  ? ${context.say(one.text)}`);
  if (rebuilt.contradicting.length > 0)
    context.print(
      `  ${pair(text('lines that contradict it', 'lignes qui le contredisent'), rebuilt.contradicting.slice(0, 200).join(', '), context)}`,
    );
}

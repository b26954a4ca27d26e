import { Telling } from '../../../disclosure/index.ts';
import { type Block, chart, heading, paragraph, strong } from '../../../document/blocks.ts';
import { pageMarkup } from '../../../document/page.ts';
import type { Language } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';
import { count } from '../../../language/numbers.ts';
import { allRows } from '../findings/cells.ts';
import { toldRates } from '../findings/findings.ts';
import { columnWords, everybodyColumn, everybodyGroup } from '../meaning/everybody.ts';
import type { RateName } from '../rates/rates.ts';
import type { RebuiltRule } from '../rule/rebuild.ts';
import type { ScoreAudit } from '../score.ts';
import { scorePeople } from '../sharing/score-people.ts';
import { rateBlocks, rateChart, thresholdChart } from './charts.ts';
import { factorsBlocks, ruleBlocks } from './factors-part.ts';
import { ratesTables, understoodTable } from './rates-tables.ts';
import { counterpartsBlocks, doubtsBlocks, proxiesBlocks } from './sections.ts';
import { thresholdsTables } from './thresholds-part.ts';
import { firstOf, lines, methodsBlocks, statementWords, suppressionNote, told, type Writing } from './writing.ts';

export interface ReportOptions {
  readonly language: Language;
  /** The holder's own copy, with counts under 10. */
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

const nothingFound = text(
  'There are no groups to compare, and nothing else that can be told from chance.',
  'Il n’y a pas de groupes à comparer, ni rien d’autre qui se distingue du hasard.',
);

/** Which chart stands beside the first finding: of its own column and rate, else of the first that is told. */
function firstChart(audit: ScoreAudit): readonly [column: string, rate: RateName] {
  const about = audit.findings.find(({ code }) => code === 'gap')?.about;
  const [column] = Object.keys(audit.groups);
  const [rate] = toldRates(audit.definition.outcome !== null);
  return [about?.column ?? column, (about?.rate as RateName | undefined) ?? rate];
}

function blocksOf(audit: ScoreAudit, rule: RebuiltRule | undefined, writing: Writing): Block[] {
  const hasOutcome = audit.definition.outcome !== null;
  const first = firstOf(writing, audit.findings);
  const others = audit.findings.filter((one) => one !== first);
  const [column, rate] = firstChart(audit);
  const beside = rateChart(audit, column, rate, writing);
  const drawn: readonly RateName[] = hasOutcome ? ['fpr', 'fnr'] : ['selection'];
  const more = [...others, ...audit.notes];
  return [
    heading(text('Findings', 'Constats')),
    paragraph(strong(first === undefined ? nothingFound : statementWords(writing, first))),
    ...(beside === undefined ? [] : [chart(beside)]),
    ...lines(writing, more),
    ...(audit.warnings.length === 0
      ? []
      : [heading(text('Read this before any number', 'À lire avant tout nombre')), ...lines(writing, audit.warnings)]),
    suppressionNote(writing),
    heading(text('What was understood', 'Ce qui a été compris')),
    paragraph([
      told(
        writing,
        [],
        [allRows],
        text(
          `${audit.understood.name}, ${count(audit.rows, 'en')} rows.`,
          `${audit.understood.name}, ${count(audit.rows, 'fr')} lignes.`,
        ),
      ),
      ' ',
      audit.definition.text,
    ]),
    understoodTable(audit, writing),
    ...Object.keys(audit.groups).flatMap((each) => [
      heading(columnWords(each)),
      ...rateBlocks(
        audit,
        each,
        drawn.filter((metric) => each !== column || metric !== rate),
        writing,
      ),
      ...ratesTables(audit, each, writing),
      ...thresholdChart(audit, each, writing),
      ...thresholdsTables(audit, each, writing),
    ]),
    ...factorsBlocks(audit, writing),
    ...ruleBlocks(rule, writing),
    ...doubtsBlocks(audit, writing),
    ...proxiesBlocks(audit, writing),
    ...counterpartsBlocks(audit.counterfactuals, writing),
    ...methodsBlocks(),
  ];
}

/** What of an audit may be shared, everything that its report tells being told. */
export async function scoreTelling(found: ScoreAudit, rule?: RebuiltRule): Promise<Telling> {
  const telling = new Telling(scorePeople(found, rule));
  blocksOf(withGroups(found), rule, { telling, open: false });
  await telling.settle();
  return telling;
}

/** The report as blocks: the first finding and its chart, what was understood, tables; with what may be shared known of each. */
export async function scoreBlocks(
  found: ScoreAudit,
  { open = false, rule }: Pick<ReportOptions, 'open' | 'rule'> = {},
): Promise<Block[]> {
  return blocksOf(withGroups(found), rule, { telling: await scoreTelling(found, rule), open });
}

/**
 * The audit as one HTML file, French and English, without script; counts under 10, and what would give them away, are
 * suppressed unless `open`.
 * @example
 * const page = await scoreReport(auditScore(table, request), { language: 'fr' });
 */
export async function scoreReport(found: ScoreAudit, { language, open = false, rule }: ReportOptions): Promise<string> {
  const body = await scoreBlocks(found, { open, rule });
  return pageMarkup({
    title: text('What these decisions show', 'Ce que montrent ces décisions'),
    language,
    body,
    open,
  });
}

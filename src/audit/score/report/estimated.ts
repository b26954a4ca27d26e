import { Telling } from '../../../disclosure/index.ts';
import { type Block, type Cell, details, heading, paragraph, strong, table } from '../../../document/blocks.ts';
import { pageMarkup } from '../../../document/page.ts';
import { inBoth, type Language } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';
import { count } from '../../../language/numbers.ts';
import { cellsOfSample } from '../estimated/estimated-findings.ts';
import type { MatricesAudit } from '../estimated/matrices.ts';
import type { TwoSamplesAudit } from '../estimated/two-samples.ts';
import { rateWords } from '../findings/finding-words.ts';
import { columnWords, everybodyColumn, everybodyGroup, groupWords } from '../meaning/everybody.ts';
import { type RateName, rateNames } from '../rates/rates.ts';
import {
  type Bounded,
  countsOfCell,
  countsOfRateIn,
  type EstimatedOrBounded,
  estimatedCells,
  known,
  matrixPeople,
  sampledPeopleOf,
} from '../sharing/estimated-people.ts';
import {
  firstOf,
  lines,
  methodsBlocks,
  rateInWords,
  statementWords,
  suppressionNote,
  told,
  type Writing,
} from './writing.ts';

type Audit = TwoSamplesAudit | MatricesAudit;

const cellWords = {
  n: text('n', 'n'),
  tn: text('spared, not happened (TN)', 'épargnés, non arrivé (VN)'),
  fp: text('adverse, not happened (FP)', 'défavorable, non arrivé (FP)'),
  fn: text('spared, happened (FN)', 'épargnés, arrivé (FN)'),
  tp: text('adverse, happened (TP)', 'défavorable, arrivé (VP)'),
} as const;

function cellText(cell: Bounded, language: Language): string {
  const whole = (value: number | null) => (value === null ? '—' : count(Math.round(value), language));
  const one = known(cell);
  if (one !== null) return whole(one);
  const { value, low, high } = cell as Exclude<Bounded, number>;
  const range = `[${whole(low)}${language === 'fr' ? ' à ' : ' to '}${whole(high)}]`;
  return value === null ? range : `${whole(value)} ${range}`;
}

function groupTables(column: string, groups: readonly [string, EstimatedOrBounded][], writing: Writing): Block[] {
  const label = columnWords(column);
  const rateCells = (rates: readonly RateName[]) =>
    table({
      label,
      numbers: true,
      columns: [text('group', 'groupe'), ...rates.map((rate) => rateWords[rate])],
      rows: groups.map(([name, group]) => [
        groupWords(column, name),
        ...rates.map(
          (rate): Cell => told(writing, [name], countsOfRateIn(column, name, group, rate), rateInWords(group[rate])),
        ),
      ]),
    });
  const counts = table({
    label,
    numbers: true,
    columns: [text('group', 'groupe'), ...estimatedCells.map((name) => cellWords[name])],
    rows: groups.map(([name, group]) => [
      groupWords(column, name),
      ...estimatedCells.map(
        (cell): Cell =>
          told(
            writing,
            [name],
            countsOfCell(column, name, group, cell),
            inBoth((language) => cellText(group[cell], language)),
          ),
      ),
    ]),
  });
  const others = rateNames.filter((rate) => !firstRates.includes(rate));
  return [
    heading(label),
    rateCells(firstRates),
    counts,
    details(text('Other rates', 'Autres taux'), [rateCells(others)]),
  ];
}

const firstRates: readonly RateName[] = ['selection', 'base', 'fpr', 'fnr', 'ppv'];

export interface EstimatedReportOptions {
  readonly language: Language;
  /** The holder's own copy, with counts under 10. */
  readonly open?: boolean;
}

function understoodBlocks(audit: Audit, writing: Writing): Block[] {
  if (!('population' in audit))
    return [
      paragraph(
        text(
          'Published counts by group. A suppressed cell is carried through as everything it may be: a rate then has bounds and no value.',
          'Effectifs publiés par groupe. Une case masquée est prise pour tout ce qu’elle peut être : un taux a alors des bornes et pas de valeur.',
        ),
      ),
    ];
  const { rows, population, definition } = audit;
  const [tp, fp, positives, negatives] = cellsOfSample(everybodyColumn, [everybodyGroup]);
  return [
    paragraph([
      told(
        writing,
        [],
        [
          [...tp, ...fp],
          [...positives, ...negatives],
        ],
        inBoth((each) =>
          each === 'fr'
            ? `${count(rows.selected, 'fr')} personnes visées et contrôlées, échantillon au hasard de ${count(rows.random, 'fr')}, population de ${count(population, 'fr')} : les effectifs sont des personnes estimées.`
            : `${count(rows.selected, 'en')} people selected and checked, a random sample of ${count(rows.random, 'en')}, a population of ${count(population, 'en')}: counts are estimated people.`,
        ),
      ),
      ' ',
      definition.text,
    ]),
  ];
}

function blocksOf(audit: Audit, writing: Writing): Block[] {
  const first = firstOf(writing, audit.findings);
  const others = audit.findings.filter((one) => one !== first);
  const nothing = text(
    'No gap stands out with enough people behind it.',
    'Aucun écart ne ressort avec assez de personnes derrière.',
  );
  return [
    heading(text('Findings', 'Constats')),
    paragraph(strong(first === undefined ? nothing : statementWords(writing, first))),
    ...lines(writing, others),
    ...(audit.warnings.length === 0
      ? []
      : [heading(text('Read this before any number', 'À lire avant tout nombre')), ...lines(writing, audit.warnings)]),
    suppressionNote(writing),
    heading(text('What was understood', 'Ce qui a été compris')),
    ...understoodBlocks(audit, writing),
    ...Object.entries(audit.groups as Readonly<Record<string, Readonly<Record<string, EstimatedOrBounded>>>>).flatMap(
      ([column, named]) => groupTables(column, Object.entries(named), writing),
    ),
    ...methodsBlocks(),
  ];
}

/** What of an audit may be shared, everything that its report tells being told. */
export async function estimatedTelling(audit: Audit): Promise<Telling> {
  const telling = new Telling('population' in audit ? sampledPeopleOf(audit) : matrixPeople(audit));
  blocksOf(audit, { telling, open: false });
  await telling.settle();
  return telling;
}

/** The report as blocks, with what may be shared known of each. */
export const estimatedBlocks = async (audit: Audit, open = false): Promise<Block[]> =>
  blocksOf(audit, { telling: await estimatedTelling(audit), open });

/**
 * An audit of two samples or of published matrices as one HTML file, French and English, without script; counts under 10,
 * and what would give them away, are suppressed unless `open`.
 * @example
 * const page = await estimatedReport(auditMatrices(tableOf({ tn: [80], fp: [20], fn: [15], tp: [30] })), { language: 'fr' });
 */
export async function estimatedReport(
  audit: Audit,
  { language, open = false }: EstimatedReportOptions,
): Promise<string> {
  const title =
    'population' in audit
      ? text('What two samples show of these decisions', 'Ce que deux échantillons montrent de ces décisions')
      : text('What these published counts show', 'Ce que montrent ces effectifs publiés');
  return pageMarkup({ title, language, body: await estimatedBlocks(audit, open), open });
}

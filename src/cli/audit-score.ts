import { plainJson } from '../audit/score/findings/plain-json.ts';
import {
  auditMatrices,
  auditScore,
  auditTwoSamples,
  estimatedReport,
  type MatricesAudit,
  rebuildRule,
  type ScoreRequest,
  scoreReport,
  type Table,
  type TwoSamplesAudit,
} from '../audit/score/index.ts';
import { columnsNamed } from '../audit/score/meaning/grouping.ts';
import { readMeaning } from '../audit/score/meaning/meaning-file.ts';
import { withOneHotGroups } from '../audit/score/meaning/one-hot.ts';
import { rowsWhere } from '../audit/score/meaning/rows-where.ts';
import { estimatedTelling } from '../audit/score/report/estimated.ts';
import { scoreTelling } from '../audit/score/report/score-report.ts';
import { markedEstimates, markedScore } from '../audit/score/sharing/marks.ts';
import { UsageError } from '../errors.ts';
import { text } from '../language/french.ts';
import { count } from '../language/numbers.ts';
import type { Outputs } from '../store/outputs.ts';
import { addScoreOptions, type ScoreFlags } from './audit-score-options.ts';
import { openTable, openText } from './audit-score-read.ts';
import { printEstimated, printScore } from './audit-score-text.ts';
import type { Context } from './context.ts';
import { languageOption } from './language-option.ts';
import { claimOutputs } from './outputs.ts';
import { startProgress } from './progress.ts';
import type { Register } from './register.ts';
import { readOptionsOf } from './table-options.ts';
import { whereRows } from './where.ts';

const examples = (context: Context) => `
${context.say(text('Examples:', 'Exemples :'))}
  contrechamp audit score decisions.csv --score points --threshold 60 --outcome fraud --group nationality
  contrechamp audit score decisions.csv --decision refused --decision-positive yes --group sex --group sex,age_band --json
  contrechamp audit score decisions.xlsx --score risk --threshold 0.4 --below --outcome repaid --where "year = 2023"
  contrechamp audit score --selected checked.csv --random sample.csv --population 250000 --outcome error --group sex
  contrechamp audit score --matrices published.csv --json`;

function requestOf(options: ScoreFlags, table: Table): ScoreRequest {
  const named = options.columns === undefined ? {} : readMeaning(openText(options.columns), options.columns);
  const {
    score,
    threshold,
    below,
    decision,
    decisionPositive,
    outcome,
    outcomePositive,
    group,
    reference,
    factor,
    otherOutcome,
    seed,
    immutable,
    rows,
    count: countColumn,
  } = options;
  const given = {
    score,
    threshold,
    below,
    decision,
    decisionPositive,
    outcome,
    outcomePositive,
    groups: group?.map((columns) => columnsNamed(columns, table)),
    reference:
      reference &&
      Object.fromEntries(
        Object.entries(reference).map(([columns, value]) => [columnsNamed(columns, table).join(' & '), value]),
      ),
    factors: factor,
    otherOutcomes: otherOutcome,
    seed,
    immutable,
    showRows: rows,
    count: countColumn,
  };
  return { ...named, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) };
}

const wrong = (en: string, fr: string): UsageError => new UsageError({ en, fr });

/** Opens a file and keeps the rows that --where asks for. */
async function openChosen(file: string, options: ScoreFlags, context: Context): Promise<Table> {
  const reading = startProgress(context, text(`reading ${file}`, `lecture de ${file}`));
  const whole = await openTable(file, readOptionsOf(options), (share) => reading.update(share)).finally(() =>
    reading.done(),
  );
  if (options.where === undefined) return whole;
  const table = await whereRows(whole, options.where);
  const words = text(
    `${whole.name}: --where keeps ${count(table.rows, 'en')} of ${count(whole.rows, 'en')} rows`,
    `${whole.name} : --where garde ${count(table.rows, 'fr')} lignes sur ${count(whole.rows, 'fr')}`,
  );
  context.note(context.say(words));
  return table;
}

async function writeReport(
  options: ScoreFlags,
  outputs: Outputs,
  write: () => Promise<string>,
  context: Context,
): Promise<void> {
  if (options.report === undefined) return;
  const page = await write();
  const path = await outputs.write('--report', 'html', () => page);
  if (path !== undefined) context.note(context.say(text(`report written to ${path}`, `rapport écrit dans ${path}`)));
}

async function tellEstimated(
  audit: TwoSamplesAudit | MatricesAudit,
  options: ScoreFlags,
  outputs: Outputs,
  context: Context,
): Promise<void> {
  const { language } = context;
  await writeReport(options, outputs, () => estimatedReport(audit, { language, open: options.rows }), context);
  const telling = await estimatedTelling(audit);
  if (options.json === true)
    context.print(JSON.stringify(plainJson(markedEstimates(audit, telling), language), null, 1));
  else printEstimated(audit, telling, context);
}

/** Both samples: each a file, or the rows of one file for which `--sample-column` has the one or the other value. */
async function openSamples(
  file: string | undefined,
  selected: string,
  random: string,
  options: ScoreFlags,
  context: Context,
): Promise<[Table, Table]> {
  const { sampleColumn } = options;
  if (sampleColumn === undefined)
    return [await openChosen(selected, options, context), await openChosen(random, options, context)];
  if (file === undefined)
    throw wrong(
      '--sample-column needs the FILE that holds both samples',
      '--sample-column demande le FICHIER qui contient les deux échantillons',
    );
  const whole = await openChosen(file, options, context);
  return [rowsWhere(whole, sampleColumn, selected), rowsWhere(whole, sampleColumn, random)];
}

async function runTwoSamples(
  file: string | undefined,
  options: ScoreFlags,
  outputs: Outputs,
  context: Context,
): Promise<void> {
  const { selected, random, population } = options;
  if (selected === undefined || random === undefined || population === undefined)
    throw wrong(
      '--selected A.csv, --random B.csv and --population N go together; with --sample-column COL, A and B are values of that column of FILE',
      '--selected A.csv, --random B.csv et --population N vont ensemble ; avec --sample-column COL, A et B sont des valeurs de cette colonne de FICHIER',
    );
  if (options.score !== undefined || options.decision !== undefined)
    throw wrong(
      'with --selected and --random the decision is to be in the first file: leave out --score and --decision',
      'avec --selected et --random, la décision est d’être dans le premier fichier : retirez --score et --decision',
    );
  const [a, b] = await openSamples(file, selected, random, options, context);
  const request = requestOf(options, a);
  const [one, other] = [a, b].map((table) => withOneHotGroups(table, request.groups));
  const audit = auditTwoSamples(one, other, { ...request, population, seed: options.seed });
  await tellEstimated(audit, options, outputs, context);
}

async function runMatrices(file: string, options: ScoreFlags, outputs: Outputs, context: Context): Promise<void> {
  const table = await openChosen(file, options, context);
  const { groups, reference } = requestOf(options, table);
  const audit = auditMatrices(table, { suppressedBelow: options.suppressedBelow, groups, reference });
  await tellEstimated(audit, options, outputs, context);
}

async function ruleOf(table: Table, request: ScoreRequest, context: Context) {
  const rebuilding = startProgress(context, text('rebuilding a points rule', 'reconstitution du barème'));
  const rule = await rebuildRule(table, { ...request, onProgress: (share) => rebuilding.update(share) });
  rebuilding.done();
  return rule;
}

async function run(file: string | undefined, options: ScoreFlags, context: Context): Promise<void> {
  const others = [options.selected ?? options.random, options.matrices].filter((path) => path !== undefined);
  const isInOneFile = options.sampleColumn !== undefined;
  if (others.length + (file === undefined || isInOneFile ? 0 : 1) > 1)
    throw wrong(
      'give one of FILE, --selected with --random, or --matrices',
      'donnez l’un des trois : FICHIER, --selected avec --random, ou --matrices',
    );
  const outputs = claimOutputs(context, {
    outputs: { '--report': options.report },
    inputs: [file, ...(isInOneFile ? [] : [options.selected, options.random]), options.matrices, options.columns],
    force: options.force,
  });
  if (options.matrices !== undefined) return runMatrices(options.matrices, options, outputs, context);
  if (others.length > 0 || options.population !== undefined || isInOneFile)
    return runTwoSamples(file, options, outputs, context);
  if (file === undefined) throw wrong('name the FILE of decisions', 'nommez le FICHIER de décisions');
  const table = await openChosen(file, options, context);
  const request = requestOf(options, table);
  const auditing = startProgress(context, text('auditing', 'audit'));
  const audit = auditScore(table, { ...request, onProgress: (share) => auditing.update(share) });
  auditing.done();
  const rule = options.rule === true ? await ruleOf(table, { ...request, showRows: options.rows }, context) : undefined;
  const { language } = context;
  await writeReport(options, outputs, () => scoreReport(audit, { language, open: options.rows, rule }), context);
  const telling = await scoreTelling(audit, rule);
  if (options.json === true)
    context.print(JSON.stringify(plainJson(markedScore(audit, rule, telling), language), null, 1));
  else printScore(audit, telling, context, rule);
}

/** `audit score`: what a table of decisions proves. */
export const register: Register = (command, context) => {
  addScoreOptions(command, context);
  command
    .addOption(languageOption(context))
    .addHelpText('after', examples(context))
    .action((file: string | undefined, options: ScoreFlags) => run(file, options, context));
};

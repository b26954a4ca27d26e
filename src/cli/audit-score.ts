import { readFileSync } from 'node:fs';
import { type Command, InvalidArgumentError } from 'commander';
import { auditScore, type ScoreRequest } from '../audit/score/index.ts';
import { readMeaning } from '../audit/score/meaning-file.ts';
import { plainJson } from '../audit/score/plain-json.ts';
import { UsageError } from '../errors.ts';
import { auditCommand } from './audit.ts';
import { openTable } from './audit-score-read.ts';
import { printScore } from './audit-score-text.ts';
import type { Register } from './commands.ts';
import type { Context } from './context.ts';
import { whereRows } from './where.ts';

interface Options {
  score?: string;
  threshold?: number;
  below?: boolean;
  decision?: string;
  decisionPositive?: string[];
  outcome?: string;
  outcomePositive?: string[];
  group?: string[][];
  reference?: Record<string, string>;
  where?: string;
  columns?: string;
  sheet?: string;
  json?: boolean;
  rows?: boolean;
}

const collect = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value];

const grouping = (value: string, before: string[][] | undefined): string[][] => {
  const columns = value.split(',').map((column) => column.trim());
  if (columns.some((column) => column === '')) throw new InvalidArgumentError('COL or A,B');
  return [...(before ?? []), columns];
};

const finite = (value: string): number => {
  const found = Number(value.replace(',', '.'));
  if (value.trim() === '' || !Number.isFinite(found))
    throw new InvalidArgumentError('a number is needed, such as 5 or 0.7');
  return found;
};

const equation = (value: string, before: Record<string, string> | undefined): Record<string, string> => {
  const at = value.indexOf('=');
  if (at <= 0) throw new InvalidArgumentError('COL=VALUE');
  return { ...before, [value.slice(0, at).split(',').join(' & ')]: value.slice(at + 1) };
};

const examples = `
Examples:
  contrechamp audit score decisions.csv --score points --threshold 60 --outcome fraud --group nationality
  contrechamp audit score decisions.csv --decision refused --decision-positive yes --group sex --group sex,age_band --json
  contrechamp audit score decisions.xlsx --score risk --threshold 0.4 --below --outcome repaid --where "year = 2023"`;

function requestOf(options: Options): ScoreRequest {
  const named =
    options.columns === undefined ? {} : readMeaning(readFileSync(options.columns, 'utf8'), options.columns);
  const { score, threshold, below, decision, decisionPositive, outcome, outcomePositive, group, reference } = options;
  const given = {
    score,
    threshold,
    below,
    decision,
    decisionPositive,
    outcome,
    outcomePositive,
    groups: group,
    reference,
  };
  return { ...named, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) };
}

async function run(file: string | undefined, options: Options, context: Context): Promise<void> {
  if (file === undefined)
    throw new UsageError({ en: 'name the FILE of decisions', fr: 'nommez le FICHIER de décisions' });
  const whole = await openTable(file, options.sheet);
  const table = options.where === undefined ? whole : await whereRows(whole, options.where);
  if (options.where !== undefined)
    context.note(
      context.say({
        en: `--where keeps ${table.rows} of ${whole.rows} rows`,
        fr: `--where garde ${table.rows} lignes sur ${whole.rows}`,
      }),
    );
  const audit = auditScore(table, requestOf(options));
  if (options.json === true) context.print(JSON.stringify(plainJson(audit, context.language), null, 1));
  else printScore(audit, context);
}

/** `audit score`: what a table of decisions proves. */
export const register: Register = (program, context) => {
  const command: Command = auditCommand(program, context)
    .command('score')
    .description(
      context.say({
        en: 'What a table of decisions proves: rates by group with their intervals, thresholds, what moves the score.',
        fr: 'Ce que prouve un tableau de décisions : taux par groupe avec leurs intervalles, seuils, ce qui fait bouger la note.',
      }),
    )
    .argument('[FILE]', 'CSV, TSV, Parquet or Excel')
    .option('--score <COL>', 'column of the score')
    .option('--threshold <N>', 'the adverse decision is score >= N', finite)
    .option('--below', 'the adverse decision is score < N')
    .option('--decision <COL>', 'column of the decision, where there is no score')
    .option('--decision-positive <V>', 'value of the decision that is adverse (repeatable)', collect)
    .option('--outcome <COL>', 'column of what truly happened')
    .option('--outcome-positive <V>', 'value of the outcome that counts (repeatable)', collect)
    .option('--group <COL>', 'compare these groups; A,B is an intersection (repeatable)', grouping)
    .option('--reference <COL=VALUE>', 'compare the others with this group (repeatable)', equation)
    .option('--where <SQL>', 'keep rows that meet this condition; it can reach no file and no network')
    .option('--columns <FILE>', 'a YAML file that names the columns instead')
    .option('--sheet <NAME>', 'sheet of an Excel workbook')
    .option('--json', 'print every number as JSON')
    .option('--lang <fr|en>', 'language')
    .addHelpText('after', examples);
  command.action((file: string | undefined, options: Options) => run(file, options, context));
};

import { text } from '../language/french.ts';
import { ofRun, tablesOf } from '../store/query-tables.ts';
import type { Context } from './context.ts';
import { languageOption } from './language-option.ts';
import { openedRun } from './opened-run.ts';
import { addQueryOptions, demandOneFormat, printAnswer, type QueryOptions } from './query-print.ts';
import type { Register } from './register.ts';

async function query(folder: string, sql: string | undefined, options: QueryOptions, context: Context): Promise<void> {
  demandOneFormat(options);
  const run = await openedRun(folder, context);
  await printAnswer({ tables: tablesOf(run), words: ofRun }, sql, options, context, { run: run.path });
}

export const register: Register = (command, context) => {
  const say = (en: string, fr: string): string => context.say(text(en, fr));
  command.argument('<run>', say('folder of the run', 'dossier de la simulation'));
  addQueryOptions(command, context)
    .addOption(languageOption(context))
    .addHelpText(
      'after',
      `
${say('Examples:', 'Exemples :')}
  contrechamp query runs/same-country-1
  contrechamp query runs/same-country-1 "SELECT regime, sum(stops) FROM weekly WHERE region = 'all' AND \\"group\\" = 'all' GROUP BY 1"
  contrechamp query runs/same-country-1 "SELECT kind, count(*) AS n FROM events GROUP BY 1 ORDER BY 2 DESC" --csv`,
    )
    .action((folder: string, sql: string | undefined, options: QueryOptions) => query(folder, sql, options, context));
};

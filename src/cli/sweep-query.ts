import { text } from '../language/french.ts';
import { askedOf, openCollection } from '../sweep/collection.ts';
import type { Context } from './context.ts';
import { languageOption } from './language-option.ts';
import { addQueryOptions, demandOneFormat, printAnswer, type QueryOptions } from './query-print.ts';
import type { Register } from './register.ts';

async function query(path: string, sql: string | undefined, options: QueryOptions, context: Context): Promise<void> {
  demandOneFormat(options);
  await printAnswer(askedOf(await openCollection(path)), sql, options, context, { collection: path });
}

/** `sweep query`: the collection of a sweep, asked in SQL. */
export const register: Register = (command, context) => {
  const say = (en: string, fr: string): string => context.say(text(en, fr));
  command.argument('<collection>', say('table that sweep collect wrote', 'tableau écrit par sweep collect'));
  addQueryOptions(command, context)
    .addOption(languageOption(context))
    .addHelpText(
      'after',
      `
${say('Examples:', 'Exemples :')}
  contrechamp sweep query runs.parquet
  contrechamp sweep query runs.parquet "SELECT \\"watch.listSize\\", regime, avg(value) FROM collection WHERE measure = 'stopsOfInnocents' GROUP BY ALL"
  contrechamp sweep query runs.parquet "SELECT run, seed, value FROM collection WHERE measure = 'listedEver'" --csv`,
    )
    .action((path: string, sql: string | undefined, options: QueryOptions) => query(path, sql, options, context));
};

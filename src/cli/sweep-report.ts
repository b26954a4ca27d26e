import { asText } from '../document/as-text.ts';
import { text } from '../language/french.ts';
import { sweepBlocks, sweepMarkup } from '../report/sweep/sweep-report.ts';
import { version } from '../store/version.ts';
import { openCollection } from '../sweep/collection.ts';
import { readSwept, type Swept } from '../sweep/swept.ts';
import type { Context } from './context.ts';
import { languageOption } from './language-option.ts';
import { claimOutputs, forceOption } from './outputs.ts';
import type { Register } from './register.ts';

interface Options {
  readonly out?: string;
  readonly measure?: readonly string[];
  readonly force?: boolean;
  readonly json?: boolean;
}

/** What the report says, for another program: parameters and figures in the plan's order. */
function asJson({ collection, layout, comparisons, level, figures, still, without }: Swept) {
  const { path, runs, replicas, scenario, described, design } = collection;
  return {
    schema: 1,
    version,
    collection: path,
    scenario,
    runs,
    replicas,
    design: design ?? null,
    people: described.people,
    weeks: described.weeks,
    parameters: layout.axes.map(({ parameter, levels }) => ({ ...parameter, levels })),
    comparisons,
    level,
    figures,
    still,
    without,
  };
}

async function report(path: string, options: Options, context: Context): Promise<void> {
  const outputs = claimOutputs(context, { outputs: { '--out': options.out }, inputs: [path], force: options.force });
  const swept = await readSwept(await openCollection(path), options.measure);
  const page = await outputs.write('--out', 'html', () => sweepMarkup(swept, context.language));
  if (page !== undefined) context.note(context.say(text(`report written to ${page}`, `rapport écrit dans ${page}`)));
  if (options.json) return context.print(JSON.stringify(asJson(swept), null, 1));
  if (page === undefined) context.print(asText(sweepBlocks(swept), context.language));
}

/** `sweep report`: what a collection shows. */
export const register: Register = (command, context) => {
  const say = (en: string, fr: string): string => context.say(text(en, fr));
  command
    .argument('<collection>', say('table that sweep collect wrote', 'tableau écrit par sweep collect'))
    .option(
      '--out <FILE>',
      say(
        'write a page (French and English) instead of printing',
        'écrire une page (français et anglais) au lieu d’afficher',
      ),
    )
    .option(
      '--measure <ID>',
      say(
        'a measure, instead of the headline; may be repeated',
        'une mesure, à la place des principales ; peut être répétée',
      ),
      (id: string, before: readonly string[] = []) => [...before, id],
    )
    .addOption(forceOption(context))
    .option('--json', say('print JSON only', 'n’afficher que du JSON'))
    .addOption(languageOption(context))
    .addHelpText(
      'after',
      `
${say('Examples:', 'Exemples :')}
  contrechamp sweep report runs.parquet --out runs.html
  contrechamp sweep report runs.parquet --measure stopsOfInnocents --measure wantedFound
  contrechamp sweep report runs.parquet --json`,
    )
    .action((path: string, options: Options) => report(path, options, context));
};

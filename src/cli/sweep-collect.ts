import { join } from 'node:path';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { count } from '../language/numbers.ts';
import { version } from '../store/version.ts';
import { type Inspected, inspect, isWhole, writeCollection } from '../sweep/collect.ts';
import { isBucket } from '../sweep/place/bucket.ts';
import { placeAt } from '../sweep/place/open.ts';
import { type Place, planName } from '../sweep/place/place.ts';
import { withPlan } from '../sweep/place/with-plan.ts';
import type { Plan } from '../sweep/plan.ts';
import type { Context } from './context.ts';
import { languageOption } from './language-option.ts';
import { claimOutputs, forceOption } from './outputs.ts';
import type { Register } from './register.ts';

interface Options {
  readonly out: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

const namesShown = 10;

const faults: readonly { readonly key: Exclude<keyof Inspected, 'twice'>; readonly title: Bilingual }[] = [
  { key: 'missing', title: text('not done yet', 'pas encore faites') },
  { key: 'damaged', title: text('not as this tool wrote them', 'pas telles que cet outil les a écrites') },
  { key: 'differing', title: text('done twice, with two results', 'faites deux fois, avec deux résultats') },
  { key: 'unplanned', title: text('not in the plan', 'absentes du plan') },
];

function noteFaults(found: Inspected, { note, say }: Context): void {
  for (const { key, title } of faults) {
    const names = found[key];
    if (names.length === 0) continue;
    const more = names.length > namesShown ? ' …' : '';
    const listed = `${names.slice(0, namesShown).join(', ')}${more}`;
    const number = names.length;
    note(say(text(`${count(number, 'en')} ${title.en}: ${listed}`, `${count(number, 'fr')} ${title.fr} : ${listed}`)));
  }
  note(
    say(
      text(
        'nothing is written: sweep work does what is missing or damaged; move away what is not in the plan',
        'rien n’est écrit : sweep work fait ce qui manque ou est abîmé ; déplacez ce qui n’est pas dans le plan',
      ),
    ),
  );
}

async function collect(addresses: readonly string[], options: Options, context: Context): Promise<void> {
  const places = addresses.map(placeAt);
  const inputs = addresses.filter((address) => !isBucket(address)).map((folder) => join(folder, planName));
  claimOutputs(context, { outputs: { '--out': options.out }, inputs, force: options.force });
  await withPlan(places, (plan) => collectFrom(plan, places, options, context));
}

async function collectFrom(plan: Plan, places: readonly Place[], options: Options, context: Context): Promise<void> {
  const found = await inspect(plan, places);
  const whole = isWhole(found);
  const rows = whole ? await writeCollection(options.out, plan, places) : 0;
  if (!whole) context.exitCode = 1;
  if (options.json) {
    const said = { schema: 1, version, file: whole ? options.out : null, runs: plan.count, rows, ...found };
    return context.print(JSON.stringify(said, null, 1));
  }
  if (!whole) return noteFaults(found, context);
  context.print(
    context.say(
      text(
        `${options.out}: ${count(plan.count, 'en')} runs, ${count(rows, 'en')} rows. None is missing, none stands twice.`,
        `${options.out} : ${count(plan.count, 'fr')} simulations, ${count(rows, 'fr')} lignes. Aucune ne manque, aucune n’y est deux fois.`,
      ),
    ),
  );
}

/** `sweep collect`: one table of a sweep, held to its plan. */
export const register: Register = (command, context) => {
  const say = (en: string, fr: string): string => context.say(text(en, fr));
  command
    .argument(
      '<dir...>',
      say(
        'folders, or s3://BUCKET/PREFIX, that sweep work wrote, of one plan',
        'dossiers, ou s3://COMPARTIMENT/PRÉFIXE, écrits par sweep work, d’un même plan',
      ),
    )
    .requiredOption('--out <FILE>', say('file of the table (Parquet)', 'fichier du tableau (Parquet)'))
    .addOption(forceOption(context))
    .option('--json', say('print JSON only', 'n’afficher que du JSON'))
    .addOption(languageOption(context))
    .addHelpText(
      'after',
      `
${say('Examples:', 'Exemples :')}
  contrechamp sweep collect sweep --out runs.parquet
  contrechamp sweep collect machine-1 machine-2 --out runs.parquet
  contrechamp sweep collect s3://my-bucket/sweep --out runs.parquet`,
    )
    .action((folders: readonly string[], options: Options) => collect(folders, options, context));
};

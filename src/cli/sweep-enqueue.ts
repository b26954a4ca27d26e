import { text } from '../language/french.ts';
import { count } from '../language/numbers.ts';
import { version } from '../store/version.ts';
import { readPlan } from '../sweep/plan-file.ts';
import { enqueue } from '../sweep/queue/enqueue.ts';
import { withQueue } from '../sweep/queue/queue.ts';
import type { Context } from './context.ts';
import { languageOption } from './language-option.ts';
import { silentProgress, startProgress } from './progress.ts';
import type { Register } from './register.ts';

interface Options {
  readonly queue: string;
  readonly json?: boolean;
}

async function put(path: string, options: Options, context: Context): Promise<void> {
  const plan = await readPlan(path, version);
  const bar = options.json ? silentProgress : startProgress(context, text('Queue', 'File d’attente'));
  const { name, added, before, again } = await withQueue(path, options.queue, async (queue) => ({
    name: queue.name,
    ...(await enqueue(plan, queue, (share) => bar.update(share))),
  })).finally(() => bar.done());
  if (options.json)
    return context.print(JSON.stringify({ schema: 1, version, queue: name, added, before, again }, null, 1));
  context.print(
    context.say(
      text(
        `${name}: ${count(added, 'en')} put there, ${count(before, 'en')} were there; of these ${count(again, 'en')} had failed and wait again.`,
        `${name} : ${count(added, 'fr')} placées, ${count(before, 'fr')} y étaient ; ${count(again, 'fr')} d’entre elles avaient échoué et attendent de nouveau.`,
      ),
    ),
  );
}

/** `sweep enqueue`: a plan's runs into a queue, for any number of machines. */
export const register: Register = (command, context) => {
  const say = (en: string, fr: string): string => context.say(text(en, fr));
  command
    .argument('<plan>', say('file that sweep plan wrote', 'fichier écrit par sweep plan'))
    .requiredOption('--queue <URL>', say('a Redis: redis://HOST:6379', 'un Redis : redis://HÔTE:6379'))
    .option('--json', say('print JSON only, no progress', 'n’afficher que du JSON, sans progression'))
    .addOption(languageOption(context))
    .addHelpText(
      'after',
      `
${say('Examples:', 'Exemples :')}
  contrechamp sweep enqueue plan.parquet --queue redis://localhost:6379
  contrechamp sweep work plan.parquet --queue redis://localhost:6379 --out sweep`,
    )
    .action((path: string, options: Options) => put(path, options, context));
};

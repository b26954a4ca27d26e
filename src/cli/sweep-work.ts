import { availableParallelism } from 'node:os';
import { InvalidArgumentError } from 'commander';
import { UsageError } from '../errors.ts';
import { text } from '../language/french.ts';
import { count } from '../language/numbers.ts';
import { version } from '../store/version.ts';
import type { Plan } from '../sweep/plan.ts';
import { readPlan } from '../sweep/plan-file.ts';
import { type PlanQueue, withQueue } from '../sweep/queue/queue.ts';
import { type Taken, takeFrom } from '../sweep/queue/take.ts';
import { shardFrom } from '../sweep/shard.ts';
import { joinSweep, type Worked, work } from '../sweep/work.ts';
import type { Context } from './context.ts';
import { languageOption } from './language-option.ts';
import { silentProgress, startProgress } from './progress.ts';
import type { Register } from './register.ts';

interface Options {
  readonly out: string;
  readonly workers: number;
  readonly shard?: string;
  readonly queue?: string;
  readonly json?: boolean;
}

const threads = (given: string): number => {
  const value = /^\d{1,3}$/.test(given) ? Number(given) : 0;
  if (value < 1 || value > 256) throw new InvalidArgumentError('1 … 256');
  return value;
};

function printWorked({ own, before, damaged, done }: Worked, out: string, { print, note, say }: Context): void {
  if (damaged.length > 0)
    note(
      say(
        text(
          `${damaged.slice(0, 10).join(', ')}: not as this tool wrote them; done again`,
          `${damaged.slice(0, 10).join(', ')} : pas telles que cet outil les a écrites ; refaites`,
        ),
      ),
    );
  print(
    say(
      text(
        `${out}: ${count(done, 'en')} done now, ${count(before, 'en')} before, ${count(own, 'en')} in all.`,
        `${out} : ${count(done, 'fr')} faites maintenant, ${count(before, 'fr')} auparavant, ${count(own, 'fr')} en tout.`,
      ),
    ),
  );
}

function printTaken({ done, before, failed }: Taken, { print, say }: Context): void {
  print(
    say(
      text(
        `${count(done, 'en')} done here, ${count(before, 'en')} were done before, ${count(failed, 'en')} failed here. Nothing is left in the queue.`,
        `${count(done, 'fr')} faites ici, ${count(before, 'fr')} l’étaient déjà, ${count(failed, 'fr')} ont échoué ici. Il ne reste rien dans la file.`,
      ),
    ),
  );
}

const redisWords = (answers: boolean) =>
  answers
    ? text('Redis is back', 'Redis est de retour')
    : text(
        'Redis does not answer: waiting for it, five minutes at most',
        'Redis ne répond pas : il est attendu, cinq minutes au plus',
      );

async function runQueued(path: string, address: string, options: Options, context: Context): Promise<void> {
  if (options.shard !== undefined)
    throw new UsageError(
      text('a queue needs no shard: give one of both', 'une file se passe de part : l’une ou l’autre'),
    );
  const plan = await readPlan(path, version);
  const taken = await withQueue(path, address, (queue) => takeRuns(plan, queue, options, context));
  if (taken.failed > 0) context.exitCode = 1;
  if (options.json) context.print(JSON.stringify({ schema: 1, version, folder: options.out, ...taken }, null, 1));
  else printTaken(taken, context);
}

async function takeRuns(plan: Plan, queue: PlanQueue, options: Options, context: Context): Promise<Taken> {
  const bar = options.json ? silentProgress : startProgress(context, text('Sweep', 'Balayage'));
  try {
    return await takeFrom(queue, plan, await joinSweep(plan, options.out), {
      workers: options.workers,
      onProgress: (share) => bar.update(share),
      onRedis: (answers) => context.note(context.say(redisWords(answers))),
    });
  } finally {
    bar.done();
  }
}

async function run(path: string, options: Options, context: Context): Promise<void> {
  if (options.queue !== undefined) return runQueued(path, options.queue, options, context);
  const shard = shardFrom(options.shard, process.env);
  const plan = await readPlan(path, version);
  const bar = options.json ? silentProgress : startProgress(context, text('Sweep', 'Balayage'));
  try {
    const { out, workers } = options;
    const worked = await work(plan, out, { shard, workers, onProgress: (share) => bar.update(share) });
    bar.done();
    if (options.json) context.print(JSON.stringify({ schema: 1, version, folder: out, shard, ...worked }, null, 1));
    else printWorked(worked, out, context);
  } finally {
    bar.done();
  }
}

/** `sweep work`: does the runs of a plan. */
export const register: Register = (command, context) => {
  const say = (en: string, fr: string): string => context.say(text(en, fr));
  command
    .argument('<plan>', say('file that sweep plan wrote', 'fichier écrit par sweep plan'))
    .requiredOption(
      '--out <DIR>',
      say(
        'folder of the runs, or s3://BUCKET/PREFIX; the same again goes on where it was',
        'dossier des simulations, ou s3://COMPARTIMENT/PRÉFIXE ; repris, il continue où il en était',
      ),
    )
    .option('--workers <N>', say('threads', 'fils d’exécution'), threads, availableParallelism())
    .option(
      '--shard <I/N>',
      say(
        'one of N parts; a Slurm array job says it by itself, a Kubernetes indexed job with --shard N',
        'une part sur N ; un tableau Slurm la dit de lui-même, un travail indexé Kubernetes avec --shard N',
      ),
    )
    .option(
      '--queue <URL>',
      say(
        'take runs from this queue (Redis), beside other machines; sweep enqueue fills it',
        'prendre les simulations dans cette file (Redis), à côté d’autres machines ; sweep enqueue la remplit',
      ),
    )
    .option('--json', say('print JSON only, no progress', 'n’afficher que du JSON, sans progression'))
    .addOption(languageOption(context))
    .addHelpText(
      'after',
      `
${say('Examples:', 'Exemples :')}
  contrechamp sweep work plan.parquet --out sweep --workers 4
  contrechamp sweep work plan.parquet --out sweep --shard 3/16
  contrechamp sweep work plan.parquet --out sweep --queue redis://localhost:6379
  contrechamp sweep work plan.parquet --out s3://my-bucket/sweep`,
    )
    .action((path: string, options: Options) => run(path, options, context));
};

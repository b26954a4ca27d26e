import { UsageError } from '../errors.ts';
import { text } from '../language/french.ts';
import { count, number } from '../language/numbers.ts';
import { version } from '../store/version.ts';
import { placeAt } from '../sweep/place/open.ts';
import { readPlan } from '../sweep/plan-file.ts';
import { withQueue } from '../sweep/queue/queue.ts';
import { type Status, statusOfPlaces, statusOfQueue } from '../sweep/status.ts';
import type { Context } from './context.ts';
import { languageOption } from './language-option.ts';
import { duration } from './progress.ts';
import type { Register } from './register.ts';

interface Options {
  readonly queue?: string;
  readonly out?: readonly string[];
  readonly json?: boolean;
}

const shown = 10;

async function statusOf(path: string, { queue: address, out = [] }: Options): Promise<Status> {
  const plan = await readPlan(path, version);
  if (address === undefined && out.length > 0) return statusOfPlaces(plan, out.map(placeAt));
  if (address === undefined || out.length > 0)
    throw new UsageError(
      text(
        'name a queue, --queue URL, or folders, --out DIR',
        'indiquez une file, --queue URL, ou des dossiers, --out DOSSIER',
      ),
    );
  return withQueue(path, address, (queue) => statusOfQueue(plan, queue));
}

/** Seconds until nothing waits, at the rate of late. */
const secondsLeft = ({ waiting, running, perMinute }: Status): number | null =>
  perMinute === null ? null : ((waiting + running) / perMinute) * 60;

function printStatus(status: Status, { print, say }: Context): void {
  const { planned, done, running, waiting, failed, failures, perMinute } = status;
  const lines = (language: 'en' | 'fr') =>
    [done, planned, running, waiting, failed].map((each) => count(each, language));
  const [en, fr] = [lines('en'), lines('fr')];
  print(
    say(
      text(
        `${en[0]} of ${en[1]} done, ${en[2]} running, ${en[3]} waiting, ${en[4]} failed.`,
        `${fr[0]} faites sur ${fr[1]}, ${fr[2]} en cours, ${fr[3]} en attente, ${fr[4]} en échec.`,
      ),
    ),
  );
  const left = secondsLeft(status);
  if (perMinute !== null && left !== null)
    print(
      say(
        text(
          `${number(perMinute, 'en', 3)} a minute of late: about ${duration(left)} left.`,
          `${number(perMinute, 'fr', 3)} par minute ces derniers temps : reste environ ${duration(left)}.`,
        ),
      ),
    );
  for (const { run, reason } of failures.slice(0, shown))
    print(say(text(`${run}: ${reason.en}`, `${run} : ${reason.fr}`)));
  if (failures.length > shown)
    print(
      say(text(`… and ${failures.length - shown} more: --json`, `… et ${failures.length - shown} autres : --json`)),
    );
}

async function tell(path: string, options: Options, context: Context): Promise<void> {
  const status = await statusOf(path, options);
  if (status.failed > 0) context.exitCode = 1;
  if (!options.json) return printStatus(status, context);
  context.print(JSON.stringify({ schema: 1, version, ...status, secondsLeft: secondsLeft(status) }, null, 1));
}

/** `sweep status`: how a sweep stands. */
export const register: Register = (command, context) => {
  const say = (en: string, fr: string): string => context.say(text(en, fr));
  command
    .argument('<plan>', say('file that sweep plan wrote', 'fichier écrit par sweep plan'))
    .option('--queue <URL>', say('ask this queue', 'interroger cette file'))
    .option(
      '--out <DIR...>',
      say(
        'look into folders, or s3://BUCKET/PREFIX, that sweep work writes',
        'regarder dans les dossiers, ou s3://COMPARTIMENT/PRÉFIXE, de sweep work',
      ),
    )
    .option('--json', say('print JSON only', 'n’afficher que du JSON'))
    .addOption(languageOption(context))
    .addHelpText(
      'after',
      `
${say('Examples:', 'Exemples :')}
  contrechamp sweep status plan.parquet --queue redis://localhost:6379
  contrechamp sweep status plan.parquet --out sweep`,
    )
    .action((path: string, options: Options) => tell(path, options, context));
};

import { resolve } from 'node:path';
import type { Command } from 'commander';
import {
  informationLimit,
  type Oracle,
  type Prior,
  type ProbeResult,
  probeText,
  readMessageText,
  readRules,
  runSession,
  type Session,
  sha256,
  simulatedOracle,
} from '../audit/chat/index.ts';
import { text } from '../language/french.ts';
import { claimFile, type FileClaim } from '../store/file-claim.ts';
import { readSmallFile, readSmallText } from './audit-chat-files.ts';
import { chatMessages } from './audit-chat-messages.ts';
import { Asker, askOutsideReach, ManualOracle, programOracle } from './audit-chat-oracles.ts';
import { type ProbeFlags, type Settings, settingsOf } from './audit-chat-probe-settings.ts';
import { describeProbe } from './audit-chat-probe-text.ts';
import { openSession, sessionAppender, sessionFolder, unusedSessionPath } from './audit-chat-session-file.ts';
import type { Context } from './context.ts';

const waited = (secondsLong: number): Promise<void> => new Promise((done) => setTimeout(done, secondsLong * 1000));

/** Waits between messages, and says every two seconds how far it is. */
function paced(oracle: Oracle, pauseSeconds: number, about: number, context: Context): Oracle {
  let sent = 0;
  let lastNote = performance.now();
  return async (message, purpose) => {
    if (sent++ > 0 && pauseSeconds > 0) await waited(pauseSeconds);
    const answer = await oracle(message, purpose);
    if (performance.now() - lastNote > 2000) {
      lastNote = performance.now();
      context.note(context.say(chatMessages.progress(sent, about)));
    }
    return answer;
  };
}

const aboutMessages = (message: string, prior: Prior): number => {
  const characters = Array.from(message).length;
  const limit = informationLimit(Math.max(characters, 8), [2, 2, 2, 2], prior);
  return Math.round(1.1 * limit) + 8;
};

async function probeByRules(flags: ProbeFlags, settings: Settings, before: number): Promise<Oracle> {
  const rules = readRules(readSmallText(settings.target), settings.target);
  const scope = flags.group ? 'group' : 'one-to-one';
  const oracle = simulatedOracle(
    rules,
    { loss: settings.loss, churn: settings.churn, seed: settings.seed, scope },
    before,
  );
  return settings.delaySeconds === 0
    ? oracle
    : async (asked, purpose) => {
        await waited(settings.delaySeconds);
        return oracle(asked, purpose);
      };
}

async function probeInSession(
  message: string,
  path: string,
  flags: ProbeFlags,
  settings: Settings,
  context: Context,
): Promise<ProbeResult> {
  const claim = claimFile(path);
  try {
    const begun = await openSession(path, context);
    const next = (begun?.messages.length ?? 0) + 1;
    if (claim.left === asking(next)) context.note(context.say(chatMessages.asksAgain(path, next)));
    return await goOn(message, path, begun, flags, settings, claim, context);
  } finally {
    claim.release();
  }
}

/** What the claim of a session says while a message is under way. */
const asking = (number: number): string => `asking ${number}`;

async function goOn(
  message: string,
  path: string,
  begun: Session | null,
  flags: ProbeFlags,
  settings: Settings,
  claim: FileClaim,
  context: Context,
): Promise<ProbeResult> {
  const before = begun?.messages.length ?? 0;
  context.note(context.say(before > 0 ? chatMessages.resumed(path, before) : chatMessages.sessionAt(path)));
  const about = aboutMessages(message, settings.prior);
  const file = sessionAppender(path);
  const asker = settings.kind === 'manual' ? new Asker(context) : null;
  try {
    if (asker !== null && begun === null) await askOutsideReach(asker, context);
    if (asker !== null) context.note(context.say(chatMessages.begin(path, about)));
    const manual = asker === null ? null : new ManualOracle(asker, context, { path, sentBefore: before, about });
    const oracle =
      manual !== null
        ? manual.ask
        : settings.kind === 'cmd'
          ? programOracle(settings.target)
          : await probeByRules(flags, settings, before);
    return await runSession(
      {
        text: message,
        oracle: asker === null ? paced(oracle, settings.pauseSeconds, about, context) : oracle,
        oracleKind: settings.kind,
        scope: flags.group ? 'group' : 'one-to-one',
        outsideReach: asker === null ? null : true,
        loss: settings.loss,
        prior: settings.prior,
        ...(settings.budget === undefined ? {} : { budget: settings.budget }),
        append: file.append,
        now: () => new Date(),
        onAsking: (number) => claim.say(asking(number)),
        ...(manual === null ? {} : { onDoubt: manual.doubt }),
      },
      begun,
    );
  } finally {
    file.close();
    asker?.close();
  }
}

async function run(flags: ProbeFlags, context: Context): Promise<void> {
  const settings = settingsOf(flags);
  const message = readMessageText(readSmallFile(flags.text), flags.text);
  const keepsSession = flags.session !== undefined || settings.kind !== 'rules';
  const asked = flags.session === undefined ? null : resolve(flags.session);
  const path = asked ?? (keepsSession ? await unusedSessionPath(await sha256(message), context) : null);
  const result =
    path !== null
      ? await probeInSession(message, path, flags, settings, context)
      : await probeText(
          message,
          paced(
            await probeByRules(flags, settings, 0),
            settings.pauseSeconds,
            aboutMessages(message, settings.prior),
            context,
          ),
          settings,
        );
  context.print(flags.json ? JSON.stringify(jsonOf(result)) : context.say(describeProbe(result)));
  if (path !== null) context.note(context.say(chatMessages.atTheEnd(path, nextCommand(path, result))));
}

/** What to do with a session: check it where it came to something, or go on. */
const nextCommand = (path: string, { verdict }: ProbeResult): string =>
  verdict === 'budget-spent'
    ? `contrechamp audit chat probe … --session ${JSON.stringify(path)} --budget …`
    : `contrechamp audit chat verify ${JSON.stringify(path)}`;

const jsonOf = ({ rules, probes, confirmations, verdict, reason }: ProbeResult) => ({
  rules: rules.map(({ components, confirmed }) => ({ components, confirmed })),
  probes,
  confirmations,
  verdict,
  ...(reason === undefined ? {} : { reason }),
});

/** `contrechamp audit chat probe`: finds the hidden rule in a blocked message. */
export function registerProbe(chat: Command, context: Context): void {
  const say = (en: string, fr: string): string => context.say(text(en, fr));
  chat
    .command('probe')
    .description(
      say(
        'Find the hidden rule that blocks a message, with as few test messages as possible.',
        'Trouver la règle cachée qui bloque un message, avec le moins de messages-tests possible.',
      ),
    )
    .requiredOption('--text <file>', say('the blocked message, UTF-8', 'le message bloqué, en UTF-8'))
    .requiredOption(
      '--oracle <oracle>',
      say(
        'how messages are tried: rules:FILE (simulated), cmd:PROGRAM, or manual (two phones)',
        'comment les messages sont essayés : rules:FICHIER (simulation), cmd:PROGRAMME, ou manual (deux téléphones)',
      ),
    )
    .option(
      '--loss <share>',
      say(
        'ordinary loss to reckon with, and to simulate with rules:FILE (default 0; manual: 0.02)',
        'pertes ordinaires à prévoir, et à simuler avec rules:FICHIER (0 par défaut ; manual : 0.02)',
      ),
    )
    .option(
      '--budget <count>',
      say('most messages, the closing ones apart', 'nombre maximal de messages, hors messages finals'),
    )
    .option(
      '--prior <file>',
      say(
        'JSON weights of how many components, how long (default: WeChat 2019–2020)',
        'poids JSON : combien de composantes, de quelle longueur (par défaut : WeChat 2019–2020)',
      ),
    )
    .option(
      '--session <file>',
      say(
        `keep every answer here, or go on with it (default for cmd: and manual: a new file in ${sessionFolder()})`,
        `y garder chaque réponse, ou reprendre (par défaut, pour cmd: et manual : un nouveau fichier dans ${sessionFolder()})`,
      ),
    )
    .option('--pause <seconds>', say('wait between messages (cmd)', 'attendre entre les messages (cmd)'))
    .option('--delay <seconds>', say('simulated: each answer takes so long', 'simulation : durée de chaque réponse'))
    .option(
      '--churn <share>',
      say(
        'simulated: chance per message that a rule is dropped',
        'simulation : probabilité, à chaque message, qu’une règle disparaisse',
      ),
    )
    .option('--group', say('the messages go to a group chat', 'les messages vont à une conversation de groupe'))
    .option('--seed <number>', say('simulated: the seed of losses and churn', 'simulation : graine des pertes'))
    .option('--json', say('print JSON only', 'n’imprimer que du JSON'))
    .option('--lang <language>', say('fr or en', 'fr ou en'))
    .addHelpText(
      'after',
      say(
        `
Examples:
  contrechamp audit chat probe --text blocked.txt --oracle manual --session mine.jsonl
  contrechamp audit chat probe --text blocked.txt --oracle cmd:./send-and-look --pause 20 --budget 80
  contrechamp audit chat probe --text blocked.txt --oracle rules:invented.jsonl --loss 0.02 --json`,
        `
Exemples :
  contrechamp audit chat probe --text bloque.txt --oracle manual --session la-mienne.jsonl
  contrechamp audit chat probe --text bloque.txt --oracle cmd:./envoyer-et-voir --pause 20 --budget 80
  contrechamp audit chat probe --text bloque.txt --oracle rules:inventees.jsonl --loss 0.02 --json`,
      ),
    )
    .action((flags: ProbeFlags) => run(flags, context));
}

import { createReadStream, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import type { Command } from 'commander';
import {
  type Comparison,
  compareTranscripts,
  comparisonReport,
  describeComparison,
  parseTime,
  readTranscript,
  type Transcript,
} from '../audit/chat/index.ts';
import { UsageError } from '../errors.ts';
import { text } from '../language/french.ts';
import { chatMessages } from './audit-chat-messages.ts';
import type { Context } from './context.ts';
import { claimOutputs, forceOption } from './outputs.ts';

interface CompareFlags {
  readonly loss?: string;
  readonly level?: string;
  readonly ownerA?: string;
  readonly ownerB?: string;
  readonly since?: string;
  readonly until?: string;
  readonly rows?: boolean;
  readonly json?: boolean;
  readonly html?: string;
  readonly force?: boolean;
}

function timeOption(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const time = parseTime(value);
  const wanted = text(
    'a date such as 2025-04-24 or 2025-04-24T18:30:00Z',
    'une date comme 2025-04-24 ou 2025-04-24T18:30:00Z',
  );
  if (time === null) throw new UsageError(chatMessages.badNumber(option, value, wanted));
  return time;
}

function shareOption(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const share = value.trim() === '' ? Number.NaN : Number(value);
  const wanted = text('a share above 0 and below 1', 'une part supérieure à 0 et inférieure à 1');
  if (!(share > 0 && share < 1)) throw new UsageError(chatMessages.badNumber(option, value, wanted));
  return share;
}

const noteEveryMilliseconds = 2000;

/** Counts bytes on their way, and says every two seconds how far the reading is. */
function withProgress(path: string, size: number, context: Context) {
  const started = performance.now();
  let last = started;
  let bytes = 0;
  return new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.length;
      const now = performance.now();
      if (now - last > noteEveryMilliseconds) {
        last = now;
        const done = Math.min(1, bytes / Math.max(1, size));
        context.note(context.say(chatMessages.reading(path, done, ((now - started) / 1000) * (1 / done - 1))));
      }
      controller.enqueue(chunk);
    },
  });
}

async function transcriptAt(path: string, flags: CompareFlags, context: Context): Promise<Transcript> {
  let size: number;
  try {
    const found = statSync(path);
    if (found.isDirectory()) throw new Error('a folder');
    size = found.size;
  } catch {
    throw new UsageError(chatMessages.cannotRead(path));
  }
  const bytes = Readable.toWeb(createReadStream(path, { highWaterMark: 1 << 18 })) as ReadableStream<Uint8Array>;
  const since = timeOption('--since', flags.since);
  const until = timeOption('--until', flags.until);
  return readTranscript(bytes.pipeThrough(withProgress(path, size, context)), path, {
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  });
}

/** What `--json` prints: texts only with `--rows`. */
function jsonOf({ messages, test, owners, formats }: Comparison, rows: boolean) {
  return {
    messages: messages.map(({ text: words, ...rest }) => (rows ? { ...rest, text: words } : rest)),
    test,
    owners,
    formats,
  };
}

async function run(pathA: string, pathB: string, flags: CompareFlags, context: Context): Promise<void> {
  const loss = shareOption('--loss', flags.loss);
  const level = shareOption('--level', flags.level);
  const outputs = claimOutputs(context, {
    outputs: { '--html': flags.html },
    inputs: [pathA, pathB],
    force: flags.force,
  });
  const a = await transcriptAt(pathA, flags, context);
  const b = await transcriptAt(pathB, flags, context);
  const comparison = compareTranscripts(a, b, {
    ...(loss === undefined ? {} : { loss }),
    ...(level === undefined ? {} : { level }),
    owners: {
      ...(flags.ownerA === undefined ? {} : { a: flags.ownerA }),
      ...(flags.ownerB === undefined ? {} : { b: flags.ownerB }),
    },
  });
  for (const note of comparison.notes) context.note(context.say(note));
  await outputs.write('--html', 'html', () => comparisonReport(comparison, context.language));
  if (flags.json) context.print(JSON.stringify(jsonOf(comparison, flags.rows === true)));
  else context.print(context.say(describeComparison(comparison, flags.rows === true)));
}

/** `contrechamp audit chat compare`: the two ends' exports against each other. */
export function registerCompare(chat: Command, context: Context): void {
  const say = (en: string, fr: string): string => context.say(text(en, fr));
  chat
    .command('compare')
    .argument('<a>', say('export of the first phone', 'export du premier téléphone'))
    .argument('<b>', say('export of the second phone', 'export du second téléphone'))
    .description(
      say(
        'Compare the two ends of a chat: what arrived, was altered, is missing, and whether that is more than ordinary loss.',
        'Comparer les deux bouts d’une conversation : ce qui est arrivé, a été altéré, manque, et si c’est plus que les pertes ordinaires.',
      ),
    )
    .option('--loss <share>', say('ordinary loss (default 0.01)', 'pertes ordinaires (0.01 par défaut)'))
    .option(
      '--level <share>',
      say('chance of a false claim (default 0.01)', 'probabilité d’une fausse affirmation (0.01 par défaut)'),
    )
    .option(
      '--owner-a <name>',
      say('who owns phone A, as its export says', 'à qui est le téléphone A, selon son export'),
    )
    .option(
      '--owner-b <name>',
      say('who owns phone B, as its export says', 'à qui est le téléphone B, selon son export'),
    )
    .option('--since <date>', say('leave out what is earlier', 'laisser de côté ce qui précède'))
    .option('--until <date>', say('leave out what is later', 'laisser de côté ce qui suit'))
    .option('--rows', say('print messages with their texts', 'imprimer les messages avec leurs textes'))
    .option('--html <file>', say('write a report', 'écrire un rapport'))
    .addOption(forceOption(context))
    .option('--json', say('print JSON only', 'n’imprimer que du JSON'))
    .option('--lang <language>', say('fr or en', 'fr ou en'))
    .addHelpText(
      'after',
      say(
        `
Reads exports of WhatsApp, Telegram (JSON), Signal (signal-export), WeChat (CSV), or CSV and JSON lines with
time, sender, text; told by their content. Nothing is sent anywhere. Names are replaced by A, B, C.

Examples:
  contrechamp audit chat compare my-phone.txt your-phone.txt
  contrechamp audit chat compare a.csv b.csv --json
  contrechamp audit chat compare a.txt b.txt --since 2025-03-01 --html report.html`,
        `
Lit les exports de WhatsApp, Telegram (JSON), Signal (signal-export), WeChat (CSV), ou CSV et lignes JSON avec
time, sender, text ; reconnus à leur contenu. Rien n’est envoyé. Les noms sont remplacés par A, B, C.

Exemples :
  contrechamp audit chat compare mon-telephone.txt ton-telephone.txt
  contrechamp audit chat compare a.csv b.csv --json
  contrechamp audit chat compare a.txt b.txt --since 2025-03-01 --html rapport.html`,
      ),
    )
    .action((a: string, b: string, flags: CompareFlags) => run(a, b, flags, context));
}

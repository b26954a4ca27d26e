import { createReadStream, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import type { Command } from 'commander';
import {
  type Comparison,
  commonChat,
  compareTranscripts,
  comparisonReport,
  describeComparison,
  type Export,
  parseTime,
  readExport,
} from '../audit/chat/index.ts';
import { UsageError } from '../errors.ts';
import { text } from '../language/french.ts';
import { chatMessages } from './audit-chat-messages.ts';
import type { Context } from './context.ts';
import { claimOutputs, forceOption } from './outputs.ts';
import { wholeFrom } from './table-options.ts';

interface CompareFlags {
  readonly loss?: string;
  readonly level?: string;
  readonly ownerA?: string;
  readonly ownerB?: string;
  readonly since?: string;
  readonly until?: string;
  readonly chatA?: string;
  readonly chatB?: string;
  readonly rows?: boolean;
  readonly lines?: boolean;
  readonly encoding?: string;
  readonly headerRow?: number;
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

async function exportAt(path: string, flags: CompareFlags, context: Context): Promise<Export> {
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
  return readExport(bytes.pipeThrough(withProgress(path, size, context)), path, {
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(flags.encoding === undefined ? {} : { encoding: flags.encoding }),
    ...(flags.headerRow === undefined ? {} : { headerRow: flags.headerRow }),
  });
}

/** What `--json` prints: texts only with `--rows`, lines that became no message only with `--lines`. */
function jsonOf(comparison: Comparison, { rows = false, lines = false }: CompareFlags) {
  const { messages, test, excluded, owners, formats, aside } = comparison;
  return {
    messages: messages.map(({ text: words, ...rest }) => (rows ? { ...rest, text: words } : rest)),
    test,
    excluded,
    owners,
    formats,
    lines: aside.map((of) => ({ count: of?.lines ?? 0, ...(lines ? { first: of?.firstLines ?? [] } : {}) })),
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
  const a = await exportAt(pathA, flags, context);
  const b = await exportAt(pathB, flags, context);
  const chats = commonChat(a, b, {
    ...(flags.chatA === undefined ? {} : { a: flags.chatA }),
    ...(flags.chatB === undefined ? {} : { b: flags.chatB }),
  });
  const comparison = compareTranscripts(chats.a, chats.b, {
    otherChats: chats.otherChats,
    ...(loss === undefined ? {} : { loss }),
    ...(level === undefined ? {} : { level }),
    owners: {
      ...(flags.ownerA === undefined ? {} : { a: flags.ownerA }),
      ...(flags.ownerB === undefined ? {} : { b: flags.ownerB }),
    },
  });
  for (const note of comparison.notes) context.note(context.say(note));
  await outputs.write('--html', 'html', () => comparisonReport(comparison, context.language));
  if (flags.json) context.print(JSON.stringify(jsonOf(comparison, flags)));
  else context.print(context.say(describeComparison(comparison, flags)));
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
    .option(
      '--chat-a <id>',
      say(
        'which chat of the first export, if it holds several',
        'quelle conversation du premier export, s’il en contient plusieurs',
      ),
    )
    .option('--chat-b <id>', say('which chat of the second export', 'quelle conversation du second export'))
    .option(
      '--encoding <name>',
      say('encoding of the exports, if it is not found', 'encodage des exports, s’il n’est pas reconnu'),
    )
    .option(
      '--header-row <N>',
      say('line of the header, where the exports are tables', 'ligne de l’en-tête, si les exports sont des tableaux'),
      wholeFrom(1),
    )
    .option(
      '--lines',
      say('print the lines that became no message', 'imprimer les lignes qui ne sont devenues aucun message'),
    )
    .option('--rows', say('print messages with their texts', 'imprimer les messages avec leurs textes'))
    .option('--html <file>', say('write a report', 'écrire un rapport'))
    .addOption(forceOption(context))
    .option('--json', say('print JSON only', 'n’imprimer que du JSON'))
    .option('--lang <language>', say('fr or en', 'fr ou en'))
    .addHelpText(
      'after',
      say(
        `
Reads exports of WhatsApp (text, or an iPhone's ZIP), Telegram (JSON, one chat or the whole account), Signal
(main.jsonl, signal-export, signalbackup-tools), WeChat (MemoTrace, PyWxDump, chatlog), or CSV and JSON lines with
time, sender, text; told by their content. Nothing is sent anywhere. Names are replaced by A, B, C.

Examples:
  contrechamp audit chat compare my-phone.txt your-phone.txt
  contrechamp audit chat compare a.csv b.csv --json
  contrechamp audit chat compare a.txt b.txt --since 2025-03-01 --html report.html`,
        `
Lit les exports de WhatsApp (texte, ou ZIP d’un iPhone), Telegram (JSON, une conversation ou tout le compte), Signal
(main.jsonl, signal-export, signalbackup-tools), WeChat (MemoTrace, PyWxDump, chatlog), ou CSV et lignes JSON avec
time, sender, text ; reconnus à leur contenu. Rien n’est envoyé. Les noms sont remplacés par A, B, C.

Exemples :
  contrechamp audit chat compare mon-telephone.txt ton-telephone.txt
  contrechamp audit chat compare a.csv b.csv --json
  contrechamp audit chat compare a.txt b.txt --since 2025-03-01 --html rapport.html`,
      ),
    )
    .action((a: string, b: string, flags: CompareFlags) => run(a, b, flags, context));
}

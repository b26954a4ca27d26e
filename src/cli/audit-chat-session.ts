import type { Command } from 'commander';
import {
  readSession,
  redactSession,
  ruleBook,
  ruleBookCsv,
  type Session,
  type Standing,
  sessionReport,
  verifySession,
} from '../audit/chat/index.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { readSmallText } from './audit-chat-files.ts';
import type { Context } from './context.ts';
import { claimOutputs, forceOption } from './outputs.ts';

const standings: Record<Standing, Bilingual> = {
  proved: text('proved', 'prouvé'),
  likely: text('likely', 'probable'),
  unknown: text('not known', 'inconnu'),
  failed: text('DOES NOT HOLD', 'NE TIENT PAS'),
};

/** A session file, its chain checked. */
export const sessionFrom = (path: string): Promise<Session> => readSession(readSmallText(path, 64), path);

async function verify(path: string, json: boolean | undefined, context: Context): Promise<void> {
  const verification = await verifySession(await sessionFrom(path));
  if (!verification.holds) context.exitCode = 1;
  if (json) {
    const statements = verification.statements.map(({ standing, text: words }) => ({
      standing,
      text: context.say(words),
    }));
    context.print(JSON.stringify({ ...verification, verdict: context.say(verification.verdict), statements }));
    return;
  }
  context.print(context.say(verification.verdict));
  for (const { standing, text: words } of verification.statements)
    context.print(`[${context.say(standings[standing])}] ${context.say(words)}`);
  context.print(
    context.say(
      text(
        `Last hash, to publish or have time-stamped: ${verification.lastHash}`,
        `Dernière empreinte, à publier ou à faire horodater : ${verification.lastHash}`,
      ),
    ),
  );
}

interface Written {
  readonly out: string;
  readonly force?: boolean;
}

const outputOf = (path: string, { out, force }: Written, context: Context) =>
  claimOutputs(context, { outputs: { '--out': out }, inputs: [path], force });

async function redact(path: string, flags: Written, context: Context): Promise<void> {
  const outputs = outputOf(path, flags, context);
  const redacted = redactSession(await sessionFrom(path));
  const out = await outputs.write('--out', 'bare', () => redacted);
  context.note(
    context.say(
      text(
        `${out}: hashes stand for the texts; keep the original for whoever must check them`,
        `${out} : des empreintes remplacent les textes ; gardez l’original pour qui devra les vérifier`,
      ),
    ),
  );
}

async function rules(paths: readonly string[], json: boolean | undefined, context: Context): Promise<void> {
  const sessions: Session[] = [];
  for (const path of paths) sessions.push(await sessionFrom(path));
  const book = ruleBook(sessions);
  if (book.sessionsLeftOut > 0)
    context.note(
      context.say(
        text(
          `${book.sessionsLeftOut} sessions are redacted or not finished: left out`,
          `${book.sessionsLeftOut} sessions expurgées ou inachevées : laissées de côté`,
        ),
      ),
    );
  context.print(json ? JSON.stringify(book) : ruleBookCsv(book), 'data');
}

async function report(path: string, flags: Written, context: Context): Promise<void> {
  const outputs = outputOf(path, flags, context);
  const session = await sessionFrom(path);
  const verification = await verifySession(session);
  if (!verification.holds) context.exitCode = 1;
  await outputs.write('--out', 'html', () => sessionReport(session, verification, context.language));
}

interface SubCommand {
  readonly name: string;
  readonly argument: '<session>' | '<sessions...>';
  readonly description: Bilingual;
  readonly example: Bilingual;
}

/** A command on session files, with what all of them have. */
function onSessions(chat: Command, context: Context, { name, argument, description, example }: SubCommand): Command {
  const files =
    argument === '<session>'
      ? text('a session file', 'un fichier de session')
      : text('session files', 'fichiers de session');
  const heading = text('Example:', 'Exemple :');
  return chat
    .command(name)
    .argument(argument, context.say(files))
    .description(context.say(description))
    .option('--lang <language>', context.say(text('fr or en', 'fr ou en')))
    .addHelpText('after', `\n${context.say(heading)}\n  contrechamp audit chat ${name} ${context.say(example)}`);
}

/** `contrechamp audit chat verify`, `redact`, `rules` and `report`. */
export function registerSession(chat: Command, context: Context): void {
  const json = context.say(text('print JSON only', 'n’imprimer que du JSON'));
  onSessions(chat, context, {
    name: 'verify',
    argument: '<session>',
    description: text(
      'Check a session: its chain of hashes, its questions, and what closes the rule. Exit 1 if something does not hold.',
      'Vérifier une session : chaîne d’empreintes, questions posées, messages finals. Code 1 si quelque chose ne tient pas.',
    ),
    example: text('mine.jsonl', 'la-mienne.jsonl'),
  })
    .option('--json', json)
    .action((path: string, flags: { json?: boolean }) => verify(path, flags.json, context));
  onSessions(chat, context, {
    name: 'rules',
    argument: '<sessions...>',
    description: text(
      'Make a rule book of many sessions: components, where, first and last seen, gone or not. CSV, or JSON.',
      'Faire un recueil de règles de plusieurs sessions : composantes, où, vues quand, disparues ou non. CSV, ou JSON.',
    ),
    example: text('sessions/*.jsonl > rules.csv', 'sessions/*.jsonl > regles.csv'),
  })
    .option('--json', json)
    .action((paths: string[], flags: { json?: boolean }) => rules(paths, flags.json, context));
  onSessions(chat, context, {
    name: 'report',
    argument: '<session>',
    description: text(
      'Write what a session proves, makes likely and leaves open, as one HTML file in English and French.',
      'Écrire ce qu’une session prouve, rend probable et laisse ouvert, en un fichier HTML en français et en anglais.',
    ),
    example: text('mine.jsonl --out report.html', 'la-mienne.jsonl --out rapport.html'),
  })
    .requiredOption('--out <file>', context.say(text('the HTML file to write', 'le fichier HTML à écrire')))
    .addOption(forceOption(context))
    .action((path: string, flags: Written) => report(path, flags, context));
  onSessions(chat, context, {
    name: 'redact',
    argument: '<session>',
    description: text(
      'Make a copy for publication: hashes for texts, the chain still verifiable.',
      'Faire une copie à publier : des empreintes pour les textes, la chaîne toujours vérifiable.',
    ),
    example: text('mine.jsonl --out public.jsonl', 'la-mienne.jsonl --out publique.jsonl'),
  })
    .requiredOption('--out <file>', context.say(text('the copy for publication', 'la copie à publier')))
    .addOption(forceOption(context))
    .action((path: string, flags: Written) => redact(path, flags, context));
}

import { Command, CommanderError } from 'commander';
import { ContrechampError } from '../errors.ts';
import { chooseLanguage } from '../language/bilingual.ts';
import { ScenarioFaults } from '../scenario/faults.ts';
import { version } from '../store/version.ts';
import { writeFailure } from '../store/write-whole.ts';
import { speak } from './commander-words.ts';
import { addCommands, commands } from './commands.ts';
import { type Context, createContext } from './context.ts';

const askedLanguage = (args: readonly string[]): string | undefined => {
  const joined = args.find((arg) => arg.startsWith('--lang='));
  if (joined !== undefined) return joined.slice('--lang='.length);
  const index = args.indexOf('--lang');
  return index < 0 ? undefined : args[index + 1];
};

/** `help run` as `run --help`: only a command that is called knows its options. */
const helpAsOption = ([first, ...rest]: readonly string[]): string[] =>
  first === 'help' && rest.length > 0 ? [...rest, '--help'] : [first, ...rest].filter((arg) => arg !== undefined);

function createProgram(context: Context): Command {
  const program = new Command('contrechamp')
    .description(
      context.say({
        en: 'A laboratory and an audit bench for the machinery of digital social control. Synthetic people only.',
        fr: 'Un laboratoire et un banc d’audit pour la machinerie du contrôle social numérique. Population synthétique seulement.',
      }),
    )
    .exitOverride()
    .configureHelp({ showGlobalOptions: false });
  speak(program, context, version);
  addCommands(program, commands, context);
  return program;
}

/** Prints what went wrong and returns the exit code that says whose fault it is. */
function report(error: unknown, context: Context): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof ScenarioFaults) {
    for (const line of error.lines(context.language)) context.note(line);
    return error.exitCode;
  }
  if (error instanceof ContrechampError) {
    context.note(`contrechamp: ${error.in(context.language)}`);
    return error.exitCode;
  }
  const words = { en: 'internal error, our fault', fr: 'erreur interne, de notre fait' };
  context.note(
    `contrechamp: ${context.say(words)}: ${error instanceof Error ? (error.stack ?? error.message) : error}`,
  );
  return 70;
}

let isHearing = false;

/** Hears, once a process, that nobody reads any more: errors of writing may come after a command has ended. */
function hearWhoLeaves(context: Context): void {
  if (isHearing) return;
  isHearing = true;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.exit(report(writeFailure(error, 'stdout'), context));
    if (!context.goesOn) process.exit(0);
  });
  // Whoever read the progress has left; the work goes on.
  process.stderr.on('error', () => undefined);
}

/** The command line: exit 0 done, 1 found wanting, 2 bad use or input, 70 our fault. */
export async function main(args: readonly string[]): Promise<void> {
  const context = createContext(chooseLanguage(askedLanguage(args), process.env));
  hearWhoLeaves(context);
  try {
    await createProgram(context).parseAsync(helpAsOption(args), { from: 'user' });
    process.exitCode = context.exitCode;
  } catch (error) {
    process.exitCode = report(error, context);
  }
}

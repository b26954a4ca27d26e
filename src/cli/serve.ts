import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { InvalidArgumentError } from 'commander';
import { UsageError } from '../errors.ts';
import { text } from '../language/french.ts';
import type { Context } from './context.ts';
import { languageOption } from './language-option.ts';
import { openPage } from './open-page.ts';
import { pageServer } from './page-server.ts';
import type { Register } from './register.ts';

interface Options {
  readonly port: number;
  readonly open: boolean;
}

/** The page as it is built, within the package. */
const builtPage = fileURLToPath(new URL('../../dist/page', import.meta.url));

const portOf = (given: string): number => {
  const port = /^\d{1,5}$/.test(given) ? Number(given) : Number.NaN;
  if (!(port <= 65_535)) throw new InvalidArgumentError('0 … 65535');
  return port;
};

const notBuilt = () =>
  new UsageError(
    text(
      'the page is not built here; run `npm run build:page`, then `contrechamp serve` again',
      'la page n’est pas construite ici ; lancez `npm run build:page`, puis `contrechamp serve` à nouveau',
    ),
    builtPage,
  );

const inUse = (port: number) =>
  new UsageError(
    text(
      `port ${port} is in use on this machine; name another with --port N, or --port 0 for any that is free`,
      `le port ${port} est déjà occupé sur cette machine ; indiquez-en un autre avec --port N, ou --port 0 pour un port libre`,
    ),
  );

const refused = (port: number) =>
  new UsageError(
    text(
      `this machine does not let port ${port} be opened; name one above 1023 with --port N`,
      `cette machine n’autorise pas l’ouverture du port ${port} ; indiquez-en un au-dessus de 1023 avec --port N`,
    ),
  );

/** Serves the page until it is ended. */
async function serve({ port, open }: Options, context: Context): Promise<void> {
  if (!existsSync(`${builtPage}/index.html`)) throw notBuilt();
  const server = pageServer(builtPage);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') reject(inUse(port));
      else reject(error.code === 'EACCES' ? refused(port) : error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : port}/?lang=${context.language}`;
  context.print(url);
  context.note(
    context.say(
      text(
        'The page is served to this machine alone, and sends nothing. Ctrl+C ends it.',
        'La page n’est servie qu’à cette machine, et n’envoie rien. Ctrl+C l’arrête.',
      ),
    ),
  );
  if (open && process.stdout.isTTY) openPage(url);
  const end = (): void => {
    server.close();
    server.closeAllConnections();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  await new Promise((resolve) => server.once('close', resolve));
}

export const register: Register = (command, context) => {
  const say = (en: string, fr: string): string => context.say(text(en, fr));
  command
    .option(
      '--port <n>',
      say('port of this machine; 0 takes any that is free', 'port de cette machine ; 0 en prend un libre'),
      portOf,
      8383,
    )
    .option('--no-open', say('open no browser', 'n’ouvrir aucun navigateur'))
    .addOption(languageOption(context))
    .action((options: Options) => serve(options, context));
};

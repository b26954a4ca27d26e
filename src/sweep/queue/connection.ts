import type { Redis } from 'ioredis';
import { UsageError } from '../../errors.ts';
import { text } from '../../language/french.ts';
import { loadRedis } from '../peers.ts';

const patience = 5000;

/** What Redis, the network or TLS says, in words of the reader; the first that is found in it. */
const reasons: readonly (readonly [RegExp, ReturnType<typeof text>])[] = [
  [/WRONGPASS|invalid password/i, text('the name or password is wrong', 'le nom ou le mot de passe est faux')],
  [/NOAUTH/, text('it asks for a password: redis://:PASSWORD@HOST', 'il demande un mot de passe : redis://:MOT@HÔTE')],
  [/NOPERM/, text('this user may not do that there', 'cet utilisateur n’y a pas ce droit')],
  [/ECONNREFUSED/, text('nothing answers at that place', 'rien ne répond à cette adresse')],
  [/ENOTFOUND|EAI_AGAIN/, text('no machine of that name is known', 'aucune machine de ce nom n’est connue')],
  [/ETIMEDOUT|EHOSTUNREACH/, text('it does not answer in time', 'il ne répond pas à temps')],
  [/OOM/, text('it has no memory left', 'il n’a plus de mémoire')],
  [
    /READONLY/,
    text(
      'it can only be read: name the one that is written to',
      'il ne peut qu’être lu : indiquez celui où l’on écrit',
    ),
  ],
  [/MISCONF/, text('it cannot write to its own disk', 'il ne peut écrire sur son propre disque')],
  [/LOADING/, text('it is still reading its data: try again', 'il lit encore ses données : réessayez')],
  [/certificate|SSL|TLS/i, text('its certificate cannot be trusted', 'son certificat n’est pas digne de confiance')],
];

const shown = (url: URL): string => `${url.protocol}//${url.host}${url.pathname}`;

/** @throws UsageError for what is no address of a Redis */
function addressFrom(given: string): URL {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url !== null && /^rediss?:$/.test(url.protocol) && url.hostname !== '') return url;
  throw new UsageError(
    text(
      'is no address of a Redis: write redis://HOST:6379, or rediss:// with TLS',
      'n’est pas l’adresse d’un Redis : écrivez redis://HÔTE:6379, ou rediss:// avec TLS',
    ),
    '--queue',
  );
}

function refused(url: URL, error: unknown): UsageError {
  const { message = '', code = '' } = error as NodeJS.ErrnoException;
  const said = `${code} ${message}`;
  const reason = reasons.find(([pattern]) => pattern.test(said))?.[1] ?? text(said.trim(), said.trim());
  return new UsageError(text(`${shown(url)}: ${reason.en}`, `${shown(url)} : ${reason.fr}`), '--queue');
}

/** What a Redis refused to do, in words of the reader; any other error as it is. */
export const refusedBy = (error: unknown, given: string): unknown =>
  (error as Error)?.name === 'ReplyError' ? refused(addressFrom(given), error) : error;

/** One attempt, so that what is wrong from the start is said at once and not waited for. */
async function demandAnswer(url: URL): Promise<void> {
  const { Redis } = await loadRedis();
  const once = { lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 0, connectTimeout: patience };
  const redis = new Redis(url.href, once);
  let first: unknown;
  redis.on('error', (error) => {
    first ??= error;
  });
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    throw refused(url, first ?? error);
  } finally {
    redis.disconnect();
  }
}

/**
 * Connects to a Redis; lost later, the connection comes back by itself.
 *
 * @param given `redis://[[USER]:PASSWORD@]HOST[:PORT][/NUMBER]`, `rediss://` with TLS
 * @throws UsageError where it does not answer, or refuses
 */
export async function connect(given: string): Promise<Redis> {
  const url = addressFrom(given);
  await demandAnswer(url);
  const { Redis } = await loadRedis();
  const redis = new Redis(url.href, { maxRetriesPerRequest: null });
  redis.on('error', () => {});
  return redis;
}

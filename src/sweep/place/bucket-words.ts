import { ContrechampError, UsageError } from '../../errors.ts';
import { text } from '../../language/french.ts';

/** What the storage, its client or the network says, in words of the reader; the first that is found in it. */
const reasons: readonly (readonly [RegExp, ReturnType<typeof text>])[] = [
  [/NoSuchBucket/, text('there is no such bucket: make it first', 'ce compartiment n’existe pas : créez-le d’abord')],
  [
    /InvalidAccessKeyId|SignatureDoesNotMatch|InvalidToken|ExpiredToken/,
    text('the keys are wrong, or have run out', 'les clés sont fausses, ou ont expiré'),
  ],
  [
    /CredentialsProviderError|Could not load credentials|Credential is missing/,
    text(
      'no keys are given: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or a profile',
      'aucune clé n’est donnée : définissez AWS_ACCESS_KEY_ID et AWS_SECRET_ACCESS_KEY, ou un profil',
    ),
  ],
  [
    /Region is missing/,
    text('no region is given: set AWS_REGION', 'aucune région n’est donnée : définissez AWS_REGION'),
  ],
  [
    /PermanentRedirect|AuthorizationHeaderMalformed|IllegalLocationConstraint/,
    text(
      'the bucket is in another region: set AWS_REGION',
      'le compartiment est dans une autre région : définissez AWS_REGION',
    ),
  ],
  [/AccessDenied|Forbidden|\b403\b/, text('these keys may not do that there', 'ces clés n’y donnent pas ce droit')],
  [/ECONNREFUSED/, text('nothing answers at that place', 'rien ne répond à cette adresse')],
  [/ENOTFOUND|EAI_AGAIN/, text('no machine of that name is known', 'aucune machine de ce nom n’est connue')],
  [/TimeoutError|ETIMEDOUT|EHOSTUNREACH|ECONNRESET/, text('it does not answer in time', 'il ne répond pas à temps')],
  [/InsufficientStorage|QuotaExceeded|XMinioStorageFull/, text('no space is left there', 'il n’y a plus de place')],
  [/RequestTimeTooSkewed/, text('the clock of this machine is wrong', 'l’horloge de cette machine est fausse')],
  [/certificate|SSL|TLS/i, text('its certificate cannot be trusted', 'son certificat n’est pas digne de confiance')],
  [
    /SlowDown|TooManyRequests|\b503\b/,
    text('it is asked too much: try again later', 'il est trop sollicité : réessayez plus tard'),
  ],
];

interface Said {
  readonly name?: string;
  readonly code?: string;
  readonly Code?: string;
  readonly message?: string;
  readonly cause?: unknown;
  readonly errors?: readonly unknown[];
  readonly $metadata?: { readonly httpStatusCode?: number };
}

const wordsIn = (error: unknown): string => {
  const { name = '', code = '', Code = '', message = '', cause, errors = [], $metadata } = (error ?? {}) as Said;
  const below = [cause, ...errors].filter((each) => each !== undefined).map(wordsIn);
  return [name, code, Code, message, $metadata?.httpStatusCode ?? '', ...below].join(' ').trim();
};

/** What a storage refused, in words of the reader; errors of our own as they are. */
export function refusedBy(error: unknown, address: string): unknown {
  if (error instanceof ContrechampError) return error;
  const said = wordsIn(error);
  const { message = said } = (error ?? {}) as Said;
  const reason = reasons.find(([pattern]) => pattern.test(said))?.[1] ?? text(message, message);
  return new UsageError(text(`${address}: ${reason.en}`, `${address} : ${reason.fr}`), '--out');
}

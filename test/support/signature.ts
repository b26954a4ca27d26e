import { createHash, createHmac } from 'node:crypto';

/** What is signed of a request to S3-compatible storage. */
export interface SignedRequest {
  readonly method: string;
  /** Path and query, as they were sent. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
const hmac = (key: string | Uint8Array, content: string): Buffer => createHmac('sha256', key).update(content).digest();

const encoded = (word: string): string =>
  encodeURIComponent(word).replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);

/** “Authenticating Requests (AWS Signature Version 4)”, Amazon S3 API Reference: the canonical request. */
function canonical({ method, url, headers }: SignedRequest, names: readonly string[]): string {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const path = pathname
    .split('/')
    .map((part) => encoded(decodeURIComponent(part)))
    .join('/');
  const query = [...searchParams]
    .map(([key, value]) => `${encoded(key)}=${encoded(value)}`)
    .sort()
    .join('&');
  const lines = names.map((name) => `${name}:${(headers[name] ?? '').trim().replace(/ +/g, ' ')}\n`).join('');
  return [method, path, query, lines, names.join(';'), headers['x-amz-content-sha256'] ?? ''].join('\n');
}

/** The signature that a request should bear. */
export function signatureOf(
  request: SignedRequest,
  secret: string,
  { scope, names, time }: { readonly scope: string; readonly names: readonly string[]; readonly time: string },
): string {
  const key = scope.split('/').reduce<string | Buffer>((made, part) => hmac(made, part), `AWS4${secret}`);
  const toSign = ['AWS4-HMAC-SHA256', time, scope, sha256(canonical(request, names))].join('\n');
  return hmac(key as Buffer, toSign).toString('hex');
}

const shape = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\S+?),\s*SignedHeaders=(\S+?),\s*Signature=([0-9a-f]{64})$/;

/** Why a request may not be answered: the code of the storage's refusal; `null` where its signature and content hold. */
export function refusalOf(
  request: SignedRequest,
  body: Uint8Array,
  keys: ReadonlyMap<string, string>,
): 'AccessDenied' | 'InvalidAccessKeyId' | 'SignatureDoesNotMatch' | 'XAmzContentSHA256Mismatch' | null {
  const { authorization = '', 'x-amz-date': time = '', 'x-amz-content-sha256': told = '' } = request.headers;
  const [, id, scope, names, signature] = shape.exec(authorization) ?? [];
  if (id === undefined) return 'AccessDenied';
  const secret = keys.get(id);
  if (secret === undefined) return 'InvalidAccessKeyId';
  if (signatureOf(request, secret, { scope, names: names.split(';'), time }) !== signature)
    return 'SignatureDoesNotMatch';
  return told === 'UNSIGNED-PAYLOAD' || told === sha256(body) ? null : 'XAmzContentSHA256Mismatch';
}

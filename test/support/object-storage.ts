import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { refusalOf } from './signature.ts';

/** S3-compatible storage of one's own: it checks every signature, keeps what it is given whole, and lists two names a page. */
export interface OwnStorage {
  readonly url: string;
  readonly objects: Map<string, Buffer>;
  end(): Promise<void>;
}

const escaped = (word: string): string => word.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const pageSize = 2;

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}

function list(objects: ReadonlyMap<string, Buffer>, bucket: string, query: URLSearchParams): string {
  const [prefix, after] = [query.get('prefix') ?? '', query.get('continuation-token') ?? ''];
  const own = [...objects.keys()]
    .filter((name) => name.startsWith(`${bucket}/${prefix}`))
    .map((name) => name.slice(bucket.length + 1))
    .sort()
    .filter((name) => name > after);
  const page = own.slice(0, pageSize);
  const isMore = own.length > page.length;
  const contents = page.map(
    (name) =>
      `<Contents><Key>${escaped(name)}</Key><LastModified>${new Date().toISOString()}</LastModified><Size>1</Size></Contents>`,
  );
  const next = isMore ? `<NextContinuationToken>${escaped(page.at(-1)!)}</NextContinuationToken>` : '';
  return `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult><Name>${bucket}</Name><IsTruncated>${isMore}</IsTruncated>${contents.join('')}${next}</ListBucketResult>`;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** @param keys secrets by access key  @param buckets that exist */
export async function startStorage(
  keys: Readonly<Record<string, string>>,
  buckets: readonly string[],
): Promise<OwnStorage> {
  const objects = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const [method, url] = [request.method ?? '', request.url ?? ''];
    const body = await bodyOf(request);
    const headers = request.headers as Record<string, string | undefined>;
    const refusal = refusalOf({ method, url, headers }, body, new Map(Object.entries(keys)));
    if (refusal !== null) return refuse(response, 403, refusal);
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const [bucket, ...parts] = decodeURIComponent(pathname).slice(1).split('/');
    const key = parts.join('/');
    if (!buckets.includes(bucket)) return refuse(response, 404, 'NoSuchBucket');
    const name = `${bucket}/${key}`;
    if (method === 'GET' && key === '') return void response.end(list(objects, bucket, searchParams));
    if (method === 'PUT') objects.set(name, body);
    if (method === 'DELETE') objects.delete(name);
    const found = objects.get(name);
    if (method === 'GET' && found === undefined) return refuse(response, 404, 'NoSuchKey');
    response.writeHead(method === 'DELETE' ? 204 : 200);
    response.end(method === 'GET' ? found : undefined);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const end = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { url: `http://127.0.0.1:${port}`, objects, end };
}

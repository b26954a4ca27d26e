import { createReadStream, readdirSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
};

/** What every answer says: nothing from elsewhere, framed by nobody, isolated so that threads may share memory. */
const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-cache',
};

/** Names under which a browser of this machine may ask: another one means that a site elsewhere is asking through it. */
const ownNames = new Set(['127.0.0.1', 'localhost', '[::1]']);

const isOwn = (host: string | undefined): boolean => ownNames.has((host ?? '').replace(/:\d+$/, '').toLowerCase());

/** The files of a folder by the path that asks for them; what is not among them does not exist. */
function filesOf(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const paths = files.map((file): [string, string] => [`/${relative(folder, file).split(sep).join('/')}`, file]);
  return new Map([...paths, ['/', join(folder, 'index.html')]]);
}

function refuse(response: ServerResponse, status: 403 | 404 | 405): void {
  response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${status}\n`);
}

/** The status that refuses a request, or the file that answers it. */
function answerTo(files: ReadonlyMap<string, string>, { headers: asked, method, url }: IncomingMessage) {
  if (!isOwn(asked.host)) return 403;
  if (method !== 'GET' && method !== 'HEAD') return 405;
  return files.get((url ?? '').replace(/\?.*$/s, '')) ?? 404;
}

function send(file: string, isWhole: boolean, response: ServerResponse): void {
  response.writeHead(200, {
    ...headers,
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    'Content-Length': statSync(file).size,
  });
  if (!isWhole) response.end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
}

/** A server of a folder's files to this machine: it knows them by their names alone, and walks no path. */
export function pageServer(folder: string): Server {
  const files = filesOf(folder);
  return createServer((request, response) => {
    const answer = answerTo(files, request);
    if (typeof answer === 'number') refuse(response, answer);
    else send(answer, request.method === 'GET', response);
  });
}

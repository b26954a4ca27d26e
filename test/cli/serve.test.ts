import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { request as ask, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageServer } from '../../src/cli/page-server.ts';
import { command, startCommand } from '../support/command.ts';
import { builtPage } from '../support/page.ts';

const folder = mkdtempSync(join(tmpdir(), 'contrechamp-serve-'));
writeFileSync(join(folder, 'secret.txt'), 'secret');
mkdirSync(join(folder, 'page/assets'), { recursive: true });
writeFileSync(join(folder, 'page/index.html'), '<h1>page</h1>');
writeFileSync(join(folder, 'page/assets/a.js'), 'let a;');
symlinkSync(join(folder, 'secret.txt'), join(folder, 'page/link.txt'));

const server = pageServer(join(folder, 'page'));
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

/** Asks as written: no client tidies the path first. */
function get(path: string, options: { host?: string; method?: string } = {}) {
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status: number; body: string; headers: Record<string, unknown> }>((resolve, reject) => {
    const headers = { host: options.host ?? `127.0.0.1:${port}` };
    ask({ host: '127.0.0.1', port, path, method: options.method ?? 'GET', headers }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode!, body, headers: response.headers }));
    })
      .on('error', reject)
      .end();
  });
}

describe('contrechamp serve', () => {
  it('gives the files of the page, isolated, with a strict policy', async () => {
    const { status, body, headers } = await get('/?lang=fr');
    expect([status, body]).toEqual([200, '<h1>page</h1>']);
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['cross-origin-embedder-policy']).toBe('require-corp');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'/);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect((await get('/assets/a.js')).headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(await get('/index.html', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '//etc/passwd',
    '/etc/passwd',
    '/link.txt',
    '/assets',
    '/assets/',
    '/index.html/',
    '/%',
    '/a.js%00',
    'http://127.0.0.1/secret.txt',
  ])('knows no other path: %s', async (path) => {
    const { status, body } = await get(path);
    expect([status, body.includes('secret')]).toEqual([404, false]);
  });

  it.each(['evil.example', 'evil.example:80', '127.0.0.1.evil.example', 'localhost.evil', 'file', '10.0.0.1'])(
    'refuses a request under another name: %s',
    async (host) => {
      expect((await get('/', { host })).status).toBeGreaterThanOrEqual(400);
    },
  );

  it.each(['localhost', 'localhost:8383', '[::1]:9', 'LOCALHOST'])('answers to its own name: %s', async (host) => {
    expect((await get('/', { host })).status).toBe(200);
  });

  it('takes nothing in', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) expect((await get('/', { method })).status).toBe(405);
  });

  it('says in words that the port is in use, and the way out', async () => {
    builtPage();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { status, stderr } = await command(folder, 'serve', '--no-open', '--port', String(port));
    other.close();
    expect(status).toBe(2);
    expect(stderr).toContain(`port ${port} is in use`);
    expect(stderr).toContain('--port 0');
  });

  it.each(['65536', '-1', 'abc', '1e3', ''])('refuses a port that is none: %s', async (port) => {
    expect((await command(folder, 'serve', '--no-open', `--port=${port}`)).status).toBe(2);
  });

  it('prints its address, serves the built page to this machine alone, and ends when it is told to', async () => {
    builtPage();
    const running = startCommand(folder, 'serve', '--no-open', '--port', '0', '--lang', 'fr');
    const address = await new Promise<string>((resolve) =>
      running.stdout!.once('data', (data) => resolve(String(data).trim())),
    );
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?lang=fr$/);
    expect(await (await fetch(address)).text()).toContain('<title>Contrechamp</title>');
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Why tests that need a Redis are left out here; undefined where there is one. */
export const noRedis: string | undefined =
  spawnSync('redis-server', ['--version']).status === 0 ? undefined : 'no redis-server is installed here';

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** A Redis of one's own, which keeps what it was told in an append-only file. */
export interface OwnRedis {
  readonly url: string;
  kill(): Promise<void>;
  start(): Promise<void>;
  end(): Promise<void>;
}

/** @param password asked of whoever connects */
export async function startRedis(password?: string): Promise<OwnRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'contrechamp-redis-'));
  const port = await freePort();
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', ''];
  const kept = ['--appendonly', 'yes', '--appendfsync', 'always'];
  const asked = password === undefined ? [] : ['--requirepass', password];
  let server: ChildProcess;
  const start = async (): Promise<void> => {
    server = spawn('redis-server', [...options, ...kept, ...asked], { stdio: ['ignore', 'pipe', 'ignore'] });
    for await (const said of server.stdout ?? []) if (String(said).includes('Ready to accept')) break;
  };
  const kill = async (): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill('SIGKILL');
    await once(server, 'exit');
  };
  await start();
  const end = async (): Promise<void> => {
    await kill();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `redis://127.0.0.1:${port}`, kill, start, end };
}

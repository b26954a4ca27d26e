import { spawn } from 'node:child_process';

const openers: Readonly<Record<string, readonly string[]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** Opens an address in the user's own browser, where there is a way; the address is printed anyhow. */
export function openPage(url: string): void {
  const [program, ...before] = openers[process.platform] ?? ['xdg-open'];
  const opener = spawn(program, [...before, url], { stdio: 'ignore', detached: true });
  opener.on('error', () => undefined);
  opener.unref();
}

import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

const packed = async (): Promise<string> => (await import('@sparticuz/chromium')).default.executablePath();

/** A browser of this machine, else the packed one; `null` where none starts. */
export async function startBrowser(): Promise<Browser | null> {
  const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].filter((path) =>
    existsSync(path),
  );
  for (const place of [...places.map((path) => async () => path), packed]) {
    try {
      return await chromium.launch({ executablePath: await place(), args: flags });
    } catch {}
  }
  return null;
}

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { pageServer } from '../../src/cli/page-server.ts';

const root = join(import.meta.dirname, '../..');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The page as it is built from what stands in the folder now. */
export function builtPage(): string {
  const build = `import(${JSON.stringify(pathToFileURL(join(root, 'scripts/setup.mjs')).href)}).then((set) => set.buildPage())`;
  execFileSync(process.execPath, ['--eval', build], { stdio: 'ignore' });
  return join(root, 'dist/page');
}

/** The page served as `contrechamp serve` does. */
export async function servedPage(): Promise<{ origin: string; close: () => void }> {
  const server = pageServer(builtPage());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** What a visit must not leave behind: messages on the console, requests to anywhere else. */
export interface Visit {
  readonly page: Page;
  readonly complaints: string[];
  readonly elsewhere: string[];
}

/** Opens the page as a visitor would, and keeps what the browser complains of. */
export async function visit(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const [complaints, elsewhere]: string[][] = [[], []];
  const { origin } = new URL(url);
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  context.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`) && !/^(data|blob):/.test(request.url())) elsewhere.push(request.url());
  });
  await page.goto(url);
  await page.waitForSelector('h1');
  return { page, complaints, elsewhere };
}

/** What axe finds, everything opened. */
export async function faults(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('details')) each.open = true;
  });
  await page.evaluate(axe);
  return page.evaluate(
    'axe.run().then((result) => result.violations.map((fault) => fault.id + ": " + fault.nodes.slice(0, 2).map((node) => node.html).join(" ")))',
  );
}

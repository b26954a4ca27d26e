import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runScenario } from '../../src/run/run-scenario.ts';
import { overridesFrom } from '../../src/scenario/overrides.ts';
import { openScenario } from '../../src/store/load-scenario.ts';
import { startBrowser } from '../support/browser.ts';

const browser = await startBrowser();
const sources = join(import.meta.dirname, '../support/browser-threads');
/** Without these a page has no memory that threads share. */
const isolated = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };
let server: Server;

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: ['page.ts', 'walk.ts'].map((name) => join(sources, name)),
    outdir: '/',
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    external: ['node:*'],
  });
  const files = new Map(outputFiles.map(({ path, text }) => [`/${path.split(/[/\\]/).at(-1)}`, text]));
  server = createServer(({ url }, response) => {
    const script = files.get(url ?? '');
    const type = script === undefined ? 'text/html' : 'text/javascript';
    response.writeHead(200, { 'content-type': type, ...isolated });
    response.end(script ?? '<!doctype html><script type="module" src="page.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  server?.close();
  await browser?.close();
});

describe.skipIf(browser === null)('in a browser', () => {
  it('one thread and two walk to the digests that they walk to here', async () => {
    const scenario = openScenario('same-country', overridesFrom({ people: '8500', weeks: '2' }));
    const regimes = scenario.regimes.map(({ id }) => id);
    const here = await runScenario(scenario, { regimes, sample: 0, twins: 'off' });
    const expected = here.regimes.map(({ digest }) => digest);
    const page = await browser!.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction('window.digests !== undefined');
    const inPage = (workers: number): Promise<unknown> =>
      page.evaluate(`window.digests(${JSON.stringify(scenario)}, ${workers})`);
    expect(await inPage(1)).toEqual(expected);
    expect(await inPage(2)).toEqual(expected);
  });
});

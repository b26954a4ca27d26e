import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { coverageOf, districtOfBox, readMap } from '../../../src/audit/cameras/index.ts';
import { startBrowser } from '../../support/browser.ts';

const browser: Browser | null = await startBrowser();
afterAll(() => browser?.close());

const city = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    { place: [24.941, 60.171], tags: { man_made: 'surveillance', 'camera:type': 'dome' } },
    { place: [24.943, 60.172], tags: { man_made: 'surveillance', 'camera:direction': '90' } },
  ]
    .map(({ place, tags }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: place },
      properties: tags,
    }))
    .concat([
      {
        type: 'Feature',
        geometry: {
          type: 'LineString',
          coordinates: [
            [24.939, 60.171],
            [24.946, 60.172],
          ] as never,
        },
        properties: { highway: 'footway' } as never,
      },
    ]),
});
const box = [24.938, 60.17, 24.947, 60.174] as const;

const bundled = async (): Promise<string> => {
  const library = fileURLToPath(new URL('../../../src/audit/cameras/index.ts', import.meta.url));
  const { outputFiles } = await build({
    stdin: {
      contents: `export * from ${JSON.stringify(library)};`,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'cameras',
    platform: 'browser',
    logLevel: 'silent',
  });
  return outputFiles[0].text;
};

describe('the cameras library in a browser', () => {
  it('bundles without anything of Node', async () => {
    const script = await bundled();
    expect(script.length).toBeGreaterThan(10_000);
    expect(script).not.toMatch(/(?:require|import)\(["']node:/);
  });

  it.skipIf(browser === null)(
    'reads a map and measures it as Node does (skipped where no browser starts)',
    async () => {
      const page = await browser!.newPage();
      const failures: string[] = [];
      page.on('pageerror', (error) => failures.push(error.message));
      await page.addScriptTag({ content: await bundled() });
      const inBrowser = await page.evaluate(
        async ([text, west, south, east, north]) => {
          const { readMap, districtOfBox, coverageOf } = (
            globalThis as never as { cameras: typeof import('../../../src/audit/cameras/index.ts') }
          ).cameras;
          const stream = new Blob([text as string]).stream();
          const around = [west, south, east, north] as [number, number, number, number];
          const map = await readMap([{ name: 'city.geojson', stream }], {});
          const { areaShare, footShare, cameras } = coverageOf(map, districtOfBox(around), { task: 'observe' });
          return { areaShare, footShare, cameras, hasNode: 'process' in globalThis };
        },
        [city, ...box] as const,
      );
      const map = await readMap([{ name: 'city.geojson', stream: new Blob([city]).stream() }], {});
      const { areaShare, footShare, cameras } = coverageOf(map, districtOfBox(box), { task: 'observe' });
      expect(failures).toEqual([]);
      expect(inBrowser.hasNode).toBe(false);
      expect(inBrowser.cameras).toEqual(cameras);
      // Another engine's sines may differ in the last digits.
      for (const which of ['low', 'middle', 'high'] as const) {
        expect(inBrowser.areaShare[which]).toBeCloseTo(areaShare[which]!, 6);
        expect(inBrowser.footShare[which]).toBeCloseTo(footShare[which]!, 6);
      }
      expect(footShare.middle).toBeGreaterThan(0);
    },
  );
});

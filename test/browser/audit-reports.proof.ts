import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  cameraReport,
  completenessOf,
  coverageOf,
  districtOfBox,
  inventoryOf,
  routesBetween,
} from '../../src/audit/cameras/index.ts';
import {
  compareTranscripts,
  comparisonReport,
  readPrior,
  readSession,
  runSession,
  sessionReport,
  simulatedOracle,
  verifySession,
  wechatPrior,
} from '../../src/audit/chat/index.ts';
import { claimReport } from '../../src/audit/claim/claim-report.ts';
import { auditClaim } from '../../src/audit/claim/index.ts';
import {
  auditMatrices,
  auditScore,
  auditTwoSamples,
  estimatedReport,
  rebuildRule,
  scoreReport,
  tableOf,
} from '../../src/audit/score/index.ts';
import { sweepMarkup } from '../../src/report/sweep/sweep-report.ts';
import { seeded } from '../../src/statistics/seeded.ts';
import { openCollection } from '../../src/sweep/collection.ts';
import { readSwept } from '../../src/sweep/swept.ts';
import { block, cameraAt, centre, mapOf, squareBox, wayThrough } from '../audit/cameras/small-maps.ts';
import { createRandom } from '../audit/chat/invented.ts';
import { inventChat } from '../audit/chat/invented-chat.ts';
import { startBrowser } from '../support/browser.ts';
import { type Invented, inventCollection } from '../support/invented-collection.ts';

function cameras(): string {
  const map = mapOf({
    cameras: Array.from({ length: 12 }, (_, i) =>
      cameraAt(`c${i}`, [40 * (i % 4) - 60, 40 * Math.floor(i / 4) - 30], { operator: i % 3 ? 'City' : 'Bank' }),
    ),
    ways: [wayThrough('a', [-90, 3], [90, 7]), wayThrough('b', [-90, 3], [0, 80], [90, 7])],
    buildings: [block(-20, 15, 20, 40)],
    oddities: [{ code: 'badCoordinates', number: 3, examples: ['n1: 200, 0'] }],
  });
  const coverage = coverageOf(map, districtOfBox(squareBox(90)), { task: 'observe', stepMetres: 2 });
  const place = (x: number, y: number) => centre.toDegrees(x, y) as [number, number];
  const routes = routesBetween(map, place(-90, 3), place(90, 7), { task: 'observe' });
  const completeness = completenessOf(map, map);
  const provenance = {
    program: 'contrechamp',
    version: '0',
    command: 'audit cameras',
    files: [],
    options: {},
    assumptions: [],
  };
  const parts = { place: 'Kluuvi', provenance, inventory: inventoryOf(map), coverage, routes, completeness };
  return cameraReport(parts, 'fr');
}

async function score(): Promise<string> {
  const uniform = seeded(4);
  const column = <Value>(make: (row: number) => Value) => Array.from({ length: 900 }, (_, row) => make(row));
  const table = tableOf({
    district: column((row) => ['north of the river', 'south', 'island'][row % 100 === 0 ? 2 : row % 2]),
    late: column(() => Math.floor(uniform() * 4)),
    points: column(() => Math.floor(uniform() * 40)),
    outcome: column(() => (uniform() < 0.3 ? 1 : 0)),
  });
  const request = { score: 'points', threshold: 20, outcome: 'outcome', groups: [['district']] };
  const rule = await rebuildRule(table, { score: 'late', threshold: 2, factors: ['points'] });
  return scoreReport(auditScore(table, request), { language: 'fr', rule });
}

const matrices = () =>
  estimatedReport(
    auditMatrices(tableOf({ sex: ['F', 'M'], tn: [800, 700], fp: [120, '<10'], fn: [60, 50], tp: [90, 95] })),
    { language: 'fr' },
  );

const samples = () => {
  const rows = (share: number) => ({ error: Array.from({ length: 500 }, (_, row) => (row < 500 * share ? 1 : 0)) });
  return estimatedReport(
    auditTwoSamples(tableOf(rows(0.3)), tableOf(rows(0.1)), { outcome: 'error', population: 50_000 }),
    { language: 'fr' },
  );
};

const claim = () =>
  claimReport(auditClaim({ detects: 0.7, falseMatch: 1e-7, list: 2000, crowd: 1e5, wanted: 5 }), 'fr');

async function session(): Promise<string> {
  let lines = '';
  const rules = [{ components: ['red', 'kite'] }];
  const text = 'Tomorrow the red balloon and the old kite fly over the harbour.';
  await runSession(
    {
      text,
      oracleKind: 'rules',
      outsideReach: null,
      loss: 0.02,
      prior: readPrior(wechatPrior),
      now: () => new Date(Date.UTC(2026, 0, 1)),
      append: async (line) => {
        lines += line;
      },
      oracle: simulatedOracle(rules, { loss: 0 }, 0),
    },
    null,
  );
  const found = await readSession(lines, 'session');
  return sessionReport(found, await verifySession(found), 'fr');
}

const comparison = () => {
  const { a, b } = inventChat(createRandom(3), { messages: 400, erasure: 0.05 });
  return comparisonReport(compareTranscripts(a, b), 'fr');
};

/** The same response on a grid, or over ranges for indices. */
async function sweepOf(shape: Pick<Invented, 'lists' | 'ranges' | 'design' | 'replicas'>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'contrechamp-sweep-page-'));
  try {
    const path = join(folder, 'made.parquet');
    const values = {
      listedEver: (given: Readonly<Record<string, number | string>>, seed: number) =>
        1000 + 500 * Number(given['watch.capture']) * (given['fusion.degree'] === 'central' ? 2 : 1) + (seed % 3),
      deniedPeopleEver: (_: object, seed: number) => 40 + (seed % 5),
    };
    await inventCollection(path, { ...shape, values });
    return sweepMarkup(await readSwept(await openCollection(path), Object.keys(values)), 'fr');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const sweepGrid = () =>
  sweepOf({ lists: { 'watch.capture': [0.1, 0.5, 1], 'fusion.degree': ['federated', 'central'] }, replicas: 6 });
const sweepIndices = () =>
  sweepOf({ ranges: ['watch.capture', 'voice.tolerance'], design: { kind: 'indices', points: 64 } });

const pages = { cameras, score, matrices, samples, claim, session, comparison, sweepGrid, sweepIndices };

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const browser = await startBrowser();
afterAll(() => browser?.close());

describe.skipIf(browser === null)(
  'each report of the audit bench and of a sweep, in a browser (skipped where none starts)',
  () => {
    for (const [name, make] of Object.entries(pages))
      describe(name, () => {
        let page: Page;
        beforeAll(async () => {
          page = await browser!.newPage({ viewport: { width: 390, height: 800 }, bypassCSP: true });
          await page.setContent(await make());
          await page.evaluate(axe);
          await page.evaluate(() => {
            for (const each of document.querySelectorAll('details')) each.open = true;
          });
        });
        afterAll(() => page.close());

        it.each(['en', 'fr'])('has no fault that axe finds, and fits a phone: %s', async (language) => {
          await page.check(`#language-${language}`);
          const found = await page.evaluate(
            'axe.run().then((result) => result.violations.map((fault) => fault.id + ": " + fault.nodes.slice(0, 2).map((node) => node.html).join(" ")))',
          );
          expect(found).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
        });

        it('has letters of nine pixels or more in its charts on a phone', async () => {
          const sizes = await page.evaluate(() =>
            [...document.querySelectorAll<SVGSVGElement>('.chart svg')]
              .filter((svg) => svg.checkVisibility() && svg.querySelector('text') !== null)
              .map((svg) => (13 * svg.getBoundingClientRect().width) / svg.viewBox.baseVal.width),
          );
          expect(Math.min(13, ...sizes)).toBeGreaterThan(9);
        });
      });
  },
);

import { describe, expect, it } from 'vitest';
import { type ChapterId, chapters, findFor, inReport, pictureOf, tell } from '../../src/chapters/index.ts';
import type { Block } from '../../src/document/blocks.ts';
import { pages } from '../../src/scenario-pages/pages.ts';
import { openScenario } from '../../src/store/load-scenario.ts';
import { inventedReport } from '../support/invented-report.ts';

const headingsOf = (blocks: readonly Block[]): (string | undefined)[] =>
  blocks.flatMap((block) => (block.kind === 'heading' && block.id !== undefined ? [block.id] : []));

describe('chapters', () => {
  it('are told in the order of all, however they are asked for', () => {
    const input = inventedReport();
    expect(headingsOf(tell(['provenance', 'headline', 'simulated'], input, {}))).toEqual([
      'simulated',
      'headline',
      'provenance',
    ]);
  });

  it('wait for the small run that they need, and are left out where it failed', async () => {
    const scenario = openScenario('rongcheng');
    const asked: string[] = [];
    const found = await findFor(inReport, scenario, {
      unlessItFails: async (label) => {
        asked.push(label.en);
        return null;
      },
    });
    expect(asked).toEqual(['Who leaves the first grade']);
    expect(found.grades).toBeUndefined();
    const input = inventedReport();
    expect(tell(['grades'], { ...input, run: { ...input.run, scenario } }, found)).toEqual([]);
  });

  it.each(Object.entries(pages))(
    'the page of %s tells only chapters that its scenario has',
    (id, { chapters: told = [] }) => {
      const scenario = openScenario(id);
      for (const chapter of told) {
        const { isOf } = chapters[chapter] as { isOf?: (of: typeof scenario) => boolean };
        expect(isOf?.(scenario) ?? true, chapter).toBe(true);
      }
    },
  );

  it('have no picture but those that a page may open with', () => {
    expect(() => pictureOf('law', inventedReport(), {})).toThrow(/no picture/);
  });

  it('are known by their ids: another does not compile', () => {
    // @ts-expect-error no such chapter
    const unknown: ChapterId = 'rumours';
    expect(unknown in chapters).toBe(false);
  });

  it('mark each headline figure of the report by regime and measure', () => {
    const figures = JSON.stringify(tell(['headline'], inventedReport(), {})).match(/"figure":"[^"]+"/g) ?? [];
    expect(figures).toContain('"figure":"total.stopsOfInnocents"');
    expect(figures).toContain('"figure":"liberal.wantedFound"');
  });
});

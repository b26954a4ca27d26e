import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { questions } from '../../src/deployment/index.ts';
import type { Bilingual, Language } from '../../src/language/bilingual.ts';
import { type Part, partTitles } from '../../web/address/parts.ts';
import { chatWords } from '../../web/chat/words.ts';
import { crossingWords } from '../../web/crossing/words.ts';
import { filesWords } from '../../web/files/words.ts';
import { lifeWords } from '../../web/life/words.ts';
import { mapWords } from '../../web/map/words.ts';
import { openingWords } from '../../web/opening/story.ts';
import { townWords } from '../../web/town/words.ts';
import { startBrowser } from '../support/browser.ts';
import { servedPage, visit } from '../support/page.ts';
import { chatEnd, decisions, file, type GivenFile } from '../web/invented-files.ts';
import { inventedMap } from '../web/invented-map.ts';

const browser = await startBrowser();
const patience = { timeout: 60_000 };

/** A visitor who knows the page's words alone: every act is told by a label, and counted. */
class Visitor {
  steps = 0;
  readonly #page: Page;
  readonly #language: Language;

  constructor(page: Page, language: Language) {
    this.#page = page;
    this.#language = language;
  }

  #say(words: Bilingual | string): string {
    return typeof words === 'string' ? words : words[this.#language];
  }

  async #act(what: Locator, act: (what: Locator) => Promise<unknown>): Promise<void> {
    await what.waitFor({ ...patience, state: 'attached' });
    await act(what);
    this.steps += 1;
  }

  go = (part: Part): Promise<void> => this.follow(partTitles[part]);
  follow = (words: Bilingual): Promise<void> =>
    this.#act(this.#page.getByRole('link', { name: this.#say(words), exact: true }), (link) => link.click());
  press = (words: Bilingual): Promise<void> =>
    this.#act(this.#page.getByRole('button', { name: this.#say(words) }).first(), (button) => button.click());
  fill = (words: Bilingual, value: Bilingual | string): Promise<void> =>
    this.#act(this.#page.getByLabel(this.#say(words)), (field) => field.fill(this.#say(value)));
  choose = (words: Bilingual, value: string): Promise<void> =>
    this.#act(this.#page.getByLabel(this.#say(words)), (field) => field.selectOption(value));
  untick = (words: Bilingual): Promise<void> =>
    this.#act(this.#page.getByLabel(this.#say(words), { exact: true }), (field) => field.uncheck());
  give = (words: Bilingual, given: GivenFile): Promise<void> =>
    this.#act(this.#page.getByLabel(this.#say(words)), (field) => field.setInputFiles(given));

  /** Waits for what was looked for, in the page or in the report within it. */
  async read(words: Bilingual, within: 'page' | 'report' = 'page'): Promise<void> {
    const place = within === 'page' ? this.#page : this.#page.frameLocator('iframe');
    await place
      .getByText(this.#say(words))
      .first()
      .waitFor({ ...patience, state: 'attached' });
  }
}

const say = (en: string, fr: string): Bilingual => ({ en, fr });
const asked = (id: string): Bilingual => questions.find((question) => question.id === id)!.ask({ answers: {} });

/** What a new visitor comes for, in at most so many steps from the page's first view. */
const tasks: readonly (readonly [task: string, most: number, how: (visitor: Visitor) => Promise<void>])[] = [
  [
    'see whom safeguards spare, and whom they do not',
    1,
    async (visitor) => {
      await visitor.follow(partTitles.opening);
      await visitor.read(say('What they', 'Ce qu’elles'));
    },
  ],
  [
    'read one person’s year',
    1,
    async (visitor) => {
      await visitor.follow(openingWords.follow);
      await visitor.read(say('From what was seen to what it cost', 'De ce qui a été vu à ce que cela a coûté'));
    },
  ],
  [
    'find somebody who was never told, and read why',
    2,
    async (visitor) => {
      await visitor.go('life');
      await visitor.press(lifeWords.why.untold);
      await visitor.read(say('From what was seen to what it cost', 'De ce qui a été vu à ce que cela a coûté'));
    },
  ],
  [
    'check a vendor’s sentence',
    2,
    async (visitor) => {
      await visitor.follow(openingWords.promise);
      await visitor.fill(crossingWords.promise, crossingWords.example[0]);
      await visitor.read(
        say('innocent people are flagged for each wanted person found', 'pour chaque personne recherchée reconnue'),
      );
    },
  ],
  [
    'find what one safeguard is worth',
    2,
    async (visitor) => {
      await visitor.go('country');
      await visitor.untick(say('human review of alerts', 'vérification humaine des alertes'));
      await visitor.read(say('of 20,000 people', 'sur 20 000 personnes'));
    },
  ],
  [
    'see what a filter takes from a chat',
    2,
    async (visitor) => {
      await visitor.go('chat');
      await visitor.press(chatWords.lift);
      await visitor.read(chatWords.rules);
    },
  ],
  [
    'measure one’s own walk',
    4,
    async (visitor) => {
      await visitor.go('map');
      await visitor.give(mapWords.choose, file('town.geojson', inventedMap));
      await visitor.choose(mapWords.from, 'Rue Haute');
      await visitor.choose(mapWords.to, 'Passage Neuf');
      await visitor.read(mapWords.back);
    },
  ],
  [
    'audit a table of decisions',
    6,
    async (visitor) => {
      await visitor.go('files');
      await visitor.give(filesWords.chooseTable, file('decisions.csv', decisions()));
      await visitor.choose(filesWords.score, 'points');
      await visitor.fill(filesWords.threshold, '25');
      await visitor.choose(filesWords.outcome, 'late');
      await visitor.press(filesWords.audit);
      await visitor.read(say('Findings', 'Constats'), 'report');
    },
  ],
  [
    'compare two ends of a chat',
    4,
    async (visitor) => {
      await visitor.go('files');
      await visitor.give(filesWords.chooseFirst, file('ana.txt', chatEnd('Ana')));
      await visitor.give(filesWords.chooseSecond, file('bao.txt', chatEnd('Bao')));
      await visitor.press(filesWords.compare);
      await visitor.read(say('lantern', 'lantern'), 'report');
    },
  ],
  [
    'describe a deployment, and have the annex for its assessment',
    7,
    async (visitor) => {
      await visitor.go('town');
      await visitor.choose(asked('country'), 'fr');
      await visitor.fill(asked('population'), '5 000');
      await visitor.choose(asked('deploy'), 'chat');
      await visitor.fill(asked('weeks'), '4');
      await visitor.press(say('Simulate 5,000 people', 'Simuler 5 000 personnes'));
      await visitor.press(townWords.annexPage);
    },
  ],
];

describe.skipIf(browser === null)('a new visitor', () => {
  let served: Awaited<ReturnType<typeof servedPage>>;
  const counted = new Map<string, number[]>();
  beforeAll(async () => {
    served = await servedPage();
  });
  afterAll(async () => {
    await browser?.close();
    served?.close();
    for (const [task, steps] of counted) console.log(`${steps.join(' and ')} steps (English and French): ${task}`);
  });

  it.each(['en', 'fr'] as const)(
    'does ten tasks by the words of the page alone: %s',
    { timeout: 400_000 },
    async (language) => {
      const { page, complaints } = await visit(browser!, `${served.origin}/?lang=${language}`);
      for (const [task, most, how] of tasks) {
        await page.goto(`${served.origin}/?lang=${language}#opening`);
        const visitor = new Visitor(page, language);
        await how(visitor);
        expect([task, visitor.steps]).toEqual([task, Math.min(most, visitor.steps)]);
        counted.set(task, [...(counted.get(task) ?? []), visitor.steps]);
      }
      expect(tasks).toHaveLength(10);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );
});

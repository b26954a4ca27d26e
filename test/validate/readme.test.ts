import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { number, percent } from '../../src/language/numbers.ts';
import { shippedEvidence } from '../../src/store/evidence-files.ts';
import { openScenario } from '../../src/store/load-scenario.ts';
import { shippedCaseTexts } from '../../src/store/validation-files.ts';
import { readCase } from '../../src/validate/case.ts';
import { judge, type Outcome } from '../../src/validate/judge.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8').replace(/\s+/g, ' ');
const evidence = shippedEvidence();
const cases = shippedCaseTexts().map((text) => readCase(text, evidence));
const judged = new Map<string, Promise<Outcome>>();
const outcomeOf = (id: string): Promise<Outcome> => {
  const known = judged.get(id) ?? judge(cases.find((each) => each.id === id)!, evidence, openScenario('same-country'));
  judged.set(id, known);
  return known;
};

describe.each([
  ['README.md', 'en'],
  ['README.fr.md', 'fr'],
] as const)('%s', (file, language) => {
  const paragraph = read(file).split('`contrechamp validate`')[1];

  it('quotes predictions, as they come out', async () => {
    const first = async (id: string) => (await outcomeOf(id)).comparisons[0];
    for (const id of ['2022-01-28', '2022-07-07', '2022-07-16']) {
      const { predicted, published } = await first(`oxford-circus-${id}`);
      expect(paragraph).toContain(predicted.toFixed(1).replace('.', language === 'fr' ? ',' : '.'));
      expect(paragraph).toMatch(new RegExp(`\\b${published}\\b`));
    }
    const growth = await first('miss-rate-growth');
    expect(paragraph).toContain(number(growth.predicted, language, 3));
    expect(paragraph).toContain(number(growth.published, language, 3));
    const links = await first('false-links');
    const share = (value: number): string => percent(value, language, 2).replace('%', '').trim();
    expect(paragraph).toContain(share(links.predicted));
    expect(paragraph).toContain(share(links.published));
    const missed = await first('missed-links');
    expect(paragraph).toContain(share(missed.predicted));
    expect(paragraph).toContain(number(missed.published * 100, language, 2));
    const added = await first('court-list-additions-2024');
    expect(paragraph).toContain(number(added.predicted / 1e6, language, 2));
    expect(paragraph).toContain(number(added.published / 1e6, language, 2));
    const removed = await first('court-list-removals-2024');
    expect(paragraph).toContain(number(removed.predicted / 1e6, language, 2));
    expect(paragraph).toContain(number(removed.published / 1e6, language, 2));
    const silence = await first('silence-not-free');
    expect(paragraph).toContain(`${Math.round(silence.predicted * 100)}`);
    expect(paragraph).toContain(`${Math.round(silence.published * 100)}`);
    const ratios = (await outcomeOf('false-matches-by-sex-and-race')).comparisons;
    const within = ratios.filter(({ agrees }) => agrees).length;
    expect(paragraph).toMatch(
      new RegExp(
        language === 'fr' ? `${within} rapports sur ${ratios.length}` : `${within} of ${ratios.length} ratios`,
      ),
    );
  });

  it('counts predictions only, and how many are expected to agree', () => {
    const predictions = cases.filter(({ kind }) => kind === 'prediction');
    const fail = predictions.filter(({ expected }) => expected === 'fails');
    expect([predictions.length, predictions.length - fail.length, fail.length]).toEqual([13, 10, 3]);
    expect(paragraph).toMatch(
      language === 'fr' ? /treize prédictions, dix .* Trois / : /thirteen predictions ten .* Three /,
    );
    // Consistency and illustrations are not quoted.
    expect(paragraph).not.toMatch(/ProPublica|Housing|disability|logement|handicap/i);
  });
});

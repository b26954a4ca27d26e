import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { number } from '../../src/language/numbers.ts';
import { shippedEvidence } from '../../src/store/evidence-files.ts';
import { openScenario } from '../../src/store/load-scenario.ts';
import { shippedCaseTexts } from '../../src/store/validation-files.ts';
import { readCase } from '../../src/validate/case.ts';
import { judge, type Outcome } from '../../src/validate/judge.ts';
import { numberText } from '../../src/validate/outcome-words.ts';
import { pooledSkill } from '../../src/validate/power.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8').replace(/\s+/g, ' ');
/** As both are compared: no space before the sign of per cent. */
const plain = (words: string): string => words.replace(/\s+/g, ' ').replace(/ %/g, '%');
const evidence = shippedEvidence();
const predictions = shippedCaseTexts()
  .map((text) => readCase(text, evidence))
  .filter(({ kind }) => kind === 'prediction');
let judged: Promise<Outcome[]> | undefined;
const outcomes = (): Promise<Outcome[]> => {
  judged ??= (async () => {
    const all: Outcome[] = [];
    for (const each of predictions)
      all.push(await judge(each, evidence, openScenario('same-country'), openScenario('welfare-score')));
    return all;
  })();
  return judged;
};

describe.each([
  ['README.md', 'en', 'agree as a guess would'],
  ['README.fr.md', 'fr', 's’accordent comme le ferait'],
] as const)('%s', (file, language, end) => {
  const paragraph = read(file).split('`contrechamp validate` ')[1].split(end)[0];
  const skillLine = read(file).split(end)[1];

  it('quotes every prediction that shows something and every one that fails', async () => {
    for (const { case: found, comparisons, shown, verdict } of await outcomes()) {
      if (!shown && verdict !== 'fails') continue;
      const [first] = comparisons;
      const isRanking = first.predicted === first.high && first.unit === 'number';
      if (!isRanking) expect(plain(paragraph), found.id).toContain(plain(numberText(first.predicted, first, language)));
      const published = isRanking ? number(first.published, language, 2) : numberText(first.published, first, language);
      expect(plain(paragraph), found.id).toContain(plain(published));
    }
  });

  it('counts predictions, those with power, those that show something, and the skill', async () => {
    const { predictions: all, held, withPower, shown, value } = pooledSkill(await outcomes());
    const counts = [
      ...paragraph.matchAll(
        language === 'en'
          ? /Of (\d+) predictions (\d+) agree. In (\d+) the naive one fails; (\d+) of these hold/g
          : /Sur (\d+) prédictions, (\d+) s’accordent. Pour (\d+), la naïve échoue ; (\d+) d’entre elles tiennent/g,
      ),
    ];
    expect(counts[0].slice(1).map(Number)).toEqual([all, held, withPower, shown]);
    expect(paragraph).toContain(language === 'en' ? `The ${all - held} that fail` : `Les ${all - held} qui échouent`);
    expect(paragraph).toMatch(new RegExp(`${language === 'en' ? 'The other' : 'Les'} ${held - shown} `));
    expect(skillLine).toContain(number(value ?? Number.NaN, language, 2));
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedEvidence } from '../../src/store/evidence-files.ts';
import { openScenario } from '../../src/store/load-scenario.ts';
import { shippedCaseTexts } from '../../src/store/validation-files.ts';
import { readCase } from '../../src/validate/case.ts';
import { judge } from '../../src/validate/judge.ts';
import { verdictText } from '../../src/validate/words.ts';

const evidence = shippedEvidence();
const sweeps = shippedCaseTexts()
  .map((text) => readCase(text, evidence))
  .filter(({ method }) => method.startsWith('dissent-sweep'));

describe('the published sweep of dissent', () => {
  it.each(sweeps.map((each) => [each.id, each] as const))('%s ends as expected', async (id, found) => {
    const outcome = await judge(found, evidence, openScenario('same-country'));
    console.log(`${id}: ${verdictText(outcome).en}`);
    for (const { what, predicted, low, high, published, agrees } of outcome.comparisons) {
      const range = `[${low.toFixed(4)}, ${high.toFixed(4)}]`;
      console.log(`  ${what.en}: ${predicted.toFixed(4)} ${range}, published ${published}${agrees ? '' : ', outside'}`);
    }
    expect(outcome.asExpected).toBe(true);
    // The README quotes how many cells agree.
    const within = outcome.comparisons.filter(({ agrees }) => agrees).length;
    const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8').replace(/\s+/g, ' ');
    expect(readme).toContain(`${within} of ${outcome.comparisons.length}`);
  });
});

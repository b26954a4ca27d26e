// In how many audits of pure noise anything is found: 30 groups, 6,000 rows, 2,000 seeds, each form, decisions at 30 and 3 %.
// Run: npm run bench -- score-noise
import { clopperPearson } from '../src/statistics/intervals.ts';
import { falseRuns, forms } from '../test/audit/score/noise.ts';

const seeds = 2_000;

for (const form of Object.keys(forms) as (keyof typeof forms)[])
  for (const adverse of [0.3, 0.03]) {
    const found = falseRuns(form, adverse, seeds);
    const { low, high } = clopperPearson(found, seeds);
    const percent = (share: number) => `${(share * 100).toFixed(2)} %`;
    console.log(
      `${form}, decisions at ${adverse * 100} %: ${found} of ${seeds} runs find anything, ${percent(found / seeds)} [${percent(low)} to ${percent(high)}] (goal: at most 6 %)`,
    );
  }

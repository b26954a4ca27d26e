// How often a group is found that stands apart by so many points: 24 groups of 200 rows, decisions at 30 %.
// Run: npm run bench -- score-power
import { auditScore } from '../src/audit/score/index.ts';
import { clopperPearson } from '../src/statistics/intervals.ts';
import { oneApart } from '../test/audit/score/noise.ts';

const seeds = 200;

for (const points of [5, 10, 15, 20]) {
  let found = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    const { findings } = auditScore(oneApart(seed, points), { decision: 'refused', groups: [['group']], factors: [] });
    if (findings.some(({ code, text }) => code === 'gap' && / g8 /.test(text.en))) found++;
  }
  const { low, high } = clopperPearson(found, seeds);
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  console.log(
    `${points} points above 23 others: found in ${found} of ${seeds} runs, ${percent(found / seeds)} [${percent(low)} to ${percent(high)}]`,
  );
}

import { truncatedExponential } from '../../country/quantiles.ts';
import { words } from '../../language/words.ts';
import type { Rule } from '../../society/voice.ts';
import { studentDeviate } from '../../statistics/jackknife.ts';
import { seeded } from '../../statistics/seeded.ts';
import type { Comparison, Inputs, Method } from '../method.ts';
import { climb, type Population, proportionalPopulation, uniformPopulation } from './hill-climb.ts';

/** A cell of the published figure: `d0.195 b4.949` is mean dissent 0.195 by mean boldness 4.949. */
const cellName = /^d(\d+(?:\.\d+)?) b(\d+(?:\.\d+)?)$/;

/** A cell from trials of ours; the published mean is itself of so many trials, and was read off a colour scale. */
function cell({ values, assumed }: Inputs, rule: Rule, name: string, published: number): Comparison[] {
  const parts = cellName.exec(name);
  if (parts === null) return [];
  const [dissentMean, boldnessMean] = [Number(parts[1]), Number(parts[2])];
  const { people, rounds, window, trials: publishedTrials } = values('settings');
  const uniform = seeded(Math.round(dissentMean * 1e5) + Math.round(boldnessMean * 1e3));
  const trials = assumed('trials');
  const means = { people, dissent: truncatedExponential(dissentMean), boldness: boldnessMean };
  const population = (): Population =>
    rule === 'uniform' ? uniformPopulation(means, uniform) : proportionalPopulation(means);
  const ends = Array.from({ length: trials }, () => climb(population(), rounds, window, uniform));
  const mean = ends.reduce((sum, end) => sum + end, 0) / trials;
  const variance = ends.reduce((sum, end) => sum + (end - mean) ** 2, 0) / (trials - 1);
  const wide = studentDeviate(trials - 1) * Math.sqrt(variance * (1 / trials + 1 / publishedTrials));
  const half = wide + assumed('reading');
  return [
    {
      what: words(
        (say) => `Dissent expressed, of ${say.number(dissentMean, 4)} desired, boldness ${say.number(boldnessMean, 4)}`,
        (say) => `Désaccord exprimé, sur ${say.number(dissentMean, 4)} souhaité, audace ${say.number(boldnessMean, 4)}`,
      ),
      unit: 'number',
      predicted: mean,
      low: Math.max(0, mean - half),
      high: mean + half,
      published,
    },
  ];
}

/** What is left of dissent when an authority has adapted, by mean dissent and mean boldness. */
export const dissentSweep = (rule: Rule): Method => ({
  uses: { settings: 'values' },
  heldAgainst: { expressed: 'table' },
  assuming: ['trials', 'reading'],
  compare: (inputs) =>
    Object.entries(inputs.table('expressed')).flatMap(([name, published]) => cell(inputs, rule, name, published)),
});

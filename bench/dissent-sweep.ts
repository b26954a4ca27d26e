// The published sweep of dissent under uniform punishment, people one by one: hours; cells named after the command are tried alone.
import { truncatedExponential } from '../src/country/quantiles.ts';
import { studentDeviate } from '../src/statistics/jackknife.ts';
import { seeded } from '../src/statistics/seeded.ts';
import { shippedEvidence } from '../src/store/evidence-files.ts';
import { climb, individuals } from '../test/support/hill-climb.ts';

const evidence = shippedEvidence();
const { people, rounds, window, trials: publishedTrials } = evidence.get('dissent-sweep-settings')!.values!;
const trials = 12;
/** How well a colour of the published picture can be read. */
const reading = 0.005;
/** What was asked for at first, before people were taken as shares and cells were missed. */
const bar = 0.9;

/** One cell of the published sweep, every person on their own. */
function cell(name: string, published: number): boolean {
  const [dissent, boldness] = /^d(\S+) b(\S+)$/.exec(name)!.slice(1).map(Number);
  const uniform = seeded(Math.round(dissent * 1e5) + Math.round(boldness * 1e3));
  const means = { people, dissent: truncatedExponential(dissent), boldness };
  const ends = Array.from({ length: trials }, () =>
    climb(individuals('uniform', means, uniform), rounds, window, uniform),
  );
  const mean = ends.reduce((sum, end) => sum + end, 0) / trials;
  const variance = ends.reduce((sum, end) => sum + (end - mean) ** 2, 0) / (trials - 1);
  const half = studentDeviate(trials - 1) * Math.sqrt(variance * (1 / trials + 1 / publishedTrials)) + reading;
  const agrees = Math.abs(published - mean) <= half;
  console.log(`${name}: ${mean.toFixed(4)} ± ${half.toFixed(4)}, published ${published}${agrees ? '' : ', outside'}`);
  return agrees;
}

const asked = process.argv.slice(2);
const cells = Object.entries(evidence.get('dissent-sweep-uniform')!.table!).filter(
  ([name]) => asked.length === 0 || asked.includes(name),
);
const within = cells.filter(([name, published]) => cell(name, published)).length;
console.log(`${within} of ${cells.length} cells within; ${bar * 100} % asked for at first`);

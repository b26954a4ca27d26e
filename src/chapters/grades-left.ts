import { pointUnits } from '../country/columns.ts';
import { counter, counters } from '../country/counts.ts';
import { rareKind, rowWidth } from '../country/rare-table.ts';
import type { Regime, Scenario } from '../scenario/scenario.ts';
import { simulate } from '../simulate.ts';

/** What became of people’s first grade where the scored acts are so many times as frequent. */
export interface GradesLeft {
  readonly regime: string;
  /** Grade in which everybody starts. */
  readonly grade: string;
  /** Factor on the rates of every act that moves the score. */
  readonly factor: number;
  /** People run; those who are scored; those among them who ever stood below or above their first grade. */
  readonly people: number;
  readonly scored: number;
  readonly below: number;
  readonly above: number;
}

/** Factors on the rates of the scored acts. */
export const rateFactors = [0.1, 0.3, 1, 3, 10] as const;

/** Regimes whose grades can be followed: they score, and nobody’s score hangs on their contacts’. */
export const followed = ({ regimes }: Scenario): readonly Regime[] =>
  regimes.filter(({ score }) => score.on && score.association === 0 && score.grades.length > 2);

const startGrade = ({ score }: Regime): number => score.grades.findIndex(({ from }) => score.base >= from);

/** The scenario with the acts that move some score so many times as frequent, at most daily for whoever does them. */
function withRates(scenario: Scenario, regimes: readonly Regime[], factor: number): Scenario {
  const moves = (id: string): boolean =>
    regimes.some(({ score }) => (score.points[id] ?? 0) !== 0 || score.overrides[id] !== undefined);
  return {
    ...scenario,
    acts: scenario.acts.map((act) => {
      const most = (180 * act.participants) / (Math.max(...act.byMeans) * Math.max(...act.byAge));
      return moves(act.id) ? { ...act, yearlyRate: Math.min(act.yearlyRate * factor, most) } : act;
    }),
  };
}

const [isBelow, isAbove] = [1, 2];
const nobody = { isLogged: () => false, isAnyLogged: () => false, add: () => {}, point: () => {}, regimeIndex: 0 };

type Runs = Awaited<ReturnType<typeof simulate>>['runs'];
type People = Awaited<ReturnType<typeof simulate>>['country'];

/** Marks who stands below or above the first grade this week. */
function mark(country: People, run: Runs[number], regime: Regime, seen: Uint8Array): void {
  const start = startGrade(regime);
  const { grades, base } = regime.score;
  const [low, high] = [grades[start].from - base, start > 0 ? grades[start - 1].from - base : Infinity];
  for (const { first, size, index } of country.neighbourhoods) {
    const { points } = run.columns[Math.floor(first / country.chunkSize)];
    const from = first % country.chunkSize;
    for (let place = 0; place < size; place += 1) {
      const moved = points[from + place] / pointUnits;
      if (moved < low) seen[first + place] |= isBelow;
      else if (moved >= high) seen[first + place] |= isAbove;
    }
    const { rows, count } = run.rare[index];
    for (let row = 0; row < count * rowWidth; row += rowWidth)
      if (rows[row] === rareKind.override && rows[row + 3] > start) seen[first + rows[row + 1]] |= isBelow;
  }
}

/** People scored in the last week. */
function scoredIn({ weekly }: Runs[number]): number {
  const last = weekly[weekly.length - 1];
  let sum = 0;
  for (let at = counter.scored; at < last.length; at += counters) sum += last[at];
  return sum;
}

const tally = (seen: Uint8Array, bit: number): number =>
  seen.reduce((sum, bits) => sum + ((bits & bit) === 0 ? 0 : 1), 0);

/**
 * How many people ever leave the grade in which everybody starts, by how frequent the scored acts are.
 *
 * @param scenario run as it is, once a factor: make it small
 * @returns a row a regime and factor, for the regimes that can be followed
 * @example
 * (await gradesLeft(scenario)).find(({ factor }) => factor === 1)?.below;
 */
export async function gradesLeft(
  scenario: Scenario,
  factors: readonly number[] = rateFactors,
  onProgress: (share: number) => void = () => {},
): Promise<readonly GradesLeft[]> {
  const regimes = followed(scenario);
  const rows: GradesLeft[] = [];
  if (regimes.length === 0) return rows;
  for (const [done, factor] of factors.entries()) {
    const seen = regimes.map(() => new Uint8Array(scenario.people.size));
    const { runs } = await simulate(withRates(scenario, regimes, factor), regimes, {
      log: nobody,
      onWeek: (_, country, running) => {
        for (const [at, regime] of regimes.entries()) mark(country, running[at], regime, seen[at]);
      },
    });
    for (const [at, regime] of regimes.entries()) {
      rows.push({
        regime: regime.id,
        grade: regime.score.grades[startGrade(regime)].id,
        factor,
        people: scenario.people.size,
        scored: scoredIn(runs[at]),
        below: tally(seen[at], isBelow),
        above: tally(seen[at], isAbove),
      });
    }
    onProgress((done + 1) / factors.length);
  }
  return rows;
}

import type { LegacyHighs } from 'highs';
import type { Protection } from './statement.ts';
import type { Sum, Unknowns } from './unknowns.ts';

/** A line of the program: unknowns added and subtracted, between two bounds. */
interface Line {
  readonly plus: readonly number[];
  readonly minus: readonly number[];
  readonly low: number;
  readonly high: number;
}

/** What follows from the lines without solving: unknowns that are settled, and the lines that are left of the others. */
interface Settled {
  readonly known: Float64Array;
  readonly lines: readonly Line[];
}

const largestProgram = 600;

/**
 * Somebody who reads all that is shown, adds and subtracts, and knows that what is suppressed counts 1 to 9 people.
 *
 * Bounds of a hidden count are exact: the least and the most it can be in whole people, by integer programming. A
 * program too large, or one too many, counts as a count found out: then more is suppressed.
 */
export class Outsider {
  private readonly highs: LegacyHighs;
  private readonly unknowns: Unknowns;
  private readonly targets: readonly Sum[];
  private readonly rule: Protection;
  private told: Line[];
  /** Tables that agree with all that is told so far; the true one is the first. */
  private tables: Float64Array[];
  private solved = 0;

  constructor(highs: LegacyHighs, unknowns: Unknowns, targets: readonly Sum[], rule: Protection) {
    this.highs = highs;
    this.unknowns = unknowns;
    this.targets = targets;
    this.rule = rule;
    this.tables = [unknowns.values];
    const small = targets
      .filter(({ places }) => places.length > 1)
      .map(({ places }): Line => ({ plus: places, minus: [], low: 1, high: rule.fewest - 1 }));
    this.told = [...unknowns.same.map(([plus, minus]): Line => ({ plus, minus, low: 0, high: 0 })), ...small];
  }

  /** Tells these sums too if every target stays open; says whether it did. */
  tell(sums: readonly Sum[]): boolean {
    const lines = sums.map(({ places, value }): Line => ({ plus: places, minus: [], low: value, high: value }));
    const told = [...this.told, ...lines];
    const agreeing = this.tables.filter((table) => lines.every((line) => holds(line, table)));
    const settled = this.settle(told);
    const found = [...agreeing];
    const open = this.targets.every((target) => this.staysOpen(target, settled, found));
    if (open) [this.told, this.tables] = [told, found];
    return open;
  }

  private staysOpen(target: Sum, settled: Settled, tables: Float64Array[]): boolean {
    const { width } = this.rule;
    const over = (found: readonly Float64Array[]) => {
      const values = found.map((table) => sumAt(target.places, table));
      return Math.max(...values) - Math.min(...values);
    };
    if (over(tables) >= width) return true;
    const open = target.places.filter((place) => Number.isNaN(settled.known[place]));
    if (open.length === 0) return false;
    for (const direction of ['Maximize', 'Minimize'] as const) {
      const table = this.extreme(direction, open, settled);
      if (table === null) return false;
      tables.push(table);
      if (over(tables) >= width) return true;
    }
    return false;
  }

  private bounds(place: number): readonly [low: number, high: number] {
    const value = this.unknowns.values[place];
    if (value === 0) return [0, 0];
    return value < this.rule.fewest ? [1, this.rule.fewest - 1] : [0, Number.POSITIVE_INFINITY];
  }

  /** Settles what a single line fixes, and again with that, until nothing more follows. */
  private settle(lines: readonly Line[]): Settled {
    const known = Float64Array.from(this.unknowns.values, (value) => (value === 0 ? 0 : Number.NaN));
    let left = lines.map((line) => reduced(line, known));
    for (let changed = true; changed; ) {
      changed = false;
      for (const { plus, minus, low, high } of left)
        if (plus.length + minus.length === 1 && low === high) {
          const place = plus[0] ?? minus[0];
          if (!Number.isNaN(known[place])) continue;
          known[place] = plus.length === 1 ? low : -low;
          changed = true;
        }
      left = left.map((line) => reduced(line, known)).filter(({ plus, minus }) => plus.length + minus.length > 0);
    }
    return { known, lines: left };
  }

  /** A table that agrees with all lines in which these unknowns add up to the most or the least; `null` where none is found. */
  private extreme(direction: 'Maximize' | 'Minimize', open: readonly number[], settled: Settled): Float64Array | null {
    const { places, lines } = reachOf(open, settled.lines);
    if (places.length > largestProgram || this.solved >= this.rule.solves) return null;
    this.solved++;
    const most = 2 * this.unknowns.values.reduce((sum, value) => sum + value, 100);
    const bounds = places.map((place) => {
      const [low, high] = this.bounds(place);
      return `${low} <= x${place} <= ${Math.min(high, most)}`;
    });
    const program = `${direction}\nobj: ${open.map((place) => `+ x${place}`).join(' ')}\nSubject To\n${lines
      .flatMap(written)
      .join('\n')}\nBounds\n${bounds.join('\n')}\nGeneral\n${places.map((place) => `x${place}`).join(' ')}\nEnd`;
    const solution = this.highs.solve(program, { output_flag: false, random_seed: 1, mip_max_nodes: 500 });
    if (solution.Status !== 'Optimal') return null;
    const table = Float64Array.from(this.unknowns.values, (value, place) =>
      Number.isNaN(settled.known[place]) ? value : settled.known[place],
    );
    for (const place of places) table[place] = Math.round((solution.Columns[`x${place}`] as { Primal: number }).Primal);
    return lines.every((line) => holds(line, table)) ? table : null;
  }
}

const sumAt = (places: readonly number[], table: Float64Array): number =>
  places.reduce((sum, place) => sum + table[place], 0);

function holds({ plus, minus, low, high }: Line, table: Float64Array): boolean {
  const sum = sumAt(plus, table) - sumAt(minus, table);
  return sum >= low && sum <= high;
}

/** The same line without what is known. */
function reduced({ plus, minus, low, high }: Line, known: Float64Array): Line {
  const isOpen = (place: number) => Number.isNaN(known[place]);
  const settled = (places: readonly number[]) =>
    places.reduce((sum, place) => sum + (isOpen(place) ? 0 : known[place]), 0);
  const less = settled(plus) - settled(minus);
  return { plus: plus.filter(isOpen), minus: minus.filter(isOpen), low: low - less, high: high - less };
}

/** All that hangs together with these unknowns. */
function reachOf(from: readonly number[], lines: readonly Line[]): { places: number[]; lines: Line[] } {
  const places = new Set(from);
  const reached = new Set<Line>();
  for (let grown = true; grown; ) {
    grown = false;
    for (const line of lines) {
      if (reached.has(line)) continue;
      const own = [...line.plus, ...line.minus];
      if (!own.some((place) => places.has(place))) continue;
      reached.add(line);
      for (const place of own) places.add(place);
      grown = true;
    }
  }
  return { places: [...places].sort((a, b) => a - b), lines: [...reached] };
}

function written({ plus, minus, low, high }: Line): string[] {
  const sum = [...plus.map((place) => `+ x${place}`), ...minus.map((place) => `- x${place}`)].join(' ');
  return low === high ? [`${sum} = ${low}`] : [`${sum} >= ${low}`, `${sum} <= ${high}`];
}

import type { Count } from '../../../disclosure/index.ts';
import { count, number, percent } from '../../../language/numbers.ts';
import { seeded, simpleSample } from '../../../statistics/seeded.ts';
import { chiSquaredTail, holm } from '../../../statistics/tests.ts';
import { type Column, coded, columnOf, keepRows } from '../../table/table.ts';
import { allRows, cellOf, missingCounts, sizeOf } from '../findings/cells.ts';
import { sentence, worded } from '../findings/finding-words.ts';
import type { Finding } from '../findings/findings.ts';
import type { Prepared } from '../meaning/prepared.ts';
import type { RatesAudit } from '../rates/audit-rates.ts';
import { chooseFactors } from './design-matrix.ts';

/** A column that tells a group apart. */
export interface ProxyColumn {
  /** The grouping that it tells. */
  readonly group: string;
  readonly column: string;
  /** Cramér's V, corrected for chance (Bergsma 2013), 0 to 1; numbers are cut into ten bands. */
  readonly association: number;
  /** Share of rows whose group is guessed right from this column alone, and from nothing. */
  readonly guessed: number;
  readonly commonest: number;
  /** The commonest group. */
  readonly always: string;
  /** Rows in which the column says something: guessed right and wrong. */
  readonly right: number;
  readonly wrong: number;
  /** The chance of so much association where there is none (chi-squared). */
  readonly p: number;
  /** Rows it was counted on: all, or a seeded simple sample of very many. */
  readonly rows: number;
}

const bands = 10;
const mostGroups = 50;
const mostRows = 50_000;

/** Codes of a column with few values: its levels, or ten bands of about as many rows. */
function fewCodes(column: Column): { codes: Int32Array; size: number } | undefined {
  const few = coded(column, 40);
  if (few !== undefined) return { codes: few.codes, size: few.levels.length };
  if (column.kind === 'text') return undefined;
  const sorted = column.values.filter((value) => !Number.isNaN(value)).sort();
  const cuts = Array.from({ length: bands - 1 }, (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / bands)]);
  const codes = new Int32Array(column.values.length);
  for (let row = 0; row < codes.length; row++) {
    const value = column.values[row];
    let band = Number.isNaN(value) ? -1 : 0;
    while (band >= 0 && band < cuts.length && value >= cuts[band]) band++;
    codes[row] = band;
  }
  return { codes, size: bands };
}

/** Columns from which a group can be guessed, the most telling first: leaving the group out of a rule does not hide it. */
export function findProxies(prepared: Prepared, seed: number): ProxyColumn[] {
  const { groupings } = prepared;
  const sample = simpleSample(prepared.table.rows, mostRows, seeded(seed));
  const table = keepRows(prepared.table, sample);
  const columns = chooseFactors(prepared, true).factors.map((factor) => factor.column);
  return groupings
    .map(({ codes, ...grouping }) => ({ ...grouping, codes: sample.map((row) => codes[row]) }))
    .filter((grouping) => grouping.names.length > 1 && grouping.names.length <= mostGroups)
    .flatMap((grouping) =>
      columns
        .filter((name) => !grouping.columns.includes(name))
        .flatMap((name): ProxyColumn[] => {
          const found = fewCodes(columnOf(table, name));
          if (found === undefined || found.size < 2) return [];
          const counts = crossCounts(found.codes, found.size, grouping.codes, grouping.names.length);
          const { mode, ...association } = associationOf(counts, found.size, grouping.names.length);
          return [
            { group: grouping.name, column: name, ...association, always: grouping.names[mode], rows: table.rows },
          ];
        }),
    )
    .sort((a, b) => b.association - a.association);
}

function crossCounts(a: Int32Array, sizeA: number, b: Int32Array, sizeB: number): Float64Array {
  const counts = new Float64Array(sizeA * sizeB);
  for (let row = 0; row < a.length; row++) if (a[row] >= 0 && b[row] >= 0) counts[a[row] * sizeB + b[row]]++;
  return counts;
}

/** Bergsma (2013), Journal of the Korean Statistical Society 42: 323–328. */
function associationOf(
  counts: Float64Array,
  r: number,
  c: number,
): Pick<ProxyColumn, 'association' | 'guessed' | 'commonest' | 'right' | 'wrong' | 'p'> & { mode: number } {
  const rows = new Float64Array(r);
  const columns = new Float64Array(c);
  let [n, right] = [0, 0];
  for (let i = 0; i < r; i++) {
    let most = 0;
    for (let j = 0; j < c; j++) {
      const cell = counts[i * c + j];
      rows[i] += cell;
      columns[j] += cell;
      n += cell;
      most = Math.max(most, cell);
    }
    right += most;
  }
  let chi = 0;
  for (let i = 0; i < r; i++)
    for (let j = 0; j < c; j++) {
      const expected = (rows[i] * columns[j]) / n;
      if (expected > 0) chi += (counts[i * c + j] - expected) ** 2 / expected;
    }
  const phi = Math.max(0, chi / n - ((r - 1) * (c - 1)) / (n - 1));
  const [fewer, others] = [r - (r - 1) ** 2 / (n - 1), c - (c - 1) ** 2 / (n - 1)];
  const association = Math.sqrt(phi / Math.max(1e-12, Math.min(fewer - 1, others - 1)));
  return {
    association: Math.min(1, association),
    guessed: right / n,
    commonest: Math.max(...columns) / n,
    mode: columns.indexOf(Math.max(...columns)),
    right,
    wrong: n - right,
    p: chanceOf(chi, rows, columns),
  };
}

/** P of so large a chi-squared where rows and columns have nothing to do with each other; empty ones do not count. */
function chanceOf(chi: number, rows: Float64Array, columns: Float64Array): number {
  const used = (totals: Float64Array) => totals.reduce((sum, total) => sum + (total > 0 ? 1 : 0), 0) - 1;
  const freedom = used(rows) * used(columns);
  return freedom < 1 ? 1 : chiSquaredTail(chi, freedom);
}

const telling = 0.3;

/** People whose group is guessed right and wrong from a column. */
export const proxyCells = ({ group, column }: ProxyColumn): string[] =>
  ['right', 'wrong'].map((side) => cellOf(`${group} from ${column}`, '', side));

/** What both shares give away: right and wrong guesses, the commonest group, and of how many it is so common. */
export const countsOfProxy = (proxy: ProxyColumn, missing: number): Count[] => [
  ...proxyCells(proxy).map((cell) => [cell]),
  sizeOf(proxy.group, [proxy.always]),
  allRows,
  ...missingCounts(proxy.column, missing),
];

const mostTold = 5;

/** Names the columns that tell a group apart clearly, of groupings in which a gap stands. */
export function proxyFindings(
  proxies: readonly ProxyColumn[],
  { rows, gaps, understood }: Pick<RatesAudit, 'rows' | 'gaps' | 'understood'>,
): Finding[] {
  const missing = new Map(understood.columns.map((column) => [column.name, column.missing]));
  const pHolm = holm(proxies.map(({ p }) => p));
  return proxies
    .filter((proxy, index) => proxy.association >= telling && pHolm[index] < 0.01)
    .filter((proxy) => gaps.some((gap) => gap.column === proxy.group))
    .slice(0, mostTold)
    .map((proxy) => ({
      code: 'proxy',
      about: { column: proxy.group },
      counts: countsOfProxy(proxy, missing.get(proxy.column)!),
      values: { association: proxy.association, guessed: proxy.guessed, commonest: proxy.commonest },
      text: sentence((language) =>
        worded(language)(
          `“${proxy.column}” tells ${proxy.group} apart (Cramér’s V ${number(proxy.association, 'en', 2)}): from it alone the group is guessed right in ${percent(proxy.guessed, 'en')} of ${proxy.rows < rows ? `a sample of ${count(proxy.rows, 'en')} rows` : 'rows'}, against ${percent(proxy.commonest, 'en')} from nothing. A rule that uses it may treat groups differently without naming them.`,
          `« ${proxy.column} » révèle ${proxy.group} (V de Cramér ${number(proxy.association, 'fr', 2)}) : à elle seule elle fait deviner le groupe dans ${percent(proxy.guessed, 'fr')} ${proxy.rows < rows ? `d’un échantillon de ${count(proxy.rows, 'fr')} lignes` : 'des lignes'}, contre ${percent(proxy.commonest, 'fr')} sans rien. Une règle qui s’en sert peut traiter différemment les groupes sans les nommer.`,
        ),
      ),
    }));
}

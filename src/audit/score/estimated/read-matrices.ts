import { EvidenceError, UsageError } from '../../../errors.ts';
import { type Column, cellText, columnOf, missingValue, type Table } from '../../table/table.ts';
import { everybodyColumn, everybodyGroup } from '../meaning/everybody.ts';
import { groupTwice, tooManyMatrices, unknownLevel } from '../messages.ts';
import { type Bounds, type Box, countsOfShare, matrixCells, readCount, tighten } from './matrix-box.ts';
import { type MatrixRow, type MatrixRows, matrixRows } from './matrix-rows.ts';

/** One group's matrix, its cells and total as bounds. */
export interface ReadMatrix {
  readonly name: string;
  readonly box: Box;
  readonly total: Bounds;
}

/** Rows of matrices that are held against each other: published tables have dozens. */
const mostMatrices = 2000;

/** Groups that may be compared: of one grouping, and alike in every other key (one model, one year). */
export interface MatrixPanel {
  /** `sex`, or with other keys `sex (2023, model A)`. */
  readonly column: string;
  readonly groups: readonly ReadMatrix[];
  /** Whom the others are compared with: as asked, else the largest group. */
  readonly reference: string;
}

export interface ReadMatrices {
  readonly panels: readonly MatrixPanel[];
  /** Groups of which nothing was published, or that hold nobody, by panel. */
  readonly empty: readonly { readonly column: string; readonly group: string }[];
}

export interface MatricesRequest {
  /** What a bare mark such as `*` hides: a count of 0 to this less 1; 10 if not given. */
  readonly suppressedBelow?: number;
  /** The columns whose values are compared; the other keys keep matrices apart. */
  readonly groups?: readonly (readonly string[])[];
  /** By column or panel: the group that the others are compared with. */
  readonly reference?: Readonly<Record<string, string>>;
}

/** A column that names what groups are of; its values' groups are never compared with each other's. */
const ofFeature =
  /^(feature|variable|attribute|dimension|characteristic|critere|critère|caracteristique|caractéristique|kenmerk|merkmal)$/i;
/** Columns that tell whole runs apart, not groups of people. */
const ofRun =
  /^(model|modele|modèle|modell|dataset|data|jeu|stage|phase|etape|étape|year|annee|année|jahr|period|periode|période|version|system|systeme|système|threshold|seuil|scenario|scénario|split|fold|run|source)$/i;

/** Which keys name the groups, and which keep matrices apart. */
interface Keys {
  readonly of: readonly Column[];
  readonly apart: readonly Column[];
}

/**
 * The matrices of a table in long or wide form, by counts or by shares of a total, put into panels of groups that may be
 * compared. Suppressed cells (`<10`, `*`) become bounds, tightened by the total.
 * @throws EvidenceError where there is no matrix, a cell is neither count nor mark, a group comes twice, a total cannot be
 */
export function readMatrices(table: Table, request: MatricesRequest = {}): ReadMatrices {
  const found = matrixRows(table);
  if (found.rows.length > mostMatrices)
    throw new EvidenceError(tooManyMatrices(found.rows.length, mostMatrices), table.name);
  const panels = new Map<string, ReadMatrix[]>();
  const empty: { column: string; group: string }[] = [];
  for (const keys of keysOf(table, found, request.groups)) {
    for (const row of found.rows) {
      if (!keys.isOf(row.row)) continue;
      const [column, name] = [panelName(keys, row.row), groupName(keys.of, row.row)];
      const groups = panels.get(column) ?? [];
      panels.set(column, groups);
      if (groups.some((group) => group.name === name))
        throw new EvidenceError(groupTwice(name), `${table.name}:${table.lineOf(row.row)}`);
      if (isUnpublished(row)) empty.push({ column, group: name });
      else groups.push(readOne(table, found, row, name, request.suppressedBelow ?? 10));
    }
  }
  const filled = withPeople(panels, empty);
  demandReferences(filled, request.reference);
  return {
    empty,
    panels: filled.map(([column, groups]) => ({ column, groups, reference: referenceOf(column, groups, request) })),
  };
}

/** Drops groups that hold nobody, unless no group holds anybody. */
function withPeople(
  panels: ReadonlyMap<string, readonly ReadMatrix[]>,
  empty: { column: string; group: string }[],
): [string, readonly ReadMatrix[]][] {
  const holds = ({ total }: ReadMatrix) => total.high > 0;
  const hasPeople = [...panels.values()].some((groups) => groups.some(holds));
  const kept = [...panels].map(([column, groups]): [string, readonly ReadMatrix[]] => {
    if (!hasPeople) return [column, groups];
    for (const group of groups) if (!holds(group)) empty.push({ column, group: group.name });
    return [column, groups.filter(holds)];
  });
  return kept.filter(([, groups]) => groups.length > 0);
}

const isUnpublished = ({ cells, total }: MatrixRow): boolean =>
  total === null && matrixCells.every((cell) => cells[cell] === null);

function readOne(
  table: Table,
  { whole, decimals }: MatrixRows,
  row: MatrixRow,
  name: string,
  suppressedBelow: number,
): ReadMatrix {
  const place = `${table.name}:${table.lineOf(row.row)}`;
  // A blank total is one that is not given; a marked one (<10, *) is small.
  const given =
    row.total === null ? { low: 0, high: Number.POSITIVE_INFINITY } : readCount(row.total, suppressedBelow, 'n', place);
  const bounds = (cell: (typeof matrixCells)[number]): Bounds => {
    const written = row.cells[cell];
    if (whole === 0) return readCount(written, suppressedBelow, cell, place);
    return written === null
      ? { low: 0, high: given.high }
      : countsOfShare(Number(written), given.high, whole, decimals);
  };
  const box = Object.fromEntries(matrixCells.map((cell) => [cell, bounds(cell)])) as Box;
  return { name, box, total: tighten(box, given, row.row + 1, place) };
}

interface ChosenKeys extends Keys {
  /** Whether a row belongs to what was asked for. */
  readonly isOf: (row: number) => boolean;
}

const everyRow = () => true;

/** One choice of keys for each grouping asked for; without any, the keys that the table itself suggests. */
function keysOf(table: Table, { rows, keys }: MatrixRows, asked: MatricesRequest['groups']): ChosenKeys[] {
  const feature = keys.find(({ name }) => ofFeature.test(name.trim()));
  if (asked === undefined || asked.length === 0) return [{ ...suggested(rows, keys), isOf: everyRow }];
  return asked.map((names) => {
    const isLevel = names.length === 1 && feature !== undefined && !keys.some(({ name }) => name === names[0]);
    const isOf = (row: number) => cellText(feature!, row) === names[0];
    if (isLevel && rows.some(({ row }) => isOf(row))) return { ...suggested(rows, keys), isOf };
    const of = names.map((name) => columnOf(table, name));
    const others = keys.filter((column) => !of.includes(column));
    const apart = feature === undefined || of.includes(feature) ? [] : [feature];
    return { of, apart: refining(rows, [...apart, ...others], [...of, ...apart]).slice(of.length), isOf: everyRow };
  });
}

/** Keys that tell the rows apart, in the table's order, each only if it tells apart what those before it do not. */
function refining(rows: readonly MatrixRow[], candidates: readonly Column[], start: readonly Column[]): Column[] {
  const kept = [...start];
  const distinct = () => new Set(rows.map(({ row }) => groupName(kept, row))).size;
  let apart = kept.length === 0 ? 1 : distinct();
  for (const column of [...candidates].sort((a, b) => Number(a.kind === 'number') - Number(b.kind === 'number'))) {
    if (apart === rows.length) break;
    if (kept.includes(column)) continue;
    kept.push(column);
    const now = distinct();
    if (now === apart) kept.pop();
    apart = now;
  }
  return kept;
}

function suggested(rows: readonly MatrixRow[], keys: readonly Column[]): Keys {
  const telling = refining(
    rows,
    keys,
    keys.filter(({ name }) => ofFeature.test(name.trim())),
  );
  const isApart = ({ name }: Column) => ofFeature.test(name.trim()) || ofRun.test(name.trim());
  const of = telling.filter((column) => !isApart(column));
  if (of.length === 0) return { of: telling.length > 0 ? telling : keys, apart: [] };
  return { of, apart: telling.filter(isApart) };
}

const groupName = (columns: readonly Column[], row: number): string =>
  columns.map((column) => cellText(column, row) ?? missingValue).join(' & ') || everybodyGroup;

function panelName({ of, apart }: Keys, row: number): string {
  const feature = apart.find(({ name }) => ofFeature.test(name.trim()));
  const name =
    feature === undefined ? of.map((column) => column.name).join(' & ') : (cellText(feature, row) ?? missingValue);
  const others = apart.filter((column) => column !== feature).map((column) => cellText(column, row) ?? missingValue);
  return `${name || everybodyColumn}${others.length === 0 ? '' : ` (${others.join(', ')})`}`;
}

/** The panel's own name, its name without other keys, or the columns that name its groups. */
const askedFor = (column: string, reference: MatricesRequest['reference']): string[] =>
  Object.entries(reference ?? {}).flatMap(([name, value]) =>
    name === column || column.startsWith(`${name} (`) ? [value] : [],
  );

function referenceOf(
  column: string,
  groups: readonly ReadMatrix[],
  { reference, groups: asked }: MatricesRequest,
): string {
  const named = [
    ...askedFor(column, reference),
    ...(asked ?? []).flatMap((names) => reference?.[names.join(' & ')] ?? []),
  ];
  const found = named.find((name) => groups.some((group) => group.name === name));
  return found ?? groups.reduce((a, b) => (b.total.low > a.total.low ? b : a)).name;
}

/** A reference has to be a group somewhere: a misspelt one would be passed over in silence. */
function demandReferences(
  panels: readonly [string, readonly ReadMatrix[]][],
  reference: MatricesRequest['reference'],
): void {
  const names = [...new Set(panels.flatMap(([, groups]) => groups.map(({ name }) => name)))];
  for (const [column, value] of Object.entries(reference ?? {}))
    if (!names.includes(value)) throw new UsageError(unknownLevel(column, value, names));
}

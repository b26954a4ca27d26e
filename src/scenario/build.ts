import type { Bilingual } from '../language/bilingual.ts';
import { inWords } from '../language/french.ts';
import type { Evidence, Status } from './evidence.ts';
import { type Dimension, fixedIds, type LeafField, type Node, type PartField, type VectorField } from './field.ts';
import { expected, kinds } from './field-words.ts';
import { messages } from './messages.ts';
import { nearest } from './nearest.ts';
import { type Basis, bases, type Parameter } from './scenario.ts';
import { at, placeIn, Stated, type Statements } from './stated.ts';
import { units } from './units.ts';

/** What building values from statements needs to know, and what it collects. */
export interface Building {
  readonly fault: (place: string, text: Bilingual) => void;
  /** Paths whose fault is already told. */
  readonly isBroken: (path: readonly string[]) => boolean;
  /** Called for each stated value. */
  readonly state: (path: readonly string[], stated: Stated, node: LeafField) => void;
  /** Ids that this scenario declares. */
  readonly ids: Partial<Record<Dimension, readonly string[]>>;
  /** Shares of groups, where a share by group is not stated and plays no part. */
  readonly groupShares: readonly number[];
  /** Shares of age bands, over which factors by age have mean 1. */
  readonly ageShares: readonly number[];
  /** The regime that is built, `null` for the country. */
  readonly regime: string | null;
  /** Where the file begins: the place of what is missing. */
  readonly filePlace: string;
}

/** Stands in for a value that is missing until the faults are thrown: comparisons with it are false. */
const placeholder = (node: LeafField): unknown => {
  if (node.kind === 'number') return Number.NaN;
  if (node.kind === 'switch') return false;
  if (node.kind === 'names') return [];
  return node.kind === 'choice' ? node.options[0] : '';
};

const hasNeutral = (node: Node): boolean => 'neutral' in node && node.neutral !== undefined;

function missing(node: Node, path: readonly string[], building: Building): void {
  if (building.isBroken(path)) return;
  building.fault(
    building.filePlace,
    messages.missing(path.join('.'), (language) => expected(node, language)),
  );
}

function leaf(node: LeafField, stated: Statements | Stated | undefined, path: readonly string[], building: Building) {
  if (stated instanceof Stated) {
    if (stated.whole === null) building.state(path, stated, node);
    if (stated.low !== null && stated.high !== null && stated.low > stated.high) {
      building.fault(stated.place, messages.lowAboveHigh(path.join('.')));
    }
    return stated.value;
  }
  if (hasNeutral(node)) return node.neutral;
  missing(node, path, building);
  return placeholder(node);
}

/** Elements by id; a vector that is stated in part must be stated in whole, where it is a list. */
function elements(node: VectorField, stated: Statements, path: readonly string[], building: Building) {
  const ids = fixedIds[node.by] ?? building.ids[node.by] ?? Object.keys(stated);
  const unknown = Object.keys(stated).filter((id) => id !== '*' && !ids.includes(id));
  for (const id of unknown) {
    const { place } = stated[id] as Stated;
    const length = Object.keys(stated).length;
    const text = id.startsWith('#')
      ? messages.wrongLength(path.join('.'), length, ids)
      : messages.unknownId(kinds[node.by], id, nearest(id, ids));
    building.fault(place, text);
    if (id.startsWith('#')) break;
  }
  return ids.flatMap((id) => {
    const own = at(stated, id);
    const found = own ?? at(stated, '*');
    if (found === undefined && node.as !== 'list')
      return hasNeutral(node.element) ? [[id, node.element.neutral] as const] : [];
    if (own instanceof Stated && own.whole !== null) building.state(path, own.whole, node.element);
    const whole = { ...node.element, neutral: undefined };
    return [[id, leaf(whole, found, own === undefined && found ? path : [...path, id], building)] as const];
  });
}

function unstatedVector(
  node: VectorField,
  path: readonly string[],
  building: Building,
): readonly (readonly [string, unknown])[] {
  const ids = fixedIds[node.by] ?? building.ids[node.by] ?? [];
  if (node.as === 'grades') return [];
  if (hasNeutral(node)) return ids.map((id) => [id, node.neutral]);
  if (node.as === 'record') return [];
  if (building.regime !== null) return ids.map((id, index) => [id, building.groupShares[index]]);
  missing(node, path, building);
  return ids.map((id) => [id, Number.NaN]);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Factors scaled so that their mean over the people is 1. */
function scaled(
  node: VectorField,
  values: readonly number[],
  place: string,
  path: readonly string[],
  building: Building,
) {
  const weights = node.by === 'age' ? building.ageShares : values.map(() => 1 / values.length);
  const mean = sum(values.map((value, index) => value * weights[index]));
  if (mean === 0) building.fault(place, messages.allZero(path.join('.')));
  return Math.abs(mean - 1) < 1e-9 ? values : values.map((value) => value / mean);
}

function vector(node: VectorField, stated: Statements | undefined, path: readonly string[], building: Building) {
  const entries = stated ? elements(node, stated, path, building) : unstatedVector(node, path, building);
  if (node.as === 'record') return Object.fromEntries(entries);
  if (node.as === 'grades') {
    const grades = entries.map(([id, from]) => ({ id, from: Number(from) }));
    for (const [index, grade] of grades.entries()) {
      const before = grades[index - 1];
      if (before === undefined || !(grade.from >= before.from)) continue;
      const fileName = building.filePlace.replace(/:1:1$/, '');
      const places = [grade.id, before.id].flatMap((id) => placeIn(stated, [id]) ?? []);
      const place = places.find((one) => one.startsWith(fileName)) ?? places[0] ?? building.filePlace;
      building.fault(place, messages.gradesOutOfOrder(grade.id, grade.from, before.id, before.from));
    }
    return grades;
  }
  const values = entries.map(([, value]) => Number(value));
  const all = Object.values(stated ?? {}) as Stated[];
  const place = (all.find((one) => one.override) ?? all[0])?.place;
  if (stated === undefined || place === undefined) return values;
  if (node.rule === 'shares' && Math.abs(sum(values) - 1) > 1e-6) {
    building.fault(place, messages.notOne(path.join('.'), sum(values)));
  }
  return node.rule === 'factors' ? scaled(node, values, place, path, building) : values;
}

const isStated = (stated: Statements | Stated | undefined): boolean =>
  stated instanceof Stated || (stated !== undefined && Object.keys(stated).length > 0);

/** A part that is on must state everything that it needs: nothing is assumed in silence. */
function demand(
  node: PartField,
  stated: Statements | undefined,
  built: Record<string, unknown>,
  path: readonly string[],
  building: Building,
) {
  if (node.isOn?.(built) !== true) return;
  const optional = 'scores' in built && built.scores !== null ? ['fnmr', 'mode'] : [];
  for (const [key, child] of Object.entries(node.fields)) {
    const needed = 'needed' in child && child.needed === true && !optional.includes(key);
    if (!needed || isStated(at(stated, key)) || building.isBroken([...path, key])) continue;
    const name = [...path, key].join('.');
    const place = placeIn(stated, []) ?? building.filePlace;
    building.fault(place, messages.missingInPart(name, building.regime ?? '', path.join('.')));
  }
}

function part(node: PartField, stated: Statements | undefined, path: readonly string[], building: Building) {
  if (node.optional && !isStated(stated)) return null;
  const built = Object.fromEntries(
    Object.entries(node.fields).map(([key, child]) => [key, build(child, at(stated, key), [...path, key], building)]),
  );
  demand(node, stated, built, path, building);
  return built;
}

/** The title of something declared by id; its id where it has none. */
export function titleOf(stated: Statements | undefined, id: string): Bilingual {
  const title = at(stated, 'title');
  const value: unknown = title instanceof Stated ? title.value : id;
  return typeof value === 'string' ? { en: value, fr: value } : inWords(value as Bilingual);
}

/** Builds the resolved value of a node; what is wrong goes to `building.fault`. */
export function build(
  node: Node,
  stated: Statements | Stated | undefined,
  path: readonly string[],
  building: Building,
): unknown {
  switch (node.kind) {
    case 'vector':
      return vector(node, stated as Statements | undefined, path, building);
    case 'part':
      return part(node, stated as Statements | undefined, path, building);
    case 'records':
      return Object.entries((stated as Statements | undefined) ?? {}).map(([id, item]) => ({
        id,
        title: titleOf(item as Statements, id),
        ...(part(node.of, item as Statements, [...path, id], building) as object),
      }));
    default:
      return leaf(node, stated, path, building);
  }
}

const byStatus: Readonly<Record<Status, Basis>> = {
  read: 'read',
  derived: 'read',
  secondary: 'secondary',
  weak: 'doubtful',
  unverified: 'doubtful',
};

/** The weakest thing that a statement rests on; of a figure that is not known here, that it is quoted. */
function basisOf({ sources, proxies }: Stated, evidence: Evidence | undefined): Basis {
  if (sources.length === 0) return 'assumed';
  const each = sources.map((id): Basis => {
    const known = byStatus[evidence?.get(id)?.status ?? 'secondary'];
    return proxies.includes(id) && known !== 'doubtful' ? 'proxy' : known;
  });
  return each.reduce((weakest, one) => (bases.indexOf(one) > bases.indexOf(weakest) ? one : weakest));
}

/** A row of the scenario's table of parameters. */
export const parameterOf = (key: string, stated: Stated, node: LeafField, evidence?: Evidence): Parameter => ({
  key,
  value: stated.value,
  unit: units[node.unit].en,
  unitText: units[node.unit],
  meaning: node.meaning,
  low: stated.low,
  high: stated.high,
  sources: stated.sources,
  proxies: stated.proxies,
  basis: basisOf(stated, evidence),
  assumption:
    stated.assumption ?? (stated.bare ? (node.chosen ? messages.chosenAssumption : messages.bareAssumption) : null),
  ...(stated.reason !== null && { reason: stated.reason }),
  chosen: node.chosen === true,
});

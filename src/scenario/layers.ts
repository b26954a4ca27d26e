import type { Bilingual } from '../language/bilingual.ts';
import type { Fault } from './faults.ts';
import { kinds } from './field-words.ts';
import { messages } from './messages.ts';
import { countryFields, countryKeys, regimeFields, regimeKeys } from './registry.ts';
import { scenarioFileSchema } from './schema.ts';
import { shapeFaults } from './shape-faults.ts';
import { at, atPath, isPlain, merge, Stated, type Statements, statementsIn } from './stated.ts';
import type { Located } from './yaml-text.ts';

/** A key of the file that is not a parameter, and where it stands. */
export interface Plain {
  readonly value: unknown;
  readonly place: string;
  /** The place of something inside the value. */
  readonly placeOf: (path: readonly string[], atKey?: boolean) => string;
}

/** One file, or one override, checked for shape and turned into statements. */
export interface Layer {
  readonly country: Statements;
  /** Regime keys at the top level: they hold in every regime but `none`. */
  readonly top: Statements;
  readonly regimes: ReadonlyMap<string, Statements>;
  /** Regimes of an extended scenario that this one leaves out. */
  readonly dropped: ReadonlySet<string>;
  /** Parts of the country that it leaves out. */
  readonly regionsLeft: readonly string[];
  readonly plain: ReadonlyMap<string, Plain>;
  readonly broken: readonly (readonly string[])[];
  readonly faults: readonly Fault[];
}

const plainKeys = ['id', 'title', 'about', 'jurisdiction', 'start', 'default', 'calendar', 'extends'];

const startsWith = (path: readonly string[], start: readonly string[]): boolean =>
  start.length <= path.length && start.every((key, index) => key === path[index]);

const pick = (value: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([key]) => keys.includes(key)));

const known = new WeakMap<Located, Layer>();

/** Reads one file's or one override's shape; faults are collected, never thrown. */
export function readLayer(located: Located, reason?: string): Layer {
  const layer = known.get(located) ?? shapeLayer(located, reason);
  known.set(located, layer);
  return layer;
}

function shapeLayer(located: Located, reason?: string): Layer {
  const { placeOf } = located;
  const value = isPlain(located.value) ? located.value : {};
  const parsed = scenarioFileSchema.safeParse(located.value);
  const { faults, broken } = parsed.success
    ? { faults: [], broken: [] }
    : shapeFaults(parsed.error, located.value, [], placeOf);
  const isBroken = (path: readonly string[]): boolean => broken.some((wrong) => startsWith(path, wrong));
  const reading = { placeOf, isBroken, reason };
  const below = (prefix: readonly string[]) => ({
    placeOf: (path: readonly string[]) => placeOf([...prefix, ...path]),
    isBroken: (path: readonly string[]) => isBroken([...prefix, ...path]),
    reason,
  });
  const country = statementsIn(countryFields, pick(value, countryKeys), [], reading) as Statements;
  const top = statementsIn(regimeFields, pick(value, regimeKeys), [], reading) as Statements;
  const regimes = new Map<string, Statements>();
  const dropped = new Set<string>();
  for (const [id, keys] of Object.entries(isPlain(value.regimes) ? value.regimes : {})) {
    if (keys === null && id !== 'none') dropped.add(id);
    if (isBroken(['regimes', id]) || !isPlain(keys)) continue;
    regimes.set(id, statementsIn(regimeFields, keys, [], below(['regimes', id])) as Statements);
    const set = Object.keys(keys).find((key) => id === 'none' && key !== 'title');
    if (set === undefined) continue;
    faults.push({ place: placeOf(['regimes', id, set], true), text: messages.emptyRegimeSet(`regimes.none.${set}`) });
  }
  const people = isPlain(value.people) ? value.people : {};
  const regions = isPlain(people.regions) ? people.regions : {};
  const regionsLeft = Object.keys(regions).filter((id) => regions[id] === null);
  const plain = new Map<string, Plain>();
  for (const key of plainKeys) {
    const wrongInside = key !== 'calendar' && broken.some((wrong) => wrong[0] === key);
    if (!Object.hasOwn(value, key) || isBroken([key]) || wrongInside) continue;
    plain.set(key, {
      value: value[key],
      place: placeOf([key]),
      placeOf: (path, atKey) => placeOf([key, ...path], atKey),
    });
  }
  return { country, top, regimes, dropped, regionsLeft, plain, broken, faults };
}

/** Ids that an override names and no file declares: it changes what is there and adds nothing. */
export function strangers(
  override: Layer,
  files: Combined,
): { readonly kind: Bilingual; readonly id: string; readonly known: string[] }[] {
  const among = (kind: Bilingual, statements: unknown, known: string[]) =>
    Object.keys(isPlain(statements) ? statements : {})
      .filter((id) => !known.includes(id))
      .map((id) => ({ kind, id, known }));
  const declared = (path: readonly string[]) =>
    Object.keys((atPath(files.country, path) as Statements | undefined) ?? {});
  return [
    ...among(kinds.regime, Object.fromEntries(override.regimes), ['none', ...files.regimes.keys()]),
    ...among(kinds.act, at(override.country, 'acts'), declared(['acts'])),
    ...among(kinds.group, atPath(override.country, ['people', 'groups']), declared(['people', 'groups'])),
    ...among(kinds.region, atPath(override.country, ['people', 'regions']), declared(['people', 'regions'])),
  ];
}

/** All layers as one: what is said last wins, and a regime's key without a regime holds in all but `none`. */
export interface Combined {
  readonly country: Statements;
  readonly top: Statements;
  readonly regimes: ReadonlyMap<string, Statements>;
  readonly plain: ReadonlyMap<string, Plain>;
  readonly isBroken: (path: readonly string[]) => boolean;
}

export function combine(layers: readonly Layer[]): Combined {
  let country: Statements = {};
  let top: Statements = {};
  const regimes = new Map<string, Statements>();
  const plain = new Map<string, Plain>();
  for (const layer of layers) {
    country = withoutRegions(merge(country, layer.country) as Statements, layer.regionsLeft);
    top = merge(top, layer.top) as Statements;
    for (const [id, statements] of regimes)
      if (id !== 'none') regimes.set(id, merge(statements, layer.top) as Statements);
    for (const [id, statements] of layer.regimes) {
      const before = regimes.get(id) ?? (id === 'none' ? {} : top);
      regimes.set(id, merge(before, id === 'none' ? titleOnly(statements) : statements) as Statements);
    }
    for (const id of layer.dropped) regimes.delete(id);
    for (const [key, value] of layer.plain) plain.set(key, value);
  }
  const broken = layers.flatMap((layer) => layer.broken);
  const isBroken = (path: readonly string[]): boolean =>
    broken.some((wrong) => startsWith(path, wrong) || startsWith(wrong, path));
  return { country, top, regimes, plain, isBroken };
}

/** The country without the parts that a layer leaves out. */
function withoutRegions(country: Statements, left: readonly string[]): Statements {
  const regions = atPath(country, ['people', 'regions']);
  if (left.length === 0 || regions === undefined || regions instanceof Stated) return country;
  const kept = Object.fromEntries(Object.entries(regions).filter(([id]) => !left.includes(id)));
  return { ...country, people: { ...(country.people as Statements), regions: kept } };
}

const titleOnly = (statements: Statements): Statements => {
  const title = at(statements, 'title') as Stated | undefined;
  return title === undefined ? {} : { title };
};

import type { Bilingual } from '../language/bilingual.ts';
import { ageBands, spheres } from './dimensions.ts';
import type { Unit } from './units.ts';

/** What a parameter is: its unit, its hard range, its meaning, and what it is where nobody states it. */
export interface Common {
  readonly unit: Unit;
  readonly meaning: Bilingual;
  /** Value where it is not stated: the one that does nothing. Without it the parameter must be stated. */
  readonly neutral?: unknown;
  /** Must be stated wherever its part of the apparatus is on. */
  readonly needed?: boolean;
  /** Chosen by who writes or runs the scenario, not measured: no source is asked for. */
  readonly chosen?: boolean;
}

export interface NumberField extends Common {
  readonly kind: 'number';
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
  /** May be `none`: no such thing. */
  readonly nullable: boolean;
}

export interface SwitchField extends Common {
  readonly kind: 'switch';
}

export interface ChoiceField extends Common {
  readonly kind: 'choice';
  readonly options: readonly string[];
}

/** The id of something declared in the same scenario: a grade. */
export interface NameField extends Common {
  readonly kind: 'name';
}

/** A list of ids: kinds of list, purchases. */
export interface NamesField extends Common {
  readonly kind: 'names';
  /** Fixed choices; `null` where the scenario declares them. */
  readonly options: readonly string[] | null;
}

export type LeafField = NumberField | SwitchField | ChoiceField | NameField | NamesField;

/** What a vector is indexed by: fixed ids, or ids that the scenario declares. */
export type Dimension = 'age' | 'household' | 'means' | 'sphere' | 'group' | 'act' | 'grade';

export const fixedIds: Partial<Record<Dimension, readonly string[]>> = {
  age: ageBands,
  household: ['1', '2', '3', '4', '5'],
  means: ['poorest', 'second', 'middle', 'fourth', 'richest'],
  sphere: spheres,
};

/** One value for each id of a dimension. */
export interface VectorField extends Common {
  readonly kind: 'vector';
  readonly by: Dimension;
  readonly element: NumberField | NameField;
  readonly as: 'list' | 'record' | 'grades';
  /** The elements must add up to 1 (`shares`), or have mean 1 and are scaled to it (`factors`). */
  readonly rule: 'shares' | 'factors' | 'free';
}

/** Named fields. */
export interface PartField {
  readonly kind: 'part';
  readonly fields: Readonly<Record<string, Node>>;
  /** `null` where none of its fields is stated. */
  readonly optional: boolean;
  /** Whether this part of the apparatus is on, from its built fields. */
  readonly isOn?: (built: Record<string, unknown>) => boolean;
}

/** Things that the scenario declares by id, each with a title: groups, regions, acts, use cases. */
export interface RecordsField {
  readonly kind: 'records';
  readonly of: PartField;
  readonly meaning: Bilingual;
  /** `null` leaves out one that the extended scenario has. */
  readonly leavable: boolean;
}

export type Node = LeafField | VectorField | PartField | RecordsField;

/** A node that builds a `Value`: the types of a scenario are inferred from its fields. */
export type Field<Value> = Node & { readonly builds?: Value };

/** What a field builds. */
export type Built<Of extends Field<unknown>> = Exclude<Of['builds'], undefined>;

type Fields = Readonly<Record<string, Field<unknown>>>;
type BuiltFields<Of extends Fields> = { readonly [Key in keyof Of]: Built<Of[Key]> };

export interface About<Value> {
  readonly unit: Unit;
  readonly en: string;
  readonly fr: string;
  readonly neutral?: Value;
  readonly needed?: boolean;
  readonly chosen?: boolean;
}

const common = ({ unit, en, fr, ...rest }: About<unknown>): Common => ({ unit, meaning: { en, fr }, ...rest });

interface Range {
  readonly min: number;
  readonly max: number;
}

export const number = (about: About<number> & Range): NumberField & { builds?: number } => ({
  ...common(about),
  kind: 'number',
  min: about.min,
  max: about.max,
  integer: false,
  nullable: false,
});

export const whole = (about: About<number> & Range): NumberField & { builds?: number } => ({
  ...number(about),
  integer: true,
});

export const numberOrNone = (about: About<number | null> & Range): Field<number | null> => ({
  ...common(about),
  kind: 'number',
  min: about.min,
  max: about.max,
  integer: false,
  nullable: true,
});

/** A number from 0 to 1. */
export const share = (about: Omit<About<number>, 'unit'> & { unit?: Unit }): NumberField & { builds?: number } =>
  number({ unit: 'share', ...about, min: 0, max: 1 });

export const onOff = (about: Omit<About<boolean>, 'unit'>): Field<boolean> => ({
  ...common({ unit: 'switch', ...about }),
  kind: 'switch',
});

export const choice = <const Option extends string>(
  options: readonly Option[],
  about: Omit<About<Option>, 'unit'>,
): Field<Option> => ({ ...common({ unit: 'word', ...about }), kind: 'choice', options });

export const names = <Id extends string>(
  options: readonly Id[] | null,
  about: Omit<About<readonly Id[]>, 'unit'>,
): Field<readonly Id[]> => ({ ...common({ unit: 'list', ...about }), kind: 'names', options });

const vector = (by: Dimension, as: VectorField['as'], rule: VectorField['rule'], element: NumberField): VectorField => {
  const { unit, meaning, neutral, needed, chosen } = element;
  return { kind: 'vector', by, as, rule, element, unit, meaning, neutral, needed, chosen };
};

/** One number for each id, in the order in which the ids are declared. */
export const each = (by: Dimension, element: NumberField): Field<readonly number[]> =>
  vector(by, 'list', 'free', element);

/** Shares that add up to 1. */
export const shares = (by: Dimension, about: Omit<About<number>, 'unit'>): Field<readonly number[]> =>
  vector(by, 'list', 'shares', share(about));

/** Factors with mean 1: they are scaled to it. */
export const factors = (by: Dimension, about: Omit<About<number>, 'unit'>): Field<readonly number[]> =>
  vector(by, 'list', 'factors', number({ unit: 'factor', min: 0, max: 100, ...about }));

/** One number for each id that is named. */
export const byId = <Id extends string>(by: Dimension, element: NumberField): Field<Readonly<Record<Id, number>>> =>
  vector(by, 'record', 'free', element);

/** One name for each id that is named. */
export const nameById = (by: Dimension, about: Omit<About<never>, 'unit'>): Field<Readonly<Record<string, string>>> => {
  const element: NameField = { ...common({ unit: 'word', ...about }), kind: 'name' };
  const { unit, meaning, needed, chosen } = element;
  return { kind: 'vector', by, as: 'record', rule: 'free', element, unit, meaning, needed, chosen };
};

/** Bands of points, from the best down. */
export const bands = (element: NumberField): Field<readonly { readonly id: string; readonly from: number }[]> =>
  vector('grade', 'grades', 'free', element);

export const part = <Of extends Fields>(
  fields: Of,
  isOn?: (built: BuiltFields<Of>) => boolean,
): PartField & { readonly fields: Of; readonly builds?: BuiltFields<Of> } => ({
  kind: 'part',
  fields,
  optional: false,
  isOn: isOn as PartField['isOn'],
});

export const partOrNone = <Of extends Fields>(fields: Of): Field<BuiltFields<Of> | null> => ({
  kind: 'part',
  fields,
  optional: true,
});

export const records = <Of extends Fields>(
  meaning: Bilingual,
  fields: Of,
  { leavable = false } = {},
): Field<readonly ({ readonly id: string; readonly title: Bilingual } & BuiltFields<Of>)[]> => ({
  kind: 'records',
  meaning,
  leavable,
  of: { kind: 'part', fields, optional: false },
});

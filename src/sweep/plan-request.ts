import { dirname, isAbsolute, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import { text } from '../language/french.ts';
import { type Fault, ScenarioFaults } from '../scenario/faults.ts';
import { type Override, settings } from '../scenario/overrides.ts';
import { type Located, readYaml } from '../scenario/yaml-text.ts';
import { readBounded } from '../store/scenario-files.ts';
import type { Varied } from './plan.ts';
import { type DesignKind, designKinds } from './sampling-design.ts';

/** What a plan is asked to hold, on the command line or in a file. */
export interface PlanRequest {
  /** A path, or the id of one that ships. */
  readonly scenario: string;
  readonly fixed: readonly Override[];
  readonly varied: readonly Varied[];
  /** Points over the ranges of what is varied without values. */
  readonly points: number | undefined;
  readonly design: DesignKind;
  readonly replicas: number;
  readonly all: boolean;
}

const isWord = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 1;
const isValues = (value: unknown): boolean => value === 'range' || (Array.isArray(value) && value.length > 0);

/** What a file may say, what that must be, and in words. */
const entries: Readonly<Record<string, readonly [test: (value: unknown) => boolean, en: string, fr: string]>> = {
  scenario: [isWord, 'the path or id of a scenario', 'le chemin ou l’identifiant d’un scénario'],
  set: [isMap, 'parameters with their values', 'des paramètres avec leurs valeurs'],
  vary: [
    (value) => isMap(value) && Object.values(value).every(isValues),
    'parameters, each with a list of values or the word range',
    'des paramètres, chacun avec une liste de valeurs ou le mot range',
  ],
  points: [isCount, 'a whole number from 1', 'un nombre entier à partir de 1'],
  design: [(value) => designKinds.includes(value as DesignKind), designKinds.join(', '), designKinds.join(', ')],
  replicas: [isCount, 'a whole number from 1', 'un nombre entier à partir de 1'],
  regimes: [(value) => value === 'all' || value === 'default', 'all, or default', 'all, ou default'],
};

function faultsIn({ value, placeOf, fileName }: Located): Fault[] {
  if (!isMap(value))
    return [
      {
        place: fileName,
        text: text('must hold keys: scenario, vary, points …', 'doit contenir des clés : scenario, vary, points …'),
      },
    ];
  const known = Object.keys(entries).join(', ');
  const wrong = Object.entries(value).flatMap(([key, given]): Fault[] => {
    const entry = entries[key];
    if (entry === undefined)
      return [
        {
          place: placeOf([key], true),
          text: text(`${key} is not known; known are ${known}`, `${key} n’est pas connue ; sont connues ${known}`),
        },
      ];
    const [test, en, fr] = entry;
    return test(given) ? [] : [{ place: placeOf([key]), text: text(`${key} must be ${en}`, `${key} doit être ${fr}`) }];
  });
  const isNamed = 'scenario' in value;
  return isNamed
    ? wrong
    : [
        ...wrong,
        {
          place: fileName,
          text: text('names no scenario: write scenario: ID', 'n’indique pas de scénario : écrivez scenario: ID'),
        },
      ];
}

const variedOf = (vary: Readonly<Record<string, unknown>>): Varied[] =>
  Object.entries(vary).map(([key, given]) => ({
    key,
    values: given === 'range' ? [] : (given as readonly unknown[]).map((value) => settings({ [key]: value })[0]),
  }));

/** A path in a file is one from its folder. */
const from = (path: string, reference: string): string =>
  /[/\\]|\.ya?ml$/.test(reference) && !isAbsolute(reference) ? resolve(dirname(path), reference) : reference;

/**
 * Reads what a plan shall hold from a YAML file.
 *
 * @throws UsageError for a file that cannot be read, ScenarioFaults for one that says something else
 * @example
 * // scenario: same-country
 * // vary: { watch.listSize: [500, 5000], voice.tolerance: range }
 * // points: 64
 * readRequest('sweep.yaml').varied.length // 2
 */
export function readRequest(path: string): PlanRequest {
  const located = readYaml(readBounded(path), path);
  const faults = faultsIn(located);
  if (faults.length > 0) throw new ScenarioFaults(faults);
  const given = located.value as Readonly<Record<string, unknown>>;
  return {
    scenario: from(path, given.scenario as string),
    fixed: settings((given.set ?? {}) as Readonly<Record<string, unknown>>),
    varied: variedOf((given.vary ?? {}) as Readonly<Record<string, unknown>>),
    points: given.points as number | undefined,
    design: (given.design ?? 'latin') as DesignKind,
    replicas: (given.replicas ?? 1) as number,
    all: given.regimes === 'all',
  };
}

/** @throws UsageError where ranges have no number of points, or points no ranges */
export function demandPoints({ varied, points, design }: PlanRequest): void {
  const ranged = varied.filter(({ values }) => values.length === 0);
  const listed = varied.filter(({ values }) => values.length > 1);
  if (ranged.length > 0 && points === undefined)
    throw new UsageError(
      text(
        `${ranged[0].key} is varied over its range: say by how many points, --points N; or give values, KEY=v1,v2`,
        `${ranged[0].key} varie dans sa fourchette : dites en combien de points, --points N ; ou donnez des valeurs, CLÉ=v1,v2`,
      ),
      '--vary',
    );
  if (ranged.length === 0 && points !== undefined)
    throw new UsageError(
      text(
        'no parameter is varied over its range: name one, --vary KEY',
        'aucun paramètre ne varie dans sa fourchette : indiquez-en un, --vary CLÉ',
      ),
      '--points',
    );
  if (design === 'indices' && (ranged.length < 2 || listed.length > 0))
    throw new UsageError(
      text(
        'indices share a variance among ranges: vary two ranges or more, and no list of values',
        'les indices partagent une variance entre des fourchettes : variez-en au moins deux, et aucune liste de valeurs',
      ),
      '--design',
    );
}

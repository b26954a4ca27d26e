import type { z } from 'zod';
import type { Bilingual, Language } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { type Fault, mostFaults } from './faults.ts';
import type { Node } from './field.ts';
import { expected } from './field-words.ts';
import { messages } from './messages.ts';
import { nearest } from './nearest.ts';
import { countryFields, countryKeys, regimeFields, regimeKeys } from './registry.ts';
import { valueAt } from './stated.ts';

type Issue = z.core.$ZodIssue;

/** Keys of a scenario file that are not parameters, and what they take. */
export const fileKeys: Readonly<Record<string, Bilingual>> = {
  id: text(
    'a short name: lower case letters, digits and hyphens',
    'un nom court : minuscules, chiffres et traits d’union',
  ),
  title: text('a text, or one for each language: {en, fr}', 'un texte, ou un par langue : {en, fr}'),
  about: text(
    'text, documented, assumed, picture, each {en, fr}',
    'text, documented, assumed, picture, chacun {en, fr}',
  ),
  jurisdiction: text('a short code such as eu, fr, uk, cn', 'un code court tel que eu, fr, uk, cn'),
  extends: text('the id or the path of another scenario', 'l’identifiant ou le chemin d’un autre scénario'),
  start: text('a Monday as YYYY-MM-DD', 'un lundi sous la forme AAAA-MM-JJ'),
  default: text('a list of regimes', 'une liste de régimes'),
  calendar: text(
    'a list of steps {date: YYYY-MM-DD, title, kind: documented or hypothetical, source, set: {KEY: value}, regimes}',
    'une liste d’étapes {date: AAAA-MM-JJ, title, kind: documented ou hypothetical, source, set: {CLÉ: valeur}, regimes}',
  ),
  regimes: text('regimes by id', 'des régimes par identifiant'),
};

/** What the parts of a step of the calendar take. */
const stepKeys: Readonly<Record<string, Bilingual>> = {
  date: text('a date as YYYY-MM-DD', 'une date sous la forme AAAA-MM-JJ'),
  kind: text('documented or hypothetical', 'documented ou hypothetical'),
  source: text('the id of a published figure', 'l’identifiant d’un chiffre publié'),
  set: text('keys of a regime with their values: {KEY: value}', 'des clés de régime et leurs valeurs : {CLÉ: valeur}'),
  regimes: text('a list of regimes', 'une liste de régimes'),
};

const words: Bilingual = text(
  'a text of 1 to 8,000 characters, or one for each language: {en, fr}',
  'un texte de 1 à 8 000 caractères, ou un par langue : {en, fr}',
);

const figures: Bilingual = text(
  'the id of a published figure, or a list of ids',
  'l’identifiant d’un chiffre publié, ou une liste',
);

const wrapperKeys: Readonly<Record<string, Bilingual>> = {
  source: figures,
  proxy: figures,
  assumption: text('a reason in words', 'une raison en mots'),
  low: text('a number', 'un nombre'),
  high: text('a number', 'un nombre'),
};

const idExpected: Bilingual = text(
  'an id: lower case letters, digits and hyphens, not digits alone',
  'un identifiant : minuscules, chiffres et traits d’union, pas des chiffres seuls',
);

/** Known keys below a path, for the nearest one. */
function childKeys(node: Node | undefined): readonly string[] {
  if (node === undefined) return [];
  if (node.kind === 'part') return Object.keys(node.fields);
  if (node.kind === 'records') return ['title', ...Object.keys(node.of.fields)];
  return ['value', ...Object.keys(wrapperKeys)];
}

const step = (node: Node | undefined, key: string): Node | undefined => {
  if (node?.kind === 'part') return Object.hasOwn(node.fields, key) ? node.fields[key] : undefined;
  if (node?.kind === 'records') return node.of;
  if (node?.kind === 'vector') return key === 'value' ? node : node.element;
  return key === 'value' ? node : undefined;
};

/** The field at a path of a scenario file, if a field stands there. */
function fieldAt(path: readonly string[]): Node | undefined {
  const inRegime = path[0] === 'regimes';
  const rest = inRegime ? path.slice(2) : path;
  if (rest.length === 0) return undefined;
  const root = !inRegime && countryKeys.includes(rest[0]) ? countryFields : regimeFields;
  return rest.reduce<Node | undefined>(step, root);
}

const keysOf = (node: Node, language: Language): string => {
  const keys = node.kind === 'part' ? Object.keys(node.fields).join(', ') : '';
  const words = language === 'en' ? 'keys' : 'des clés';
  return keys === '' ? `${words}${language === 'en' ? ' by id' : ' par identifiant'}` : `${words} (${keys})`;
};

function expectation(path: readonly string[], issue: Issue): (language: Language) => string {
  const last = path.at(-1) ?? '';
  if (issue.code === 'invalid_key') return (language) => idExpected[language];
  const node = fieldAt(path);
  if (node !== undefined && node.kind !== 'records' && node.kind !== 'part')
    return (language) => expected(node, language);
  if (path.length > 1 && Object.hasOwn(wrapperKeys, last) && fieldAt(path.slice(0, -1)) !== undefined) {
    return (language) => wrapperKeys[last][language];
  }
  if (node !== undefined) return (language) => keysOf(node, language);
  const own = path[0] === 'calendar' || path[0] === 'about' || path.length === 1 ? fileKeys[path[0]] : undefined;
  const inStep = path[0] === 'calendar' && Object.hasOwn(stepKeys, path[2] ?? '') ? stepKeys[path[2]] : undefined;
  const isText = path.includes('title') || (path[0] === 'about' && path.length > 1);
  const named = isText ? words : (inStep ?? own);
  return (language) => named?.[language] ?? (language === 'en' ? 'named keys' : 'des clés nommées');
}

const knownKeys = (path: readonly string[]): readonly string[] => {
  if (path.length === 0) return [...Object.keys(fileKeys), ...countryKeys, ...regimeKeys];
  if (path[0] === 'regimes' && path.length === 2) return ['title', ...regimeKeys];
  if (path[0] === 'about') return ['text', 'documented', 'assumed', 'picture'];
  if (path[0] === 'calendar') return ['date', 'title', 'kind', 'source', 'set', 'regimes'];
  const node = fieldAt(path);
  const isItem = fieldAt(path.slice(0, -1))?.kind === 'records';
  return isItem ? ['title', ...childKeys(node)] : childKeys(node);
};

/** Every key with a dot, for a word that stands at the wrong place. */
function dottedKeys(node: Node, prefix: string): string[] {
  if (node.kind !== 'part') return [prefix];
  return Object.entries(node.fields).flatMap(([key, child]) =>
    dottedKeys(child, prefix === '' ? key : `${prefix}.${key}`),
  );
}
const allDotted = [...dottedKeys(countryFields, ''), ...dottedKeys(regimeFields, '')];

/** The known key nearest to an unknown one: a neighbour of it, else the same word elsewhere. */
function nearestKey(path: readonly string[], key: string): string | undefined {
  const near = nearest(key, knownKeys(path));
  return near === undefined ? allDotted.find((dotted) => dotted.split('.').at(-1) === key) : [...path, near].join('.');
}

/** A union fails in each of its forms: keep the form that the writer seems to have meant. */
function meant(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const forms = issue.errors.filter((errors) =>
    errors.every((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys'),
  );
  const best = forms.sort((a, b) => a.length - b.length)[0];
  if (best === undefined) return [issue];
  return best.flatMap((inner) => meant({ ...inner, path: [...issue.path, ...inner.path] } as Issue));
}

/** What a schema found wrong: one fault each, and the paths that must not be read further. */
export function shapeFaults(
  error: z.ZodError,
  root: unknown,
  prefix: readonly string[],
  placeOf: (path: readonly string[], atKey?: boolean) => string,
): { faults: Fault[]; broken: string[][] } {
  const faults: Fault[] = [];
  const broken: string[][] = [];
  for (const issue of error.issues.flatMap((outer) => meant(outer as Issue))) {
    const path = [...prefix, ...issue.path.map(String)];
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        broken.push([...path, key]);
        if (faults.length > mostFaults) continue;
        faults.push({
          place: placeOf([...path, key], true),
          text: messages.unknownKey([...path, key].join('.'), nearestKey(path, key)),
        });
      }
      continue;
    }
    broken.push(path);
    if (faults.length > mostFaults) continue;
    const value = valueAt(root, issue.path);
    const isLong = issue.code === 'too_big' && Array.isArray(value);
    const text =
      path.length === 0
        ? messages.notAMap()
        : isLong
          ? messages.tooMany(path.join('.'), value.length, Number(issue.maximum))
          : messages.wrongValue(path.join('.'), value, expectation(path, issue));
    faults.push({ place: placeOf(path, issue.code === 'invalid_key'), text });
  }
  return { faults, broken };
}

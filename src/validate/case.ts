import { z } from 'zod';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { shapeFaultsOf } from '../language/shape-words.ts';
import type { Evidence, Figure } from '../scenario/evidence.ts';
import { type Fault, ScenarioFaults } from '../scenario/faults.ts';
import { quoted } from '../scenario/messages.ts';
import { nearest } from '../scenario/nearest.ts';
import { valueAt } from '../scenario/stated.ts';
import { readYaml } from '../scenario/yaml-text.ts';
import { kinds, naives, verdicts } from './kinds.ts';
import { messages } from './messages.ts';
import type { Form, Method } from './method.ts';
import { methods } from './methods.ts';

const words = z.strictObject({ en: z.string().min(1).max(2000), fr: z.string().min(1).max(2000) });
const figureIds = z.record(z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/), z.string().min(1).max(80));

const caseSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
  title: words,
  about: words,
  kind: z.enum(kinds),
  method: z.string().min(1).max(60),
  /** Role → id of the published figure that the computation takes in. */
  uses: figureIds,
  /** Role → id of the published figure that the result is held against. */
  heldAgainst: figureIds,
  /** What one would predict without a model, in words, and what that takes in beside the figures above. */
  naive: z.strictObject({ guess: z.enum(naives), says: words, uses: figureIds.default({}) }),
  /** Numbers that no figure gives, each with its reason. */
  assuming: z.record(z.string().min(1).max(40), z.strictObject({ value: z.number(), because: words })).default({}),
  assumptions: z.array(words).max(10).default([]),
  /** Share of the comparisons that must agree; all of them unless given. */
  atLeast: z.number().gt(0).max(1).default(1),
  expected: z.enum(verdicts).optional(),
  /** Why it is expected to fail, where it is. */
  because: words.optional(),
});

/** One case, as its file says it, with the place of each part. */
export interface Case extends z.infer<typeof caseSchema> {
  readonly fileName: string;
  readonly placeOf: (path: readonly string[]) => string;
}

export interface CaseText {
  readonly fileName: string;
  readonly text: string;
}

const curly = (words: string): string => words.trim().replaceAll("'", '’');
/** As it is printed: curved apostrophes, and the spaces of French typography. */
const french = (words: Bilingual): Bilingual => text(curly(words.en), curly(words.fr));

/** Whether a figure has the form that a role needs. */
const hasForm = (figure: Figure, form: Form): boolean =>
  form === 'values'
    ? figure.values !== undefined
    : form === 'table'
      ? figure.table !== undefined
      : figure.value !== undefined || figure.low !== undefined || figure.high !== undefined;

/** Everything that a figure was worked out from, itself included. */
function origins(id: string, evidence: Evidence<Figure>, seen = new Set<string>()): Set<string> {
  if (seen.has(id)) return seen;
  seen.add(id);
  for (const from of evidence.get(id)?.from ?? []) origins(from, evidence, seen);
  return seen;
}

/** Figures that both sides rest on; for a prediction, also those from which a figure of either side was worked out. */
export function meeting(
  { kind, uses, heldAgainst, naive }: Pick<Case, 'kind' | 'uses' | 'heldAgainst' | 'naive'>,
  evidence: Evidence<Figure>,
): string[] {
  const deep = kind === 'prediction' || kind === 'negative';
  const all = (ids: Readonly<Record<string, string>>): Set<string> =>
    new Set(Object.values(ids).flatMap((id) => (deep ? [...origins(id, evidence)] : [id])));
  const against = all(heldAgainst);
  return [...new Set([...all(uses), ...Object.values(naive.uses)])].filter((id) => against.has(id));
}

const isDoubtful = (figure: Figure): boolean => figure.status === 'weak' || figure.status === 'unverified';

/** What the schema found wrong, in the words of its library in each language. */
function shapeFaults(error: z.ZodError, value: unknown, fileName: string, placeOf: Case['placeOf']): Fault[] {
  const found = shapeFaultsOf(caseSchema, value, error).slice(0, 100);
  return found.map(({ issue, words: detail }) => {
    const given = valueAt(value, issue.path);
    const key = issue.path.join('.') || fileName;
    return {
      place: placeOf(issue.path.map(String)),
      text: given === undefined ? messages.missingKey(key, detail) : messages.wrong(key, quoted(given), detail),
    };
  });
}

type Ask = Pick<Fault, 'text'> & { readonly path: readonly string[] };

/** Faults of the roles of one side: one that the method does not know, one that is missing, a form that does not fit. */
function roleFaults(
  path: readonly string[],
  given: Readonly<Record<string, string>>,
  known: Method['uses'],
  evidence: Evidence<Figure>,
): Ask[] {
  const side = path.join('.');
  const missing = Object.keys(known)
    .filter((role) => given[role] === undefined)
    .map((role): Ask => ({ path, text: messages.missingRole(side, role) }));
  const wrong = Object.entries(given).flatMap(([role, id]): Ask[] => {
    const form = known[role];
    if (form === undefined) {
      const near = nearest(role, Object.keys(known));
      return [{ path: [...path, role], text: messages.unknownRole(side, role, near) }];
    }
    const figure = evidence.get(id);
    return figure === undefined || hasForm(figure, form)
      ? []
      : [{ path: [...path, role], text: messages.wrongForm(id, form) }];
  });
  return [...missing, ...wrong];
}

/** Faults of the naive prediction: one that the computation cannot make, or its figures. */
function naiveFaults({ naive }: Pick<Case, 'naive'>, method: Method, evidence: Evidence<Figure>): Ask[] {
  const guess = method.naive[naive.guess];
  if (guess === undefined)
    return [{ path: ['naive', 'guess'], text: messages.noGuess(naive.guess, Object.keys(method.naive)) }];
  return roleFaults(['naive', 'uses'], naive.uses, guess.uses, evidence);
}

function assumptionFaults(found: Pick<Case, 'assuming'>, method: Method): Ask[] {
  const missing = method.assuming.filter((role) => found.assuming[role] === undefined);
  const unknown = Object.keys(found.assuming).filter((role) => !method.assuming.includes(role));
  return [
    ...missing.map((role): Ask => ({ path: ['assuming'], text: messages.missingRole('assuming', role) })),
    ...unknown.map(
      (role): Ask => ({
        path: ['assuming', role],
        text: messages.unknownRole('assuming', role, nearest(role, method.assuming)),
      }),
    ),
  ];
}

/** Faults of a case that no single key shows: the rules that keep a validation honest. */
function ruleFaults(found: Omit<Case, 'fileName' | 'placeOf'>, evidence: Evidence<Figure>): Ask[] {
  const { kind, expected } = found;
  const faults: Ask[] = [];
  if (kind === 'illustration' && expected !== undefined)
    faults.push({ path: ['expected'], text: messages.noVerdict() });
  if (kind !== 'illustration' && expected === undefined)
    faults.push({ path: ['kind'], text: messages.needsExpected() });
  if (kind === 'negative' && expected === 'holds') faults.push({ path: ['expected'], text: messages.mustFail() });
  if (expected === 'fails' && found.because === undefined)
    faults.push({ path: ['expected'], text: messages.needsBecause() });
  const shared = meeting(found, evidence);
  if (shared.length > 0) faults.push({ path: ['heldAgainst'], text: messages.meet(shared) });
  if (kind === 'illustration') return faults;
  const sides = [
    { path: ['uses'], ids: found.uses },
    { path: ['heldAgainst'], ids: found.heldAgainst },
    { path: ['naive', 'uses'], ids: found.naive.uses },
  ];
  for (const { path, ids } of sides) {
    for (const [role, id] of Object.entries(ids)) {
      const figure = evidence.get(id);
      if (figure !== undefined && isDoubtful(figure))
        faults.push({ path: [...path, role], text: messages.doubtful(id, figure.status) });
      if (path[0] === 'heldAgainst' && figure?.use.includes('parameter') && kind !== 'consistency')
        faults.push({ path: [...path, role], text: messages.isParameter(id) });
    }
  }
  return faults;
}

/**
 * Reads one case. A figure that the evidence does not hold is no fault of the file: the case is then without a source
 * and fails.
 *
 * @param evidence the published figures, by id
 * @throws ScenarioFaults with every fault and its `file:line:column`
 * @example readCase({ fileName: 'my-case.yaml', text }, evidence).kind
 */
export function readCase({ fileName, text: yaml }: CaseText, evidence: Evidence<Figure>): Case {
  const { value, placeOf } = readYaml(yaml, fileName);
  const parsed = caseSchema.safeParse(value);
  if (!parsed.success) throw new ScenarioFaults(shapeFaults(parsed.error, value, fileName, placeOf));
  const found = parsed.data;
  const method = methods[found.method];
  const faults: Ask[] =
    method === undefined
      ? [{ path: ['method'], text: messages.unknownMethod(found.method, nearest(found.method, Object.keys(methods))) }]
      : [
          ...roleFaults(['uses'], found.uses, method.uses, evidence),
          ...roleFaults(['heldAgainst'], found.heldAgainst, method.heldAgainst, evidence),
          ...naiveFaults(found, method, evidence),
          ...assumptionFaults(found, method),
          ...ruleFaults(found, evidence),
        ];
  if (faults.length > 0)
    throw new ScenarioFaults(faults.map(({ path, text: fault }) => ({ place: placeOf(path), text: fault })));
  return {
    ...found,
    title: french(found.title),
    about: french(found.about),
    assumptions: found.assumptions.map(french),
    assuming: Object.fromEntries(
      Object.entries(found.assuming).map(([role, { value, because }]) => [role, { value, because: french(because) }]),
    ),
    naive: { ...found.naive, says: french(found.naive.says) },
    ...(found.because && { because: french(found.because) }),
    fileName,
    placeOf,
  };
}

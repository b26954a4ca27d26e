import { z } from 'zod';
import type { LeafField, Node, PartField, VectorField } from './field.ts';
import { countryFields, regimeFields } from './registry.ts';

const sourceId = z.string().min(1).max(120);

const ids = z.union([sourceId, z.array(sourceId).min(1).max(20)]).optional();

/** What a value rests on. */
const grounds = {
  source: ids.describe('Id of a published figure (contrechamp evidence) of this very quantity, or several.'),
  proxy: ids.describe('Id of a published figure of another quantity that stands for this one, or several.'),
  assumption: z
    .union([
      z.string().min(3).max(2000),
      z.strictObject({ en: z.string().min(3).max(2000), fr: z.string().min(3).max(2000) }),
    ])
    .optional()
    .describe('Why the value, or a part of it, is assumed; in one language, or in both.'),
  low: z.number().optional().describe('Lower end of the plausible range.'),
  high: z.number().optional().describe('Upper end of the plausible range.'),
};

const wrapped = (value: z.ZodType) => z.strictObject({ value, ...grounds });

/** Ids of acts, groups, regions, regimes; digits alone would be put before all others wherever they are keys. */
const id = z.string().regex(/^(?!(?:value|source|proxy|assumption|low|high|\d+)$)[a-z0-9][a-z0-9-]{0,59}$/);
const gradeId = z.string().regex(/^(?!(?:value|source|proxy|assumption|low|high)$)[A-Za-z0-9][A-Za-z0-9+-]{0,19}$/);

const text = z.union([
  z.string().min(1).max(4000),
  z.strictObject({ en: z.string().min(1).max(8000), fr: z.string().min(1).max(8000) }),
]);

function plainValue(field: LeafField): z.ZodType {
  switch (field.kind) {
    case 'number': {
      const base = field.integer ? z.int() : z.number();
      const inRange = base.min(field.min).max(field.max);
      return field.nullable ? z.union([inRange, z.literal('none'), z.null()]) : inRange;
    }
    case 'switch':
      return z.union([z.boolean(), z.enum(['on', 'off'])]);
    case 'choice':
      return z.enum(field.options);
    case 'name':
      return z.string().min(1).max(60);
    case 'names':
      return z.array(field.options === null ? id : z.enum(field.options)).max(100);
  }
}

/** A value alone, or with what it rests on. */
function leaf(field: LeafField): z.ZodType {
  const plain = plainValue(field);
  return z.union([plain, wrapped(plain)]);
}

function vector(field: VectorField): z.ZodType {
  const element = leaf(field.element);
  const key = field.by === 'grade' ? gradeId : z.string().regex(/^[A-Za-z0-9][A-Za-z0-9+-]{0,59}$/);
  const map = z.record(key, element);
  const inner = [plainValue(field.element), z.array(element).max(100), map] as const;
  return z.union([...inner, wrapped(z.union(inner))]);
}

const described = (schema: z.ZodType, node: Node): z.ZodType =>
  'meaning' in node ? schema.describe(`${node.meaning.en} — ${node.meaning.fr}`) : schema;

function ofNode(node: Node): z.ZodType {
  if (node.kind === 'part') return z.strictObject(keysOf(node));
  if (node.kind === 'records') {
    const record = z.strictObject({ title: text.optional(), ...keysOf(node.of) });
    return z.record(id, node.leavable ? z.union([record, z.null()]) : record);
  }
  return node.kind === 'vector' ? vector(node) : leaf(node);
}

const keysOf = (part: PartField): Record<string, z.ZodType> =>
  Object.fromEntries(Object.entries(part.fields).map(([key, node]) => [key, described(ofNode(node), node).optional()]));

const regimeShape = keysOf(regimeFields);

const step = z.strictObject({
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  title: text,
  kind: z.enum(['documented', 'hypothetical']),
  source: sourceId.optional(),
  set: z.record(z.string().max(200), z.unknown()).optional(),
  regimes: z.array(id).min(1).max(100).optional(),
});

/** A scenario file as it may be written: every key may be left out where another scenario gives it. */
export const scenarioFileSchema = z.strictObject({
  id: id.optional(),
  title: text.optional(),
  about: z
    .strictObject({
      text: text.optional(),
      documented: text.optional(),
      assumed: text.optional(),
      picture: text.optional(),
    })
    .optional(),
  jurisdiction: z
    .string()
    .regex(/^[a-z]{2,20}$/)
    .optional(),
  extends: z.string().min(1).max(300).optional().describe('A scenario of which a few keys are changed.'),
  start: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional()
    .describe('First day: a Monday.'),
  default: z.array(id).min(1).max(100).optional().describe('Regimes run without --all.'),
  calendar: z.array(step).max(1000).optional(),
  ...keysOf(countryFields),
  ...regimeShape,
  regimes: z
    .record(id, z.union([z.strictObject({ title: text.optional(), ...regimeShape }), z.null()]))
    .optional()
    .describe('Regimes by id; null leaves out one of the scenario that is extended.'),
});

/** Keys of one regime, as a step of the calendar may set them. */
export const regimeSchema = z.strictObject(regimeShape);

/** The JSON Schema of scenario files, for editors and other programs. */
export const scenarioJsonSchema = (): Record<string, unknown> => ({
  ...z.toJSONSchema(scenarioFileSchema, { io: 'input', reused: 'ref' }),
  title: 'Contrechamp scenario',
});

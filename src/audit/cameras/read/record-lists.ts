import type { Row } from './camera-rows.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const objects = (values: readonly unknown[]): Record<string, unknown>[] => values.filter(isObject);

/** A record of Opendatasoft v1 (`fields` beside a `geometry`) or v2.0 (`record.fields`), laid flat; others as they are. */
function flat(record: Record<string, unknown>): Row {
  const inner = isObject(record.record) ? record.record : record;
  if (!isObject(inner.fields)) return inner;
  const { fields, geometry, recordid, id } = inner;
  return {
    ...fields,
    ...(isObject(geometry) && fields.geo_point_2d === undefined ? { geo_point_2d: geometry } : {}),
    ...(fields.id === undefined && (recordid ?? id) !== undefined ? { recordid: recordid ?? id } : {}),
  };
}

const total = (...counts: readonly unknown[]): number => Number(counts.find(Number.isSafeInteger) ?? 0);

/**
 * The rows of a list in JSON: a bare array, an answer of Opendatasoft v1 (`records`) or v2 (`results`), or of CKAN
 * (`result.records`); `inAll` is how many the list says there are. Undefined where it is no list.
 */
export function listOf(value: unknown): { readonly rows: readonly Row[]; readonly inAll: number } | undefined {
  if (Array.isArray(value)) return { rows: objects(value).map(flat), inAll: 0 };
  if (!isObject(value)) return undefined;
  const { records, results, result, nhits, total_count } = value;
  if (Array.isArray(records)) return { rows: objects(records).map(flat), inAll: total(nhits, total_count) };
  if (Array.isArray(results)) return { rows: objects(results).map(flat), inAll: total(total_count, nhits) };
  if (isObject(result) && Array.isArray(result.records))
    return { rows: objects(result.records).map(flat), inAll: total(result.total) };
  return undefined;
}

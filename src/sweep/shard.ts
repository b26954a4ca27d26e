import { UsageError } from '../errors.ts';
import { text } from '../language/french.ts';

/** One part of `of` parts of a plan, from 1. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

export const wholePlan: Shard = { part: 1, of: 1 };

/** Whether a shard has the element at this index: every `of`-th from `part` on, so that parts are alike long. */
const isOfShard = ({ part, of }: Shard, index: number): boolean => index % of === part - 1;

/** How many of so many elements a shard has. */
export const sizeOfShard = ({ part, of }: Shard, count: number): number =>
  Math.ceil(Math.max(0, count - part + 1) / of);

/** The elements of a shard; shards share none. */
export async function* ofShard<Each>(all: AsyncIterable<Each>, shard: Shard): AsyncGenerator<Each> {
  let index = 0;
  for await (const each of all) if (isOfShard(shard, index++)) yield each;
}

const numberIn = (value: string | undefined): number | undefined =>
  value !== undefined && /^\d{1,7}$/.test(value) ? Number(value) : undefined;

/** What an array job says of itself; the number of parts is not always said. */
function arrayPart(environment: NodeJS.ProcessEnv): { part: number; of: number | undefined } | null {
  const task = numberIn(environment.SLURM_ARRAY_TASK_ID);
  if (task !== undefined) {
    const first = numberIn(environment.SLURM_ARRAY_TASK_MIN) ?? 1;
    const step = numberIn(environment.SLURM_ARRAY_TASK_STEP) || 1;
    return { part: (task - first) / step + 1, of: numberIn(environment.SLURM_ARRAY_TASK_COUNT) };
  }
  const index = numberIn(environment.JOB_COMPLETION_INDEX);
  return index === undefined ? null : { part: index + 1, of: undefined };
}

const refused = (given: string): UsageError =>
  new UsageError(
    text(
      `“${given}” is no shard: write I/N, I from 1 to N; or N alone in an array job`,
      `« ${given} » n’est pas une part : écrivez I/N, I de 1 à N ; ou N seul dans un travail en tableau`,
    ),
    '--shard',
  );

const unsaid = (): UsageError =>
  new UsageError(
    text(
      'this array job does not say how many parts there are: give their number, --shard N',
      'ce travail en tableau ne dit pas combien il y a de parts : donnez leur nombre, --shard N',
    ),
  );

/**
 * The shard that is asked for: `3/16`, or what a Slurm array job or a Kubernetes indexed job says of itself.
 *
 * @param given `I/N`, or `N` where the job says which one it is
 * @throws UsageError for what is no shard, or where the number of parts is not known
 * @example shardFrom(undefined, { SLURM_ARRAY_TASK_ID: '3', SLURM_ARRAY_TASK_COUNT: '16' }) // { part: 3, of: 16 }
 */
export function shardFrom(given: string | undefined, environment: NodeJS.ProcessEnv): Shard {
  const [, first, second] = /^(\d{1,7})(?:\/(\d{1,7}))?$/.exec(given ?? '') ?? [];
  if (given !== undefined && first === undefined) throw refused(given);
  const job = arrayPart(environment);
  if (second === undefined && job === null && given === undefined) return wholePlan;
  const part = second === undefined ? job?.part : Number(first);
  const of = second === undefined ? (numberIn(first) ?? job?.of) : Number(second);
  if (of === undefined) throw unsaid();
  if (part === undefined || !Number.isInteger(part) || part < 1 || part > of) throw refused(given ?? `${part}/${of}`);
  return { part, of };
}

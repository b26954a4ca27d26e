/** Where the results of a sweep lie: a folder, or a bucket. A result is there whole, or not at all. */
export interface Place {
  /** As it was asked for, without what is secret. */
  readonly address: string;
  /** The copy of the plan that lies there; `null` where there is none. */
  readonly plan: () => Promise<Uint8Array | null>;
  /** Makes it, or finds it as one of the same plan. @throws UsageError for what is of another plan, or holds other things */
  readonly claim: (plan: Uint8Array) => Promise<void>;
  /** What stands under a name; `strange` for what cannot be a result. */
  readonly read: (name: string) => Promise<string | 'missing' | 'strange'>;
  readonly write: (name: string, content: string) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
  /** Names of what lies among the results, and when it was written (milliseconds). */
  readonly entries: () => AsyncIterable<{ readonly name: string; readonly at: number }>;
}

/** Within a place: its plan, and what its results begin with. */
export const planName = 'sweep-plan.parquet';
export const runsName = 'runs';

export const largestResult = 16 * 2 ** 20;
export const largestPlan = 512 * 2 ** 20;

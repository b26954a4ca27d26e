import type { Bilingual } from '../../../language/bilingual.ts';

/** One line of a points rule. */
export interface RuleItem {
  readonly column: string;
  readonly kind: 'level' | 'from' | 'missing';
  readonly at: string;
  readonly points: number;
}

/** A condition that sets score or decision whatever the points say. */
export interface Override {
  readonly column: string;
  readonly kind: 'level' | 'from' | 'missing';
  readonly at: string;
  /** The score or decision (1 adverse, 0 not) that it sets. */
  readonly sets: number;
  readonly rows: number;
}

/** A points rule, as it is written on paper. */
export interface PointsRule {
  readonly base: number;
  readonly items: readonly RuleItem[];
  readonly floor: number | null;
  readonly ceiling: number | null;
  readonly overrides: readonly Override[];
  /** Decisions only: adverse from this many points on. */
  readonly threshold: number | null;
}

/** What the data leave open about a rule. */
export interface Unidentified {
  readonly text: Bilingual;
}

/** What a fit on some rows says about all of them. */
export interface Fitted {
  readonly rule: PointsRule;
  readonly predicted: Float64Array;
  readonly alternatives: readonly PointsRule[];
  readonly unidentified: readonly Unidentified[];
}

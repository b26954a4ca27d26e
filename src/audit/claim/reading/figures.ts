import type { ObjectName } from './objects.ts';
import type { Bound } from './quantities.ts';

export type FigureKey =
  | 'detects'
  | 'falseAlerts'
  | 'falseMatch'
  | 'accuracy'
  | 'errorRate'
  | 'alertsRight'
  | 'alertsWrong'
  | 'confidence'
  | 'list'
  | 'tested'
  | 'crowd'
  | 'wanted'
  | 'falseAlertCount';

/** A number of a sentence with what it is of; shares 0 to 1. */
export interface Figure {
  readonly key: FigureKey;
  readonly low: number;
  readonly high: number;
  readonly bound?: Bound;
  /** Of a count of false alerts: `day`, `12 months`, `day and camera`. */
  readonly period?: string;
  readonly quote: string;
}

/** Why a number was not taken. */
export type Doubt =
  | 'of what'
  | 'denied'
  | 'change'
  | 'compared'
  | 'setting'
  | 'human'
  | 'either'
  | 'disagrees'
  | 'alerts or people'
  | 'margin'
  | 'supposed'
  | 'place'
  | 'a measure'
  | 'unclear number';

export interface Unread {
  readonly quote: string;
  readonly doubt: Doubt;
  /** As the number stands, where it is a share or a count. */
  readonly value?: number;
  readonly share: boolean;
}

/** What a sentence says, what it does not say plainly, and of which object it speaks. */
export interface Reading {
  readonly figures: readonly Figure[];
  readonly unread: readonly Unread[];
  readonly object?: ObjectName;
}

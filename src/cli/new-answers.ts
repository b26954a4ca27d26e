import type { Bilingual } from '../language/bilingual.ts';
import type { Regime, Scenario } from '../scenario/scenario.ts';

/** What may be deployed: cameras that recognise faces, cameras that watch behaviour, or what the scenario has already. */
export const deployments = ['faces', 'behaviour', 'base'] as const;
export type Deployment = (typeof deployments)[number];

/** How a recogniser errs: by a threshold on its score, or by rates. */
export type Errors =
  | { readonly kind: 'threshold'; readonly threshold: number }
  | { readonly kind: 'rates'; readonly falseAlerts: number; readonly misses: number };

/** What the author of a scenario answered; what is absent stays as the scenario that is extended has it. */
export interface Answers {
  readonly deploy?: Deployment;
  /** Passers-by a day before each camera. */
  readonly footfall?: number;
  readonly cameras?: number;
  /** Entries of the list of wanted people. */
  readonly list?: number;
  readonly errors?: Errors;
  /** Full-time people who look at alerts. */
  readonly staff?: number;
  /** Weeks after which points leave; `null` never. */
  readonly retention?: number | null;
  /** Share of each group among people. */
  readonly groups?: Readonly<Record<string, number>>;
  readonly weeks?: number;
}
export type QuestionId = keyof Answers;

/** What an answer is held against. */
export interface Asked {
  readonly base: Scenario;
  readonly regime: Regime;
  /** People who live where the deployment is. */
  readonly population: number;
  readonly answers: Answers;
}

/** A value, or what is wrong with what was given and the way out. */
export type Read<Value> = { readonly value: Value } | { readonly wrong: Bilingual };

import type { Bilingual } from '../language/bilingual.ts';

/** What may be deployed. */
export const deployments = ['faces', 'behaviour', 'plates', 'chat', 'score'] as const;
export type Deployed = (typeof deployments)[number];

export const countryIds = ['fr', 'eu', 'uk', 'other'] as const;
export type CountryId = (typeof countryIds)[number];

/** How the machine errs: by a threshold on its score, by rates, or by what its vendor promises of both. */
export type Errors =
  | { readonly kind: 'threshold'; readonly threshold: number }
  | {
      readonly kind: 'rates';
      /** Of passers-by (faces, plates), of ordinary messages (chat), or a camera and day (behaviour). */
      readonly falseAlerts: number;
      readonly misses: number;
      /** The promise that these were read from. */
      readonly promise?: string;
    };

/** A part of the town or a group of people, by its name. */
interface NamedShare {
  readonly name: string;
  readonly share: number;
}
interface Part extends NamedShare {
  readonly hasCameras: boolean;
}

/** What happens at an alert: somebody is stopped or charged, somebody looks first, or it is only recorded. */
export const atAlert = ['check', 'act', 'record'] as const;
export const informedBy = ['nobody', 'signs', 'each'] as const;
export const signKinds = ['payments', 'circumstances'] as const;

/** What the author answered; what is absent was skipped, and is assumed. */
export interface Answers {
  readonly country?: CountryId;
  /** People who live there, use the service, or are in the files. */
  readonly population?: number;
  readonly deploy?: Deployed;
  readonly place?: string;
  readonly purpose?: string;
  readonly regions?: readonly Part[];
  readonly groups?: readonly NamedShare[];
  readonly cameras?: number;
  /** People or vehicles a day before each camera. */
  readonly footfall?: number;
  /** Share of passers-by who live there. */
  readonly residents?: number;
  readonly events?: readonly string[];
  /** Entries of the list. */
  readonly list?: number;
  readonly listOf?: string;
  /** Share of the list who live there or pass. */
  readonly listHere?: number;
  readonly errors?: Errors;
  readonly flagBelow?: number;
  readonly signs?: (typeof signKinds)[number];
  readonly alert?: (typeof atAlert)[number];
  /** Full-time people who look at alerts. */
  readonly staff?: number;
  /** Days; `null` never erased. */
  readonly retention?: number | null;
  readonly informed?: (typeof informedBy)[number];
  readonly appeal?: boolean;
  readonly weeks?: number;
}
export type QuestionId = keyof Answers;

/** What was given, as it was typed: the same in a terminal, in options and in a form. */
export type Given = Readonly<Partial<Record<QuestionId, string>>>;

/** A value, or what is wrong with what was given and the way out. */
export type Read<Value> = { readonly value: Value } | { readonly wrong: Bilingual };

/** What the answers before it say: population and deployment always do. */
export interface Asked {
  readonly answers: Answers;
}

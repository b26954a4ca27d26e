import type { Bilingual } from '../language/bilingual.ts';
import type { Answers, Asked, Deployed, QuestionId, Read } from './answers.ts';

/** One of the words that a question takes. */
export interface Choice {
  readonly value: string;
  readonly title: Bilingual;
}

/** A question as data: a terminal asks it, an option or a field of a form answers it. */
export interface Question {
  readonly id: QuestionId;
  /** The option that answers it. */
  readonly flag: `--${string}`;
  /** What the option takes, for help. */
  readonly takes: Bilingual;
  readonly ask: (asked: Asked) => Bilingual;
  /** Why it is asked: what hangs on it. */
  readonly why: (asked: Asked) => Bilingual;
  /** What is assumed where it is skipped; `null` where it cannot be. */
  readonly skipped: ((asked: Asked) => Bilingual) | null;
  readonly choices?: (asked: Asked) => readonly Choice[];
  readonly applies: (asked: Asked) => boolean;
  readonly read: (given: string, asked: Asked) => Read<Answers[QuestionId]>;
  /** How an answer was taken, where that is worth saying at once. */
  readonly heard?: (asked: Asked) => Bilingual | null;
}

/** Whether one of these is deployed. */
export const deploys =
  (...kinds: readonly Deployed[]) =>
  ({ answers }: Asked): boolean =>
    answers.deploy !== undefined && kinds.includes(answers.deploy);
export const isFilming = deploys('faces', 'plates', 'behaviour');
export const isListing = deploys('faces', 'plates');
export const always = (): boolean => true;

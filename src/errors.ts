import type { Bilingual } from './language/bilingual.ts';

/** What every error of ours carries: words in both languages, where it happened, and the exit code that it means. */
export abstract class ContrechampError extends Error {
  abstract readonly exitCode: 2 | 70;
  readonly text: Bilingual;
  readonly place: string | undefined;

  /** @param place `file:line:column`, a row, a column name: where the fault lies. */
  constructor(text: Bilingual, place?: string) {
    super(place === undefined ? text.en : `${place}: ${text.en}`);
    this.name = new.target.name;
    this.text = text;
    this.place = place;
  }

  /** The message in one language, its place first. */
  in(language: 'en' | 'fr'): string {
    return this.place === undefined ? this.text[language] : `${this.place}: ${this.text[language]}`;
  }
}

/** A scenario file that says something it cannot mean. */
export class ScenarioError extends ContrechampError {
  readonly exitCode = 2;
}

/** Evidence from outside (a transcript, a table, a map, a figure) that cannot be read as what it claims to be. */
export class EvidenceError extends ContrechampError {
  readonly exitCode = 2;
}

/** A command or a function called in a way that it does not allow. */
export class UsageError extends ContrechampError {
  readonly exitCode = 2;
}

/** Our own fault: an invariant of the program does not hold. */
export class InternalError extends ContrechampError {
  readonly exitCode = 70;

  constructor(text: string, place?: string) {
    super({ en: text, fr: text }, place);
  }
}

import { ScenarioError } from '../errors.ts';
import type { Bilingual, Language } from '../language/bilingual.ts';
import { words } from '../language/words.ts';

/** One thing wrong in a scenario, and where. */
export interface Fault {
  /** `file:line:column`, or the option that was given. */
  readonly place: string;
  readonly text: Bilingual;
}

/** Most faults that are printed of one scenario. */
export const mostFaults = 100;

const placeParts = /^(.*?)(?::(\d+):(\d+))?$/;

/** In the order in which a reader meets them: by file, line, column. */
function inOrder(faults: readonly Fault[]): Fault[] {
  const keyed = faults.map((fault) => {
    const [, file = '', line = '0', column = '0'] = placeParts.exec(fault.place) ?? [];
    return { fault, file, line: Number(line), column: Number(column) };
  });
  const files = [...new Set(keyed.map(({ file }) => file))];
  keyed.sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column);
  return keyed.map(({ fault }) => fault);
}

const lines = (faults: readonly Fault[], language: Language): string[] => {
  const shown = faults.slice(0, mostFaults).map(({ place, text }) => `${place}: ${text[language]}`);
  const left = faults.length - shown.length;
  if (left > 0) shown.push(language === 'en' ? `and ${left} more faults` : `et ${left} autres erreurs`);
  return shown;
};

/** A scenario with faults: all of them, one line each. */
export class ScenarioFaults extends ScenarioError {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    const ordered = inOrder(faults);
    super(words(({ language }) => lines(ordered, language).join('\n')));
    this.faults = ordered;
  }

  /** One line a fault. */
  lines(language: Language): string[] {
    return lines(this.faults, language);
  }
}

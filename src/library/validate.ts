import { existsSync } from 'node:fs';
import { UsageError } from '../errors.ts';
import { nearest } from '../scenario/nearest.ts';
import { shippedEvidence } from '../store/evidence-files.ts';
import { openScenario } from '../store/load-scenario.ts';
import { readBounded } from '../store/scenario-files.ts';
import { shippedCaseTexts } from '../store/validation-files.ts';
import { type Case, type CaseText, readCase } from '../validate/case.ts';
import { inOrder, judge, type Outcome } from '../validate/judge.ts';
import { messages } from '../validate/messages.ts';

/** Whether a name of a case is that of a file. */
export const isFile = (name: string): boolean => /\.ya?ml$/.test(name);

/** The cases asked for, by id or by file; all that ship where none is. */
function casesOf(names: readonly string[]): Case[] {
  const evidence = shippedEvidence();
  const read = (each: CaseText): Case => readCase(each, evidence);
  const shipped = names.every(isFile) && names.length > 0 ? [] : shippedCaseTexts().map(read);
  if (names.length === 0) return inOrder(shipped);
  const asked = names.map((name) => {
    if (isFile(name)) {
      if (!existsSync(name)) throw new UsageError(messages.noFile(), name);
      return read({ fileName: name, text: readBounded(name) });
    }
    const found = shipped.find(({ id }) => id === name);
    if (found !== undefined) return found;
    const ids = shipped.map(({ id }) => id);
    throw new UsageError(messages.unknownCase(name, nearest(name, ids), ids));
  });
  return inOrder([...new Map(asked.map((each) => [each.id, each])).values()]);
}

/** How cases are computed; none of it changes what comes out. */
export interface ValidateOptions {
  /** Told after each case what share is done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Ends the work between two cases. */
  readonly signal?: AbortSignal;
}

/**
 * Holds what the engine predicts against published figures that enter it nowhere.
 *
 * @param names ids of cases that ship, or paths of files (YAML); all that ship unless named
 * @returns an outcome a case, predictions first; `asExpected` says whether it ended as its file says
 * @throws UsageError for a case that there is not, EvidenceError for one that says something wrong
 * @example (await validate(['flight-refusals']))[0].verdict
 */
export async function validate(
  names: readonly string[] = [],
  { onProgress, signal }: ValidateOptions = {},
): Promise<Outcome[]> {
  const cases = casesOf(names);
  const [scenario, welfare] = ['same-country', 'welfare-score'].map((id) => openScenario(id));
  const outcomes: Outcome[] = [];
  for (const found of cases) {
    signal?.throwIfAborted();
    outcomes.push(await judge(found, shippedEvidence(), scenario, welfare));
    onProgress?.(outcomes.length / cases.length);
  }
  return outcomes;
}

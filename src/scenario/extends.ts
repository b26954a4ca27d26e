import { ContrechampError } from '../errors.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { readerReason } from '../language/reader-words.ts';
import { ScenarioFaults } from './faults.ts';
import { messages } from './messages.ts';
import { fileKeys } from './shape-faults.ts';
import { isPlain } from './stated.ts';
import { type Located, readYaml } from './yaml-text.ts';

/** Finds another scenario: by id among those that ship, or by a path relative to the file that names it. */
export type LoadScenario = (
  reference: string,
  fromFile: string,
) => { readonly fileName: string; readonly text: string };

const mostExtends = 10;

/** Files read last: a sweep reads the same file hundreds of times. */
const recent = new Map<string, Located>();
const mostRecent = 4;

function readOnce(text: string, fileName: string): Located {
  const key = `${fileName}\n${text}`;
  const located = recent.get(key) ?? readYaml(text, fileName);
  recent.delete(key);
  recent.set(key, located);
  if (recent.size > mostRecent) recent.delete(recent.keys().next().value!);
  return located;
}

const detailOf = (error: unknown): Bilingual => (error instanceof ContrechampError ? error.text : readerReason(error));

function loadFrom(located: Located, reference: string, load: LoadScenario | undefined) {
  const place = located.placeOf(['extends']);
  if (load === undefined) {
    throw new ScenarioFaults([{ place, text: messages.cannotLoad(reference, messages.noLoader()) }]);
  }
  try {
    return load(reference, located.fileName);
  } catch (error) {
    throw new ScenarioFaults([{ place, text: messages.cannotLoad(reference, detailOf(error)) }]);
  }
}

/**
 * A file and all that it extends, the one extended by all first.
 *
 * @throws ScenarioFaults for a file that cannot be read, or that extends itself.
 */
export function filesOf(text: string, fileName: string, load: LoadScenario | undefined): Located[] {
  const files = [readOnce(text, fileName)];
  const chain = [fileName];
  for (;;) {
    const last = files[0];
    const reference = isPlain(last.value) ? last.value.extends : undefined;
    if (reference === undefined) return files;
    if (typeof reference !== 'string') {
      const text = messages.wrongValue('extends', reference, (language) => fileKeys.extends[language]);
      throw new ScenarioFaults([{ place: last.placeOf(['extends']), text }]);
    }
    const next = loadFrom(last, reference, load);
    const place = last.placeOf(['extends']);
    if (chain.includes(next.fileName)) {
      throw new ScenarioFaults([{ place, text: messages.cycle([...chain, next.fileName]) }]);
    }
    if (chain.length >= mostExtends) throw new ScenarioFaults([{ place, text: messages.tooManyExtends(mostExtends) }]);
    chain.push(next.fileName);
    files.unshift(readOnce(next.text, next.fileName));
  }
}

import { fullyLevelled } from '../../../apparatus/text-rules.ts';

/** Printable characters that no normalisation removes or changes, commonest first. */
const candidates = ['|', '¦', '†', '§', '¶', '※', '◇', '○', '△', '□', '☆', '♪', 'ø', 'ж', 'ψ', 'ξ', 'ю'];

/** Separators that may stand between kept parts of a text: in it neither as it is nor once everything is levelled. */
export function separatorsFor(text: string): string[] {
  const levelled = fullyLevelled(text);
  return candidates.filter((candidate) => !text.includes(candidate) && !levelled.includes(candidate));
}

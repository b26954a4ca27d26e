import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';

/** Only the first lines of the database's message: what is wrong, and near what. */
const firstLines = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error))
    .replace(/^Failed to \w+ \w+: /, '')
    .split('\n', 2)
    .join(' ')
    .trim()
    .slice(0, 400);

const outOfMemory = /^Out of Memory/i;

/** Whether the database met the limit of memory that it was given. */
export const isOutOfMemory = (error: unknown): boolean => outOfMemory.test(firstLines(error));

type Words = (...parts: string[]) => Bilingual;

/** What the database says of a question that it cannot answer, and the same in our words. */
const known: readonly (readonly [RegExp, Words])[] = [
  [
    /^INTERRUPT|Interrupted!?$/,
    () => text('it took too long and was stopped', 'elle durait trop longtemps et a été arrêtée'),
  ],
  [outOfMemory, () => text('it takes more memory than allowed', 'elle demande plus de mémoire que permis')],
  [
    /^Parser Error: syntax error at (?:end of input|or near "[\])]")/,
    () => text('the SQL stops short', 'le SQL s’arrête avant la fin'),
  ],
  [
    /^Parser Error: syntax error at or near "(.{1,80}?)"/,
    (word) => text(`“${word}” does not belong there in SQL`, `« ${word} » n’est pas à sa place en SQL`),
  ],
  [/^Parser Error/, () => text('it is not SQL', 'ce n’est pas du SQL')],
  [
    /Referenced column "(.{1,200}?)" (?:was )?not found/,
    (name) => text(`there is no column “${name}”`, `il n’y a pas de colonne « ${name} »`),
  ],
  [
    /Table with name (.{1,200}?) does not exist/,
    (name) => text(`there is no table “${name}”`, `il n’y a pas de table « ${name} »`),
  ],
  [
    /Function with name (.{1,200}?) does not exist/,
    (name) => text(`there is no function “${name}”`, `il n’y a pas de fonction « ${name} »`),
  ],
  [
    /No function matches the given name and argument types '(.{1,200}?)'/,
    (call) => text(`${call} does not take values of these types`, `${call} ne prend pas de valeurs de ces types`),
  ],
  [
    /^Conversion Error: .{0,40}?'(.{0,80}?)' to (\w+)/,
    (value, type) => text(`“${value}” is no ${type}`, `« ${value} » n’est pas de type ${type}`),
  ],
  [
    /Cannot compare values of type (\w+) and (?:type )?(\w+)/,
    (a, b) => text(`${a} and ${b} cannot be compared`, `${a} et ${b} ne se comparent pas`),
  ],
  [
    /column "(.{1,200}?)" must appear in the GROUP BY clause/,
    (name) =>
      text(
        `“${name}” stands neither in GROUP BY nor in a sum`,
        `« ${name} » n’est ni dans GROUP BY ni dans un agrégat`,
      ),
  ],
  [/^Out of Range Error/, () => text('a number is too large for its type', 'un nombre est trop grand pour son type')],
];

/** Why the database cannot answer: in our words where we know its own, else its own, said to be English. */
export function databaseReason(error: unknown): Bilingual {
  const said = firstLines(error);
  for (const [pattern, words] of known) {
    const found = pattern.exec(said);
    if (found !== null) return words(...found.slice(1));
  }
  return text(said, `la base de données répond, en anglais : « ${said} »`);
}

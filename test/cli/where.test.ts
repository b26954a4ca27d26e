import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { command } from '../support/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'contrechamp-where-'));
writeFileSync(
  join(folder, 'own.csv'),
  `points,"current date",now,sex\n${Array.from({ length: 40 }, (_, i) => `${i},${i},${i % 3},${i % 2 ? 'f' : 'm'}`).join('\n')}\n`,
);
const where = (condition: string, ...more: string[]) =>
  command(folder, 'audit', 'score', 'own.csv', '--score', 'points', '--threshold', '20', '--where', condition, ...more);

describe('--where', () => {
  it('is refused where it would keep other rows another time', async () => {
    for (const [condition, part] of [
      ['random() < 0.5', 'random()'],
      ['points < 10 OR RANDOM() < 0.5', 'random()'],
      ['"random"() < 0.5', 'random()'],
      ['points IN (SELECT points FROM decisions USING SAMPLE 5)', 'SAMPLE'],
      ["CURRENT_DATE > DATE '2020-01-01'", 'current_date'],
      ["age(TIMESTAMP '2020-01-01') > INTERVAL 3 YEAR", 'age()'],
      ["gen_random_uuid()::VARCHAR > '7'", 'gen_random_uuid()'],
      ["/* once */ uuid ( )::VARCHAR > '7'", 'uuid()'],
    ]) {
      const { status, stderr } = await where(condition);
      expect([status, stderr], condition).toEqual([
        2,
        expect.stringContaining(`${part} gives other rows another time`),
      ]);
    }
  });

  it('is refused where it makes texts or lists of any length, which no cap of memory counts', async () => {
    for (const [condition, part] of [
      ["length(repeat('x', 900000000)) > 1", 'repeat()'],
      ["points > 1 OR length(LPAD(sex, 2000000000, 'b')) > 1", 'lpad()'],
      ['points IN (SELECT unnest(range(1000000000)))', 'range()'],
    ]) {
      const { status, stderr } = await where(condition);
      expect([status, stderr], condition).toEqual([2, expect.stringContaining(`${part} makes texts or lists`)]);
    }
  });

  it('takes columns that bear such names, and what comes out the same', async () => {
    for (const condition of [
      'now = 1',
      '"current date" > 7',
      "sex = 'f' AND points > 3",
      'points IN (SELECT max(points) FROM decisions)',
    ])
      expect((await where(condition)).status, condition).toBe(0);
  });

  it('says in the reader’s language what the database says in its own', async () => {
    for (const [condition, words] of [
      ['nothing_there = 1', 'il n’y a pas de colonne « nothing_there »'],
      ['points > AND 3', '« AND » n’est pas à sa place en SQL'],
      ['points >', 'le SQL s’arrête avant la fin'],
      ["points = 'abc'", '« abc » n’est pas de type'],
      ['frobnicate(points)', 'il n’y a pas de fonction « frobnicate »'],
    ]) {
      const { status, stderr } = await where(condition, '--lang', 'fr');
      expect([status, stderr.replaceAll('\u00a0', ' ')], condition).toEqual([2, expect.stringContaining(words)]);
      expect(stderr).not.toMatch(/Error/);
    }
  });
});

import type { Language } from '../../../language/bilingual.ts';
import { count, percent } from '../../../language/numbers.ts';
import { seeded, simpleSample } from '../../../statistics/seeded.ts';
import { cellText, coded, columnOf, keepColumn } from '../../table/table.ts';
import { cellOf, allAdverse as everyAdverse, allSpared as everySpared } from '../findings/cells.ts';
import { listed, sentence, worded } from '../findings/finding-words.ts';
import type { Finding } from '../findings/findings.ts';
import type { Prepared } from '../meaning/prepared.ts';
import { chooseFactors, factorOf } from './design-matrix.ts';

/** What the nearest rows with the other decision differ in. */
export interface Counterfactuals {
  readonly columns: readonly string[];
  readonly immutable: readonly string[];
  /** Adversely decided rows that were looked at (a seeded sample of very many). */
  readonly asked: number;
  /** All adversely decided rows. */
  readonly of: number;
  /** Spared rows among which a counterpart was looked for, and all of them. */
  readonly against: number;
  readonly ofSpared: number;
  /** How many of them have a spared row that differs in 0, 1, 2, … columns; the last is 5 or more. */
  readonly changes: readonly number[];
  /** Rows alike in every column that were decided differently. */
  readonly alikeDecidedApart: number;
  /** How often each column is among the fewest changes. */
  readonly changed: readonly { readonly column: string; readonly times: number }[];
  /** Only where rows may be shown: line of the row, line of its counterpart, what differs. */
  readonly pairs: readonly {
    readonly line: number;
    readonly counterpart: number;
    readonly differs: readonly string[];
  }[];
}

const mostAsked = 200;
const mostAgainst = 5_000;
const mostChanges = 5;

function rowsWith(decisions: Int8Array, decision: number): Int32Array {
  const rows = new Int32Array(decisions.length);
  let found = 0;
  for (let row = 0; row < decisions.length; row++) if (decisions[row] === decision) rows[found++] = row;
  return rows.subarray(0, found);
}

/** For adverse rows, the spared row of this very table that differs in the fewest columns, immutable columns kept. */
export function nearestSpared(
  prepared: Prepared,
  asked: readonly string[] | undefined,
  immutable: readonly string[],
  seed: number,
  showRows: boolean,
): Counterfactuals | null {
  const { table, cases } = prepared;
  const chosen = asked === undefined ? chooseFactors(prepared).factors : asked.map((text) => factorOf(text, table));
  const kept = immutable.map((name) => columnOf(table, name).name);
  const names = [...new Set([...chosen.map((factor) => factor.column), ...kept])];
  const uniform = seeded(seed);
  const [allAdverse, allSpared] = [rowsWith(cases.decision, 1), rowsWith(cases.decision, 0)];
  const pick = (rows: Int32Array, most: number) => simpleSample(rows.length, most, uniform).map((place) => rows[place]);
  const [adverse, spared] = [pick(allAdverse, mostAsked), pick(allSpared, mostAgainst)];
  if (adverse.length === 0 || spared.length === 0 || names.length === 0) return null;
  const drawn = Int32Array.of(...adverse, ...spared);
  const used = names.map((name) => {
    const column = keepColumn(columnOf(table, name), drawn);
    return column.kind === 'text' ? column.codes : coded(column, drawn.length)!.codes;
  });
  const fixed = names.map((name) => kept.includes(name));
  const changes = new Array(mostChanges + 1).fill(0);
  const times = new Float64Array(names.length);
  const pairs: { line: number; counterpart: number; differs: string[] }[] = [];
  for (let row = 0; row < adverse.length; row++) {
    let [least, nearest] = [Number.POSITIVE_INFINITY, -1];
    for (let other = adverse.length; other < drawn.length; other++) {
      let distance = 0;
      for (let index = 0; index < used.length && distance < least; index++)
        if (used[index][row] !== used[index][other]) distance += fixed[index] ? Number.POSITIVE_INFINITY : 1;
      if (distance < least) [least, nearest] = [distance, other];
      if (least === 0) break;
    }
    if (nearest < 0) continue;
    changes[Math.min(mostChanges, least)]++;
    const differs = names.filter((_, index) => used[index][row] !== used[index][nearest]);
    for (const name of differs) times[names.indexOf(name)]++;
    if (showRows)
      pairs.push({
        line: table.lineOf(drawn[row]),
        counterpart: table.lineOf(drawn[nearest]),
        differs: differs.map(
          (name) =>
            `${name}: ${cellText(columnOf(table, name), drawn[row])} → ${cellText(columnOf(table, name), drawn[nearest])}`,
        ),
      });
  }
  const changed = names.map((column, index) => ({ column, times: times[index] })).filter((one) => one.times > 0);
  return {
    columns: names,
    immutable: kept,
    asked: adverse.length,
    of: allAdverse.length,
    against: spared.length,
    ofSpared: allSpared.length,
    changes,
    alikeDecidedApart: changes[0],
    changed: changed.sort((a, b) => b.times - a.times),
    pairs,
  };
}

/** Adverse rows by how many columns their nearest spared row differs in. */
export const changeCell = (changes: number): string => cellOf('(nearest)', '', `${changes} changes`);

/** Not a finding, for it has no test: how near a spared row lies, in shares only. */
export function counterfactualNotes(found: Counterfactuals | null): Finding[] {
  if (found === null) return [];
  const one = found.changes[0] + found.changes[1];
  const isWhole = found.asked === found.of && found.against === found.ofSpared;
  if (one === 0) return [];
  const top = (language: Language) =>
    listed(
      found.changed.slice(0, 3).map((each) => each.column),
      language,
    );
  const asked = (language: Language) => {
    const [of, all] = [count(found.asked, language), count(found.of, language)];
    const [against, spared] = [count(found.against, language), count(found.ofSpared, language)];
    const say = worded(language);
    if (isWhole) return say(`Of ${of} adverse rows,`, `Sur ${of} lignes défavorables,`);
    const nearer =
      found.against < found.ofSpared ? say(' (more might lie nearer)', ' (d’autres pourraient être plus proches)') : '';
    return say(
      `In a sample of ${of} of the ${all} adverse rows, looked for among ${against} of the ${spared} spared${nearer},`,
      `Dans un échantillon de ${of} des ${all} lignes défavorables, cherchées parmi ${against} des ${spared} épargnées${nearer},`,
    );
  };
  return [
    {
      code: 'counterfactuals',
      counts: [
        [changeCell(0)],
        [changeCell(1)],
        [...found.changes.keys()].slice(2).map(changeCell),
        everyAdverse,
        ...(isWhole ? [] : [everySpared]),
      ],
      values: { share: one / found.asked },
      text: sentence((language) =>
        worded(language)(
          `${asked('en')} ${percent(one / found.asked, 'en')} have a spared row in this table that differs in one column at most${found.changes[0] > 0 ? ` (${count(found.changes[0], 'en')} in none of the columns looked at)` : ''}.${top('en') === '' ? '' : ` What differs most often: ${top('en')}.`} A difference seen in a table is not a promise that changing it changes the decision.`,
          `${asked('fr')} ${percent(one / found.asked, 'fr')} ont dans ce tableau une ligne épargnée qui diffère par une colonne au plus${found.changes[0] > 0 ? ` (${count(found.changes[0], 'fr')} par aucune des colonnes regardées)` : ''}.${top('fr') === '' ? '' : ` Ce qui diffère le plus souvent : ${top('fr')}.`} Une différence vue dans un tableau ne promet pas que la changer change la décision.`,
        ),
      ),
    },
  ];
}

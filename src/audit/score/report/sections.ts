import { type Block, heading, paragraph, table } from '../../../document/blocks.ts';
import { type Bilingual, inBoth } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';
import { count, percent } from '../../../language/numbers.ts';
import { type Counterfactuals, changeCell } from '../factors/counterfactuals.ts';
import { countsOfProxy } from '../factors/proxies.ts';
import { allAdverse, allRows, allSpared } from '../findings/cells.ts';
import { points, rateWords } from '../findings/finding-words.ts';
import { cellsOfDoubt, countsOfRecoded, type ErrorDoubt } from '../rates/label-doubts.ts';
import type { ScoreAudit } from '../score.ts';
import { timesCells } from '../sharing/score-people.ts';
import { countWords, numberWords, shareWords, told, type Writing } from './writing.ts';

const pairWords = ({ column, higher, lower }: Pick<ErrorDoubt, 'column' | 'higher' | 'lower'>): Bilingual =>
  inBoth(
    (language) => `${column}${language === 'fr' ? '\u00a0' : ''}: ${higher.name[language]} − ${lower.name[language]}`,
  );

const boundsWords = (low: number, high: number): Bilingual =>
  inBoth((language) => `[${points(low, language)} ; ${points(high, language)}]`);

/** How far each gap that stands does so when labels are wrong, or read from another column. */
export function doubtsBlocks(audit: ScoreAudit, writing: Writing): Block[] {
  const doubts = audit.labelDoubts;
  if (doubts === null || (doubts.errors.length === 0 && doubts.recoded.length === 0)) return [];
  const { errors, recoded } = doubts;
  const title = text('If outcomes are wrongly recorded', 'Si les issues sont mal notées');
  const shares = errors[0]?.bounds.map((bound) => bound.share) ?? [];
  const errorRows = errors.map((one) => ({
    cells: [
      pairWords(one),
      rateWords[one.metric],
      inBoth((language) => points(one.difference, language)),
      ...one.bounds.map((bound) => boundsWords(bound.low, bound.high)),
      one.tipping === null ? text('never', 'jamais') : shareWords(one.tipping),
    ],
    about: writing.telling.about([...one.higher.groups, ...one.lower.groups], cellsOfDoubt(one)),
  }));
  const recodedRows = recoded.map((one) => ({
    cells: [
      one.outcome,
      pairWords(one),
      rateWords[one.metric],
      one.difference.value === null
        ? null
        : inBoth(
            (language) =>
              `${points(one.difference.value!, language)} [${points(one.difference.low!, language)} ; ${points(one.difference.high!, language)}]`,
          ),
      one.holds ? text('yes', 'oui') : text('no', 'non'),
    ],
    about: writing.telling.about([...one.higher.groups, ...one.lower.groups], countsOfRecoded(one)),
  }));
  return [
    heading(title),
    ...(errors.length === 0
      ? []
      : [
          table({
            label: title,
            caption: text(
              'What the difference may be when up to this share of each group’s outcomes is wrong, in the worst way.',
              'Ce que peut être la différence si jusqu’à cette part des issues de chaque groupe est fausse, dans le pire des cas.',
            ),
            columns: [
              text('gap', 'écart'),
              text('rate', 'taux'),
              text('as recorded', 'telle que notée'),
              ...shares.map((share) => inBoth((language) => percent(share, language, 0))),
              text('may be nought from', 'peut être nul dès'),
            ],
            rows: errorRows,
          }),
        ]),
    ...(recoded.length === 0
      ? []
      : [
          table({
            label: title,
            columns: [
              text('outcome read from', 'issue lue dans'),
              text('gap', 'écart'),
              text('rate', 'taux'),
              text('difference', 'différence'),
              text('holds', 'tient'),
            ],
            rows: recodedRows,
          }),
        ]),
  ];
}

const mostProxies = 15;

/** Columns from which a group can be guessed. */
export function proxiesBlocks({ proxies, rows, understood }: ScoreAudit, writing: Writing): Block[] {
  if (proxies.length === 0) return [];
  const missing = new Map(understood.columns.map((column) => [column.name, column.missing]));
  const title = text('Columns that tell a group apart', 'Colonnes qui révèlent un groupe');
  return [
    heading(title),
    paragraph([
      text(
        'Cramér’s V corrected for chance, 0 to 1; and how often the group is guessed right from the column alone, against always saying the commonest.',
        'V de Cramér corrigé du hasard, de 0 à 1 ; et la part des cas où la colonne seule fait deviner le groupe, contre celle du groupe le plus fréquent.',
      ),
      ' ',
      told(
        writing,
        [],
        proxies[0].rows === rows ? [allRows] : [],
        text(`On ${count(proxies[0].rows, 'en')} rows.`, `Sur ${count(proxies[0].rows, 'fr')} lignes.`),
      ),
    ]),
    table({
      label: title,
      columns: [
        text('group', 'groupe'),
        text('column', 'colonne'),
        text('V', 'V'),
        text('guessed', 'deviné'),
        text('commonest', 'le plus fréquent'),
      ],
      rows: proxies.slice(0, mostProxies).map((one) => {
        const counts = countsOfProxy(one, missing.get(one.column)!);
        return [
          one.group,
          one.column,
          numberWords(one.association),
          told(writing, [one.always], counts, shareWords(one.guessed)),
          told(writing, [one.always], counts, shareWords(one.commonest)),
        ];
      }),
    }),
  ];
}

/** How near a spared row lies to each adverse one; counts of rows only. */
export function counterpartsBlocks(found: Counterfactuals | null, writing: Writing): Block[] {
  if (found === null) return [];
  const title = text('Nearest rows decided the other way', 'Lignes les plus proches décidées autrement');
  const kept = found.immutable.join(', ');
  return [
    heading(title),
    paragraph(
      told(
        writing,
        [],
        [allAdverse, allSpared],
        text(
          `For ${count(found.asked, 'en')} of ${count(found.of, 'en')} adverse rows, the spared row (of ${count(found.against, 'en')} out of ${count(found.ofSpared, 'en')}) that differs in the fewest of these columns: ${found.columns.join(', ')}.${kept ? ` Kept the same: ${kept}.` : ''} A difference seen in a table is no promise that changing it changes the decision.`,
          `Pour ${count(found.asked, 'fr')} des ${count(found.of, 'fr')} lignes défavorables, la ligne épargnée (parmi ${count(found.against, 'fr')} sur ${count(found.ofSpared, 'fr')}) qui diffère par le moins de ces colonnes : ${found.columns.join(', ')}.${kept ? ` Gardées identiques : ${kept}.` : ''} Une différence vue dans un tableau ne promet pas que la changer change la décision.`,
        ),
      ),
    ),
    table({
      label: title,
      columns: [text('columns that differ', 'colonnes qui diffèrent'), text('adverse rows', 'lignes défavorables')],
      rows: found.changes.map((rows, changes) => [
        changes === found.changes.length - 1 ? text(`${changes} or more`, `${changes} ou plus`) : `${changes}`,
        told(writing, [], [[changeCell(changes)]], countWords(rows)),
      ]),
    }),
    ...(found.changed.length === 0
      ? []
      : [
          table({
            label: title,
            columns: [text('column', 'colonne'), text('times among the differences', 'fois parmi les différences')],
            rows: found.changed.slice(0, 10).map((one) => [
              one.column,
              told(
                writing,
                [],
                timesCells(one.column).map((cell) => [cell]),
                countWords(one.times),
              ),
            ]),
          }),
        ]),
    ...(found.pairs.length === 0
      ? []
      : [
          table({
            label: title,
            columns: [text('line', 'ligne'), text('counterpart', 'homologue'), text('differs in', 'diffère par')],
            rows: found.pairs.map((one) => [one.line, one.counterpart, one.differs.join('; ')]),
          }),
        ]),
  ];
}

import type { Count, Statement } from '../../../disclosure/index.ts';
import type { Bilingual, Language } from '../../../language/bilingual.ts';
import { count } from '../../../language/numbers.ts';
import type { ReadingNote } from '../../table/reading-notes.ts';
import { listed, quotedName, rowsOf, sentence, worded } from './finding-words.ts';
import type { Warning, WarningCode } from './score-warnings.ts';

type Write = (say: (en: string, fr: string) => string, language: Language) => string;

const inWords = (write: Write): Bilingual => sentence((language) => write(worded(language), language));

const warning = (
  code: WarningCode,
  write: Write,
  given: Partial<Pick<Statement, 'counts' | 'about'>> & { readonly coarse?: Write } = {},
): Warning => ({
  code,
  about: given.about,
  counts: given.counts ?? [],
  text: inWords(write),
  ...(given.coarse === undefined ? {} : { coarse: inWords(given.coarse) }),
});

export const repeatedRows = (rows: number, counts: readonly Count[]): Warning =>
  warning(
    'duplicates',
    (say, language) =>
      say(
        `${rowsOf(rows, language)} ${rows === 1 ? 'repeats' : 'repeat'} an earlier row cell by cell: each is counted; is it one case twice?`,
        `${rowsOf(rows, language)} ${rows < 2 ? 'répète' : 'répètent'} une ligne précédente à l’identique : chacune est comptée ; est-ce deux fois le même cas ?`,
      ),
    {
      counts,
      coarse: (say) =>
        say(
          'Some rows repeat an earlier row cell by cell: each is counted; is it one case twice?',
          'Des lignes répètent une ligne précédente à l’identique : chacune est comptée ; est-ce deux fois le même cas ?',
        ),
    },
  );

interface InColumn {
  readonly column: string;
  readonly rows: number;
}

/** Columns that look like identifiers and repeat some, in one line. */
export const repeatedIds = (found: readonly InColumn[], counts: readonly Count[]): Warning => {
  const line =
    (name: (one: InColumn, language: Language) => string): Write =>
    (say, language) => {
      const named = listed(
        found.map((one) => name(one, language)),
        language,
      );
      return say(
        `Identifiers that come more than once: ${named}. A person may be counted more than once, which makes intervals too narrow.`,
        `Identifiants qui reviennent : ${named}. Une personne peut être comptée plusieurs fois, ce qui rend les intervalles trop étroits.`,
      );
    };
  return warning(
    'repeated-ids',
    line((one, language) => `${quotedName(one.column, language)} (${rowsOf(one.rows, language)})`),
    { counts, coarse: line((one, language) => quotedName(one.column, language)) },
  );
};

/** Values that look like codes for “unknown”, in one line. */
export const suspiciousCodes = (
  found: readonly (InColumn & { readonly value: string })[],
  counts: readonly Count[],
): Warning => {
  const line =
    (withRows: boolean): Write =>
    (say, language) => {
      const named = listed(
        found.map(
          ({ column, value, rows }) =>
            `${quotedName(column, language)} = ${value}${withRows ? ` (${rowsOf(rows, language)})` : ''}`,
        ),
        language,
      );
      return say(
        `Apart from every other value: ${named}. Is it a code for “unknown”? It was taken as it stands.`,
        `Loin de toute autre valeur : ${named}. Est-ce un code pour « inconnu » ? La valeur a été prise telle quelle.`,
      );
    };
  return warning('suspicious-code', line(true), { counts, coarse: line(false) });
};

/** Columns that begin with numbers and hold texts further down, in one line. */
export const textInNumbers = (found: readonly { readonly column: string; readonly line: number }[]): Warning =>
  warning('text-in-numbers', (say, language) => {
    const named = listed(
      found.map(({ column, line }) =>
        say(
          `${quotedName(column, language)} from line ${count(line, language)}`,
          `${quotedName(column, language)} dès la ligne ${count(line, language)}`,
        ),
      ),
      language,
    );
    return say(
      `Numbers at first, then texts: ${named}: read as texts.`,
      `D’abord des nombres, puis du texte : ${named} : lu comme du texte.`,
    );
  });

/** Columns that alone determine the decision, in one line. */
export const repeatsDecision = (columns: readonly string[]): Warning =>
  warning('repeats-decision', (say, language) => {
    const named = listed(
      columns.map((column) => quotedName(column, language)),
      language,
    );
    return columns.length === 1
      ? say(
          `${named} alone determines the decision (each of its values lies on one side): it is left out of the regression, for it repeats the decision instead of explaining it. It may also be the rule itself.`,
          `${named} détermine à elle seule la décision (chacune de ses valeurs est d’un seul côté) : elle est écartée de la régression, car elle répète la décision au lieu de l’expliquer. C’est peut-être la règle même.`,
        )
      : say(
          `Each of these alone determines the decision (each of its values lies on one side): ${named}. They are left out of the regression, for they repeat the decision instead of explaining it. One of them may be the rule itself.`,
          `Chacune de ces colonnes détermine à elle seule la décision (chacune de ses valeurs est d’un seul côté) : ${named}. Elles sont écartées de la régression, car elles répètent la décision au lieu de l’expliquer. L’une d’elles est peut-être la règle même.`,
        );
  });

/** Columns of too many texts for a regression, in one line. */
export const tooManyLevels = (columns: readonly string[], limit: number): Warning =>
  warning('too-many-levels', (say, language) => {
    const named = listed(
      columns.map((column) => quotedName(column, language)),
      language,
    );
    return say(
      `More than ${limit} different texts, and so not in the regression: ${named}.`,
      `Plus de ${limit} textes différents, donc hors de la régression : ${named}.`,
    );
  });

/** Rows that a regression leaves out. */
export const incompleteRows = (rows: number, of: number, counts: readonly Count[]): Warning =>
  warning(
    'sampled',
    (say, language) =>
      say(
        `The regression leaves out ${count(rows, language)} of ${count(of, language)} rows in which a factor is missing.`,
        `La régression laisse de côté ${count(rows, language)} lignes sur ${count(of, language)} où un facteur manque.`,
      ),
    {
      counts,
      coarse: (say) =>
        say(
          'The regression leaves out rows in which a factor is missing.',
          'La régression laisse de côté les lignes où un facteur manque.',
        ),
    },
  );

export const sampledRows = (rows: number, of: number, counts: readonly Count[]): Warning => {
  const line =
    (whole: (language: Language) => string): Write =>
    (say, language) =>
      say(
        `The regression is fitted on a seeded simple sample of ${count(rows, language)}${whole(language)} rows; its intervals are of that sample. Name the factors (--factor) to use more rows.`,
        `La régression porte sur un échantillon simple de ${count(rows, language)} lignes${whole(language)} ; ses intervalles sont ceux de cet échantillon. Nommez les facteurs (--factor) pour utiliser plus de lignes.`,
      );
  const whole = (language: Language) => `${worded(language)(' of ', ' sur ')}${count(of, language)}`;
  return warning('sampled', line(whole), { counts, coarse: line(() => '') });
};

export const collinear = (terms: readonly string[]): Warning =>
  warning('collinear', (say, language) =>
    say(
      `The factors overlap: ${listed(terms, language)} can hardly be told from the others (variance inflation over 10, or wholly determined by them). Their coefficients say little one by one.`,
      `Les facteurs se recouvrent : ${listed(terms, language)} se distingue à peine des autres (inflation de variance supérieure à 10, ou entièrement déterminé par eux). Leurs coefficients pris un à un disent peu.`,
    ),
  );

export const separation = (): Warning =>
  warning('separation', (say) =>
    say(
      'The logistic regression does not settle: some factors together separate the decisions (nearly) perfectly, so that coefficients run away. Read it as “the rule follows from these columns”, not as sizes of effects.',
      'La régression logistique ne se stabilise pas : certains facteurs séparent ensemble (presque) parfaitement les décisions et les coefficients divergent. Lisez-y « la règle découle de ces colonnes », non des tailles d’effet.',
    ),
  );

/** What the reader of the table did or could not do; some of it counts people, who are `everybody`. */
export const readingWarnings = (notes: readonly ReadingNote[], everybody: Count = []): Warning[] =>
  notes.map(({ text, coarse }) => ({
    code: 'reading',
    counts: coarse === undefined ? [] : [everybody],
    text: capitalised(text),
    ...(coarse === undefined ? {} : { coarse: capitalised(coarse) }),
  }));

const capitalised = ({ en, fr }: Bilingual): Bilingual => ({ en: upperFirst(en), fr: upperFirst(fr) });
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

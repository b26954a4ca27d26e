import { type Command, InvalidArgumentError } from 'commander';
import { text } from '../language/french.ts';
import type { Context } from './context.ts';
import { forceOption } from './outputs.ts';
import { addTableOptions, type TableFlags } from './table-options.ts';

/** What `audit score` is asked. */
export interface ScoreFlags extends TableFlags {
  score?: string;
  threshold?: number;
  below?: boolean;
  decision?: string;
  decisionPositive?: string[];
  outcome?: string;
  outcomePositive?: string[];
  group?: string[];
  reference?: Record<string, string>;
  factor?: string[];
  immutable?: string[];
  otherOutcome?: string[];
  where?: string;
  columns?: string;
  selected?: string;
  random?: string;
  population?: number;
  sampleColumn?: string;
  count?: string;
  matrices?: string;
  suppressedBelow?: number;
  seed?: number;
  json?: boolean;
  rule?: boolean;
  report?: string;
  force?: boolean;
  rows?: boolean;
}

const collect = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value];

const grouping = (value: string, before: string[] | undefined): string[] => {
  if (value.split(',').some((column) => column.trim() === '')) throw new InvalidArgumentError('COL or A,B');
  return [...(before ?? []), value];
};

/** What a suppressed cell hides is a count: a whole number of at least 1. */
const wholeFromOne = (value: string): number => {
  const found = finite(value);
  if (!Number.isInteger(found) || found < 1) throw new InvalidArgumentError('1, 2, 3 …');
  return found;
};

const finite = (value: string): number => {
  const found = Number(value.replace(',', '.'));
  if (value.trim() === '' || !Number.isFinite(found)) throw new InvalidArgumentError('5 · 0.7 · −3');
  return found;
};

const equation = (value: string, before: Record<string, string> | undefined): Record<string, string> => {
  const at = value.indexOf('=');
  if (at <= 0) throw new InvalidArgumentError('COL=VALUE');
  return { ...before, [value.slice(0, at)]: value.slice(at + 1) };
};

type Say = (en: string, fr: string) => string;

/** What is decided of whom: the score or the decision, and what truly happened. */
function addDecision(command: Command, say: Say): void {
  command
    .argument('[FILE]', say('CSV, TSV, Parquet or Excel', 'CSV, TSV, Parquet ou Excel'))
    .option('--score <COL>', say('column of the score', 'colonne de la note'))
    .option(
      '--threshold <N>',
      say('the adverse decision is score >= N', 'la décision défavorable est : note >= N'),
      finite,
    )
    .option('--below', say('the adverse decision is score < N', 'la décision défavorable est : note < N'))
    .option(
      '--decision <COL>',
      say('column of the decision, where there is no score', 'colonne de la décision, s’il n’y a pas de note'),
    )
    .option(
      '--decision-positive <V>',
      say('value of the decision that is adverse (repeatable)', 'valeur défavorable de la décision (répétable)'),
      collect,
    )
    .option('--outcome <COL>', say('column of what truly happened', 'colonne de ce qui est vraiment arrivé'))
    .option(
      '--outcome-positive <V>',
      say('value of the outcome that counts (repeatable)', 'valeur de l’issue qui compte (répétable)'),
      collect,
    );
}

/** Which groups and factors are compared, on which rows. */
function addComparisons(command: Command, say: Say): void {
  command
    .option(
      '--group <COL>',
      say(
        'compare these groups; A,B is an intersection (repeatable)',
        'groupes à comparer ; A,B est une intersection (répétable)',
      ),
      grouping,
    )
    .option(
      '--reference <COL=VALUE>',
      say('compare the others with this group (repeatable)', 'comparer les autres à ce groupe (répétable)'),
      equation,
    )
    .option(
      '--factor <COL>',
      say(
        'a column that may move the score, COL or COL=REFERENCE (repeatable)',
        'colonne qui peut faire bouger la note, COL ou COL=RÉFÉRENCE (répétable)',
      ),
      collect,
    )
    .option(
      '--immutable <COL>',
      say(
        'a column nobody can change, kept when a counterpart is looked for (repeatable)',
        'colonne que personne ne peut changer, gardée égale dans la recherche d’un vis-à-vis (répétable)',
      ),
      collect,
    )
    .option(
      '--other-outcome <COL>',
      say(
        'another column that could stand for the outcome: do the findings hold? (repeatable)',
        'autre colonne qui pourrait tenir lieu d’issue : les constats tiennent-ils ? (répétable)',
      ),
      collect,
    )
    .option(
      '--where <SQL>',
      say(
        'keep rows that meet this condition; it can reach no file and no network',
        'garder les lignes qui remplissent cette condition ; elle n’atteint ni fichier ni réseau',
      ),
    )
    .option(
      '--columns <FILE>',
      say('a YAML file that names the columns instead', 'fichier YAML qui nomme les colonnes à la place'),
    );
}

/** What stands for everybody where no row does: samples, counts, published matrices. */
function addEstimates(command: Command, say: Say): void {
  command
    .option(
      '--selected <FILE>',
      say(
        'everybody with the adverse decision, checked; stands in place of FILE',
        'toutes les personnes visées, contrôlées ; remplace FILE',
      ),
    )
    .option(
      '--random <FILE>',
      say(
        'a simple random sample of everybody, checked',
        'échantillon aléatoire simple de toute la population, contrôlé',
      ),
    )
    .option(
      '--sample-column <COL>',
      say(
        'both samples are in FILE: --selected and --random are then values of this column',
        'les deux échantillons sont dans FICHIER : --selected et --random sont alors des valeurs de cette colonne',
      ),
    )
    .option(
      '--count <COL>',
      say(
        'column that says how many people a row stands for; none where none does',
        'colonne qui dit combien de personnes vaut une ligne ; none s’il n’y en a pas',
      ),
    )
    .option('--population <N>', say('how many people there are in all', 'combien de personnes en tout'), finite)
    .option(
      '--matrices <FILE>',
      say(
        'confusion matrices by group (tn, fp, fn, tp, n); suppressed cells as <10 or *',
        'matrices de confusion par groupe (tn, fp, fn, tp, n) ; cellules masquées : <10 ou *',
      ),
    )
    .option(
      '--suppressed-below <N>',
      say('what a bare * hides: a count under N', 'ce que cache un * seul : un effectif inférieur à N'),
      wholeFromOne,
      10,
    );
}

/** What is worked out besides, and where it goes. */
function addPrinting(command: Command, say: Say, context: Context): void {
  command
    .option('--seed <N>', say('seed of the resampling', 'graine des tirages'), finite, 1)
    .option('--rule', say('rebuild a points rule from these rows', 'reconstituer un barème à partir de ces lignes'))
    .option(
      '--report <FILE>',
      say('write a report (HTML, French and English)', 'écrire un rapport (HTML, français et anglais)'),
    )
    .addOption(forceOption(context))
    .option(
      '--rows',
      say(
        'print counts under 10 in the report, and the lines of rows that contradict a rule',
        'imprimer dans le rapport les effectifs inférieurs à 10, et les lignes qui contredisent un barème',
      ),
    )
    .option('--json', say('print every number as JSON', 'imprimer tous les nombres en JSON'));
}

/** Gives `audit score` its argument and options. */
export function addScoreOptions(command: Command, context: Context): void {
  const say: Say = (en, fr) => context.say(text(en, fr));
  addDecision(command, say);
  addComparisons(command, say);
  addEstimates(command, say);
  addPrinting(command, say, context);
  addTableOptions(command, context);
}

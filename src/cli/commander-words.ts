import { type Argument, type Command, Help, type Option } from 'commander';
import { frenchSpaces } from '../language/french.ts';
import { harmless } from '../language/harmless.ts';
import type { Context } from './context.ts';

/** commander writes English only: its headings, and what it says of bad use, in French. */
const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Utilisation :',
  'Arguments:': 'Arguments :',
  'Options:': 'Options :',
  'Commands:': 'Commandes :',
};

const errors: readonly (readonly [RegExp, string])[] = [
  [/^error: /, 'erreur : '],
  [/missing required argument '(.+)'/, 'il manque l’argument « $1 »'],
  [/unknown option '(.+)'/, 'option inconnue « $1 »'],
  [/unknown command '(.+)'/, 'commande inconnue « $1 »'],
  [/\(Did you mean (?:one of )?(.+)\?\)/, '(vouliez-vous dire $1 ?)'],
  [/option '(.+)' argument missing/, 'l’option « $1 » attend une valeur'],
  [/option '(.+)' argument '(.*)' is invalid\./, 'la valeur « $2 » ne convient pas à l’option « $1 ».'],
  [
    /command-argument value '(.*)' is invalid for argument '(.+)'\./,
    'la valeur « $1 » ne convient pas à l’argument « $2 ».',
  ],
  [/Allowed choices are (.+)\./, 'Valeurs admises : $1.'],
  [/required option '(.+)' not specified/, 'l’option « $1 » est obligatoire'],
  [/option '(.+)' cannot be used with option '(.+)'/, 'l’option « $1 » ne va pas avec l’option « $2 »'],
  [/too many arguments for '(.+)'\./, 'trop d’arguments pour « $1 ».'],
  [/too many arguments\./, 'trop d’arguments.'],
  [/Expected (\d+) arguments? but got (\d+)\./, '$1 attendu(s), $2 donné(s).'],
];

/** What commander says of bad use, in French. */
export const inFrench = (said: string): string =>
  frenchSpaces(errors.reduce((words, [english, french]) => words.replace(english, french), said));

/** What stands between brackets in a page of help: the name of a value that the user gives. */
const places: Readonly<Record<string, string>> = {
  answers: 'réponses',
  cases: 'cas',
  character: 'signe',
  column: 'colonne',
  count: 'nombre',
  country: 'pays',
  columns: 'colonnes',
  command: 'commande',
  date: 'date',
  days: 'jours',
  degrees: 'degrés',
  dir: 'dossier',
  file: 'fichier',
  files: 'fichiers',
  folder: 'dossier',
  group: 'groupe',
  groups: 'groupes',
  hours: 'heures',
  how: 'comment',
  key: 'clé',
  kind: 'type',
  kinds: 'types',
  language: 'langue',
  list: 'liste',
  mark: 'signe',
  metres: 'mètres',
  minutes: 'minutes',
  name: 'nom',
  names: 'noms',
  number: 'nombre',
  options: 'options',
  path: 'chemin',
  people: 'personnes',
  place: 'lieu',
  rate: 'taux',
  register: 'registre',
  run: 'simulation',
  runs: 'simulations',
  scenario: 'scénario',
  seconds: 'secondes',
  sentence: 'phrase',
  session: 'séance',
  sessions: 'séances',
  share: 'part',
  shares: 'parts',
  task: 'tâche',
  size: 'taille',
  text: 'texte',
  time: 'moment',
  times: 'fois',
  topic: 'thème',
  value: 'valeur',
  values: 'valeurs',
  weeks: 'semaines',
  what: 'quoi',
  which: 'lesquels',
  words: 'mots',
};

/** The French name of a value, in capitals where the English one is. */
const frenchPlace = (name: string): string => {
  const found = places[name.toLowerCase()] ?? name;
  return name === name.toUpperCase() ? found.toUpperCase() : found;
};

/** A term of a page of help with the names of its values in French. */
const frenchPlaces = (term: string): string =>
  term.replace(/[<[][^<[>\]]+[>\]]/g, (place) => place.replace(/\p{L}+/gu, frenchPlace));

const plain = new Help();

/** Headings, defaults and choices of a page of help, in French. */
const frenchHelp = {
  showGlobalOptions: false,
  styleTitle: (title: string): string => frenchSpaces(titles[title] ?? title),
  optionTerm: (option: Option): string => frenchPlaces(plain.optionTerm(option)),
  argumentTerm: (argument: Argument): string => plain.argumentTerm(argument).replace(/\p{L}+/gu, frenchPlace),
  subcommandTerm: (command: Command): string => frenchPlaces(plain.subcommandTerm(command)),
  commandUsage: (command: Command): string => frenchPlaces(plain.commandUsage(command)),
  optionDescription: (option: Option): string =>
    frenchSpaces(
      plain
        .optionDescription(option)
        .replace(/(\(|, )default: /, '$1par défaut : ')
        .replace('(choices: ', '(au choix : '),
    ),
};

/** Lets a program speak the user's language where commander would speak English. Commands added later inherit it. */
export function speak(program: Command, context: Context, version: string): Command {
  const say = (en: string, fr: string): string => context.say({ en, fr });
  program
    .version(version, '-V, --version', say('print the version', 'afficher la version'))
    .helpOption('-h, --help', say('print this help', 'afficher cette aide'))
    .helpCommand('help [command]', say('print the help of a command', 'afficher l’aide d’une commande'))
    .showHelpAfterError(say('(--help says what may be given)', '(--help dit ce que l’on peut donner)'));
  const isFrench = context.language === 'fr';
  if (isFrench) program.configureHelp(frenchHelp);
  program.configureOutput({ outputError: (said, write) => write(harmless(isFrench ? inFrench(said) : said)) });
  return program;
}

import { stringify } from 'yaml';
import type { Bilingual, Language } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { words } from '../language/words.ts';
import { deployedTitles, shortTitles } from './questions-place.ts';
import { type Described, regimeId, type Setting } from './setting.ts';
import { settingsOf } from './settings/index.ts';

/** A branch of the file: keys below keys, settings at the ends. */
interface Branch {
  readonly [key: string]: Branch | Setting;
}

const isSetting = (node: Branch | Setting): node is Setting => typeof node.key === 'string' && 'value' in node;

/** Settings of dotted keys as a tree; the later wins. */
function treeOf(settings: readonly Setting[]): Branch {
  const root: Record<string, unknown> = {};
  for (const setting of settings) {
    const keys = setting.key.split('.');
    let at = root;
    for (const key of keys.slice(0, -1)) {
      at[key] ??= {};
      at = at[key] as Record<string, unknown>;
    }
    at[keys.at(-1)!] = setting;
  }
  return root as Branch;
}

const word = (value: unknown): unknown => {
  if (value === null) return 'none';
  return typeof value === 'boolean' ? (value ? 'on' : 'off') : value;
};

const rounded = (value: unknown): unknown => (typeof value === 'number' ? Number(value.toPrecision(9)) : value);

/** A value on one line, as YAML. */
const flow = (value: unknown): string =>
  stringify(value, { collectionStyle: 'flow', lineWidth: 0, defaultStringType: 'PLAIN' }).trim();

const oneOrMore = (ids: readonly string[]): unknown => (ids.length === 1 ? ids[0] : ids);

function statement({ value, sources = [], proxies = [], reason, low, high, bare }: Setting): string {
  if (bare === true) return flow(typeof value === 'boolean' ? word(value) : value);
  return flow({
    value: word(rounded(value)),
    ...(sources.length > 0 && { source: oneOrMore(sources) }),
    ...(proxies.length > 0 && { proxy: oneOrMore(proxies) }),
    ...(reason !== undefined && { assumption: reason.en === reason.fr ? reason.en : { en: reason.en, fr: reason.fr } }),
    ...(typeof low === 'number' && { low: rounded(low) }),
    ...(typeof high === 'number' && { high: rounded(high) }),
  });
}

const quotedKey = (key: string): string =>
  flow({ [key]: 0 })
    .slice(1, -1)
    .trim()
    .replace(/: 0$/, '');

function lines(branch: Branch, indent: string, language: Language): string[] {
  return Object.entries(branch).flatMap(([key, node]) => {
    if (!isSetting(node)) return [`${indent}${quotedKey(key)}:`, ...lines(node, `${indent}  `, language)];
    const comment = node.comment === undefined ? [] : [`${indent}# ${node.comment[language]}`];
    return [...comment, `${indent}${quotedKey(key)}: ${statement(node)}`];
  });
}

const block = (said: string, indent: string): string => {
  // Broken at plain spaces only: a no-break space keeps a number or a sign with its word.
  const cut = said.match(/[^ ].{0,105}(?= |$)/gu) ?? [];
  return ['>-', ...cut.map((line) => `${indent}${line.trim()}`)].join('\n');
};

const bilingual = (name: string, said: Bilingual): string =>
  `  ${name}:\n    en: ${block(said.en, '      ')}\n    fr: ${block(said.fr, '      ')}`;

const informedText: Readonly<Record<'nobody' | 'signs' | 'each', Bilingual>> = {
  nobody: text('Nobody is told.', 'Personne n’est informé.'),
  signs: text(
    'People are told by signs or a general notice.',
    'Des panneaux ou une information générale préviennent le public.',
  ),
  each: text('Each person concerned is told.', 'Chaque personne concernée est informée.'),
};

/** What the author said that changes no number: the annex quotes it. */
function declared({ answers }: Described): readonly Bilingual[] {
  const { purpose, listOf, retention, informed, appeal, errors } = answers;
  const promise = errors?.kind === 'rates' ? errors.promise : undefined;
  return [
    ...(purpose === undefined ? [] : [text(`Purpose: ${purpose}.`, `Finalité : ${purpose}.`)]),
    ...(listOf === undefined ? [] : [text(`The list: ${listOf}.`, `La liste : ${listOf}.`)]),
    ...(promise === undefined
      ? []
      : [text(`The vendor’s promise: “${promise}”.`, `La promesse du fournisseur : « ${promise} ».`)]),
    ...(retention === undefined
      ? []
      : retention === null
        ? [text('What is recorded is never erased.', 'Ce qui est enregistré n’est jamais effacé.')]
        : [
            words(
              (say) => `What is recorded is erased after ${say.count(retention)} days.`,
              (say) => `Ce qui est enregistré est effacé au bout de ${say.count(retention)} jours.`,
            ),
          ]),
    ...(informed === undefined ? [] : [informedText[informed]]),
    ...(appeal === undefined
      ? []
      : [
          appeal
            ? text('People can appeal.', 'Un recours est possible.')
            : text('There is no appeal.', 'Aucun recours n’est possible.'),
        ]),
  ].map(({ en, fr }) => ({ en: en.replace(/\.\.$/, '.'), fr: fr.replace(/\.\.$/, '.') }));
}

/** The title of the scenario: the place and what is deployed there. */
function titleOf({ answers, name }: Pick<Described, 'answers' | 'name'>): Bilingual {
  const { en, fr } = shortTitles[answers.deploy];
  const place = answers.place ?? name;
  return text(`${place}: ${en}`, `${place} : ${fr}`);
}

/** “As its author describes it” in French, in the gender and number of what is deployed. */
const asDescribed = {
  ...{ faces: 'telles que leur auteur les décrit', plates: 'telles que leur auteur les décrit' },
  ...{ behaviour: 'telles que leur auteur les décrit', chat: 'tel que son auteur le décrit' },
  score: 'telle que son auteur la décrit',
} as const;

function about(described: Described): string {
  const { deploy } = described.answers;
  const what = deployedTitles[deploy];
  const { base } = described;
  const said = declared(described);
  const join = (language: Language): string => said.map((one) => one[language]).join(' ');
  return [
    'about:',
    bilingual(
      'text',
      words(
        (say) =>
          `${what.en[0].toUpperCase()}${what.en.slice(1)}, as ${deploy === 'chat' || deploy === 'score' ? 'its author describes it' : 'their author describes them'}, among ${say.count(described.answers.population)} people. Beside it stand the same people, with the same luck, without any of it. ${join('en')}`.trim(),
        (say) =>
          `${what.fr[0].toUpperCase()}${what.fr.slice(1)}, ${asDescribed[deploy]}, pour ${say.count(described.answers.population)} personnes. À côté, les mêmes personnes, avec les mêmes hasards, sans rien de tout cela. ${join('fr')}`.trim(),
      ),
    ),
    bilingual(
      'documented',
      text(
        `The figures named as sources of parameters, and the people of “${base.title.en}” where nothing else is said.`,
        `Les chiffres cités comme sources des paramètres, et les personnes de « ${base.title.fr} » là où rien d’autre n’est dit.`,
      ),
    ),
    bilingual(
      'assumed',
      text(
        'What the author stated about the deployment, which this project has not checked, and what is marked as an assumption among the parameters, with its reason.',
        'Ce que l’auteur a déclaré du déploiement, non vérifié par ce projet, et ce qui est marqué comme supposé parmi les paramètres, avec sa raison.',
      ),
    ),
  ].join('\n');
}

/** What the base holds beside the described deployment is left out: its other regimes, its calendar, what all share. */
function withoutTheRest({ base }: Described): string[] {
  const others = base.regimes
    .filter(({ apparatus, id }) => apparatus && id !== regimeId)
    .map(({ id }) => `  ${quotedKey(id)}: null`);
  return others;
}

/**
 * The whole scenario file: comments in the author’s language, every value with what it rests on.
 *
 * @param command how the same file is written again
 */
export function scenarioFile(described: Described, language: Language, command: string): string {
  const { base, name } = described;
  const say = (en: string, fr: string): string => text(en, fr)[language];
  const title = titleOf(described);
  const head = [
    say(`Written by: ${command}`, `Écrit par : ${command}`),
    say(
      'Every value says what it rests on: source is a published figure (contrechamp evidence ID), assumption a reason,',
      'Chaque valeur dit sur quoi elle repose : source est un chiffre publié (contrechamp evidence ID), assumption une raison,',
    ),
    say(
      'low and high the ends of what is plausible. Change what you know better, then: contrechamp check, contrechamp run.',
      'low et high les bornes du plausible. Changez ce que vous savez mieux, puis : contrechamp check, contrechamp run.',
    ),
  ];
  const tree = treeOf(settingsOf(described)) as Record<string, Branch | Setting>;
  const { regimes, ...rest } = tree as { regimes: Branch };
  return `${[
    ...head.map((line) => `# ${line.replace(/[\r\n]+/g, ' ')}`),
    `extends: ${base.id}`,
    `id: ${flow(name)}`,
    `title: ${flow({ en: title.en, fr: title.fr })}`,
    about(described),
    `jurisdiction: ${described.answers.country}`,
    `default: [none, ${regimeId}]`,
    'calendar: []',
    '',
    ...lines(rest, '', language),
    '',
    'regimes:',
    ...withoutTheRest(described),
    ...lines(regimes, '  ', language),
  ].join('\n')}\n`;
}

import { dirname, relative, resolve } from 'node:path';
import { stringify } from 'yaml';
import type { Bilingual, Language } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { scenarioPath, shippedScenarios } from '../store/scenario-files.ts';
import type { Deployed, Setting } from './new-settings.ts';

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

/** A value on one line, as YAML. */
const flow = (value: unknown): string =>
  stringify(value, { collectionStyle: 'flow', lineWidth: 0, defaultStringType: 'PLAIN' }).trim();

function statement({ value, sources = [], assumption, low, high, chosen, words }: Setting): string {
  if (chosen === true || words === true) return flow(word(value));
  return flow({
    value: word(value),
    ...(sources.length > 0 && { source: sources.length === 1 ? sources[0] : sources }),
    ...(assumption !== undefined && { assumption }),
    ...(typeof low === 'number' && { low }),
    ...(typeof high === 'number' && { high }),
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

const block = (words: string, indent: string): string => {
  const cut = words.match(/\S.{0,105}(?=\s|$)/gu) ?? [];
  return ['>-', ...cut.map((line) => `${indent}${line.trim()}`)].join('\n');
};

const bilingual = (name: string, words: Bilingual): string =>
  `  ${name}:\n    en: ${block(words.en, '      ')}\n    fr: ${block(words.fr, '      ')}`;

const deployedAs: Readonly<Record<string, Bilingual>> = {
  faces: text(
    'cameras that recognise the faces of people on a list',
    'des caméras qui reconnaissent les visages d’une liste',
  ),
  behaviour: text('cameras that alert on what people do', 'des caméras qui alertent sur ce que font les gens'),
  base: text('what that scenario deploys, with other settings', 'ce que déploie ce scénario, avec d’autres réglages'),
};

function about({ base, answers }: Deployed, name: string): string {
  const what = deployedAs[answers.deploy ?? 'base'];
  return [
    'about:',
    bilingual('text', {
      en: `${name}: ${what.en}, in the country of “${base.title.en}”. Beside it stands the same country without any apparatus: the same people, with the same luck.`,
      fr: `${name} : ${what.fr}, dans le pays de « ${base.title.fr} ». À côté, le même pays sans aucun appareil : les mêmes personnes, avec les mêmes hasards.`,
    }),
    bilingual('documented', {
      en: 'What the scenario that this one extends documents, and the figures named as sources below.',
      fr: 'Ce que documente le scénario dont celui-ci part, et les chiffres cités comme sources ci-dessous.',
    }),
    bilingual('assumed', {
      en: 'What its author stated about the deployment, and what stands below as an assumption with its reason.',
      fr: 'Ce que son auteur a déclaré du déploiement, et ce qui figure ci-dessous comme supposé, avec sa raison.',
    }),
    bilingual('picture', {
      en: 'A deployment as its author describes it, not one that this project has checked.',
      fr: 'Un déploiement tel que son auteur le décrit, non vérifié par ce projet.',
    }),
  ].join('\n');
}

/** How the file names what it extends: the id of a scenario that ships, else a path from its own folder. */
export function extendsName(reference: string, path: string): string {
  const id = reference
    .split('/')
    .at(-1)!
    .replace(/\.ya?ml$/, '');
  const found = scenarioPath(reference);
  if (shippedScenarios().includes(id) && scenarioPath(id) === found) return id;
  const below = relative(dirname(resolve(path)), found);
  return below.startsWith('.') ? below : `./${below}`;
}

/** The whole file: comments in the author’s language, every value with what it rests on. */
export function fileText(
  deployed: Deployed,
  settings: readonly Setting[],
  {
    name,
    reference,
    path,
    command,
    sets,
    language,
  }: {
    readonly name: string;
    readonly reference: string;
    readonly path: string;
    readonly command: string;
    /** The command that gives the same run without the file. */
    readonly sets: string;
    readonly language: Language;
  },
): string {
  const { base, regime } = deployed;
  const say = (en: string, fr: string): string => text(en, fr)[language];
  const head = [
    say(`Written by: ${command}`, `Écrit par : ${command}`),
    say(`The same run without this file: ${sets}`, `La même simulation sans ce fichier : ${sets}`),
    say(
      'Every value says what it rests on: source is a published figure (contrechamp evidence ID), assumption a reason,',
      'Chaque valeur dit sur quoi elle repose : source est un chiffre publié (contrechamp evidence ID), assumption une raison,',
    ),
    say(
      'low and high the ends of what is plausible. Change what you know better, then: contrechamp check, contrechamp run.',
      'low et high les bornes du plausible. Changez ce que vous savez mieux, puis : contrechamp check, contrechamp run.',
    ),
    say(
      `What is not written here is as in “${base.title.en}”; its other regimes are left out unless --all is given.`,
      `Ce qui n’est pas écrit ici est comme dans « ${base.title.fr} » ; ses autres régimes ne tournent qu’avec --all.`,
    ),
  ];
  const titled: Setting = { key: `regimes.${regime.id}.title`, value: { en: name, fr: name }, words: true };
  return `${[
    ...head.map((line) => `# ${line.replace(/[\r\n]+/g, ' ')}`),
    `extends: ${flow(extendsName(reference, path))}`,
    `id: ${flow(name)}`,
    `title: ${flow({ en: name, fr: name })}`,
    about(deployed, name),
    `default: [none, ${regime.id}]`,
    '',
    ...lines(treeOf([...settings, titled]), '', language),
  ].join('\n')}\n`;
}

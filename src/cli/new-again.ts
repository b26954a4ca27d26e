import type { Options } from './new-options.ts';
import { asSet, type Deployed, settingsOf } from './new-settings.ts';

const shellWord = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

/** Options as they would be given again; in a terminal, what was asked becomes options. */
export function commandOf(name: string, options: Options, deployed: Deployed): string {
  const { answers, population, base } = deployed;
  const { errors } = answers;
  const pairs: readonly (readonly [string, unknown])[] = [
    ['--from', options.from],
    ['--regime', options.regime],
    ['--population', population === base.people.standsFor ? undefined : population],
    ['--deploy', answers.deploy],
    ['--cameras', answers.cameras],
    ['--footfall', answers.footfall],
    ['--list', answers.list],
    ['--threshold', errors?.kind === 'threshold' ? errors.threshold : undefined],
    ['--false-alerts', errors?.kind === 'rates' ? errors.falseAlerts : undefined],
    ['--misses', errors?.kind === 'rates' ? errors.misses : undefined],
    ['--staff', answers.staff],
    ['--retention', answers.retention === null ? 'none' : answers.retention],
    [
      '--groups',
      answers.groups === undefined
        ? undefined
        : Object.entries(answers.groups)
            .map(([id, value]) => `${id}=${value}`)
            .join(','),
    ],
    ['--weeks', answers.weeks],
  ];
  const words = pairs.flatMap(([flag, value]) => (value === undefined ? [] : [flag, shellWord(String(value))]));
  return ['contrechamp', 'new', shellWord(name), ...words].join(' ');
}

/** The command that gives the same run without the file. */
export const withSets = (options: Options, deployed: Deployed): string =>
  [
    'contrechamp run',
    shellWord(options.from),
    ...settingsOf(deployed)
      .filter(({ words }) => words !== true)
      .flatMap((setting) => ['--set', shellWord(asSet(setting))]),
  ].join(' ');

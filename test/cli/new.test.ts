import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { register } from '../../src/cli/new.ts';
import { deployments } from '../../src/deployment/answers.ts';
import { questions } from '../../src/deployment/index.ts';
import { ContrechampError } from '../../src/errors.ts';
import { openScenario } from '../../src/store/load-scenario.ts';
import { command } from '../support/one-command.ts';
import { down, enter, hasTerminal, inTerminal, type Step, stop } from '../support/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'contrechamp-new-'));
let made = 0;
const fresh = (): string => {
  made += 1;
  return join(folder, `town-${made}`);
};

const create = (path: string, options: readonly string[], language: 'en' | 'fr' = 'en') =>
  command(register, ['new', path, ...options], language);

/** What a command that refuses says. */
async function refusal(path: string, ...options: readonly string[]): Promise<ContrechampError> {
  try {
    await create(path, options);
  } catch (error) {
    if (error instanceof ContrechampError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

const town = ['--country', 'fr', '--population', '60 000'];
const cameras = ['--cameras', '12', '--footfall', '2500', '--list', '300', '--list-here', '20%'];
const faces = [...town, '--deploy', 'faces', ...cameras];
const deployed: readonly (readonly [name: string, options: readonly string[]])[] = [
  ['faces by a threshold', [...faces, '--threshold', '0.62', '--staff', '2', '--weeks', '4']],
  ['faces by a promise', [...faces, '--promise', 'fiable à 99 %', '--regions', 'Centre*=0.2, Reste=0.8']],
  ['faces by rates, nobody looking', [...faces, '--false-alerts', '0.1%', '--misses', '10%', '--staff', '0']],
  ['faces, all assumed', [...town, '--deploy', 'faces']],
  ['plates', [...town, '--deploy', 'plates', ...cameras, '--retention', '30', '--at-alert', 'record']],
  ['behaviour', [...town, '--deploy', 'behaviour', '--cameras', '40', '--events', 'zone, object']],
  ['a chat', ['--country', 'eu', '--population', '90000', '--deploy', 'chat', '--informed', 'each']],
  [
    'a score',
    ['--country', 'uk', '--population', '50000', '--deploy', 'score', '--signs', 'payments', '--appeal', 'yes'],
  ],
];

describe('new', () => {
  it.each(deployed)('writes a scenario without a fault or a value that rests on nothing: %s', async (_, options) => {
    const path = fresh();
    const { out } = await create(path, options, 'fr');
    const scenario = openScenario(`${path}.yaml`);
    expect(out).toContain('La même chose en une ligne');
    expect(scenario.warnings.filter(({ code }) => code !== 'unverified-evidence')).toEqual([]);
    expect(scenario.defaultRegimes).toEqual(['none', 'deployment']);
    expect(scenario.regimes.map(({ id }) => id)).toEqual(['none', 'deployment']);
    expect(scenario.people.standsFor).toBe(Number(options[options.indexOf('--population') + 1].replace(' ', '')));
    expect(scenario.jurisdiction).toBe(options[options.indexOf('--country') + 1]);
    for (const { reason } of scenario.parameters) if (reason !== undefined) expect(reason.fr).not.toBe(reason.en);
    expect(JSON.stringify([scenario.title, scenario.people.regions, scenario.people.groups])).not.toMatch(/Lond/);
  });

  it('is the same again by the one line that it prints', async () => {
    for (const [, options] of deployed.slice(0, 3)) {
      const first = fresh();
      const { out } = await create(first, options);
      const [, line] = /The same in one line: contrechamp new \S+ (.*)/.exec(out)!;
      const words = [...line.matchAll(/'((?:[^']|'\\'')*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare);
      const second = fresh();
      await create(second, words);
      expect(openScenario(`${second}.yaml`).digest).toBe(openScenario(`${first}.yaml`).digest);
    }
  });

  it('puts who passes, who is looked for and who looks where the model takes them', async () => {
    const path = fresh();
    await create(path, [...faces, '--residents', '50%', '--staff', '2', '--regions', 'Centre*=0.2, Reste=0.8']);
    const { people, regimes } = openScenario(`${path}.yaml`);
    const { watch } = regimes[1];
    expect(watch.sightings).toBeCloseTo((12 * 2500 * 0.5) / 60_000, 6);
    expect(watch.elsewhere).toBeCloseTo(1, 6);
    expect(Math.round((watch.listSize * 60_000) / 100_000)).toBe(300);
    expect(Math.round((people.wantedPer100000 * 60_000) / 100_000)).toBe(60);
    expect(watch.reviewCapacity).toBeCloseTo((2 * 420 * 100_000) / 60_000, 6);
    expect(people.regions.map(({ title, sightingsFactor }) => [title.fr, sightingsFactor])).toEqual([
      ['Centre', 5],
      ['Reste', 0],
    ]);
  });

  it('leaves wide ends to how many of the list live there where it was skipped, and says so', async () => {
    const path = fresh();
    const { notes } = await create(path, [...town, '--deploy', 'faces', '--list', '300']);
    const here = openScenario(`${path}.yaml`).parameters.find(({ key }) => key === 'people.wantedPer100000')!;
    expect([here.low, here.value, here.high]).toEqual([10, 100, 500]);
    expect(notes).toContain('What share of the list lives or passes there? assumed: one in five');
    expect(notes).toMatch(
      /up to about \d+ min and \d+ MB of memory, on this machine alone \(one processor; \d+ min without what/,
    );
  });

  it('lets a threshold above the published one bring fewer false matches', async () => {
    const { recogniserFor } = await import('../../src/apparatus/recogniser.ts');
    const rates = async (threshold: string) => {
      const path = fresh();
      await create(path, [...faces, '--threshold', threshold]);
      const { regimes, people } = openScenario(`${path}.yaml`);
      const even = { ...regimes[1].watch, fmrWithin: [1, 1], fmrAcross: 1 };
      const found = recogniserFor(even, people, () => 1, 10_000, true, true);
      return { falseAlerts: found.fpir(0, 1), missed: found.fnir };
    };
    const [published, stricter] = [await rates('0.6'), await rates('0.64')];
    expect(published.falseAlerts / 0.0001667).toBeCloseTo(1, 2);
    expect(published.missed).toBeCloseTo(0.11, 4);
    expect(stricter.falseAlerts).toBeLessThan(published.falseAlerts / 3);
  });

  const wrongs: readonly (readonly [options: readonly string[], flag: string, said: string])[] = [
    [['--population', '60000', '--deploy', 'faces'], '--country', 'fr, eu, uk, other'],
    [['--country', 'fr', '--deploy', 'faces'], '--population', 'not answered'],
    [['--country', 'fr', '--population', '60000'], '--deploy', 'faces, behaviour, plates, chat, score'],
    [['--country', 'de', '--population', '60000', '--deploy', 'faces'], '--country', '“de”'],
    [['--country', 'fr', '--population', '200.000', '--deploy', 'faces'], '--population', '200 or as 200000'],
    [[...town, '--deploy', 'drones'], '--deploy', 'drones'],
    [[...faces, '--cameras', 'twelve'], '--cameras', 'twelve'],
    [[...faces, '--cameras', '1.5'], '--cameras', '1.5'],
    [[...faces, '--footfall', '2,500'], '--footfall', 'can be read as'],
    [[...faces, '--footfall', '90000000'], '--footfall', '90000000'],
    [[...faces, '--list', '70000'], '--list', '70000'],
    [[...faces, '--list-here', '110%'], '--list-here', '110%'],
    [[...faces, '--list', '60000', '--list-here', '1'], '--list-here', 'more than half'],
    [[...faces, '--threshold', '200'], '--threshold', '200'],
    [[...faces, '--threshold', '0.6', '--promise', '99 % accurate'], '--threshold', 'give one of'],
    [[...faces, '--misses', '10%'], '--false-alerts', 'is missing'],
    [[...faces, '--promise', 'the best of all'], '--promise', 'no rate that was understood'],
    [[...faces, '--promise', '90 % recognised'], '--promise', 'how many others are flagged'],
    [[...faces, '--staff', '0', '--at-alert', 'check'], '--staff', 'nobody cannot look first'],
    [[...faces, '--retention', 'forever'], '--retention', 'forever'],
    [[...faces, '--groups', 'A=0.9'], '--groups', 'names 1'],
    [[...faces, '--groups', 'A=0.9, B=0.3'], '--groups', '1.2'],
    [[...faces, '--regions', 'Centre'], '--regions', 'Centre'],
    [[...faces, '--appeal', 'perhaps'], '--appeal', 'perhaps'],
    [[...faces, '--weeks', '0'], '--weeks', '0'],
    [[...faces, '--events', 'zone'], '--events', 'no meaning'],
    [[...town, '--deploy', 'chat', '--cameras', '3'], '--cameras', 'no meaning'],
    [[...town, '--deploy', 'behaviour', '--events', 'zone, riot'], '--events', 'riot'],
    [[...town, '--deploy', 'score', '--at-alert', 'record'], '--at-alert', 'record'],
  ];
  it.each(wrongs)(
    'refuses %j, naming the option, the value and the way out, and writes nothing',
    async (options, flag, said) => {
      const path = fresh();
      const error = await refusal(path, ...options);
      expect([error.exitCode, error.place]).toEqual([2, flag]);
      expect(error.text.en).toContain(said);
      expect(error.text.fr).not.toBe(error.text.en);
      expect(existsSync(`${path}.yaml`)).toBe(false);
    },
  );

  it('refuses a size that no run can have before it writes', async () => {
    for (const people of ['50', '4100', 'ten', '200.000']) {
      const path = fresh();
      expect((await refusal(path, ...faces, '--people', people)).exitCode).toBe(2);
      expect(existsSync(`${path}.yaml`)).toBe(false);
    }
  });

  it('takes no name of a scenario that ships, and offers one that fits', async () => {
    expect((await refusal(join(folder, 'same-country'), ...faces)).text.en).toContain('is a scenario that ships');
    for (const name of ['Ma Ville', '.', 'ä']) {
      const { text, place } = await refusal(`${folder}/${name}`, ...faces);
      expect([place, text.en]).toEqual(['NAME', expect.stringMatching(/such as [a-z0-9-]+$/)]);
    }
  });

  it('replaces a file only with --force, and leaves no half-written one behind', async () => {
    const path = fresh();
    writeFileSync(`${path}.yaml`, 'mine');
    expect((await refusal(path, ...faces)).text.en).toContain('--force');
    expect(readFileSync(`${path}.yaml`, 'utf8')).toBe('mine');
    await create(path, [...faces, '--force']);
    expect(readFileSync(`${path}.yaml`, 'utf8')).toContain('extends: same-country');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('runs nothing unasked, and with --run what it wrote', async () => {
    const path = fresh();
    const before = process.cwd();
    process.chdir(mkdtempSync(join(tmpdir(), 'contrechamp-new-run-')));
    try {
      await create(fresh(), faces);
      expect(readdirSync('.')).toEqual([]);
      const { out } = await create(path, [...faces, '--weeks', '1', '--people', '4 096', '--run', '--no-sensitivity']);
      expect(out).toContain('report.html');
    } finally {
      process.chdir(before);
    }
  });
});

const questionsOfFaces = (from: number): readonly Step[] =>
  (
    [
      [/Dans quel pays/, enter],
      [/Combien de personnes y vivent/, `60 000${enter}`],
      [/Qu’est-ce qui est déployé/, enter],
      [/Comment s’appelle le lieu/, `Bourg${enter}`],
      [/Pour quelle finalité/, enter],
      [/Quelles sont ses parties/, enter],
      [/Quels deux groupes/, enter],
      [/Combien de caméras/, `12${enter}`],
      [/Combien de personnes passent/, `2500${enter}`],
      [/Quelle part de ceux qui passent/, enter],
      [/Combien de personnes sur la liste/, `300${enter}`],
      [/De qui est la liste/, enter],
      [/Quelle part de la liste/, `20%${enter}`],
      [/À quelle fréquence se trompe/, `fiable à 99 %${enter}`],
      [/environ 300 fausses alertes par jour[\s\S]*Que se passe-t-il/, enter],
      [/Combien de personnes à plein temps/, enter],
      [/Au bout de combien de jours/, `30${enter}`],
      [/Comment les personnes/, enter],
      [/Un recours/, enter],
      [/Pendant combien de semaines/, `4${enter}`],
      [/Est-ce exact/, enter],
      [/Lancer la simulation/, enter],
    ] as const
  ).slice(from);

describe.skipIf(!hasTerminal)('new in a terminal', () => {
  it('asks in French, goes back, runs nothing unasked, and gives the scenario that the same options give', async () => {
    const back: readonly Step[] = [
      ...questionsOfFaces(0).slice(0, 7),
      [/Combien de caméras/, `9${enter}`],
      [/Combien de personnes passent/, `<${enter}`],
      [/Combien de caméras/, `\u007f12${enter}`],
    ];
    const { code, shown, typed } = await inTerminal(
      folder,
      ['new', 'bourg', '--lang', 'fr'],
      [...back, ...questionsOfFaces(8)],
    );
    expect([code, typed]).toEqual([0, back.length + questionsOfFaces(8).length]);
    expect(shown).toContain('Si vous passez');
    const path = fresh();
    await create(path, [
      ...faces,
      '--place',
      'Bourg',
      '--promise',
      'fiable à 99 %',
      '--retention',
      '30',
      '--weeks',
      '4',
    ]);
    expect(openScenario(join(folder, 'bourg.yaml')).digest).toBe(openScenario(`${path}.yaml`).digest);
    expect(readdirSync(folder)).not.toContain('runs');
  }, 120_000);

  it.each(deployments.slice(1))(
    'asks in French and gives the scenario that options give: %s',
    async (deploy) => {
      const asked = { answers: { country: 'fr', population: 60_000, deploy } } as const;
      const typed: Readonly<Record<string, string>> = {
        population: `60 000${enter}`,
        deploy: `${down.repeat(deployments.indexOf(deploy))}${enter}`,
      };
      const steps = questions
        .filter(({ applies }) => applies(asked))
        .map(({ id, ask }): Step => {
          const [begins] = ask(asked).fr.split(/[?(,]/);
          return [new RegExp(begins.trim().slice(0, 40)), typed[id] ?? enter];
        });
      const name = `ville-${deploy}`;
      const { code, typed: answered } = await inTerminal(
        folder,
        ['new', name, '--lang', 'fr'],
        [...steps, [/Est-ce exact/, enter], [/Lancer la simulation/, enter]],
      );
      expect([code, answered]).toEqual([0, steps.length + 2]);
      const path = fresh();
      await create(path, [...town, '--deploy', deploy]);
      expect(openScenario(join(folder, `${name}.yaml`)).digest).toBe(openScenario(`${path}.yaml`).digest);
    },
    120_000,
  );

  it('keeps the answers on Ctrl-C, and goes on from them', async () => {
    const begun: readonly Step[] = [
      ...questionsOfFaces(0).slice(0, 2),
      [/Qu’est-ce qui est déployé/, `${down}${down}${enter}`],
      [/Comment s’appelle/, stop],
    ];
    const { code, shown } = await inTerminal(folder, ['new', 'gare', '--lang', 'fr'], begun);
    expect(code).toBe(130);
    expect(shown).toContain('gare.answers.json');
    expect(JSON.parse(readFileSync(join(folder, 'gare.answers.json'), 'utf8')).answers).toEqual({
      country: 'fr',
      population: '60 000',
      deploy: 'plates',
    });
    const again = await inTerminal(
      folder,
      ['new', 'gare', '--lang', 'fr'],
      [
        [/Vos réponses de la dernière fois[\s\S]*Dans quel pays/, enter],
        [/Combien de personnes y vivent/, enter],
        [/Qu’est-ce qui est déployé[\s\S]*● des caméras qui lisent les plaques/, stop],
      ],
    );
    expect([again.code, again.typed]).toEqual([130, 3]);
  }, 120_000);
});

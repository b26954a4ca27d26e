import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { register } from '../../src/cli/new.ts';
import type { Asked } from '../../src/cli/new-answers.ts';
import { questions } from '../../src/cli/new-questions.ts';
import { ContrechampError } from '../../src/errors.ts';
import { overridesFrom } from '../../src/scenario/overrides.ts';
import { openScenario } from '../../src/store/load-scenario.ts';
import { shippedScenarios } from '../../src/store/scenario-files.ts';
import { command } from '../support/one-command.ts';
import { simulated } from '../support/simulated.ts';

const folder = mkdtempSync(join(tmpdir(), 'contrechamp-new-'));
let made = 0;
const fresh = (): string => {
  made += 1;
  return join(folder, `town-${made}`);
};

const create = (path: string, ...options: readonly string[]) =>
  command(register, ['new', path, ...options, '--no-run']);

/** What a command that refuses says. */
async function refusal(path: string, ...options: readonly string[]): Promise<ContrechampError> {
  try {
    await create(path, ...options);
  } catch (error) {
    if (error instanceof ContrechampError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** The settings that the file says give the same run. */
const setsIn = (path: string): string[] => {
  const [line] = readFileSync(path, 'utf8').match(/^# The same run without this file: .*$/m) ?? [''];
  return [...line.matchAll(/--set (?:'([^']*)'|(\S+))/g)].map(([, quoted, bare]) => quoted ?? bare);
};

const faces = ['--deploy', 'faces', '--cameras', '4', '--footfall', '900', '--list', '250', '--staff', '2'];
const cases: readonly (readonly [name: string, from: string, options: readonly string[]])[] = [
  ['a threshold', 'london-lfr', [...faces, '--threshold', '0.62', '--population', '30000', '--weeks', '3']],
  [
    'rates',
    'london-lfr',
    [...faces, '--false-alerts', '0.1%', '--misses', '10%', '--groups', 'majority=0.7,minority=0.3'],
  ],
  ['nobody who checks', 'same-country', [...faces, '--false-alerts', '0.002', '--misses', '0.2', '--staff', '0']],
  ['faces where no camera stands', 'china-courts', [...faces, '--threshold', '0.6', '--population', '50000']],
  [
    'behaviour',
    'same-country',
    ['--deploy', 'behaviour', '--cameras', '40', '--false-alerts', '0.5', '--misses', '0.3'],
  ],
  ['another retention', 'same-country', ['--regime', 'total', '--deploy', 'base', '--retention', '26', '--weeks', '2']],
];

describe('new', () => {
  it.each(cases)('writes a scenario that is the same as its values by --set: %s', async (_, from, options) => {
    const path = fresh();
    const { out } = await create(path, '--from', from, ...options);
    expect(out).toContain(`extends ${from}`);
    const small = { people: '4096', weeks: '2' };
    const written = openScenario(`${path}.yaml`, overridesFrom(small));
    const set = openScenario(
      from,
      overridesFrom({ ...small, set: setsIn(`${path}.yaml`).filter((one) => !/^(people.size|weeks)=/.test(one)) }),
    );
    expect(written.digest).toBe(set.digest);
    const [own, same] = await Promise.all(
      [written, set].map((scenario) =>
        simulated(
          scenario,
          scenario.regimes.filter(({ id }) => written.defaultRegimes.includes(id)),
        ),
      ),
    );
    expect(own.digests).toEqual(same.digests);
    expect(written.digest).not.toBe(openScenario(from, overridesFrom(small)).digest);
  });

  it.each(shippedScenarios())(
    'describes a city’s cameras from %s, without a fault and without a value that rests on nothing',
    async (from) => {
      const path = fresh();
      await create(
        path,
        '--from',
        from,
        ...faces,
        '--population',
        '80000',
        '--false-alerts',
        '0.001',
        '--misses',
        '0.1',
      );
      const scenario = openScenario(`${path}.yaml`);
      expect(scenario.warnings.filter(({ code }) => code === 'no-source' || code === 'step-beyond-horizon')).toEqual(
        [],
      );
      const regime = scenario.regimes.find(({ id }) => id === scenario.defaultRegimes[1])!;
      expect(regime.watch.sightings).toBeCloseTo((4 * 900) / 80_000, 12);
      expect(Math.round((regime.watch.listSize * 80_000) / 100_000)).toBe(250);
      expect(scenario.people.standsFor).toBe(80_000);
      expect(scenario.about.text.fr).toContain('des caméras');
      expect(scenario.calendar).toEqual([]);
    },
  );

  it('takes from a threshold the published rates at 0.60, and fewer false matches above it', async () => {
    const { recogniserFor } = await import('../../src/apparatus/recogniser.ts');
    const rates = async (threshold: string) => {
      const path = fresh();
      await create(path, '--from', 'london-lfr', ...faces, '--threshold', threshold);
      const scenario = openScenario(`${path}.yaml`);
      const { watch } = scenario.regimes.find(({ id }) => id === 'lfr-2024')!;
      const even = { ...watch, fmrWithin: [1, 1], fmrAcross: 1 };
      const found = recogniserFor(even, scenario.people, () => 1, 10_000, true, true);
      return { falseAlerts: found.fpir(0, 1), missed: found.fnir };
    };
    const [published, stricter] = [await rates('0.6'), await rates('0.64')];
    expect(published.falseAlerts / 0.0001667).toBeCloseTo(1, 2);
    expect(published.missed).toBeCloseTo(0.11, 4);
    expect(stricter.falseAlerts).toBeLessThan(published.falseAlerts / 3);
    expect(stricter.missed).toBeGreaterThan(published.missed);
  });

  const wrongs: readonly (readonly [options: readonly string[], flag: string, given: string])[] = [
    [['--cameras', 'twelve'], '--cameras', 'twelve'],
    [['--cameras', '0'], '--cameras', '0'],
    [['--cameras', '1.5'], '--cameras', '1.5'],
    [['--cameras', '1e308'], '--cameras', '1e308'],
    [['--footfall', '-3'], '--footfall', '-3'],
    [['--footfall', 'NaN'], '--footfall', 'NaN'],
    [['--list', '0'], '--list', '0'],
    [['--list', '99999999999'], '--list', '99999999999'],
    [['--false-alerts', '200%', '--misses', '0.1'], '--false-alerts', '200%'],
    [['--false-alerts', '0.1', '--misses', '-1'], '--misses', '-1'],
    [['--false-alerts', '0.1'], '--misses', 'missing'],
    [['--false-alerts', '200%'], '--false-alerts', '200%'],
    [['--misses', 'all'], '--misses', 'all'],
    [['--threshold', 'high'], '--threshold', 'high'],
    [['--threshold', '200%'], '--threshold', 'is not a threshold such as 0.6, or two rates'],
    [['--threshold', '0.6', '--misses', '0.1'], '--threshold', '--threshold'],
    [['--staff', '-1'], '--staff', '-1'],
    [['--retention', 'forever'], '--retention', 'forever'],
    [['--groups', 'majority=0.9 minority=0.3'], '--groups', '1.2'],
    [['--groups', 'green=1'], '--groups', 'green'],
    [['--groups', 'majority'], '--groups', 'majority'],
    [['--weeks', '0'], '--weeks', '0'],
    [['--deploy', 'drones'], '--deploy', 'drones'],
    [['--population', '3'], '--population', '3'],
    [['--regime', 'lfr'], '--regime', 'lfr'],
    [['--deploy', 'behaviour', '--footfall', '10'], '--footfall', 'behaviour'],
    [['--population', '100', '--cameras', '1000000', '--footfall', '10000'], '--footfall', '100'],
  ];
  it.each(wrongs)(
    'refuses %j, naming the option, the value and the way out, and writes nothing',
    async (options, flag, given) => {
      const path = fresh();
      const error = await refusal(path, '--from', 'london-lfr', ...options);
      expect(error.exitCode).toBe(2);
      expect(error.place).toBe(flag);
      expect(error.text.en).toContain(given);
      expect(error.text.fr).not.toBe(error.text.en);
      expect(existsSync(`${path}.yaml`)).toBe(false);
    },
  );

  it('names what is missing where neither an option nor the scenario says it', async () => {
    const { text } = await refusal(fresh(), '--from', 'china-courts', '--deploy', 'faces', '--cameras', '3');
    expect(text.en).toContain('--footfall, --list, --threshold (--false-alerts, --misses), --staff');
    expect(text.en).not.toContain('--cameras');
  });

  it('refuses a size that no run can have before it writes', async () => {
    for (const people of ['50', '4100', 'ten', '3000000000']) {
      const path = fresh();
      const { text, exitCode } = await refusal(path, '--from', 'london-lfr', '--people', people);
      expect([exitCode, text.en]).toEqual([2, expect.stringContaining(`--people ${people}: people.size`)]);
      expect(existsSync(`${path}.yaml`)).toBe(false);
    }
  });

  it('takes no name of a scenario that ships', async () => {
    const { text, place } = await refusal(join(folder, 'same-country'), '--from', 'london-lfr');
    expect([place, text.en]).toEqual(['NAME', expect.stringContaining('is a scenario that ships')]);
  });

  it('says which answers are the scenario’s own', async () => {
    const { notes } = await create(fresh(), '--from', 'london-lfr', '--weeks', '4');
    expect(notes).toContain('as in london-lfr: --cameras; --footfall; --list');
  });

  it('replaces a file only with --force, and leaves no half-written one behind', async () => {
    const path = fresh();
    writeFileSync(`${path}.yaml`, 'mine');
    expect((await refusal(path, '--from', 'london-lfr')).text.en).toContain('--force');
    expect(readFileSync(`${path}.yaml`, 'utf8')).toBe('mine');
    await create(path, '--from', 'london-lfr', '--force');
    expect(readFileSync(`${path}.yaml`, 'utf8')).toContain('extends: london-lfr');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it.each(['Ma Ville', '.', '-x', 'ä'])('refuses the name %j and offers one that fits', async (name) => {
    const { text, place } = await refusal(`${folder}/${name}`, '--from', 'london-lfr');
    expect(place).toBe('NAME');
    expect(text.en).toMatch(/such as [a-z0-9-]+$/);
  });

  it('extends a file of the user’s own by its path', async () => {
    const first = fresh();
    await create(first, '--from', 'london-lfr', ...faces, '--threshold', '0.6');
    const second = fresh();
    await create(second, '--from', `${first}.yaml`, '--weeks', '5');
    expect(openScenario(`${second}.yaml`).weeks).toBe(5);
    expect(readFileSync(`${second}.yaml`, 'utf8')).toMatch(/^extends: \.\/town-\d+\.yaml$/m);
  });

  it('runs what it wrote unless --no-run is given', async () => {
    const path = fresh();
    const before = process.cwd();
    process.chdir(folder);
    try {
      const { out } = await command(register, [
        'new',
        path,
        '--from',
        'london-lfr',
        '--weeks',
        '1',
        '--people',
        '4096',
      ]);
      expect(out).toContain('report.html');
    } finally {
      process.chdir(before);
    }
  });
});

describe('an answer to a question', () => {
  const base = openScenario('london-lfr');
  const asked: Asked = {
    base,
    regime: base.regimes[2],
    population: base.people.standsFor,
    answers: { deploy: 'faces', cameras: 3 },
  };

  it('is a value or words in both languages, whatever is typed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...questions), fc.oneof(fc.string(), fc.double().map(String)), (question, typed) => {
        const read = question.read(typed, asked);
        if ('wrong' in read) {
          expect(read.wrong.en.length).toBeGreaterThan(10);
          expect(read.wrong.en.length).toBeLessThan(400);
          expect(read.wrong.fr).not.toBe(read.wrong.en);
        } else expect(JSON.stringify(read.value)).not.toMatch(/NaN|Infinity/);
      }),
      { seed: 3, numRuns: 2000 },
    );
  });

  it('may be written as people write numbers', () => {
    const read = (id: string, typed: string) => questions.find((one) => one.id === id)!.read(typed, asked);
    expect(read('footfall', '1 500')).toEqual({ value: 1500 });
    expect(read('footfall', '1500,5')).toEqual({ value: 1500.5 });
    expect(read('cameras', '1,500')).toEqual({ value: 1500 });
    expect(read('errors', '0,1 % ; 10%')).toEqual({ value: { kind: 'rates', falseAlerts: 0.001, misses: 0.1 } });
    expect(read('errors', '0.62')).toEqual({ value: { kind: 'threshold', threshold: 0.62 } });
    expect(read('errors', '200%')).toHaveProperty('wrong');
    for (const never of ['none', 'never', 'jamais', 'aucune'])
      expect(read('retention', never)).toEqual({ value: null });
  });
});

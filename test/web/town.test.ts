import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { register } from '../../src/cli/new.ts';
import { askings, type Given, questions } from '../../src/deployment/index.ts';
import { openScenario } from '../../src/store/load-scenario.ts';
import { firstPeople, givenIn, overridesAt, type Town, townOf } from '../../web/town/town.ts';
import { command } from '../support/one-command.ts';

const made = (given: Given, language: 'en' | 'fr' = 'en'): Town => townOf(given, language) as Town;

/** Answers as they would be typed; `errors` as its three options write them. */
const answered: readonly (readonly [name: string, given: Given])[] = [
  ['only what must be', { country: 'other', population: '5000', deploy: 'chat' }],
  [
    'faces, everything said',
    {
      country: 'fr',
      population: '60 000',
      deploy: 'faces',
      place: 'Saint-Étienne',
      purpose: 'retrouver des personnes recherchées',
      regions: 'Centre*=0.2, Reste=0.8',
      cameras: '12',
      footfall: '2500',
      list: '300',
      listHere: '20%',
      errors: 'fiable à 99 %',
      staff: '2',
      retention: 'jamais',
      weeks: '8',
    },
  ],
  ['a score of a place that ships', { country: 'uk', population: '50000', deploy: 'score', place: 'Rongcheng' }],
  ['a threshold', { country: 'eu', population: '90000', deploy: 'faces', errors: '0.62', groups: 'A=0.7, B=0.3' }],
];

describe('a town described in the page', () => {
  it.each(answered)('is the scenario that the command writes from the same answers: %s', async (_, given) => {
    const town = made(given);
    const path = join(mkdtempSync(join(tmpdir(), 'contrechamp-town-')), town.name);
    const options = questions.flatMap(({ id, flag }) =>
      given[id] === undefined ? [] : [id === 'errors' && /^0/.test(given[id]) ? '--threshold' : flag, given[id]],
    );
    await command(register, ['new', path, ...options], 'en');
    expect(readFileSync(`${path}.yaml`, 'utf8')).toBe(town.yaml);
    expect(openScenario(`${path}.yaml`).digest).toBe(town.scenario.digest);
  });

  it('is read from a link, which tells what of it is no question', () => {
    const { given, faults } = givenIn(new URLSearchParams('country=fr&population=60 000&colour=blue&place='));
    expect(given).toEqual({ country: 'fr', population: '60 000' });
    expect(faults).toHaveLength(1);
    expect(faults[0].en).toContain('“colour”');
  });

  it('asks what follows from the answers, tells which cannot be, and is no town until they can', () => {
    const given: Given = { country: 'fr', population: 'many', deploy: 'plates', cameras: '12', signs: 'payments' };
    const wrong = askings(given).filter((asking) => asking.wrong !== null);
    expect(wrong.map(({ question }) => question.id)).toEqual(['population']);
    expect(askings(given).map(({ question }) => question.id)).not.toContain('signs');
    expect(townOf(given, 'en')).toBeNull();
    expect(made({ ...given, population: '60 000' }).scenario.people.standsFor).toBe(60_000);
  });

  it('takes the name of its place where a scenario can bear it, and another where one that ships does', () => {
    const base: Given = { country: 'fr', population: '5000', deploy: 'chat' };
    expect(made(base).name).toBe('my-town');
    expect(made({ ...base, place: 'Saint-Étienne' }).name).toBe('saint-etienne');
    expect(made({ ...base, place: 'Rongcheng' }).name).toBe('my-rongcheng');
    expect(made({ ...base, place: '東京' }).name).toBe('my-town');
  });

  it('is run with its first people, or with all of them where there are no more', () => {
    expect(overridesAt(made(answered[1][1]), firstPeople)).toHaveLength(1);
    expect(overridesAt(made(answered[0][1]), 5000)).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deployments } from '../../src/deployment/answers.ts';
import { commandLine, type Given, questions, understood } from '../../src/deployment/index.ts';
import type { Described } from '../../src/deployment/setting.ts';
import { baseOf, settingsOf } from '../../src/deployment/settings/index.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { openScenario } from '../../src/store/load-scenario.ts';

const given: Given = { country: 'fr', population: '60000', deploy: 'faces' };

describe('the questions', () => {
  it('say why they are asked and what is assumed, in both languages, whatever is deployed', () => {
    for (const deploy of deployments) {
      const read = understood({ ...given, deploy });
      const asked = { answers: 'answers' in read ? read.answers : {} };
      for (const question of questions.filter(({ applies }) => applies(asked))) {
        const texts = [
          question.ask(asked),
          question.why(asked),
          question.skipped?.(asked),
          ...(question.choices?.(asked) ?? []).map(({ title }) => title),
        ];
        for (const said of texts)
          if (said !== undefined) expect(said.en.length * said.fr.length, question.id).toBeGreaterThan(0);
        expect(question.ask(asked).fr, question.id).not.toBe(question.ask(asked).en);
        expect(question.ask(asked).fr, question.id).not.toMatch(/[^\u00a0\u202f] [?:;!]/);
      }
    }
  });

  it('ask the country and the population first, and only these and the deployment must be answered', () => {
    expect(questions.slice(0, 3).map(({ id }) => id)).toEqual(['country', 'population', 'deploy']);
    expect(questions.filter(({ skipped }) => skipped === null).map(({ id }) => id)).toEqual([
      'country',
      'population',
      'deploy',
    ]);
    expect(new Set(questions.map(({ flag }) => flag)).size).toBe(questions.length);
  });

  it('take a value or say what is wrong in both languages, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...questions),
        fc.constantFrom(...deployments),
        fc.oneof(
          fc.string(),
          fc.double().map(String),
          fc.constantFrom('A=1', 'x=0.5,y=0.5', '99 %', '1.000', '0,1 % ; 10%'),
        ),
        (question, deploy, typed) => {
          const read = question.read(typed, { answers: { country: 'fr', population: 60_000, deploy } });
          if ('wrong' in read) {
            expect(read.wrong.en.length).toBeGreaterThan(10);
            expect(read.wrong.en.length).toBeLessThan(400);
            expect(read.wrong.fr).not.toBe(read.wrong.en);
          } else expect(JSON.stringify(read.value)).not.toMatch(/NaN|Infinity/);
        },
      ),
      { seed: 3, numRuns: 3000 },
    );
  });

  it('are understood the same from the line that gives them again', () => {
    const all: Given = { ...given, cameras: '12', errors: '0.1% ; 10%', listHere: '20%', groups: 'A=0.7, B=0.3' };
    expect(commandLine('bourg', all)).toBe(
      "contrechamp new bourg --country fr --population 60000 --deploy faces --groups 'A=0.7, B=0.3' --cameras 12 --list-here 20% --false-alerts 0.001 --misses 0.1",
    );
  });

  it('say truly whether anything in the simulation hangs on the answer, whatever is deployed', () => {
    const other: Readonly<Record<string, readonly string[]>> = {
      country: ['uk'],
      population: ['90000'],
      place: ['Bourg'],
      purpose: ['safety'],
      regions: ['Centre*=0.2, Reste=0.8'],
      groups: ['A=0.7, B=0.3'],
      cameras: ['55'],
      footfall: ['777'],
      residents: ['31%'],
      events: ['zone'],
      list: ['44'],
      listOf: ['the police'],
      listHere: ['3%'],
      errors: ['0.05 ; 20%'],
      flagBelow: ['70'],
      signs: ['payments'],
      alert: ['act'],
      staff: ['7'],
      retention: ['14'],
      informed: ['each'],
      appeal: ['yes'],
      weeks: ['9'],
    };
    const opened = new Map<string, Scenario>();
    const open = (id: string): Scenario => {
      const found = opened.get(id) ?? openScenario(id);
      opened.set(id, found);
      return found;
    };
    const settings = (of: Given): string => {
      const read = understood(of);
      if (!('answers' in read)) throw new Error(`${read.question.id}: ${read.wrong.en}`);
      const { answers } = read as { answers: Described['answers'] };
      const base = open(baseOf(answers.deploy));
      const set = settingsOf({ answers, base, open, name: 'x' });
      return JSON.stringify(set.filter(({ key }) => !/title$/.test(key)).map(({ key, value }) => [key, value]));
    };
    for (const deploy of deployments) {
      const own = { ...given, deploy };
      const asked = { answers: (understood(own) as { answers: Described['answers'] }).answers };
      for (const question of questions.filter(({ id, applies }) => id !== 'deploy' && applies(asked))) {
        const changes = other[question.id].some((said) => settings({ ...own, [question.id]: said }) !== settings(own));
        const saysNothing = /nothing in (this|the) simulation hangs on it|title of the report/.test(
          question.why(asked).en,
        );
        expect([deploy, question.id, changes]).toEqual([deploy, question.id, !saysNothing]);
      }
    }
  });

  it('hear a promise as audit claim does', () => {
    const read = understood({ ...given, cameras: '12', footfall: '2500', errors: 'fiable à 99 %' });
    expect('answers' in read && read.answers.errors).toEqual({
      kind: 'rates',
      falseAlerts: 0.01,
      misses: 0.01,
      promise: 'fiable à 99 %',
    });
  });
});

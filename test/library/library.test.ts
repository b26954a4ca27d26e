import { describe, expect, it } from 'vitest';
import {
  openScenario,
  replicas,
  runScenario,
  ScenarioFaults,
  settings,
  UsageError,
  validate,
  vary,
} from '../../src/index.ts';

const small = () => openScenario('same-country', settings({ 'people.size': 4096, weeks: 3 }));

describe('the library', () => {
  it('takes settings by key, checked like a file, and names the one that is wrong', () => {
    expect(small().people.size).toBe(4096);
    expect(() => openScenario('same-country', settings({ 'watch.fmr': 7 }))).toThrow(ScenarioFaults);
    expect(() => openScenario('same-country', settings({ 'watch.fmr': 7 }))).toThrow(/watch\.fmr: 7/);
  });

  it('ends a run when its signal is aborted, with the signal’s reason, after the week it was in', async () => {
    const stop = new AbortController();
    const weeks: number[] = [];
    const onProgress = ({ done }: { done: number }) => {
      weeks.push(done);
      if (done === 2) stop.abort(new Error('enough'));
    };
    const run = runScenario(small(), { regimes: ['none'], twins: 'off', signal: stop.signal, onProgress });
    await expect(run).rejects.toThrow('enough');
    expect(weeks).toEqual([1, 2]);
  });

  it('starts nothing where the signal was aborted before', async () => {
    const signal = AbortSignal.abort(new Error('not at all'));
    await expect(replicas(small(), 2, { regimes: ['none'], workers: 1, signal })).rejects.toThrow('not at all');
    await expect(vary('same-country', { points: 0, people: 4096, weeks: 1, signal })).rejects.toThrow('not at all');
    await expect(validate([], { signal })).rejects.toThrow('not at all');
  });

  it('gives the spread over seeds, threads aside', async () => {
    const found = await replicas(small(), 2, { regimes: ['none'], workers: 2 });
    expect(found.seeds).toHaveLength(2);
    expect(found.regimes.none.actsDone!.least).toBeGreaterThan(0);
  });

  it('refuses a case, a regime and a scenario that there are not', async () => {
    await expect(validate(['no-such-case'])).rejects.toThrow(UsageError);
    await expect(runScenario(small(), { regimes: ['nowhere'] })).rejects.toThrow(UsageError);
    expect(() => openScenario('no-such-scenario')).toThrow(UsageError);
  });
});

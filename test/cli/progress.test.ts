import { describe, expect, it } from 'vitest';
import { duration, oneShown, startProgress } from '../../src/cli/progress.ts';
import { textTable } from '../../src/document/as-text.ts';
import type { Language } from '../../src/language/bilingual.ts';

const label = { en: 'Simulating', fr: 'Simulation' };

function show(isTTY: boolean, language: Language, times: readonly (readonly [milliseconds: number, share: number])[]) {
  let now = 0;
  const written: string[] = [];
  const screen = { isTTY, columns: 100, write: (words: string) => written.push(words) };
  const context = { language, say: (words: { en: string; fr: string }) => words[language] };
  const progress = startProgress(context, label, screen, () => now);
  for (const [milliseconds, share] of times) {
    now = milliseconds;
    progress.update(share);
  }
  progress.done();
  return written;
}

describe('progress', () => {
  it('of what goes on side by side is that of the first that is not over', () => {
    const told: string[] = [];
    const { start, hide } = oneShown(({ en }) => ({
      update: (share) => told.push(`${en} ${share}`),
      hide: () => told.push(`${en} hidden`),
      done: () => {},
    }));
    const [run, small] = ['run', 'small'].map((name) => start({ en: name, fr: name }));
    small.update(0.1);
    run.update(0.5);
    run.done();
    small.update(0.2);
    hide();
    small.done();
    hide();
    expect(told).toEqual(['run 0.5', 'small 0.2', 'small hidden']);
  });

  it('is plain lines off a terminal, one every ten seconds, with the time left', () => {
    const lines = show(false, 'en', [
      [1000, 0.05],
      [10_000, 0.25],
      [12_000, 0.3],
      [20_000, 0.5],
    ]);
    expect(lines).toEqual(['Simulating 25% · about 30 s left\n', 'Simulating 50% · about 20 s left\n']);
  });

  it('is a bar on a terminal, redrawn in place and wiped at the end', () => {
    const lines = show(true, 'fr', [
      [100, 0.1],
      [2000, 0.5],
      [2050, 0.6],
    ]);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toBe(`\r\u001b[KSimulation ${'█'.repeat(12)}${'░'.repeat(12)} 50\u00a0% · reste environ 2 s`);
    expect(lines[1]).toBe('\r\u001b[K');
  });

  it('is wiped before something is printed, once, and drawn again afterwards', () => {
    let now = 0;
    const written: string[] = [];
    const screen = { isTTY: true, columns: 40, write: (words: string) => written.push(words) };
    const progress = startProgress({ language: 'en', say: ({ en }) => en }, label, screen, () => now);
    const wiped = '\r\u001b[K';
    progress.hide();
    expect(written).toEqual([]);
    for (now of [1000, 2000]) {
      progress.update(now / 4000);
      progress.hide();
      progress.hide();
    }
    progress.done();
    expect(written.map((words) => words === wiped)).toEqual([false, true, false, true]);
  });

  it('shows nothing for work that is over at once', () => {
    expect(show(true, 'en', [[100, 0.9]])).toEqual([]);
    expect(show(false, 'en', [[2000, 1]])).toEqual([]);
  });

  it('says times no more exactly than they can be known', () => {
    expect([3.4, 59.4, 61, 3599, 3700].map(duration)).toEqual([
      '3 s',
      '59 s',
      '1 min 1 s',
      '59 min 59 s',
      '1 h 01 min',
    ]);
  });
});

describe('a table on a terminal', () => {
  it('puts words to the left and numbers to the right', () => {
    expect(
      textTable([
        ['', 'none', 'total'],
        ['contrôles', '0', '14,600'],
      ]),
    ).toBe('           none   total\ncontrôles     0  14,600');
  });
});

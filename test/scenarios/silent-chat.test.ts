import { expect, it } from 'vitest';
import { droppedOf1000 } from '../../src/chapters/filter-reach.ts';
import { silentRegime } from '../../src/chapters/silence.ts';
import { openScenario } from '../../src/store/load-scenario.ts';
import { scenarioFindings } from '../support/scenario-page.ts';

scenarioFindings('silent-chat', (small) => {
  it('drops messages and does nothing else: no camera, list, record or refusal', () => {
    for (const id of ['none', 'silent', 'announced'])
      for (const measure of [
        'alertsTrue',
        'alertsFalse',
        'stops',
        'actsObserved',
        'actsJoined',
        'listedEver',
        'denialAttempts',
      ])
        expect([id, measure, small().value(id, measure)]).toEqual([id, measure, 0]);
    expect(small().value('none', 'messagesErased')).toBe(0);
  });

  it('drops what nearly nobody misses, and when the sender is told nothing goes unnoticed', () => {
    const share = (id: string) => small().value(id, 'messagesErasedUnnoticed') / small().value(id, 'messagesErased');
    expect(share('silent')).toBeGreaterThan(0.9);
    expect(share('silent')).toBeLessThan(1);
    expect(share('announced')).toBe(0);
  });

  it('silences some who notice, and nobody by telling them: candour is not punished', () => {
    const silenced = (id: string) => small().value(id, 'peopleSilencedThisWeek');
    expect(silenced('silent')).toBeGreaterThan(silenced('none'));
    expect(silenced('announced')).toBe(silenced('none'));
    expect(small().value('announced', 'messagesErased')).toBeGreaterThan(small().value('silent', 'messagesErased'));
  });

  it('drops most in the weeks of the new rules, as the news has it', () => {
    const weekly = small().weekly('silent', 'messagesErasedOrdinary');
    const { calendar } = small().run.scenario;
    const mean = (from: number, to: number) =>
      weekly.slice(from, to).reduce((sum, value) => sum + value, 0) / (to - from);
    const [first, second] = calendar.map(({ week }) => week);
    expect(mean(first, second)).toBeGreaterThan(2 * mean(0, first));
    expect(mean(second, weekly.length)).toBeLessThan(mean(first, second));
  });

  it('drops about twenty times as much of a group’s messages as of two people’s', () => {
    const { group, oneToOne } = droppedOf1000(openScenario('silent-chat'), 0);
    expect(group.sensitive / oneToOne.sensitive).toBeCloseTo(1 / 0.051, 6);
    expect(group.sensitive).toBeGreaterThan(group.ordinary);
  });

  it('adds up: what was dropped in groups and between two is all that the run dropped', () => {
    const found = silentRegime(small().run)!;
    expect(found.id).toBe('silent');
    const { size } = small().run.scenario.people;
    const { perPersonWeek, erased } = found.erasures;
    expect((perPersonWeek.group + perPersonWeek.oneToOne) * size * 26).toBeCloseTo(erased, 4);
    expect(perPersonWeek.group).toBeGreaterThan(5 * perPersonWeek.oneToOne);
  });
});

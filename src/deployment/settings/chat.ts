import { assumed, bare, copied, type Described, own, type Setting, stated } from '../setting.ts';

/** A filter of messages, with the rates that researchers found for one Chinese service where none are stated. */
export function chatSettings({ answers, open }: Described): Setting[] {
  const silent = open('silent-chat');
  const { errors, informed } = answers;
  const nobody = (key: string): Setting => assumed(key, 0, 'no cameras here', 'pas de caméras ici');
  return [
    nobody('people.wantedPer100000'),
    nobody(own('watch.listSize')),
    bare(own('filter.on'), true),
    ...(errors?.kind === 'rates'
      ? [stated(own('filter.hitSensitive'), 1 - errors.misses), stated(own('filter.hitOrdinary'), errors.falseAlerts)]
      : [...copied(silent, 'silent', 'filter.hitSensitive'), ...copied(silent, 'silent', 'filter.hitOrdinary')]),
    ...(errors?.kind === 'rates'
      ? [assumed(own('filter.oneToOne'), 1, 'the same in one-to-one chat', 'autant en tête-à-tête')]
      : copied(silent, 'silent', 'filter.oneToOne')),
    ...copied(silent, 'silent', 'filter.notice'),
    informed === undefined
      ? assumed(own('filter.told'), 0, 'nobody was said to be told', 'personne n’est dit informé')
      : stated(own('filter.told'), informed === 'each' ? 1 : 0),
  ];
}

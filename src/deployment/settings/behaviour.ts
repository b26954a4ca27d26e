import { estimateOf, exactly, product, within } from '../estimates.ts';
import { usualEvents } from '../questions-system.ts';
import { assumed, bare, copied, type Described, estimated, own, type Setting, stated } from '../setting.ts';

/** Cameras whose software alerts on what people do, with the rates of the French trial where none are stated. */
export function behaviourSettings({ answers, open }: Described): Setting[] {
  const paris = open('paris-2024');
  const kinds = answers.events ?? usualEvents;
  const useCases = paris.regimes.find(({ id }) => id === 'trial')!.watch.behaviour;
  const cameras = within(product(estimateOf(answers, 'cameras'), exactly(100_000 / answers.population)), 1e6);
  const { errors } = answers;
  const nobody = (key: string): Setting =>
    assumed(key, 0, 'nobody is looked for by these cameras', 'ces caméras ne recherchent personne');
  return [
    nobody('people.wantedPer100000'),
    nobody(own('watch.listSize')),
    ...kinds.flatMap((kind): readonly Setting[] => {
      const key = `watch.behaviour.${kind}`;
      const { title } = useCases.find(({ id }) => id === kind)!;
      return [
        bare(own(`${key}.title`), title),
        estimated(own(`${key}.camerasPer100000`), cameras),
        ...copied(paris, 'trial', `${key}.eventsPerCameraDay`),
        ...(errors?.kind === 'rates'
          ? [
              stated(own(`${key}.detection`), 1 - errors.misses),
              stated(own(`${key}.falseAlertsPerCameraDay`), errors.falseAlerts),
            ]
          : [
              ...copied(paris, 'trial', `${key}.detection`),
              ...copied(paris, 'trial', `${key}.falseAlertsPerCameraDay`),
            ]),
      ];
    }),
  ];
}

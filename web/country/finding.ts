import type { Bilingual } from '../../src/language/bilingual.ts';
import { text } from '../../src/language/french.ts';
import { words } from '../../src/language/words.ts';
import type { Estimate } from '../../src/run/index.ts';
import { knownText } from '../../src/telling/values.ts';
import type { Ran } from '../engine/job.ts';
import { differenceOf, estimateOf } from './figures.ts';

/** What is not known of a difference that chance does not give: that it could turn round, between what it lies, or nothing yet. */
function unknownOf({ value, known }: Estimate, unit: string): Bilingual {
  if (known === undefined)
    return text('What is not known is not yet in that.', 'Ce que l’on ignore n’y est pas encore.');
  const { low, high } = known;
  if (low === null || high === null) {
    const why = knownText(known, unit);
    return text(`Over what is not known: ${why.en}.`, `Selon ce que l’on ignore : ${why.fr}.`);
  }
  if (low === high) return text('What is not known does not move it.', 'Ce que l’on ignore ne le déplace pas.');
  const more = value! > 0;
  const [least, most] = [Math.min(Math.abs(low), Math.abs(high)), Math.max(Math.abs(low), Math.abs(high))].map(
    Math.round,
  );
  if (low < 0 && high > 0)
    return words(
      (say) =>
        `But over what is not known it could turn round: from ${say.number(Math.abs(Math.round(low)))} fewer to ${say.number(Math.round(high))} more.`,
      (say) =>
        `Mais selon ce que l’on ignore, cela pourrait s’inverser : de ${say.number(Math.abs(Math.round(low)))} de moins à ${say.number(Math.round(high))} de plus.`,
    );
  return words(
    (say) => `Over what is not known: ${say.number(least)} to ${say.number(most)} ${more ? 'more' : 'fewer'}.`,
    (say) => `Selon ce que l’on ignore : de ${say.number(least)} à ${say.number(most)} de ${more ? 'plus' : 'moins'}.`,
  );
}

/** The finding of a measure: said only where chance alone does not give it, with what is not known of it. */
export function findingOf(
  ran: Ran,
  [regime, from]: readonly [string, string],
  { id: measure, title, unit }: { readonly id: string; readonly title: Bilingual; readonly unit: string },
): Bilingual {
  const titleOf = (id: string): Bilingual => ran.regimes.find((each) => each.id === id)!.title;
  const [there, here] = [titleOf(from), titleOf(regime)];
  const difference = differenceOf(ran, [regime, from], measure);
  const { value, low, high } = difference;
  const before = estimateOf(ran, from, measure).value;
  const after = estimateOf(ran, regime, measure).value;
  if (value === null || before === null || after === null) return text('—');
  if (low === null || high === null)
    return words(
      (say) =>
        `${title.en}: ${say.number(before)} under “${there.en}”, ${say.number(after)} under “${here.en}”, of ${say.count(ran.people)} people. So few neighbourhoods give no interval: no finding yet.`,
      (say) =>
        `${title.fr} : ${say.number(before)} sous « ${there.fr} », ${say.number(after)} sous « ${here.fr} », sur ${say.count(ran.people)} personnes. Si peu de quartiers ne donnent pas d’intervalle : pas encore de constat.`,
    );
  if (value === 0 && low === 0 && high === 0)
    return words(
      (say) => `${title.en}: ${say.number(after)} under both. The two regimes do not differ here.`,
      (say) => `${title.fr} : ${say.number(after)} sous les deux. Les deux régimes n’y diffèrent pas.`,
    );
  if (low <= 0 && high >= 0)
    return words(
      (say) =>
        `${title.en}: ${say.number(before)} under “${there.en}”, ${say.number(after)} under “${here.en}”, of ${say.count(ran.people)} people. Chance alone could make that difference.`,
      (say) =>
        `${title.fr} : ${say.number(before)} sous « ${there.fr} », ${say.number(after)} sous « ${here.fr} », sur ${say.count(ran.people)} personnes. L’aléa seul pourrait faire cet écart.`,
    );
  const more = value > 0;
  const unknown = unknownOf(difference, unit);
  return words(
    (say) =>
      `${title.en}: ${say.number(Math.abs(value))} ${more ? 'more' : 'fewer'} under “${here.en}” than under “${there.en}” (${say.number(after)} instead of ${say.number(before)}, of ${say.count(ran.people)} people). ${unknown.en}`,
    (say) =>
      `${title.fr} : ${say.number(Math.abs(value))} de ${more ? 'plus' : 'moins'} sous « ${here.fr} » que sous « ${there.fr} » (${say.number(after)} au lieu de ${say.number(before)}, sur ${say.count(ran.people)} personnes). ${unknown.fr}`,
  );
}

import { stands } from '../country/columns.ts';
import { log } from '../country/elementary.ts';
import { happen } from '../country/happen.ts';
import { streams, unit } from '../country/luck.ts';
import { rareField, rareKind } from '../country/rare-table.ts';
import { recordNumber, type SocietyWeek, unpaidJudgment } from '../country/step.ts';
import { weeksAYear } from '../country/weeks.ts';

const hazardScale = 2 ** 20;
const weeksAMonth = weeksAYear / 12;

/** New judgments against people who do not pay, and old ones performed: sooner or later by the rate of where they stand. */
export function judge(step: SocietyWeek): void {
  perform(step);
  const { candidates, country, neighbourhood, week } = step;
  const unpaid = country.scenario.acts.findIndex((act) => act.id === unpaidJudgment);
  for (let i = 0; i < candidates.count; i += 1) {
    if (candidates.act[i] !== unpaid || candidates.done[i] === 0) continue;
    const place = candidates.place[i];
    const day = week * 7 + candidates.day[i];
    const patience = -log(unit(country.luck.word(streams.judgment, neighbourhood.first + place, day)));
    step.rare.add(rareKind.judgment, place, day, Math.min(2 ** 31 - 1, Math.ceil(patience * hazardScale)));
  }
}

function perform(step: SocietyWeek): void {
  const { rare, chunk, base, regime, country } = step;
  const listedRate = regime.lists.court.on ? regime.lists.court.performMonthly : 0;
  for (let index = rare.count - 1; index >= 0; index -= 1) {
    if (rare.kindOf(index) !== rareKind.judgment) continue;
    const place = rare.placeOf(index);
    const isListed = (chunk.status[base + place] & stands.courtListed) !== 0;
    const monthly = isListed ? listedRate : country.scenario.performUnlistedMonthly;
    const left = rare.get(index, rareField.judgment.left) - Math.round((monthly / weeksAMonth) * hazardScale);
    rare.set(index, rareField.judgment.left, left);
    if (left > 0) continue;
    const record = recordNumber(rare.get(index, rareField.judgment.day), country.actIndex(unpaidJudgment));
    rare.remove(index);
    happen(step, place, 'performed', step.week * 7, null, record, unpaidJudgment);
  }
}

import { counter, stands } from '../country/columns.ts';
import { log } from '../country/elementary.ts';
import { streams, unit } from '../country/luck.ts';
import { rareKind, rowWidth } from '../country/rare-table.ts';
import { add, recordNumber, type Step } from '../country/step.ts';

/** The act that a court turns into a list's entry. */
export const unpaidJudgment = 'judgment-unpaid';
const hazardScale = 2 ** 20;
const weeksAMonth = 52 / 12;

/** New judgments against people who do not pay, and old ones performed: sooner or later by the rate of where they stand. */
export function judge(step: Step): void {
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

function perform(step: Step): void {
  const { rare, chunk, base, regime, country } = step;
  const listedRate = regime.lists.court.on ? regime.lists.court.performMonthly : 0;
  for (let index = rare.count - 1; index >= 0; index -= 1) {
    const at = index * rowWidth;
    if (rare.rows[at] !== rareKind.judgment) continue;
    const place = rare.rows[at + 1];
    const isListed = (chunk.status[base + place] & stands.courtListed) !== 0;
    const monthly = isListed ? listedRate : country.scenario.performUnlistedMonthly;
    rare.rows[at + 3] -= Math.round((monthly / weeksAMonth) * hazardScale);
    if (rare.rows[at + 3] > 0) continue;
    const record = recordNumber(rare.rows[at + 2], country.actIndex(unpaidJudgment));
    rare.remove(index);
    add(step, place, counter.judgmentsPerformed);
    const person = step.neighbourhood.first + place;
    if (step.log.isLogged(person))
      step.log.add(person, step.week * 7, 'performed', 1, null, record, unpaidJudgment, true);
  }
}

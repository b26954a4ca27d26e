import { filter } from './apparatus/filter.ts';
import { Claims, countSpheresJoined, join, underDecision } from './apparatus/fusion.ts';
import { addPoints, updateScores } from './apparatus/ledger.ts';
import { keepLists, refuse } from './apparatus/lists.ts';
import { observeActs, observeTotals, Records, recordWrongly } from './apparatus/sensors.ts';
import { watch } from './apparatus/watch.ts';
import type { Step } from './country/step.ts';
import { act } from './society/acts.ts';
import { doTotals } from './society/counted.ts';
import { express } from './society/expression.ts';
import { judge } from './society/judgments.ts';

const records = new Records();
const claims = new Claims();

/** One neighbourhood's week under one regime. The order of these calls is the model. */
export function runWeek(step: Step): void {
  // Society: people learn from last week, choose what to say, and act.
  express(step);
  act(step);
  doTotals(step);
  judge(step);

  if (step.regime.apparatus) {
    // The apparatus sees some of it, and joins some of what it sees.
    observeActs(step, records);
    recordWrongly(step, records);
    join(step, records, claims, underDecision(step));
    observeTotals(step, step.regime.fusion.degree === 'central');
    countSpheresJoined(step);

    // It decides: points, recovery, retention, association, overrides, grades, lists, appeals; then refuses.
    addPoints(step, claims);
    updateScores(step);
    keepLists(step, claims);
    refuse(step);
    filter(step);
  }
  // Cameras: alerts, reviews, stops; and who is still at large, in every regime.
  watch(step);
}

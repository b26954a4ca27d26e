import { Alerts } from './apparatus/alerts.ts';
import { countExposed, holdInSilos, turnFiles } from './apparatus/exposure.ts';
import { filter } from './apparatus/filter.ts';
import { Claims, countSpheresJoined, join, underDecision } from './apparatus/fusion.ts';
import { addPoints, updateScores } from './apparatus/ledger.ts';
import { keepLists, refuse } from './apparatus/lists.ts';
import { renewLinks } from './apparatus/renewed-links.ts';
import { knowByTotals, observeActs, observeTotals, Records, recordWrongly } from './apparatus/sensors.ts';
import { correctSilos, leaveTraces } from './apparatus/silos.ts';
import { Recognisers, watch } from './apparatus/watch.ts';
import { neighbourhoodSize } from './country/neighbourhood.ts';
import type { Country } from './country/people.ts';
import type { Step } from './country/step.ts';
import { act, Drawing } from './society/acts.ts';
import { doTotals } from './society/counted.ts';
import { Experience, express } from './society/expression.ts';
import { judge } from './society/judgments.ts';

/** Room that the stages of a week work in. A run owns its own, so that several in one process never meet. */
export class Workspace {
  readonly drawing: Drawing;
  readonly experience: Experience;
  readonly records = new Records();
  readonly claims = new Claims();
  readonly ofContacts = new Int32Array(neighbourhoodSize);
  readonly alerts = new Alerts();
  readonly recognisers = new Recognisers();

  constructor(country: Country) {
    this.drawing = new Drawing(country);
    this.experience = new Experience(country.scenario.voice);
  }
}

/** One neighbourhood's week under one regime. The order of these calls is the model. */
export function runWeek(step: Step, workspace: Workspace): void {
  const { drawing, experience, records, claims, ofContacts, alerts, recognisers } = workspace;
  // Society: people learn from last week, choose what to say, and act.
  express(step, experience);
  act(step, drawing);
  doTotals(step);
  judge(step);

  if (step.regime.apparatus) {
    // The apparatus sees some of it, and joins some of what it sees.
    turnFiles(step);
    observeActs(step, records);
    recordWrongly(step, records);
    holdInSilos(step, records);
    renewLinks(step);
    correctSilos(step);
    join(step, records, claims, underDecision(step, claims));
    leaveTraces(step, claims.decided);
    observeTotals(step, step.regime.fusion.degree === 'central');
    knowByTotals(step);
    countSpheresJoined(step);
    countExposed(step);

    // It decides: points, recovery, retention, association, overrides, grades, lists, appeals; then refuses.
    addPoints(step, claims);
    updateScores(step, ofContacts);
    keepLists(step, claims);
    refuse(step);
    filter(step);
  }
  // Cameras: alerts, reviews, stops; and who is still at large, in every regime.
  watch(step, alerts, recognisers);
}

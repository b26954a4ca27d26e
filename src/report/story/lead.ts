import type { RegimeResult, RunResult } from '../../measures/run-result.ts';
import {
  type Difference,
  differenceBetween,
  isBeyondChance,
  isWorthSaying,
  withoutApparatus,
} from '../../telling/differences.ts';
import { isMeasured, resultIn, withApparatus } from '../../telling/read-run.ts';
import { isHypothetical } from '../../telling/step-effects.ts';
import { answered } from './told-measures.ts';

/** What the story is about: one regime, and the measure in which it weighs most on people. */
export interface Lead {
  readonly none: RegimeResult;
  readonly regime: RegimeResult;
  readonly measure: string;
  readonly difference: Difference;
  /** Whether the difference is beyond chance and worth a sentence. */
  readonly isFinding: boolean;
}

/** Regimes to tell of: those that were or could be put in place before those that only may follow. */
function candidates(run: RunResult): readonly RegimeResult[] {
  const all = withApparatus(run);
  const documented = all.filter(({ id }) => !isHypothetical(run.scenario, id));
  return documented.length > 0 ? documented : all;
}

/**
 * The regime and the measure that a story leads with; `null` where a run has no regime without apparatus to compare with.
 *
 * The first measure of what weighs on people in which some regime differs beyond chance, and the regime that differs most.
 */
export function leadOf(run: RunResult): Lead | null {
  const none = withoutApparatus(run);
  const regimes = candidates(run);
  if (none === null || regimes.length === 0) return null;
  const told = answered
    .filter((measure) => isMeasured(run, measure))
    .map((measure) => {
      const found = regimes.map((regime) => ({ regime, difference: differenceBetween(run, none, regime, measure) }));
      // Of several alike the last: files go from less machinery to more.
      const [most] = found.toReversed().sort((a, b) => (b.difference.value ?? 0) - (a.difference.value ?? 0));
      return { none, measure, ...most, isFinding: isWorthSaying(most.difference) };
    });
  const more = told.filter(({ difference }) => (difference.value ?? 0) > 0);
  return more.find(({ isFinding }) => isFinding) ?? more[0] ?? told[0] ?? null;
}

/** What fills the place of a third figure where less of what weighs on people happens. */
const besides = ['messagesErasedOrdinary', 'listedByError', 'behaviourAlertsTrue', 'actsJoined', 'conversationsBroken'];

/** The measures of the three figures: faces first where cameras compare them, then what weighs most. */
export function figureMeasures(run: RunResult, { none, regime, measure }: Lead): readonly string[] {
  const order = ['facesScanned', 'facesPeople', measure, ...answered, ...besides];
  const measured = [...new Set(order)].filter((id) => isMeasured(run, id));
  const happens = measured.filter((id) => (resultIn(run, regime, id).value ?? 0) !== 0);
  const known = happens.length > 0 ? happens : measured;
  const differs = known.filter((id) => isBeyondChance(differenceBetween(run, none, regime, id)));
  return [...new Set([...differs, ...known])].slice(0, 3);
}

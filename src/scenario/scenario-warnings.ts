import type { Bilingual } from '../language/bilingual.ts';
import type { Evidence } from './evidence.ts';
import { messages } from './messages.ts';
import type { Parameter, People, PolicyStep, Scenario } from './scenario.ts';

type Warning = Scenario['warnings'][number];

const warning = (code: string, text: Bilingual, evidence?: string): Warning =>
  evidence === undefined ? { code, text } : { code, text, evidence };

/** One warning for each figure that is weak or only recalled, with the parameters that rest on it. */
function unverified(parameters: readonly Parameter[], evidence: Evidence | undefined): Warning[] {
  const keys = new Map<string, string[]>();
  for (const { key, sources } of parameters) {
    for (const id of sources) keys.set(id, [...(keys.get(id) ?? []), key.replace(/^(regimes|calendar)\.[^.]+\./, '')]);
  }
  return [...keys].flatMap(([id, resting]) => {
    const status = evidence?.get(id)?.status;
    if (status !== 'weak' && status !== 'unverified') return [];
    return [warning('unverified-evidence', messages.unverified([...new Set(resting)].join(', '), id, status), id)];
  });
}

const outside = (parameters: readonly Parameter[]): Warning[] =>
  parameters.flatMap(({ key, value, low, high }) =>
    typeof value === 'number' && ((low !== null && value < low) || (high !== null && value > high))
      ? [warning('outside-range', messages.outsideRange(key, value, low, high))]
      : [],
  );

/** What a reader must be told about a scenario before its results. */
export function warningsOf(
  parameters: readonly Parameter[],
  bare: readonly string[],
  calendar: readonly PolicyStep[],
  people: People,
  weeks: number,
  evidence: Evidence | undefined,
): Warning[] {
  return [
    ...unverified(parameters, evidence),
    ...(bare.length > 0 ? [warning('no-source', messages.noSource(bare))] : []),
    ...outside(parameters),
    ...calendar
      .filter((step) => step.kind === 'hypothetical')
      .map((step) => warning('hypothetical-step', messages.hypothetical(step.title, step.date))),
    ...calendar
      .filter((step) => step.week >= weeks)
      .map((step) => warning('step-beyond-horizon', messages.beyondHorizon(step.title, step.date))),
    ...(people.size > people.standsFor
      ? [warning('size-above-stands-for', messages.sizeAbove(people.size, people.standsFor))]
      : []),
  ];
}

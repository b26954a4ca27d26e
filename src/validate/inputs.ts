import { EvidenceError } from '../errors.ts';
import type { Evidence, Figure } from '../scenario/evidence.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Case } from './case.ts';
import { messages } from './messages.ts';
import type { Inputs } from './method.ts';

/** A case that names a figure which the evidence does not hold. */
export class MissingSource extends EvidenceError {}

const endsOf = ({ value, low, high }: Figure): readonly [number, number] =>
  value === undefined ? [low ?? high ?? Number.NaN, high ?? low ?? Number.NaN] : [value, value];

/** Where a role stands in the file, and its figure. */
function sideOf({ uses, heldAgainst, naive }: Case, role: string): readonly [readonly string[], string] {
  if (uses[role] !== undefined) return [['uses'], uses[role]];
  if (heldAgainst[role] !== undefined) return [['heldAgainst'], heldAgainst[role]];
  return [['naive', 'uses'], naive.uses[role]];
}

/** The figures of a case by role. @throws MissingSource where the evidence has lost one */
export function inputsOf(found: Case, evidence: Evidence<Figure>, scenario: Scenario, welfare: Scenario): Inputs {
  const figure = (role: string): Figure => {
    const [path, id] = sideOf(found, role);
    const known = evidence.get(id);
    if (known === undefined) throw new MissingSource(messages.sourceGone(id), found.placeOf([...path, role]));
    return known;
  };
  for (const ids of [found.uses, found.heldAgainst, found.naive.uses])
    for (const role of Object.keys(ids)) figure(role);
  return {
    number: (role) => {
      const [low, high] = endsOf(figure(role));
      return (low + high) / 2;
    },
    ends: (role) => endsOf(figure(role)),
    values: (role) => figure(role).values ?? {},
    table: (role) => figure(role).table ?? {},
    assumed: (role) => found.assuming[role].value,
    scenario,
    welfare,
  };
}

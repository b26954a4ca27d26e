import { largestGroups } from '../country/counted-kinds.ts';
import type { Neighbourhood } from '../country/neighbourhood.ts';
import { boldnessUnits, type Country, dissentUnits } from '../country/people.ts';
import { bestExpression } from './voice.ts';

/** What a neighbourhood says at the beliefs of the start: it hangs on no regime and no week. */
export interface QuietVoices {
  /** Expressed dissent by place, in 1/65535. */
  readonly expressed: Uint16Array;
  /** By group: people, those of age, Σ δ, Σ a, and how many hold back. */
  readonly people: Float64Array;
  readonly ofAge: Float64Array;
  readonly desired: Float64Array;
  readonly said: Float64Array;
  readonly silenced: Float64Array;
}

/** Works it out once a neighbourhood. */
export class Quiet {
  private readonly known: QuietVoices[] = [];

  of(country: Country, neighbourhood: Neighbourhood): QuietVoices {
    this.known[neighbourhood.index] ??= quietVoices(country, neighbourhood);
    return this.known[neighbourhood.index];
  }
}

function quietVoices(country: Country, { first, size }: Neighbourhood): QuietVoices {
  const { rule, tolerance, severity, surveillance } = country.scenario.voice;
  const { dissent, boldness, traits } = country.chunkOf(first);
  const base = first % country.chunkSize;
  const sums = () => new Float64Array(largestGroups);
  const quiet = {
    expressed: new Uint16Array(size),
    people: sums(),
    ofAge: sums(),
    desired: sums(),
    said: sums(),
    silenced: sums(),
  };
  for (let place = 0; place < size; place += 1) {
    const at = base + place;
    const δ = dissent[at] / dissentUnits;
    const β = boldness[at] / boldnessUnits;
    const said = Math.round(bestExpression(rule, δ, β, tolerance, severity, surveillance) * dissentUnits);
    const group = traits[at] >> 6;
    quiet.expressed[place] = said;
    quiet.people[group] += 1;
    if ((traits[at] & 7) >= country.firstOfAge) quiet.ofAge[group] += 1;
    quiet.desired[group] += dissent[at];
    quiet.said[group] += said;
    if (said < dissent[at]) quiet.silenced[group] += 1;
  }
  return quiet;
}

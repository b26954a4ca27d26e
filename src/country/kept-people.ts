import type { Scenario } from '../scenario/scenario.ts';
import { Country } from './people.ts';
import type { VoiceAtStart } from './propensity.ts';

/** Countries kept: a page asks for few people, then for more, again and again. */
const mostKept = 2;
/** People of the largest country that is kept. */
const largestKept = 100_000;

/** Of no more weeks of one person are acts kept: about ten bytes each. */
const mostWeeksKept = 2 ** 21;

/** All that decides who the people are; regimes and calendar do not. */
const decidingOf = ({ people, acts, voice, seed, nudgeCeiling }: Scenario): string =>
  JSON.stringify([people, acts, voice, seed, nudgeCeiling]);

/** People who were drawn for a run before, and what they may do: for the next one of the same people under other regimes. */
export class KeptPeople {
  private readonly kept = new Map<string, Country>();

  /**
   * The scenario's country, with people drawn now or before.
   *
   * @param voice what they express at the start, asked for where they are drawn now
   */
  countryOf(scenario: Scenario, voice: () => VoiceAtStart): Country {
    if (scenario.people.size > largestKept) return new Country(scenario, voice());
    const deciding = decidingOf(scenario);
    const before = this.kept.get(deciding);
    const country = before === undefined ? new Country(scenario, voice()) : before.under(scenario);
    const keepsActs = scenario.people.size * scenario.weeks <= mostWeeksKept;
    country.actsKept = keepsActs ? (before?.actsKept ?? new Map()) : null;
    this.kept.delete(deciding);
    this.kept.set(deciding, country);
    for (const oldest of this.kept.keys()) if (this.kept.size > mostKept) this.kept.delete(oldest);
    return country;
  }
}

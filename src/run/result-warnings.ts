import { neighbourhoodSize } from '../country/neighbourhood.ts';
import type { Country } from '../country/people.ts';
import { text } from '../language/french.ts';
import { fewestBlocks } from '../measures/measure-run.ts';
import type { RunResult } from '../measures/run-result.ts';
import type { Regime, Scenario } from '../scenario/scenario.ts';

/** What a reader of the results must know beyond what the scenario itself says. */
export function warningsOf(scenario: Scenario, country: Country, regimes: readonly Regime[]): RunResult['warnings'] {
  const warnings: { code: string; text: { en: string; fr: string } }[] = [];
  if (country.neighbourhoods.length < fewestBlocks) {
    warnings.push({
      code: 'no-intervals',
      text: text(
        `Fewer than ${fewestBlocks} neighbourhoods of ${neighbourhoodSize} people: no intervals of chance are given.`,
        `Moins de ${fewestBlocks} quartiers de ${neighbourhoodSize} personnes : aucun intervalle d’aléa n’est donné.`,
      ),
    });
  }
  for (const { id, safeguards } of regimes) {
    const weeks = safeguards.retentionWeeks;
    const kept = weeks === null ? null : 4 * Math.max(1, Math.round(weeks / 4));
    if (kept === null) continue;
    warnings.push({
      code: 'retention-in-quarters',
      text: text(
        `Regime ${id}: points leave by quarters of the retention of ${weeks} weeks, so after ${(kept * 3) / 4} to ${kept} weeks.`,
        `Régime ${id} : les points s’effacent par quarts de la durée de conservation de ${weeks} semaines, donc après ${(kept * 3) / 4} à ${kept} semaines.`,
      ),
    });
  }
  warnings.push(...regimes.filter(extrapolates(scenario)).map(extrapolation));
  if (scenario.reactions === false) {
    warnings.push({
      code: 'reactions-off',
      text: text(
        'Reactions are off: people act and speak as if no machinery were there; only mechanical effects show.',
        'Les réactions sont coupées : chacun agit et parle comme s’il n’y avait aucune machinerie ; seuls les effets mécaniques apparaissent.',
      ),
    });
  }
  return warnings;
}

/** List sizes for which the growth of misses with the list was published (NIST). */
const publishedLists = [
  [420, 42_000],
  [1_600_000, 12_000_000],
] as const;

/** Whether a regime's misses are worked out for a list of a size that nobody published. */
const extrapolates =
  ({ people }: Scenario) =>
  ({ watch }: Regime): boolean => {
    const entries = (watch.listSize * people.standsFor) / 100_000;
    if (watch.mode !== 'fixed-false-alarm' || watch.sightings === 0 || entries === 0) return false;
    return !publishedLists.some(([low, high]) => entries >= low && entries <= high);
  };

const extrapolation = ({ id }: Regime): { code: string; text: { en: string; fr: string } } => ({
  code: 'list-size-extrapolated',
  text: text(
    `Regime ${id}: its list is of a size for which no growth of misses is published; the exponent is extrapolated.`,
    `Régime ${id} : sa liste est d’une taille pour laquelle aucune croissance des non-reconnaissances n’est publiée ; l’exposant est extrapolé.`,
  ),
});

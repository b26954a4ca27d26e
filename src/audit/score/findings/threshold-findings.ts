import { count, number } from '../../../language/numbers.ts';
import type { Thresholds } from '../lines/thresholds.ts';
import type { Finding } from './findings.ts';
import { points } from './warnings.ts';

/** What is seen at the line, where it stands out. */
export function thresholdFindings(thresholds: Thresholds | null): Finding[] {
  if (thresholds?.line == null) return [];
  const { line, current } = thresholds;
  const findings: Finding[] = [];
  const { heaping, cliff } = line;
  if (heaping.p < 0.01)
    findings.push({
      code: 'heaping',
      text: {
        en: `Heaping at the line: just under ${current} there are ${count(line.justBelow, 'en')} rows, just from it on ${count(line.justAbove, 'en')}: ${number(heaping.value!, 'en')} times [${number(heaping.low!, 'en')} to ${number(heaping.high!, 'en')}] what the trend around them foresees. Someone may be moving scores across the line, or the scale has a seam there.`,
        fr: `Entassement au seuil : juste sous ${current} on compte ${count(line.justBelow, 'fr')} lignes, à partir de là ${count(line.justAbove, 'fr')} : ${number(heaping.value!, 'fr')} fois [${number(heaping.low!, 'fr')} à ${number(heaping.high!, 'fr')}] ce qu’annonce la tendance autour. Quelqu’un déplace peut-être des notes de part et d’autre du seuil, ou l’échelle a là une couture.`,
      },
    });
  if (cliff !== null && (cliff.low! > 0.05 || cliff.high! < -0.05))
    findings.push({
      code: 'cliff',
      text: {
        en: `At the line the outcome changes by ${points(cliff.value!, 'en')} [${points(cliff.low!, 'en')} to ${points(cliff.high!, 'en')}] from one step (${number(line.step, 'en')}) to the next: an effect of the decision itself, or of who was checked, may be in the outcome.`,
        fr: `Au seuil, l’issue change de ${points(cliff.value!, 'fr')} [${points(cliff.low!, 'fr')} à ${points(cliff.high!, 'fr')}] d’un pas (${number(line.step, 'fr')}) au suivant : un effet de la décision même, ou du choix des personnes contrôlées, est peut-être dans l’issue.`,
      },
    });
  return findings;
}

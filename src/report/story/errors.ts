import { errorFinding } from '../../chapters/error.ts';
import { type Block, heading, paragraph } from '../../document/blocks.ts';
import { text } from '../../language/french.ts';
import { words } from '../../language/words.ts';
import type { RunResult } from '../../measures/run-result.ts';
import { named, resultIn } from '../../telling/read-run.ts';
import { valueText } from '../../telling/values.ts';
import type { Lead } from './lead.ts';

const title = text('What is error', 'Ce qui est erreur');

/** Of ten alerts, how many name the wrong person; only where enough were raised to say. */
function alertsText(run: RunResult, { regime }: Lead): Block[] {
  const [right, wrong] = ['alertsTrue', 'alertsFalse'].map((id) => resultIn(run, regime, id).value ?? 0);
  if (right + wrong < 10) return [];
  return [
    paragraph(
      words(
        (say) =>
          `${named(regime).en}: ${valueText(wrong, 'alerts').en} of ${valueText(right + wrong, 'alerts').en} alerts on faces name the wrong person (${say.percent(wrong / (right + wrong), 0)}).`,
        (say) =>
          `${named(regime).fr} : ${valueText(wrong, 'alerts').fr} des ${valueText(right + wrong, 'alerts').fr} alertes sur des visages désignent la mauvaise personne (${say.percent(wrong / (right + wrong), 0)}).`,
      ),
    ),
  ];
}

/** What a machinery without mistakes would still do, in a sentence. */
export function errorBlocks(run: RunResult, lead: Lead): readonly Block[] {
  if (run.errorTwins === null || run.errorTwins.length === 0) {
    const alerts = alertsText(run, lead);
    return alerts.length === 0 ? [] : [heading(title, 'errors-told'), ...alerts];
  }
  const finding = errorFinding(run);
  return [
    heading(title, 'errors-told'),
    ...alertsText(run, lead),
    paragraph(
      text(
        `${finding.en}: it happens to them with errors, and would not if no face, file or record were ever wrong.`,
        `${finding.fr} : cela leur arrive à cause d’erreurs, et ne leur arriverait pas si aucun visage, fichier ou mention n’était faux.`,
      ),
    ),
  ];
}

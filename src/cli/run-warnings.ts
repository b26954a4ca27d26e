import { text } from '../language/french.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Context } from './context.ts';

const mostShown = 6;

/** Says before a run what its reader must know: weak figures, odd settings; hypothetical steps are the scenario’s own. */
export function noteWarnings({ warnings }: Scenario, { note, say }: Context): void {
  const worth = warnings.filter(({ code }) => code !== 'hypothetical-step');
  for (const warning of worth.slice(0, mostShown)) note(`! ${say(warning.text)}`);
  const left = worth.length - mostShown;
  if (left > 0) note(say(text(`! and ${left} more: contrechamp check`, `! et ${left} autres : contrechamp check`)));
}

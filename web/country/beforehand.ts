import { runApart } from '../engine/engine.ts';
import { sameCountryYaml } from '../scenarios/open.ts';
import { countryOf, overridesOf } from './controls.ts';
import { drawnPeople, jobOf, steps } from './runs.svelte.ts';

/** Runs what the country shows first, before it is asked for: it is kept, and the threads are warm. What fails is told when it is asked for. */
export function runBeforehand(): void {
  const usual = countryOf(new URLSearchParams());
  const asked = {
    yaml: sameCountryYaml,
    regimes: usual.shown,
    overridesAt: (people: number) => overridesOf(usual, people),
  };
  runApart(jobOf(asked, steps[0], drawnPeople), new AbortController().signal).catch(() => undefined);
}

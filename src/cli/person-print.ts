import { textTable } from '../document/as-text.ts';
import { text } from '../language/french.ts';
import { count } from '../language/numbers.ts';
import type { EventRow } from '../measures/run-result.ts';
import type { Life, LifeInRegime } from '../report/life/life.ts';
import { isTelling } from '../report/life/life-blocks.ts';
import {
  changeText,
  dayText,
  eventText,
  recordText,
  speechText,
  sumTitles,
  traitsText,
} from '../report/life/life-text.ts';
import type { StoredRun } from '../store/read-run-folder.ts';
import { version } from '../store/version.ts';
import type { Context } from './context.ts';

function printRegime(life: Life, each: LifeInRegime, { print, say }: Context): void {
  const day = (event: EventRow): string => say(dayText(life.scenario, event));
  const line = (event: EventRow): string =>
    `${day(event)}  ${say(eventText(life.scenario, event))}  [${say(recordText(event))}]`;
  print(`\n${say(each.regime.title)}`);
  for (const change of each.changes)
    print(`  ! ${day(change.event)}  ${say(changeText(change))}  [${say(recordText(change.event))}]`);
  const chained = each.chains.slice(0, 5);
  for (const { end, steps } of chained) {
    print(`  ${line(end)}`);
    for (const step of steps.slice(0, -1)) print(`    ← ${line(step)}`);
  }
  const left = each.chains.length - chained.length;
  if (left > 0) print(say(text(`  … and ${left} more (--json, --html)`, `  … et ${left} autres (--json, --html)`)));
  if (each.chains.length > 0) return;
  const lines = each.events.filter(isTelling);
  for (const event of lines.slice(0, 10)) print(`  ${line(event)}`);
  if (lines.length > 10)
    print(
      say(
        text(
          `  … and ${lines.length - 10} more (--json, --html)`,
          `  … et ${lines.length - 10} autres (--json, --html)`,
        ),
      ),
    );
}

/** A life on a terminal: the sums of each regime side by side, then what changed and what it cost. */
export function printLife(life: Life, context: Context): void {
  const { print, say, language } = context;
  print(`${say(traitsText(life.regimes[0], life.scenario))}\n`);
  print(
    textTable([
      ['', ...life.regimes.map(({ regime }) => regime.id)],
      ...sumTitles.map(([key, title]) => [say(title), ...life.regimes.map(({ sums }) => count(sums[key], language))]),
      [
        say(text('dissent said, of that desired', 'désaccord exprimé, sur celui souhaité')),
        ...life.regimes.map((each) => say(speechText(each))),
      ],
    ]),
  );
  for (const each of life.regimes) printRegime(life, each, context);
}

/** A life for scripts. */
export const lifeJson = (life: Life, run: StoredRun, isAgain: boolean): string =>
  JSON.stringify(
    {
      schema: 1,
      version,
      run: run.path,
      person: life.person,
      simulatedAgain: isAgain,
      regimes: Object.fromEntries(
        life.regimes.map(({ regime, row, sums, weeks, changes, chains, events }) => [
          regime.id,
          { ...row, sums, weeks: weeks.map((one) => ({ ...one, week: one.week + 1 })), changes, chains, events },
        ]),
      ),
    },
    null,
    1,
  );

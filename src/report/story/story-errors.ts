import { errorFinding, strikes } from '../../chapters/error.ts';
import { type Block, heading, paragraph } from '../../document/blocks.ts';
import type { Bilingual } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import { plural, words } from '../../language/words.ts';
import { readsPlates } from '../../measures/plates.ts';
import type { RunResult } from '../../measures/run-result.ts';
import { named, resultIn } from '../../telling/read-run.ts';
import type { Lead } from './lead.ts';

const title = text('What is error', 'Ce qui est erreur');

/** Of what a machine says, what is wrong: what is counted, and how one and several of those that are wrong are told. */
interface Said {
  readonly all: Bilingual;
  readonly wrong: readonly [one: Bilingual, many: Bilingual];
}

const faces: Said = {
  all: text('alerts on faces', 'alertes sur des visages'),
  wrong: [
    text('names the wrong person', 'désigne la mauvaise personne'),
    text('name the wrong person', 'désignent la mauvaise personne'),
  ],
};
const plates: Said = {
  all: text('alerts on number plates', 'alertes sur des plaques'),
  wrong: [
    text('is of the wrong plate', 'porte sur la mauvaise plaque'),
    text('are of the wrong plate', 'portent sur la mauvaise plaque'),
  ],
};
const conduct: Said = {
  all: text('alerts on behaviour', 'alertes sur des comportements'),
  wrong: [text('is false', 'est fausse'), text('are false', 'sont fausses')],
};
const messages: Said = {
  all: text('messages erased', 'messages effacés'),
  wrong: [
    text('was on no sensitive topic', 'ne portait sur aucun sujet sensible'),
    text('were on no sensitive topic', 'ne portaient sur aucun sujet sensible'),
  ],
};

/** Fewer than this tell nothing of how often a machine is wrong. */
const fewest = 10;

function wrongText({ regime }: Lead, said: Said, all: number, wrong: number): Block[] {
  if (all < fewest) return [];
  const how = plural(wrong, ...said.wrong);
  return [
    paragraph(
      words(
        (say) =>
          `${named(regime).en}: of ${say.many(all, said.all.en)}, ${say.readable(wrong)} ${how.en} (${say.percent(wrong / all)}).`,
        (say) =>
          `${named(regime).fr} : sur ${say.many(all, said.all.fr)}, ${say.readable(wrong)} ${how.fr} (${say.percent(wrong / all)}).`,
      ),
    ),
  ];
}

/** How often what a machine says is wrong, of each of its kinds. */
function machineTexts(run: RunResult, lead: Lead): Block[] {
  const of = (id: string): number => resultIn(run, lead.regime, id).value ?? 0;
  return [
    ...wrongText(
      lead,
      readsPlates(run.scenario) ? plates : faces,
      of('alertsTrue') + of('alertsFalse'),
      of('alertsFalse'),
    ),
    ...wrongText(lead, conduct, of('behaviourAlertsTrue') + of('behaviourAlertsFalse'), of('behaviourAlertsFalse')),
    ...wrongText(lead, messages, of('messagesErased'), of('messagesErasedOrdinary')),
  ];
}

/** What a machinery without mistakes would still do, in a sentence. */
export function errorBlocks(run: RunResult, lead: Lead): readonly Block[] {
  const finding = errorFinding(run);
  const told = [
    ...machineTexts(run, lead),
    ...(strikes(run)
      ? [
          paragraph(
            text(
              `${finding.en}. In the same run without any error, none of this happens to them.`,
              `${finding.fr}. Dans la même simulation sans aucune erreur, cela ne leur arrive pas.`,
            ),
          ),
        ]
      : []),
  ];
  return told.length === 0 ? [] : [heading(title, 'errors-told'), ...told];
}

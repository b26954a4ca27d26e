import type { Bilingual } from '../../src/language/bilingual.ts';
import { text } from '../../src/language/french.ts';
import { words } from '../../src/language/words.ts';
import type { Ends, Happenings, RecordedRun } from './recorded-run.ts';

const peopleIn = (happenings: Happenings): number => new Set(happenings.map(([, person]) => person)).size;

/** People wrongly stopped so far, at the end of each week. */
export function stoppedByWeek(happenings: Happenings, weeks: number): readonly number[] {
  return Array.from({ length: weeks }, (_, last) => peopleIn(happenings.filter(([week]) => week <= last)));
}

/** Says by which of its own numbers a sentence stands, or that it does not. */
export interface Told {
  readonly holds: boolean;
  readonly words: Bilingual;
}

const above = ([low]: Ends, value: number): boolean => low > value;

const minus = (text: string): string => text.replace('-', '−');
const range = ([low, high]: Ends): Bilingual =>
  words(
    (say) => minus(`${say.number(low, 2)} to ${say.number(high, 2)}`),
    (say) => minus(`${say.number(low, 2)} à ${say.number(high, 2)}`),
  );

/** What safeguards prevent: said of more than this year only where both bands leave no doubt that they do. */
export function prevented({ regimes: [without, within], bands }: RecordedRun): Told {
  const [all, left] = [peopleIn(without.stopped), peopleIn(within.stopped)];
  const holds = all > left && above(bands.chance, 0) && above(bands.known, 0);
  const here = words(
    (say) =>
      `With safeguards, ${say.count(left)} of these 1,000 people are wrongly stopped in the year instead of ${say.count(all)}.`,
    (say) =>
      `Avec garanties, ${say.count(left)} de ces 1 000 personnes sont contrôlées à tort dans l’année, au lieu de ${say.count(all)}.`,
  );
  if (holds) return { holds, words: here };
  const known = range(bands.known);
  return {
    holds,
    words: text(
      `${here.en} Whether safeguards spare people elsewhere cannot be told: over what is not known, the difference goes from ${known.en} in 1,000.`,
      `${here.fr} Si les garanties épargnent des gens ailleurs, on ne peut le dire : selon ce qu’on ignore, l’écart va de ${known.fr} sur 1 000.`,
    ),
  };
}

/** More people apart than this, per 1,000, is a difference in who is seen. */
const alike = 10;

/** What safeguards do not change: said only where no draw of what is not known parts the two. */
export function seenAnyway({ regimes: [without, within], people, bands }: RecordedRun): Told {
  const [all, left] = [peopleIn(without.seen), peopleIn(within.seen)];
  const apart = Math.max(Math.abs(bands.seenApart[0]), Math.abs(bands.seenApart[1]));
  const holds = Math.abs(all - left) <= (alike * people) / 1000 && apart <= alike;
  if (!holds)
    return {
      holds,
      words: words(
        (say) =>
          `Seen by the machine: ${say.count(left)} with safeguards, ${say.count(all)} without; over what is not known, the two lie up to ${say.number(apart, 2)} in 1,000 apart.`,
        (say) =>
          `Vues par la machine : ${say.count(left)} avec garanties, ${say.count(all)} sans ; selon ce qu’on ignore, l’écart va jusqu’à ${say.number(apart, 2)} sur 1 000.`,
      ),
    };
  return {
    holds,
    words: words(
      (say) =>
        all === left
          ? `What they do not change: who is seen. ${say.count(all)} of 1,000, on both sides.`
          : `What they hardly change: who is seen. ${say.count(all)} of 1,000 without, ${say.count(left)} with.`,
      (say) =>
        all === left
          ? `Ce qu’elles ne changent pas : qui est vu. ${say.count(all)} sur 1 000, des deux côtés.`
          : `Ce qu’elles ne changent guère : qui est vu. ${say.count(all)} sur 1 000 sans, ${say.count(left)} avec.`,
    ),
  };
}

/** Where the year shown stands among the draws: said where it is not among nine in ten of them. */
function outsideDraws({ regimes: [without], people, bands }: RecordedRun): readonly Bilingual[] {
  const shown = (1000 * peopleIn(without.stopped)) / people;
  const [low, high] = bands.knownWithout;
  if (shown >= low && shown <= high) return [];
  const more = shown > high;
  return [
    words(
      (say) =>
        `The year shown takes each number as the scenario has it, and has ${more ? 'more' : 'fewer'} wrongly stopped people (${say.number(shown, 3)} in 1,000) than nine in ten draws: it shows how the machine works, not how often.`,
      (say) =>
        `L’année montrée prend chaque nombre tel que le scénario le donne, et compte ${more ? 'plus' : 'moins'} de personnes contrôlées à tort (${say.number(shown, 3)} sur 1 000) que neuf tirages sur dix : elle montre comment la machine agit, non à quelle fréquence.`,
    ),
  ];
}

/** What is not known. */
export function notKnown(run: RecordedRun): readonly Bilingual[] {
  const { bands } = run;
  const [chance, known, without, within] = [bands.chance, bands.known, bands.knownWithout, bands.knownWith].map(range);
  return [
    words(
      (say) =>
        `Chance of this simulation: safeguards spare ${chance.en} people in 1,000 a wrong stop (95%, from ${say.count(bands.chancePeople)} people).`,
      (say) =>
        `Aléa de la simulation : les garanties épargnent un contrôle à tort à ${chance.fr} personnes sur 1 000 (95 %, sur ${say.count(bands.chancePeople)} personnes).`,
    ),
    words(
      (say) =>
        `Not known: with ${say.count(bands.factors)} uncertain numbers drawn anywhere in their ranges, ${without.en} people in 1,000 are wrongly stopped without safeguards and ${within.en} with them; the difference goes from ${known.en} (nine in ten of ${say.count(bands.draws)} draws).`,
      (say) =>
        `Incertitude sur le réel : quand ${say.count(bands.factors)} nombres incertains sont tirés n’importe où dans leur fourchette, ${without.fr} personnes sur 1 000 sont contrôlées à tort sans garanties et ${within.fr} avec ; l’écart va de ${known.fr} (neuf tirages sur dix, de ${say.count(bands.draws)}).`,
    ),
    ...outsideDraws(run),
  ];
}

/** Somebody stopped by mistake without safeguards and not with them; else somebody stopped by mistake at all. */
export function worthFollowing({ regimes: [without, within] }: RecordedRun): number {
  const spared = new Set(within.stopped.map(([, person]) => person));
  const stopped = without.stopped.map(([, person]) => person);
  return stopped.find((person) => !spared.has(person)) ?? stopped[0] ?? 0;
}

export const openingWords = {
  title: text(
    'The same 1,000 people. The same machine. With and without safeguards.',
    'Les mêmes 1 000 personnes. La même machine. Avec et sans garanties.',
  ),
  synthetic: text(
    'Nobody here exists: a simulated year of synthetic people, recorded before you came.',
    'Personne ici n’existe : une année simulée de personnes synthétiques, enregistrée avant votre venue.',
  ),
  without: text('Without safeguards', 'Sans garanties'),
  within: text('With safeguards', 'Avec garanties'),
  stopped: text('wrongly stopped', 'contrôlées à tort'),
  seen: text('seen', 'vues'),
  play: text('Play', 'Lire'),
  pause: text('Pause', 'Pause'),
  again: text('Play again', 'Revoir'),
  week: text('Week', 'Semaine'),
  follow: text('Follow this person', 'Suivre cette personne'),
  promise: text('Check a promise', 'Vérifier une promesse'),
  assumptions: text('All assumptions', 'Toutes les hypothèses'),
  notKnown: text('What is not known', 'Ce qu’on ne sait pas'),
  numbers: text('The numbers, week by week', 'Les nombres, semaine par semaine'),
  legend: {
    person: text(
      'one person; the same place is the same person on both sides',
      'une personne ; à la même place, la même personne des deux côtés',
    ),
    stopped: text('stopped, though no lawful entry names them', 'contrôlée, alors qu’aucune fiche valable ne la vise'),
    seen: text('seen: the machine holds something about them', 'vue : la machine détient quelque chose sur elle'),
  },
  all: text('All 1,000 are shown; nobody was picked.', 'Les 1 000 sont montrées ; personne n’a été choisi.'),
};

/** What a crowd shows, for those who do not see it. */
export const crowdLabel = (title: Bilingual, week: number, stopped: number, seen: number | null): Bilingual =>
  words(
    (say) =>
      `${title.en}: 1,000 dots, week ${say.count(week + 1)}: ${say.count(stopped)} wrongly stopped so far${seen === null ? '' : `, ${say.count(seen)} seen`}.`,
    (say) =>
      `${title.fr} : 1 000 points, semaine ${say.count(week + 1)} : ${say.count(stopped)} contrôlées à tort jusqu’ici${seen === null ? '' : `, ${say.count(seen)} vues`}.`,
  );

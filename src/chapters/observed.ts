import { type Block, chart, heading, paragraph, subheading } from '../document/blocks.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { words } from '../language/words.ts';
import { sphereTitles } from '../measures/names.ts';
import { readsPlates } from '../measures/plates.ts';
import type { RegimeResult, RunResult } from '../measures/run-result.ts';
import { spheres } from '../scenario/scenario.ts';
import { type Bar, barChart, regimeColours } from '../telling/bars.ts';
import { highest, isAlive, named, ratioOf, resultIn, withApparatus } from '../telling/read-run.ts';
import { measuresIn, regimeTable } from '../telling/regime-table.ts';
import { written } from '../telling/values.ts';
import type { Chapter } from './chapter.ts';

const shareOf = (run: RunResult, regime: RegimeResult, part: string, whole: string): number =>
  ratioOf(resultIn(run, regime, part).value, resultIn(run, regime, whole).value) ?? 0;

/** Where cameras look at what people do and put none of it down under a name; else that nothing is observed. */
function watchedFinding({ scenario, regimes }: RunResult): Bilingual {
  const watching = regimes.find(({ id }) =>
    scenario.regimes.some(
      (regime) => regime.id === id && regime.watch.behaviour.some(({ camerasPer100000 }) => camerasPer100000 > 0),
    ),
  );
  return watching === undefined
    ? text('No regime observes any act', 'Aucun régime n’observe le moindre acte')
    : text(
        `Under ${named(watching).en} cameras look at what everybody does before them, and put none of it down under a name`,
        `Sous ${named(watching).fr}, les caméras examinent ce que chacun fait devant elles, sans le noter sous un nom`,
      );
}

/** How much of what people do is observed, and how much of it ends in a file of theirs. */
export function observedFinding(run: RunResult): Bilingual {
  const top = highest(run, 'actsObserved');
  if (top === null) {
    const faces = highest(run, 'facesPeople');
    if (faces === null) return watchedFinding(run);
    const scans = readsPlates(run.scenario)
      ? text('reads the plates', 'lit la plaque')
      : text('scans the faces', 'analyse le visage');
    return words(
      (say) =>
        `No act is observed; ${named(faces.regime).en} ${scans.en} of ${say.count(faces.value)} of ${say.count(run.scenario.people.size)} people`,
      (say) =>
        `Aucun acte n’est observé ; ${named(faces.regime).fr} ${scans.fr} de ${say.count(faces.value)} personnes sur ${say.count(run.scenario.people.size)}`,
    );
  }
  const { regime } = top;
  const [observed, joined] = [
    shareOf(run, regime, 'actsObserved', 'actsDone'),
    shareOf(run, regime, 'actsJoined', 'actsDone'),
  ];
  return words(
    (say) =>
      `${named(regime).en} observes ${say.percent(observed)} of all that people do and puts ${say.percent(joined)} in their file`,
    (say) =>
      `${named(regime).fr} observe ${say.percent(observed)} de ce que font les gens et en verse ${say.percent(joined)} à leur dossier`,
  );
}

/** A sphere of a regime: what share of its acts is observed, how many were done, what share joined. */
interface SphereBar extends Bar {
  readonly done: number | null;
  readonly joined: number | null;
}

function sphereBars(run: RunResult): SphereBar[] {
  const colours = regimeColours(run);
  return spheres.flatMap((sphere) =>
    withApparatus(run).flatMap((regime): SphereBar[] => {
      const value = (kind: string) => resultIn(run, regime, `${kind}.${sphere}`).value;
      const [done, observed, joined] = [value('actsDone'), value('actsObserved'), value('actsJoined')];
      const share = ratioOf(observed, done);
      if (share === null) return [];
      const [colour, heading] = [colours[regime.id], sphereTitles[sphere]];
      return [{ label: regime.title, value: share * 100, colour, heading, done, joined: ratioOf(joined, done) }];
    }),
  );
}

const spheresChart = (run: RunResult): Block => {
  const bars = sphereBars(run);
  return chart({
    ...barChart({
      name: 'observed',
      title: observedFinding(run),
      caption: text(
        'Share of the acts of each sphere that is observed.',
        'Part des actes de chaque sphère qui est observée.',
      ),
      bars,
      write: (value, language) => written(value / 100, 'share', language),
      columns: [],
    }),
    columns: [
      text('sphere', 'sphère'),
      text('regime', 'régime'),
      text('acts done', 'actes accomplis'),
      text('% observed', '% observés'),
      text('% put in the file', '% versés au dossier'),
    ],
    rows: bars.map(({ heading: sphere, label, done, value, joined }) => [
      sphere ?? null,
      label,
      done,
      value,
      joined === null ? null : joined * 100,
    ]),
  });
};

function erasedWords(run: RunResult): Block[] {
  const measures = measuresIn(run, [
    'messagesErased',
    'messagesErasedUnnoticed',
    'messagesErasedOrdinary',
    'conversationsBroken',
  ]);
  if (measures.length === 0 || !isAlive(run, 'messagesErased')) return [];
  return [
    subheading(text('Messages that never arrive', 'Les messages qui n’arrivent jamais')),
    paragraph(
      text(
        'A filter that erases in silence tells nobody. Ordinary messages are those on no sensitive topic: the filter took them by mistake.',
        'Un filtre qui efface en silence n’avertit personne. Les messages ordinaires ne portent sur aucun sujet sensible : le filtre les a pris par erreur.',
      ),
    ),
    regimeTable(run, measures),
  ];
}

const shown = [
  'facesScanned',
  'facesPeople',
  'facesElsewhere',
  'alertsElsewhere',
  'peopleUntouched',
  'peopleUnaware',
  'actsDone',
  'actsObserved',
  'actsJoined',
  'spheresJoined',
  'spheresExposedByOneBreach',
  'queriesTraced',
  'queriesRefused',
  'filesCorrected',
  'recordsWrong',
  'recordsMissed',
  'recordsMisattributed',
  'locationRecords',
  'locationRecordsFalse',
];

/** “The great majority feels safe”: how many were left alone, and how many only do not know. */
function unawareText(run: RunResult): Bilingual {
  const { size } = run.scenario.people;
  const most = (id: string): number => (highest(run, id)?.value ?? 0) / size;
  const untouched = Math.min(...run.regimes.map((regime) => resultIn(run, regime, 'peopleUntouched').value ?? size));
  const isScanning = most('facesPeople') > 0;
  const scanned = readsPlates(run.scenario)
    ? text('the plates of up to', 'la plaque de')
    : text('the faces of up to', 'le visage de');
  const done = readsPlates(run.scenario) ? text('were read', 'a été lue') : text('were scanned', 'a été analysé');
  return words(
    (say) =>
      `That most people feel safe is what surveys find, and what a run shows too: where they are fewest, ${say.percent(untouched / size)} of people are untouched, nothing having ever been decided about them. It is not that they are unseen: up to ${say.percent(most('peopleUnaware'))} were observed or decided about and know of nothing${isScanning ? `, and ${scanned.en} ${say.percent(most('facesPeople'))} ${done.en}` : ''}.`,
    (say) =>
      `Que la plupart se sentent tranquilles est ce que trouvent les enquêtes, et ce que montre aussi la simulation : là où elles sont le moins nombreuses, ${say.percent(untouched / size)} des personnes sont épargnées, rien n’ayant été décidé à leur sujet. Ce n’est pas qu’on ne les voie pas : jusqu’à ${say.percent(most('peopleUnaware'))} ont été observées ou jugées sans rien en savoir${isScanning ? `, et ${scanned.fr} ${say.percent(most('facesPeople'))} au plus ${done.fr}` : ''}.`,
  );
}

/** What one breach of one file exposes, where that hangs on whether files were joined. */
function breachText(run: RunResult): Bilingual {
  const exposed = withApparatus(run).map((regime) => ({
    regime,
    value: resultIn(run, regime, 'spheresExposedByOneBreach').value ?? 0,
  }));
  const [most] = [...exposed].sort((a, b) => b.value - a.value);
  const [least] = [...exposed].sort((a, b) => a.value - b.value);
  const of = spheres.length;
  return words(
    (say) =>
      `One breach of one file would expose, on average, ${say.number(most.value)} of the ${of} spheres of a person’s life under ${named(most.regime).en}${most === least ? '' : `, and ${say.number(least.value)} under ${named(least.regime).en}`}.`,
    (say) =>
      `Une seule fuite d’un seul fichier exposerait en moyenne ${say.number(most.value)} des ${of} sphères de la vie d’une personne sous ${named(most.regime).fr}${most === least ? '' : `, et ${say.number(least.value)} sous ${named(least.regime).fr}`}.`,
  );
}

/** Words, transactions and movements observed. */
export const observed: Chapter = {
  tell: ({ run }) => {
    const finding = observedFinding(run);
    return [
      heading(
        text('Words, transactions and movements observed', 'Paroles, transactions et déplacements observés'),
        'observed',
      ),
      paragraph(
        text(
          'An act is observed when a sensor takes note of it. It is put in the person’s file when that note is joined, rightly or wrongly, to notes of other parts of their life.',
          'Un acte est observé quand un capteur en prend note. Il est versé au dossier de la personne quand cette note rejoint, à raison ou à tort, celles d’autres pans de sa vie.',
        ),
      ),
      ...(isAlive(run, 'peopleUnaware') ? [paragraph(unawareText(run))] : []),
      ...(isAlive(run, 'spheresExposedByOneBreach') ? [paragraph(breachText(run))] : []),
      isAlive(run, 'actsObserved') ? spheresChart(run) : paragraph(text(`${finding.en}.`, `${finding.fr}.`)),
      regimeTable(
        run,
        measuresIn(
          run,
          shown.filter((id) => isAlive(run, id)),
        ),
      ),
      ...erasedWords(run),
    ];
  },
};

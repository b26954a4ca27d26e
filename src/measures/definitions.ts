import { pointUnits } from '../country/columns.ts';
import { shareUnits } from '../country/counts.ts';
import { dissentUnits } from '../country/people.ts';
import { text } from '../language/french.ts';
import type { Measure, Subject, Unit } from './measure.ts';
import {
  atEnd,
  besides,
  ever,
  exposedByOneBreach,
  inSpheres,
  less,
  meanAtEnd,
  ofTwins,
  type Rate,
  ratio,
  sum,
  whereScored,
} from './rate.ts';

type Row = readonly [
  id: string,
  unit: Unit,
  rate: Rate,
  english: readonly [title: string, definition: string],
  french: readonly [title: string, definition: string],
];

const rows: Readonly<Record<Subject, readonly Row[]>> = {
  seen: [
    [
      'actsDone',
      'acts',
      inSpheres('done'),
      [
        'Acts done',
        'All that people truly do: acts drawn one by one (a post, a debt left unpaid) and acts that are only counted (messages, purchases, trips). A refused purchase and an erased message count as done.',
      ],
      [
        'Actes accomplis',
        'Tout ce que les gens font réellement : actes tirés un par un (une publication, une dette impayée) et actes seulement comptés (messages, achats, trajets). Un achat refusé et un message effacé comptent comme accomplis.',
      ],
    ],
    [
      'actsObserved',
      'acts',
      inSpheres('observed'),
      ['Acts observed', 'Acts done that the apparatus observed, each a record in the file of its sphere.'],
      [
        'Actes observés',
        'Actes accomplis que l’appareil a observés, chacun devenant une mention dans le fichier de sa sphère.',
      ],
    ],
    [
      'actsJoined',
      'acts',
      inSpheres('joined'),
      [
        'Acts put in a person’s file',
        'Observed acts whose record was joined to a ledger that brings several spheres together under one person.',
      ],
      [
        'Actes versés au dossier d’une personne',
        'Actes observés dont la mention a été rattachée à un registre qui réunit plusieurs sphères sous une même personne.',
      ],
    ],
    [
      'spheresJoined',
      'spheres',
      meanAtEnd('spheresJoinedSum', shareUnits, 'people'),
      [
        'Spheres joined in one week',
        'Mean over people of the number of spheres of which a join put at least one record in the person’s ledger within the week.',
      ],
      [
        'Sphères recoupées en une semaine',
        'Nombre moyen, par personne, de sphères dont un rattachement a versé au moins une mention à son registre dans la semaine.',
      ],
    ],
    [
      'spheresExposedByOneBreach',
      'spheres',
      exposedByOneBreach,
      [
        'Spheres that one breach exposes',
        'Mean over people of the spheres of which a record stands in one file, the one whose breach exposes most: the file of one sphere where files stay apart, the central one where they are joined. A record stands there for a half to the whole of its retention.',
      ],
      [
        'Sphères exposées par une seule fuite',
        'Nombre moyen, par personne, de sphères dont une mention figure dans un même fichier, celui dont la fuite expose le plus : le fichier d’une sphère quand ils restent séparés, le fichier central quand ils sont réunis. Une mention y figure entre la moitié et la totalité de sa durée de conservation.',
      ],
    ],
    [
      'queriesTraced',
      'queries',
      sum('queriesTraced'),
      [
        'Federated queries that left a trace',
        'Queries of a decision to the file of a sphere that were answered; the file keeps a trace of each, which the person may read.',
      ],
      [
        'Interrogations fédérées tracées',
        'Interrogations du fichier d’une sphère, lors d’une décision, qui ont reçu une réponse ; le fichier en garde la trace, que la personne peut lire.',
      ],
    ],
    [
      'queriesRefused',
      'queries',
      sum('queriesRefused'),
      [
        'Federated queries refused',
        'Queries of a decision that the keeper of a file refused, for it serves another purpose.',
      ],
      [
        'Interrogations fédérées refusées',
        'Interrogations, lors d’une décision, que le gardien d’un fichier a refusées, celui-ci servant une autre finalité.',
      ],
    ],
    [
      'filesCorrected',
      'files',
      sum('filesCorrected'),
      [
        'Files put right',
        'Files of a person whose wrong records were put right where they stand, so that whoever decides finds it: a query at once, a central copy only where the correction is passed on.',
      ],
      [
        'Fichiers rectifiés',
        'Fichiers d’une personne dont les mentions fausses ont été rectifiées là où elles se trouvent, de sorte que celui qui décide le constate : une interrogation aussitôt, une copie centrale seulement si la rectification lui est transmise.',
      ],
    ],
    [
      'peopleUntouched',
      'people',
      besides(atEnd('people'), ever('touchedFirst')),
      [
        'People untouched',
        'People of whom nothing was ever decided: never stopped, never put on a list, never refused a purchase, never missed a message or told that it was erased.',
      ],
      [
        'Personnes épargnées',
        'Personnes au sujet desquelles rien n’a été décidé : jamais contrôlées, jamais inscrites sur une liste, jamais refusées, et qui n’ont ni remarqué ni appris l’effacement d’un message.',
      ],
    ],
    [
      'peopleUnaware',
      'people',
      besides(ever('knownFirst'), ever('awareFirst')),
      [
        'People observed or decided about who know of nothing',
        'People observed at least once, or put on a list, who were never told, stopped or refused and never missed a message.',
      ],
      [
        'Personnes observées ou jugées à leur insu',
        'Personnes observées au moins une fois, ou inscrites sur une liste, qui n’ont jamais été informées, contrôlées ni refusées, et n’ont remarqué aucun message manquant.',
      ],
    ],
  ],
  words: [
    [
      'messagesErased',
      'messages',
      sum('erasedOrdinary', 'erasedSensitive'),
      ['Messages erased', 'Messages that the filter dropped before they arrived, whatever their topic.'],
      ['Messages effacés', 'Messages que le filtre a supprimés avant leur arrivée, quel qu’en soit le sujet.'],
    ],
    [
      'messagesErasedUnnoticed',
      'messages',
      less(['erasedOrdinary', 'erasedSensitive'], ['erasedNoticed']),
      ['Messages erased unnoticed', 'Erased messages that neither the sender nor the receiver noticed to be missing.'],
      [
        'Messages effacés à l’insu des deux',
        'Messages effacés dont ni l’expéditeur ni le destinataire n’a remarqué l’absence.',
      ],
    ],
    [
      'messagesErasedOrdinary',
      'messages',
      sum('erasedOrdinary'),
      ['Ordinary messages erased', 'Erased messages on an ordinary topic.'],
      ['Messages ordinaires effacés', 'Messages effacés portant sur un sujet ordinaire.'],
    ],
    [
      'conversationsBroken',
      'conversations',
      sum('conversationsBroken'),
      [
        'Conversations that lost their sense',
        'Conversations of which at least as many messages were erased as the scenario says break one; messages are taken to be erased independently.',
      ],
      [
        'Conversations qui ont perdu leur sens',
        'Conversations dont au moins autant de messages ont été effacés qu’il en faut, selon le scénario, pour les rompre ; les effacements sont supposés indépendants.',
      ],
    ],
  ],
  watch: [
    [
      'facesScanned',
      'faces',
      sum('facesScanned'),
      [
        'Faces scanned',
        'Faces of residents that recognising cameras captured: each is turned into biometric data and compared with the lists there are, whether or not anything comes of it.',
      ],
      [
        'Visages analysés',
        'Visages d’habitants captés par des caméras de reconnaissance : chacun devient une donnée biométrique, comparée aux listes, qu’il en sorte quelque chose ou non.',
      ],
    ],
    [
      'facesPeople',
      'people',
      ever('facesPeople'),
      [
        'People whose face was scanned',
        'Residents whose face was captured and compared at least once since the run began, each counted once.',
      ],
      [
        'Personnes dont le visage a été analysé',
        'Habitants dont le visage a été capté et comparé au moins une fois depuis le début, comptés une fois.',
      ],
    ],
    [
      'facesElsewhere',
      'faces',
      sum('facesElsewhere'),
      [
        'Faces scanned of people from elsewhere',
        'Captured faces of people who pass and do not live in the country simulated.',
      ],
      [
        'Visages analysés de personnes d’ailleurs',
        'Visages captés de personnes de passage, qui n’habitent pas le pays simulé.',
      ],
    ],
    [
      'alertsElsewhere',
      'alerts',
      sum('alertsElsewhere'),
      [
        'False alerts on people from elsewhere',
        'False alerts that the faces of people from elsewhere raise; no review or stop is followed up for them.',
      ],
      [
        'Fausses alertes sur des personnes d’ailleurs',
        'Fausses alertes que donnent les visages de personnes venues d’ailleurs ; ni vérification ni contrôle n’en sont simulés.',
      ],
    ],
    [
      'alertsTrue',
      'alerts',
      sum('alertsTrue'),
      [
        'Alerts on the right face',
        'Alerts on a stop list in which the face is the entry’s person; at most one a person, entry and week.',
      ],
      [
        'Alertes sur le bon visage',
        'Alertes d’une liste de contrôle où le visage est bien celui de la fiche ; au plus une par personne, fiche et semaine.',
      ],
    ],
    [
      'alertsFalse',
      'alerts',
      sum('alertsFalse'),
      [
        'False alerts',
        'Alerts on a stop list in which the face is not the entry’s person; at most one a person, entry and week.',
      ],
      [
        'Fausses alertes',
        'Alertes d’une liste de contrôle où le visage n’est pas celui de la fiche ; au plus une par personne, fiche et semaine.',
      ],
    ],
    [
      'alertPpv',
      'share',
      ratio(sum('alertsTrue'), sum('alertsTrue', 'alertsFalse')),
      [
        'Share of alerts on the right face',
        'Alerts on the right face as a share of all alerts on stop lists, over the whole run (in weekly rows: over the week); none where there was no alert.',
      ],
      [
        'Part des alertes sur le bon visage',
        'Alertes sur le bon visage rapportées à toutes les alertes des listes de contrôle, sur toute la simulation (dans les lignes hebdomadaires : sur la semaine) ; sans valeur s’il n’y a eu aucune alerte.',
      ],
    ],
    [
      'wantedMissed',
      'person-weeks',
      sum('wantedMissed'),
      [
        'Wanted people filmed and not recognised',
        'Weeks in which a wanted person who is on the list was filmed and not recognised, added up over people.',
      ],
      [
        'Personnes recherchées filmées et non reconnues',
        'Semaines où une personne recherchée et inscrite sur la liste a été filmée sans être reconnue, additionnées sur les personnes.',
      ],
    ],
    [
      'stops',
      'stops',
      sum('stops'),
      ['Stops', 'Stops of people that followed an alert, whoever was stopped.'],
      ['Contrôles', 'Contrôles de personnes à la suite d’une alerte, quelle que soit la personne.'],
    ],
    [
      'stopsFalseMatch',
      'stops',
      sum('stopsFalseMatch'),
      [
        'Stops by false match',
        'Stops of people without a lawful entry whose face was taken for that of another person.',
      ],
      [
        'Contrôles par fausse correspondance',
        'Contrôles de personnes sans fiche valable dont le visage a été pris pour celui d’une autre.',
      ],
    ],
    [
      'stopsBadEntry',
      'stops',
      sum('stopsBadEntry'),
      ['Stops by bad entry', 'Stops of people who were rightly recognised, for an entry that is not lawful.'],
      ['Contrôles par fiche indue', 'Contrôles de personnes bien reconnues, pour une fiche qui n’est pas valable.'],
    ],
    [
      'stopsOfInnocents',
      'stops',
      sum('stopsFalseMatch', 'stopsBadEntry'),
      [
        'Wrongful stops',
        'Stops of people who are not lawfully wanted: stops by false match plus stops by bad entry. A person who has a lawful entry is not counted here even when the alert was for another entry.',
      ],
      [
        'Contrôles à tort',
        'Contrôles de personnes qui ne sont pas recherchées à bon droit : contrôles par fausse correspondance plus contrôles par fiche indue. Une personne qui a une fiche valable n’est pas comptée ici, même si l’alerte visait une autre fiche.',
      ],
    ],
    [
      'repeatStops',
      'stops',
      sum('repeatStops'),
      ['Repeat stops', 'Stops of people who had already been stopped earlier in the run.'],
      ['Contrôles répétés', 'Contrôles de personnes déjà contrôlées auparavant dans la simulation.'],
    ],
    [
      'peopleStoppedEver',
      'people',
      ever('stoppedFirst'),
      ['People ever stopped', 'People stopped at least once since the run began, each counted once.'],
      [
        'Personnes contrôlées au moins une fois',
        'Personnes contrôlées au moins une fois depuis le début, comptées une fois.',
      ],
    ],
    [
      'innocentsStoppedEver',
      'people',
      ever('innocentStoppedFirst'),
      ['People wrongly stopped', 'People stopped at least once while they had no lawful entry, each counted once.'],
      [
        'Personnes contrôlées à tort',
        'Personnes contrôlées au moins une fois alors qu’elles n’avaient pas de fiche valable, comptées une fois.',
      ],
    ],
    [
      'alertsLapsed',
      'alerts',
      sum('alertsLapsed'),
      [
        'Alerts that nobody followed up',
        'Alerts on a stop list that lapsed because the capacity for human review, or for stops, was spent.',
      ],
      [
        'Alertes restées sans suite',
        'Alertes d’une liste de contrôle restées sans suite, la capacité de vérification humaine ou de contrôle étant épuisée.',
      ],
    ],
    [
      'behaviourAlertsTrue',
      'alerts',
      sum('behaviourTrue'),
      ['Behaviour alerts, true', 'Alerts by cameras that look for behaviour, where the event did take place.'],
      [
        'Alertes comportementales justes',
        'Alertes de caméras qui cherchent des comportements, lorsque l’événement a bien eu lieu.',
      ],
    ],
    [
      'behaviourAlertsFalse',
      'alerts',
      sum('behaviourFalse'),
      ['Behaviour alerts, false', 'Alerts by cameras that look for behaviour, where there was no such event.'],
      [
        'Alertes comportementales fausses',
        'Alertes de caméras qui cherchent des comportements, lorsque rien de tel n’a eu lieu.',
      ],
    ],
    [
      'locationRecords',
      'records',
      sum('locationRecords', 'locationRecordsFalse'),
      [
        'Location records',
        'Records of where a listed person was seen, right or wrong, made by lists whose alerts record and do not stop.',
      ],
      [
        'Mentions de localisation',
        'Mentions du lieu où une personne inscrite a été vue, à raison ou à tort, faites par les listes dont l’alerte est notée sans contrôle.',
      ],
    ],
    [
      'locationRecordsFalse',
      'records',
      sum('locationRecordsFalse'),
      ['Location records of somebody else', 'Location records in which the face was not the listed person’s.'],
      [
        'Mentions de localisation d’une autre personne',
        'Mentions de localisation où le visage n’était pas celui de la personne inscrite.',
      ],
    ],
  ],
  score: [
    [
      'recordsHeld',
      'records',
      atEnd('held'),
      [
        'Records in people’s files',
        'Records of drawn acts that joins have put in people’s files and that retention has not yet taken out. Events that are only counted are left out.',
      ],
      [
        'Mentions dans les registres',
        'Mentions d’actes individuels versées aux registres et que la durée de conservation n’a pas encore effacées. Les événements seulement dénombrés ne sont pas compris.',
      ],
    ],
    [
      'recordsWrong',
      'records',
      sum('recordsWrong'),
      ['Records of acts not done', 'Records that say a person did what that person did not do.'],
      ['Mentions d’actes non commis', 'Mentions attribuant à une personne ce qu’elle n’a pas fait.'],
    ],
    [
      'recordsMissed',
      'records',
      sum('recordsMissed'),
      ['Records that found no owner', 'Observed acts whose join failed: they count for nobody.'],
      [
        'Mentions restées sans titulaire',
        'Actes observés dont le rattachement a échoué : ils ne comptent pour personne.',
      ],
    ],
    [
      'recordsMisattributed',
      'records',
      sum('recordsMisattributed'),
      ['Records joined to the wrong person', 'Observed acts joined, by a false link, to another person’s ledger.'],
      [
        'Mentions versées à la mauvaise personne',
        'Actes observés versés au dossier d’une autre personne par un rattachement erroné.',
      ],
    ],
    [
      'scoreMean',
      'points',
      whereScored(meanAtEnd('scoreSum', pointUnits, 'scored')),
      ['Mean score', 'Mean of everybody’s points at the end of the week; none where the regime keeps no score.'],
      [
        'Note moyenne',
        'Moyenne des points de toutes les personnes à la fin de la semaine ; sans valeur si le régime ne note pas.',
      ],
    ],
  ],
  lists: [
    [
      'listedNow',
      'people',
      atEnd('listedNow'),
      ['People on a list, now', 'People who are on a list that refuses purchases, at the end of the week.'],
      [
        'Personnes inscrites sur liste, à ce jour',
        'Personnes inscrites, à la fin de la semaine, sur une liste qui refuse des achats.',
      ],
    ],
    [
      'listedEver',
      'people',
      ever('listedFirst'),
      [
        'People ever put on a list',
        'People who were on a list that refuses purchases at least once since the run began, each counted once.',
      ],
      [
        'Personnes inscrites au moins une fois',
        'Personnes inscrites au moins une fois depuis le début sur une liste qui refuse des achats, comptées une fois.',
      ],
    ],
    [
      'listedByError',
      'entries',
      ever('listedWrong'),
      [
        'Entries wrong from the start',
        'Entries on a list that would not exist without a wrong or misattributed record, or that name somebody else than the debtor; counted when they come into force, since the run began.',
      ],
      [
        'Inscriptions erronées dès le départ',
        'Inscriptions sur liste qui n’existeraient pas sans une mention fausse ou mal attribuée, ou qui visent une autre personne que le débiteur ; comptées à leur entrée en vigueur, depuis le début.',
      ],
    ],
    [
      'denialAttempts',
      'refusals',
      sum('denials'),
      ['Refused purchases', 'Attempts to buy that a list refused. Attempts, not people.'],
      ['Achats refusés', 'Tentatives d’achat qu’une liste a fait refuser. Des tentatives, non des personnes.'],
    ],
    [
      'deniedPeopleEver',
      'people',
      ever('deniedFirst'),
      ['People ever refused', 'People refused a purchase at least once since the run began, each counted once.'],
      [
        'Personnes ayant essuyé un refus',
        'Personnes à qui un achat a été refusé au moins une fois depuis le début, comptées une fois.',
      ],
    ],
  ],
  recourse: [
    [
      'appealsFiled',
      'appeals',
      sum('appealsFiled'),
      ['Appeals filed', 'Appeals that listed people filed against their entry.'],
      ['Recours déposés', 'Recours que des personnes inscrites ont formés contre leur inscription.'],
    ],
    [
      'appealsUpheld',
      'appeals',
      sum('appealsUpheld'),
      ['Appeals upheld', 'Appeals decided for the person, whose entry was then removed.'],
      ['Recours accueillis', 'Recours tranchés en faveur de la personne, dont l’inscription est alors levée.'],
    ],
  ],
  voice: [
    [
      'dissentDesired',
      'dissent',
      meanAtEnd('desiredSum', dissentUnits, 'ofAge'),
      ['Dissent desired', 'Mean over people of the dissent that each would express if nothing followed (δ).'],
      ['Désaccord souhaité', 'Moyenne du désaccord que chaque personne exprimerait si rien ne s’ensuivait (δ).'],
    ],
    [
      'dissentExpressed',
      'dissent',
      meanAtEnd('expressedSum', dissentUnits, 'ofAge'),
      ['Dissent expressed', 'Mean over people of the dissent expressed in the week (a).'],
      ['Désaccord exprimé', 'Moyenne du désaccord que les personnes expriment dans la semaine (a).'],
    ],
    [
      'peopleSilencedThisWeek',
      'people',
      atEnd('silenced'),
      [
        'People silenced, in the last week',
        'People who in the week express less dissent than they wish to (a < δ). Never summed over weeks.',
      ],
      [
        'Personnes réduites au silence, dernière semaine',
        'Personnes qui expriment dans la semaine moins de désaccord qu’elles ne le souhaitent (a < δ). Jamais additionnées d’une semaine à l’autre.',
      ],
    ],
    [
      'speechReach',
      'share',
      meanAtEnd('reachSum', shareUnits, 'reachSpeakers'),
      [
        'Reach of words',
        'Share of a speaker’s neighbourhood that words can reach within the week, from contact to contact, as long as those who hear say all they wish to and no message on the way is erased; mean over a few speakers in some neighbourhoods. Not a national figure.',
      ],
      [
        'Portée des paroles',
        'Part du quartier d’une personne que ses paroles peuvent atteindre dans la semaine, de proche en proche, tant que celles qui les entendent disent tout ce qu’elles souhaitent et qu’aucun message n’est effacé en chemin ; moyenne sur quelques personnes de certains quartiers. Ce n’est pas un chiffre national.',
      ],
    ],
  ],
  gain: [
    [
      'wantedFound',
      'people',
      sum('wantedFound'),
      ['Wanted people found', 'Wanted people arrested after a stop, each counted once.'],
      ['Personnes recherchées trouvées', 'Personnes recherchées arrêtées à la suite d’un contrôle, comptées une fois.'],
    ],
    [
      'weeksAtLarge',
      'person-weeks',
      sum('atLarge'),
      [
        'Weeks that wanted people spent at large',
        'Sum over wanted people of the weeks in which they were not arrested.',
      ],
      [
        'Semaines passées en liberté par des personnes recherchées',
        'Somme, sur les personnes recherchées, des semaines où elles n’étaient pas arrêtées.',
      ],
    ],
    [
      'foundPer1000StopsOfOthers',
      'people per 1,000 stops',
      ratio(sum('wantedFound'), less(['stops'], ['stopsWanted']), 1000),
      [
        'Wanted people found per 1,000 wrongful stops',
        'Wanted people found for each 1,000 stops of people without a lawful entry, over the whole run (in weekly rows: over the week); none without such a stop.',
      ],
      [
        'Personnes recherchées trouvées pour 1 000 contrôles à tort',
        'Personnes recherchées trouvées pour 1 000 contrôles de personnes sans fiche valable, sur toute la simulation (dans les lignes hebdomadaires : sur la semaine) ; sans valeur s’il n’y a eu aucun tel contrôle.',
      ],
    ],
    [
      'judgmentsPerformed',
      'judgments',
      sum('judgmentsPerformed'),
      [
        'Judgments performed',
        'Unpaid judgments that were performed, by listed people and, at a rate of their own, by people who are not listed.',
      ],
      [
        'Jugements exécutés',
        'Jugements impayés qui ont été exécutés, par des personnes inscrites et, à un rythme propre, par celles qui ne le sont pas.',
      ],
    ],
  ],
  error: [
    [
      'stopsByError',
      'people',
      ofTwins,
      [
        'People stopped by error',
        'People stopped in the regime and at no time in its error twin, reactions off; of the pair of twins, not of the main run.',
      ],
      [
        'Personnes contrôlées par erreur',
        'Personnes contrôlées sous le régime et jamais chez son jumeau sans erreur, réactions coupées ; dans la paire de jumeaux, non dans la simulation principale.',
      ],
    ],
    [
      'listingsByError',
      'people',
      ofTwins,
      [
        'People listed by error',
        'People listed in the regime and at no time in its error twin, reactions off; of the pair of twins, not of the main run.',
      ],
      [
        'Personnes inscrites par erreur',
        'Personnes inscrites sous le régime et jamais chez son jumeau sans erreur, réactions coupées ; dans la paire de jumeaux, non dans la simulation principale.',
      ],
    ],
    [
      'refusalsByError',
      'people',
      ofTwins,
      [
        'People refused by error',
        'People refused a purchase in the regime and at no time in its error twin, reactions off; of the pair of twins, not of the main run.',
      ],
      [
        'Personnes refusées par erreur',
        'Personnes ayant essuyé un refus sous le régime et jamais chez son jumeau sans erreur, réactions coupées ; dans la paire de jumeaux, non dans la simulation principale.',
      ],
    ],
  ],
};

const measureOfRow = (about: Subject, [id, unit, rate, english, french]: Row): Measure => ({
  id,
  title: text(english[0], french[0]),
  unit,
  additive: rate.adds,
  rate,
  definition: text(english[1], french[1]),
  about,
  ...(about === 'gain' && { gain: true }),
});

/** Every measure without its spheres and grades, in the order of tables. */
export const definitions: readonly Measure[] = Object.entries(rows).flatMap(([about, ofSubject]) =>
  ofSubject.map((row) => measureOfRow(about as Subject, row)),
);

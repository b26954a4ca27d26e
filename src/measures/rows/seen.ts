import { shareUnits } from '../../country/counts.ts';
import { atEnd, besides, ever, exposedByOneBreach, inSpheres, meanAtEnd, sum } from '../rate.ts';
import type { Row } from './row.ts';

export const seen: readonly Row[] = [
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
];

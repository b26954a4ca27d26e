import type { Command } from 'commander';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import type { Context } from './context.ts';
import type { Register } from './register.ts';

/** A command as its parent lists it. What it needs is loaded when it is called. */
interface Listed {
  readonly name: string;
  readonly summary: Bilingual;
  readonly load?: () => Promise<{ readonly register: Register }>;
  /** Commands below it. */
  readonly commands?: readonly Listed[];
}

const instruments: readonly Listed[] = [
  {
    name: 'cameras',
    summary: text(
      'How much of a walk, a street, a district is watched by mapped cameras, as a band.',
      'Quelle part d’une marche, d’une rue, d’un quartier est filmée par les caméras recensées, en fourchette.',
    ),
    load: () => import('./audit-cameras.ts'),
  },
  {
    name: 'chat',
    summary: text(
      'Find what was silently removed from a chat, and the hidden rule.',
      'Trouver ce qui a été effacé d’une conversation à l’insu des deux, et la règle cachée.',
    ),
    load: () => import('./audit-chat.ts'),
  },
  {
    name: 'claim',
    summary: text(
      'What a vendor’s claim means at this footfall, list and base rate: alerts a day, false among them, what is left unsaid.',
      'Ce que veut dire une promesse du fournisseur pour cette fréquentation, cette liste et ce taux de base.',
    ),
    load: () => import('./audit-claim.ts'),
  },
  {
    name: 'score',
    summary: text(
      'What a table of decisions proves: rates by group with their intervals, thresholds, what moves the score.',
      'Ce que prouve un tableau de décisions : taux par groupe avec leurs intervalles, seuils, ce qui fait bouger la note.',
    ),
    load: () => import('./audit-score.ts'),
  },
];

const sweepSteps: readonly Listed[] = [
  {
    name: 'plan',
    summary: text(
      'Which runs: parameters, values or ranges, seeds; how many, how long, how much disk.',
      'Quelles simulations : paramètres, valeurs ou fourchettes, graines ; combien, quelle durée, quel espace disque.',
    ),
    load: () => import('./sweep-plan.ts'),
  },
  {
    name: 'work',
    summary: text(
      'Do them, all or one part of them; stopped, it goes on where it was.',
      'Les faire, toutes ou une part ; interrompu, le travail reprend où il en était.',
    ),
    load: () => import('./sweep-work.ts'),
  },
  {
    name: 'enqueue',
    summary: text(
      'Put them in a queue (Redis), for any number of machines.',
      'Les placer dans une file d’attente (Redis), pour autant de machines que l’on veut.',
    ),
    load: () => import('./sweep-enqueue.ts'),
  },
  {
    name: 'status',
    summary: text(
      'How it stands: done, running, failed and why, how fast, how long still.',
      'Où il en est : faites, en cours, échouées et pourquoi, à quelle vitesse, combien de temps encore.',
    ),
    load: () => import('./sweep-status.ts'),
  },
  {
    name: 'collect',
    summary: text(
      'One table of all, held to the plan: none missing, none twice.',
      'Un seul tableau, confronté au plan : aucune ne manque, aucune n’y est deux fois.',
    ),
    load: () => import('./sweep-collect.ts'),
  },
  {
    name: 'report',
    summary: text(
      'What it shows: response curves, two parameters at once, what carries the result, and what chance leaves open.',
      'Ce qui en ressort : courbes de réponse, deux paramètres à la fois, ce qui porte le résultat, ce que l’aléa laisse ouvert.',
    ),
    load: () => import('./sweep-report.ts'),
  },
  {
    name: 'query',
    summary: text(
      'Ask the collection in SQL; without SQL, list its columns with their meaning.',
      'Interroger le tableau en SQL ; sans SQL, en lister les colonnes avec leur sens.',
    ),
    load: () => import('./sweep-query.ts'),
  },
];

/** Every command, in the order of `--help`. */
export const commands: readonly Listed[] = [
  {
    name: 'new',
    summary: text(
      'describe your own deployment: plain questions, a commented scenario with its sources; nothing runs unasked',
      'décrire votre propre déploiement : des questions simples, un scénario commenté avec ses sources ; rien n’est lancé sans demande',
    ),
    load: () => import('./new.ts'),
  },
  {
    name: 'run',
    summary: text(
      'simulate a scenario: the same people, with the same luck, under each of its regimes',
      'simuler un scénario : les mêmes personnes, avec les mêmes hasards, sous chacun de ses régimes',
    ),
    load: () => import('./run.ts'),
  },
  {
    name: 'compare',
    summary: text(
      'paired differences between regimes of a run, or between runs of the same people',
      'écarts appariés entre les régimes d’une simulation, ou entre simulations de la même population',
    ),
    load: () => import('./compare.ts'),
  },
  {
    name: 'check',
    summary: text(
      'read a scenario and say what is wrong with it, or what it holds; hold a run to its digests',
      'lire un scénario et dire ce qui n’y va pas, ou ce qu’il contient ; comparer une simulation à ses empreintes',
    ),
    load: () => import('./check.ts'),
  },
  {
    name: 'evidence',
    summary: text(
      'list, search and print the published figures',
      'donner la liste des chiffres publiés, y chercher, les afficher',
    ),
    load: () => import('./evidence.ts'),
  },
  {
    name: 'twins',
    summary: text(
      'people whose lives part between a regime and its error twin, or between two regimes: who, when, at which record',
      'les personnes dont la vie diverge entre un régime et son jumeau sans erreur, ou entre deux régimes : qui, quand, à quelle mention',
    ),
    load: () => import('./twins.ts'),
  },
  {
    name: 'person',
    summary: text(
      'a synthetic person’s year in each regime side by side, each line with its record, from sighting to refusal',
      'l’année d’une personne synthétique sous chaque régime, chaque ligne avec sa mention, du passage filmé au refus',
    ),
    load: () => import('./person.ts'),
  },
  {
    name: 'query',
    summary: text(
      'ask a run’s tables in SQL; without SQL, list tables and columns with their meaning',
      'interroger en SQL les tables d’une simulation ; sans SQL, lister tables et colonnes avec leur sens',
    ),
    load: () => import('./query.ts'),
  },
  {
    name: 'safeguards',
    summary: text(
      'what each safeguard of a regime is worth: none, each alone, all; the same people, the same luck',
      'ce que vaut chaque garantie d’un régime : aucune, chacune seule, toutes ; mêmes personnes, mêmes hasards',
    ),
    load: () => import('./safeguards.ts'),
  },
  {
    name: 'sweep',
    summary: text(
      'Many runs of one scenario, parameters varied: plan them, do them, collect them.',
      'Beaucoup de simulations d’un scénario, paramètres variés : les prévoir, les faire, les rassembler.',
    ),
    commands: sweepSteps,
  },
  {
    name: 'assess',
    summary: text(
      'write an annex of evidence for an impact assessment (AI Act art. 27, GDPR art. 35): Markdown, HTML, and the JSON that CNIL’s PIA tool imports',
      'écrire une annexe de chiffres pour une analyse d’impact (règlement IA art. 27, RGPD art. 35) : Markdown, HTML, et le JSON qu’importe l’outil PIA de la CNIL',
    ),
    load: () => import('./assess.ts'),
  },
  {
    name: 'validate',
    summary: text(
      'hold what the engine predicts against published figures that it did not use',
      'comparer ce que le moteur prédit à des chiffres publiés dont il ne s’est pas servi',
    ),
    load: () => import('./validate.ts'),
  },
  {
    name: 'serve',
    summary: text(
      'open the page: one country, one life, one chat and the instruments in a browser of this machine',
      'ouvrir la page : un pays, une vie, une conversation et les instruments, dans un navigateur de cette machine',
    ),
    load: () => import('./serve.ts'),
  },
  {
    name: 'audit',
    summary: text(
      'Instruments that find the machinery in real evidence; they work on this machine and send nothing.',
      'Des instruments qui retrouvent la machinerie dans des preuves réelles ; ils travaillent sur cette machine et n’envoient rien.',
    ),
    commands: instruments,
  },
];

/** Lists commands below a parent; one that is called is given its options, or its own commands, just before. */
export function addCommands(parent: Command, listed: readonly Listed[], context: Context): void {
  for (const { name, summary } of listed) parent.command(name).description(context.say(summary));
  parent.hook('preSubcommand', async (_parent, command) => {
    const called = listed.find(({ name }) => name === command.name());
    if (called?.commands !== undefined) addCommands(command, called.commands, context);
    if (called?.load !== undefined) (await called.load()).register(command, context);
  });
}

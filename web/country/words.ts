import { text } from '../../src/language/french.ts';
import { words } from '../../src/language/words.ts';
import type { Under } from './runs.svelte.ts';

export const countryWords = {
  title: text('One country, and what each regime does to it', 'Un pays, et ce que chaque régime lui fait'),
  lead: text(
    'A regime is one way of setting up the same machine. The same synthetic people with the same luck live a year under each. The same place is the same person; touch a dot for that person’s year.',
    'Un régime est une façon de régler la même machine. Les mêmes personnes synthétiques, avec les mêmes hasards, vivent un an sous chacun. À la même place, la même personne ; touchez un point pour voir son année.',
  ),
  colour: text('Coloured: people who are', 'En couleur : les personnes'),
  regimes: text('Regimes side by side', 'Régimes côte à côte'),
  machine: text('The machine, alike wherever it watches', 'La machine, la même partout où elle surveille'),
  joining: text('Records of one person are joined', 'Les mentions d’une personne sont recoupées'),
  safeguards: text('Safeguards of the guarded version', 'Garanties de la version encadrée'),
  figures: text('The figures', 'Les chiffres'),
  measure: text('What', 'Quoi'),
  difference: text('difference', 'écart'),
  chance: text(
    'Under each figure: its interval of chance (95%, by neighbourhoods).',
    'Sous chaque chiffre : son intervalle d’aléa (95 %, par quartiers).',
  ),
  unknownYet: text(
    'What is not known is not in that interval, and is not found yet for these settings: take no figure for more than the chance of this simulation.',
    'Ce que l’on ignore n’est pas dans cet intervalle, et n’est pas encore trouvé pour ces réglages : aucun chiffre ne dit ici plus que l’aléa de cette simulation.',
  ),
  answer: text('The answer to these settings', 'La réponse à ces réglages'),
  definition: text('Definition', 'Définition'),
  whatItIs: text('What it sets', 'Ce qu’elle règle'),
  digests: text('Digests of these runs', 'Empreintes de ces simulations'),
  digestsLead: text(
    'The program gives the same digests for the scenario that is saved here, on any machine.',
    'Le programme donne les mêmes empreintes pour le scénario enregistré ici, sur n’importe quelle machine.',
  ),
  behind: text(
    'Go on behind the figures: find what is not known, then run a million people',
    'Continuer derrière les chiffres : trouver ce que l’on ignore, puis simuler un million de personnes',
  ),
  save: text('Save the scenario (YAML)', 'Enregistrer le scénario (YAML)'),
  report: text('Save the report', 'Enregistrer le rapport'),
  own: text('A scenario of your own', 'Un scénario à vous'),
  ownLead: text(
    'It is run as it stands; the handles and lives belong to the country that ships.',
    'Il est simulé tel quel ; les curseurs et les vies sont ceux du pays fourni.',
  ),
  open: text('Open a scenario (YAML)', 'Ouvrir un scénario (YAML)'),
  leave: text('Back to the country that ships', 'Revenir au pays fourni'),
  tooLarge: text(
    'A scenario is a text of at most 1 MB; this file is larger. Choose the YAML file itself.',
    'Un scénario est un texte d’au plus 1 Mo ; ce fichier est plus gros. Choisissez le fichier YAML lui-même.',
  ),
  reset: text('As the scenario has it', 'Comme le scénario le veut'),
  waiting: text('The first 5,000 people are being run…', 'Les 5 000 premières personnes sont simulées…'),
  somebody: text('Follow somebody', 'Suivre quelqu’un'),
  stopped: text('stopped by mistake', 'contrôlé par erreur'),
  untold: text('never told', 'jamais informé'),
  silent: text('fallen silent', 'réduit au silence'),
};

/** What the second interval under each figure is. */
export const unknownsFound = (runs: number) =>
  words(
    (say) =>
      `The second one, “not known”, is where the figure lies while what nobody knows well goes over its range: each such number alone, those that matter most together, in ${say.count(runs)} small runs of the same people. A figure with one interval is not moved by it.`,
    (say) =>
      `Le second, « incertitude », dit où se tient le chiffre quand ce que personne ne connaît bien parcourt sa fourchette : chaque nombre seul, les plus influents ensemble, en ${say.count(runs)} petites simulations des mêmes personnes. Un chiffre à un seul intervalle n’en bouge pas.`,
  );

export const underWay = ({ what, people, done }: Under) =>
  what === 'run'
    ? words(
        (say) => `Running ${say.count(people)} people: ${say.percent(done, 0)}`,
        (say) => `Simulation de ${say.count(people)} personnes : ${say.percent(done, 0)}`,
      )
    : words(
        (say) => `Finding what is not known, in small runs: ${say.percent(done, 0)}`,
        (say) => `Recherche de ce que l’on ignore, en petites simulations : ${say.percent(done, 0)}`,
      );

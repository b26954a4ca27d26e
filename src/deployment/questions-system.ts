import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { count, number } from '../language/numbers.ts';
import { type Asked, signKinds } from './answers.ts';
import { errorsHeard, errorsTake, readErrors } from './errors-heard.ts';
import { type Estimated, estimateOf, shortOf } from './estimates.ts';
import { deploys, isFilming, isListing, type Question } from './question.ts';
import { amount, oneOf, ownWords, share, shown, wrong } from './readers.ts';

/** The kinds of event that the French trial looked for, as its scenario names them. */
const eventKinds = ['zone', 'density', 'crowd', 'object', 'wrong-way', 'weapon', 'ground', 'fire'] as const;
export const usualEvents: readonly string[] = ['zone', 'density', 'crowd', 'object'];

const assumed =
  (id: Estimated) =>
  ({ answers }: Asked): Bilingual =>
    shortOf(answers, id);

/** How much it sees, whom it looks for, how it errs. */
export const systemQuestions: readonly Question[] = [
  {
    id: 'cameras',
    flag: '--cameras',
    takes: text('<n>', '<n>'),
    ask: () => text('How many cameras?', 'Combien de caméras ?'),
    why: () =>
      text(
        'With the people who pass, it says how many are scanned.',
        'Avec le nombre de passants, il donne celui des personnes analysées.',
      ),
    skipped: assumed('cameras'),
    applies: isFilming,
    read: (given) => amount(given, { whole: true, least: 1, most: 10_000_000, example: '12' }),
  },
  {
    id: 'footfall',
    flag: '--footfall',
    takes: text('<n>', '<n>'),
    ask: ({ answers }) =>
      answers.deploy === 'plates'
        ? text(
            'How many vehicles pass each camera in a day?',
            'Combien de véhicules passent devant chaque caméra par jour ?',
          )
        : text(
            'How many people pass each camera in a day?',
            'Combien de personnes passent devant chaque caméra par jour ?',
          ),
    why: () =>
      text(
        'Errors grow with every passage, whatever is found.',
        'Les erreurs augmentent à chaque passage, quoi que l’on trouve.',
      ),
    skipped: assumed('footfall'),
    applies: isListing,
    read: (given, { answers }) => {
      const read = amount(given, { least: 0.001, most: 10_000_000, example: '2500' });
      if ('wrong' in read) return read;
      const cameras = estimateOf(answers, 'cameras').value;
      const population = answers.population ?? 1;
      const daily = (read.value * cameras) / population;
      if (daily <= 1000) return read;
      return wrong(
        `${number(read.value, 'en')} a day before ${number(cameras, 'en')} cameras would film each of ${count(population, 'en')} people ${number(daily, 'en')} times a day: give less, or more people`,
        `${number(read.value, 'fr')} par jour devant ${number(cameras, 'fr')} caméras filmeraient chacune des ${count(population, 'fr')} personnes ${number(daily, 'fr')} fois par jour : donnez moins, ou plus de personnes`,
      );
    },
  },
  {
    id: 'residents',
    flag: '--residents',
    takes: text('<share>', '<part>'),
    ask: () => text('What share of those who pass live there?', 'Quelle part de ceux qui passent y habite ?'),
    why: () =>
      text(
        'The others are scanned too, and counted apart: nothing more is known of them.',
        'Les autres sont analysés aussi, et comptés à part : on n’en sait rien de plus.',
      ),
    skipped: assumed('residents'),
    applies: isListing,
    read: (given) => share(given, '70%', 0.001),
  },
  {
    id: 'events',
    flag: '--events',
    takes: text('<kinds>', '<types>'),
    ask: () =>
      text(
        `Which events does it look for? (${eventKinds.join(', ')})`,
        `Quels événements cherche-t-il ? (${eventKinds.join(', ')} : zone interdite, densité, mouvement de foule, objet abandonné, sens interdit, arme, personne au sol, feu)`,
      ),
    why: () =>
      text(
        'The French trial found some kinds reliable and others not.',
        'L’expérimentation française a jugé certains types fiables, et d’autres non.',
      ),
    skipped: () => text(usualEvents.join(', ')),
    applies: deploys('behaviour'),
    read: (given) => {
      const kinds = given.split(/[\s,;]+/).filter((word) => word !== '');
      if (kinds.length === 0)
        return wrong(`write some of ${eventKinds.join(', ')}`, `écrivez-en parmi ${eventKinds.join(', ')}`);
      for (const kind of kinds) {
        const read = oneOf(kind, eventKinds);
        if ('wrong' in read) return read;
      }
      return { value: eventKinds.filter((kind) => kinds.includes(kind)) };
    },
  },
  {
    id: 'list',
    flag: '--list',
    takes: text('<n>', '<n>'),
    ask: ({ answers }) =>
      answers.deploy === 'plates'
        ? text('How many plates are on the list?', 'Combien de plaques sur la liste ?')
        : text('How many people are on the list?', 'Combien de personnes sur la liste ?'),
    why: () =>
      text(
        'Every passer-by is compared with every entry: a longer list errs more.',
        'Chaque passant est comparé à chaque fiche : une liste plus longue se trompe davantage.',
      ),
    skipped: assumed('list'),
    applies: isListing,
    read: (given, { answers }) => {
      const most = answers.population ?? 1;
      return amount(given, { whole: true, least: 1, most, example: String(Math.min(most, 300)) });
    },
  },
  {
    id: 'listOf',
    flag: '--list-of',
    takes: text('<words>', '<texte>'),
    ask: () => text('Whose list is it, and who is on it?', 'De qui est la liste, et qui y figure ?'),
    why: () =>
      text(
        'The annex asks for it; nothing in the simulation hangs on it.',
        'L’annexe le demande ; rien dans la simulation n’en dépend.',
      ),
    skipped: () => text('not said', 'non précisé'),
    applies: isListing,
    read: (given) => ownWords(given, 200),
  },
  {
    id: 'listHere',
    flag: '--list-here',
    takes: text('<share>', '<part>'),
    ask: () => text('What share of the list lives or passes there?', 'Quelle part de la liste vit ou passe ici ?'),
    why: () =>
      text(
        'Only they can be found: what it gains hangs on it more than on the machine.',
        'Elles seules peuvent être retrouvées : ce que l’on y gagne en dépend plus que de la machine.',
      ),
    skipped: assumed('listHere'),
    applies: isListing,
    read: (given, { answers }) => {
      const read = share(given, '20%');
      if ('wrong' in read) return read;
      const wanted = (estimateOf(answers, 'list').value * read.value) / (answers.population ?? 1);
      if (wanted <= 0.5) return read;
      const said = shown(given);
      return wrong(
        `${said.en}: more than half of the people who live there would be looked for; give a smaller share or a shorter list`,
        `${said.fr} : plus de la moitié des habitants seraient recherchés ; donnez une part plus petite ou une liste plus courte`,
      );
    },
  },
  {
    id: 'errors',
    flag: '--promise',
    takes: errorsTake,
    ask: ({ answers }) => {
      if (answers.deploy === 'behaviour')
        return text(
          'False alerts a camera and day for each kind of event, and share of events missed? (0.05 ; 30%)',
          'Fausses alertes par caméra et par jour pour chaque type d’événement, et part des événements manqués ? (0.05 ; 30%)',
        );
      if (answers.deploy === 'chat')
        return text(
          'Ordinary messages erased, and share of what is looked for that gets through? (0.01% ; 87%), or what the vendor promises',
          'Part des messages ordinaires effacés, et part de ce qui est visé qui passe ? (0.01% ; 87%), ou la promesse du fournisseur',
        );
      return answers.deploy === 'faces'
        ? text(
            'How often does it err? A threshold of likeness (0.6), false alerts and misses (0.1% ; 10%), or what the vendor promises (“99 % accurate”)',
            'À quelle fréquence se trompe-t-il ? Un seuil de ressemblance (0.6), fausses alertes et personnes manquées (0.1% ; 10%), ou la promesse du fournisseur (« fiable à 99 % »)',
          )
        : text(
            'How often does it err? False alerts and misses, of the plates read (0.05% ; 5%), or what the vendor promises',
            'À quelle fréquence se trompe-t-il ? Fausses alertes et plaques manquées, parmi les plaques lues (0.05% ; 5%), ou la promesse du fournisseur',
          );
    },
    why: () =>
      text(
        'Few are looked for among many: even rare errors can outnumber what is found.',
        'Peu de personnes sont recherchées parmi beaucoup : même rares, les erreurs peuvent dépasser ce que l’on trouve.',
      ),
    skipped: ({ answers }) => {
      if (answers.deploy === 'faces')
        return text(
          'as in the national laboratory’s test in Britain at threshold 0.60',
          'comme dans l’essai du laboratoire national britannique au seuil de 0,60',
        );
      if (answers.deploy === 'plates')
        return text(
          'false alerts on 0.05 % of plates read, 5 % missed: between two American reports',
          'fausses alertes sur 0,05 % des plaques lues, 5 % manquées : entre deux rapports américains',
        );
      return answers.deploy === 'chat'
        ? text(
            'as researchers found for a Chinese service',
            'comme des chercheurs l’ont trouvé pour un service chinois',
          )
        : text('as could be worked out of the French trial', 'comme on a pu le tirer de l’expérimentation française');
    },
    applies: deploys('faces', 'plates', 'behaviour', 'chat'),
    read: readErrors,
    heard: errorsHeard,
  },
  {
    id: 'flagBelow',
    flag: '--flag-below',
    takes: text('<points>', '<points>'),
    ask: () =>
      text(
        'Everybody starts at 100 points: below how many is a person checked?',
        'Chacun part de 100 points : au-dessous de combien une personne est-elle contrôlée ?',
      ),
    why: () => text('It says how many people are checked.', 'Il détermine combien de personnes sont contrôlées.'),
    skipped: () => text('80, set for about a tenth of people', '80, pour environ une personne sur dix'),
    applies: deploys('score'),
    read: (given) => amount(given, { least: 1, most: 100, example: '80' }),
  },
  {
    id: 'signs',
    flag: '--signs',
    takes: text('<which>', '<lesquels>'),
    ask: () => text('What lowers the score?', 'Qu’est-ce qui fait baisser la note ?'),
    why: () =>
      text(
        'Circumstances mark people who did nothing wrong.',
        'Les situations de vie signalent des personnes qui n’ont rien fait de mal.',
      ),
    skipped: () => text('circumstances too', 'les situations de vie aussi'),
    choices: () => [
      { value: 'payments', title: text('wrong payments only', 'seulement les versements indus') },
      {
        value: 'circumstances',
        title: text(
          'circumstances too (irregular income, job lost, move, separation)',
          'les situations de vie aussi (revenu irrégulier, emploi perdu, déménagement, séparation)',
        ),
      },
    ],
    applies: deploys('score'),
    read: (given) => oneOf(given, signKinds),
  },
];

import { text } from '../language/french.ts';

/** What the chat commands say around the instruments. */
export const chatMessages = {
  cannotRead: (path: string) =>
    text(
      `${path} cannot be read: no such file, or no right to read it`,
      `${path} est illisible : fichier absent, ou droit de lecture manquant`,
    ),
  tooLarge: (path: string, megabytes: number) =>
    text(`${path} is larger than ${megabytes} MB`, `${path} dépasse ${megabytes} Mo`),
  badNumber: (option: string, value: string, wanted: { en: string; fr: string }) =>
    text(`${option} ${value}: give ${wanted.en}`, `${option} ${value} : donnez ${wanted.fr}`),
  badOracle: (value: string) =>
    text(
      `--oracle ${value}: give rules:FILE, cmd:PROGRAM or manual`,
      `--oracle ${value} : donnez rules:FICHIER, cmd:PROGRAMME ou manual`,
    ),
  notJsonPrior: (path: string) =>
    text(
      `${path} is not JSON; expected {"k": {"1": 78, …}, "length": {"1": 0.008, …}}`,
      `${path} n’est pas du JSON ; attendu : {"k": {"1": 78, …}, "length": {"1": 0.008, …}}`,
    ),
  programMissing: (path: string) =>
    text(
      `the oracle ${path} cannot be run: give the path of one executable program, without arguments`,
      `l’oracle ${path} ne peut pas être lancé : donnez le chemin d’un seul programme exécutable, sans arguments`,
    ),
  programHangs: (path: string, seconds: number) =>
    text(
      `the oracle ${path} gave no answer within ${seconds} s; the message counts as not asked, and the session can go on`,
      `l’oracle ${path} n’a pas répondu en ${seconds} s ; le message est tenu pour non posé, et la session peut reprendre`,
    ),
  programBabbles: (path: string, output: string, status: string) =>
    text(
      `the oracle ${path} answered ${JSON.stringify(output)} (${status}); it must print 1 (delivered) or 0 (not) and exit with 0. The session can go on`,
      `l’oracle ${path} a répondu ${JSON.stringify(output)} (${status}) ; il doit imprimer 1 (arrivé) ou 0 (non) et finir par 0. La session peut reprendre`,
    ),
  outsideReach: () =>
    text(
      `Before anything is sent. The messages you will send are meant to be blocked, and the service sees who sends them.
Are both accounts and both people outside the reach of whoever censors this service?
  - neither account is registered with a phone number of that country;
  - neither of you lives there, plans to go there, or has family there who could be put under pressure;
  - you can do without these accounts: they may be closed.`,
      `Avant tout envoi. Les messages que vous allez envoyer sont faits pour être bloqués, et le service voit qui les envoie.
Les deux comptes et les deux personnes sont-ils hors de portée de qui censure ce service ?
  - aucun des comptes n’est enregistré avec un numéro de téléphone de ce pays ;
  - aucun de vous deux n’y vit, ne compte s’y rendre, ni n’y a de famille sur qui l’on pourrait faire pression ;
  - vous pouvez vous passer de ces comptes : ils peuvent être fermés.`,
    ),
  outsideReachQuestion: () => text('All of this is so? (y/n)', 'Tout cela est vrai ? (o/n)'),
  notOutside: () =>
    text(
      'stopped: nothing was sent. Ask two people outside its reach to do this with accounts of their own',
      'arrêté : rien n’a été envoyé. Demandez à deux personnes hors de portée de le faire avec leurs propres comptes',
    ),
  begin: (session: string, about: number) =>
    text(
      `About ${about} messages, one by one, from phone A to phone B. Every answer is saved at once in ${session}: stop at any time (s, or Ctrl-C) and run the same command again to go on.`,
      `Environ ${about} messages, un par un, du téléphone A au téléphone B. Chaque réponse est aussitôt enregistrée dans ${session} : arrêtez quand vous voulez (s, ou Ctrl-C) et relancez la même commande pour reprendre.`,
    ),
  send: (number: number) =>
    text(
      `Message ${number}. Send exactly what stands between the two lines, as one message:`,
      `Message ${number}. Envoyez exactement ce qui est entre les deux lignes, en un seul message :`,
    ),
  arrived: () =>
    text(
      'Did it arrive on phone B, whole? y = yes; n = no (wait half a minute first), also if it came with stars or cut; u = take back the answer before; s = stop for now',
      'Est-il arrivé en entier sur le téléphone B ? o = oui ; n = non (attendez d’abord une demi-minute), de même s’il arrive coupé ou avec des étoiles ; r = reprendre la réponse précédente ; s = arrêter pour l’instant',
    ),
  answerAgain: () =>
    text('Please answer by one of the letters above.', 'Répondez par l’une des lettres indiquées ci-dessus.'),
  takenBack: (number: number) =>
    text(`The answer to message ${number} is taken back.`, `La réponse au message ${number} est reprise.`),
  nothingToTakeBack: () => text('There is no answer to take back.', 'Il n’y a pas de réponse à reprendre.'),
  doubtfulArrival: (number: number) =>
    text(
      `Look again at phone B. Message ${number} below is on record as arrived, and the answers since speak against it. Is it there, whole? y = yes; n = no, ask it again; s = stop for now`,
      `Regardez de nouveau le téléphone B. Le message ${number} ci-dessous est noté comme arrivé, et les réponses suivantes le démentent. Y est-il, en entier ? o = oui ; n = non, le redemander ; s = arrêter pour l’instant`,
    ),
  yesOrNo: () => text('y, n or s', 'o, n ou s'),
  longerThanThought: (sent: number, about: number) =>
    text(
      `${sent} messages sent, twice as many as thought. Several rules may act on this text, or the filter looks at something else, such as its length. Go on, for perhaps ${about} more? y = yes, n = stop for now`,
      `${sent} messages envoyés, deux fois plus que prévu. Plusieurs règles agissent peut-être sur ce texte, ou le filtre regarde autre chose, comme sa longueur. Continuer, pour ${about} de plus peut-être ? o = oui, n = arrêter pour l’instant`,
    ),
  atTheEnd: (session: string, command: string) =>
    text(`The session is ${session}\nNext: ${command}`, `La session est ${session}\nEnsuite : ${command}`),
  notASession: (path: string) =>
    text(
      `${path} is no session and is left as it is: name another file`,
      `${path} n’est pas une session et reste tel quel : indiquez un autre fichier`,
    ),
  rest: (minutes: number) =>
    text(
      `Twenty messages sent: a break of ${minutes} minutes makes a ban of the accounts less likely.`,
      `Vingt messages envoyés : une pause de ${minutes} minutes rend une fermeture des comptes moins probable.`,
    ),
  stopped: (session: string) =>
    text(
      `stopped; every answer is in ${session}. Run the same command again to go on`,
      `arrêté ; toutes les réponses sont dans ${session}. Relancez la même commande pour reprendre`,
    ),
  sessionAt: (session: string) => text(`session: ${session}`, `session : ${session}`),
  resumed: (session: string, messages: number) =>
    text(
      `going on with ${session}: ${messages} answers are there already`,
      `reprise de ${session} : ${messages} réponses y sont déjà`,
    ),
  asksAgain: (session: string, number: number) =>
    text(
      `${session} broke off while message ${number} was being sent: it may have been sent already, and is sent again`,
      `${session} s’est interrompue pendant l’envoi du message ${number} : il est peut-être déjà parti, et il est renvoyé`,
    ),
  tornLine: (session: string) =>
    text(
      `${session}: its last line was cut off and is left out`,
      `${session} : sa dernière ligne, coupée, est laissée de côté`,
    ),
  reading: (path: string, done: number, secondsLeft: number) =>
    text(
      `reading ${path}: ${Math.round(100 * done)}%, about ${Math.round(secondsLeft)} s left`,
      `lecture de ${path} : ${Math.round(100 * done)} %, encore ${Math.round(secondsLeft)} s environ`,
    ),
  progress: (sent: number, about: number) =>
    sent <= about
      ? text(`${sent} messages sent of about ${about}`, `${sent} messages envoyés sur ${about} environ`)
      : text(
          `${sent} messages sent, more than the ${about} thought at first`,
          `${sent} messages envoyés, plus que les ${about} prévus d’abord`,
        ),
} as const;

/** What published figures measure, in French, by the English words of the evidence. */
export const quantities: Readonly<Record<string, string>> = {
  'Blood donations': 'Dons de sang',
  'Blood donors, as printed': 'Donneurs de sang, tel qu’imprimé',
  'Donors who give for the first time, over': 'Donneurs qui donnent pour la première fois, plus de',
  'Blood donors and donations': 'Donneurs de sang et dons',
  'Blood donors, donations a person, donations a donor': 'Donneurs de sang, dons par personne, dons par donneur',
  'Volunteers in associations': 'Bénévoles en association',
  'Volunteers by age: 15 to 34, 35 to 64 (two ends), 65 and over':
    'Bénévoles par âge : 15 à 34 ans, 35 à 64 (deux bornes), 65 et plus',
  'People who volunteered within twelve months, about': 'Personnes qui ont fait du bénévolat en douze mois, environ',
  'Volunteers, on a register or not': 'Bénévoles, inscrits ou non',
  Volunteers: 'Bénévoles',
  'Hours recorded for each registered volunteer since the register began':
    'Heures enregistrées par bénévole inscrit depuis l’ouverture du registre',
  'Public libraries: loans, visits with a loan, all visits, cards':
    'Bibliothèques publiques : prêts, visites avec prêt, toutes les visites, cartes',
  'Loans a person, loans a borrowing visit, cards a person':
    'Prêts par personne, prêts par visite avec emprunt, cartes par personne',
  'People who borrowed from a public library within the year':
    'Personnes qui ont emprunté en bibliothèque publique dans l’année',
  'Active library users': 'Usagers actifs des bibliothèques',
  'Loans returned late: no published figure was found': 'Prêts rendus en retard : aucun chiffre publié n’a été trouvé',
  'Adults who see the parents they do not live with: weekly, several times a month, never':
    'Adultes qui voient leurs parents, avec qui ils ne vivent pas : chaque semaine, plusieurs fois par mois, jamais',
  'Adults over two hours away who see their parents a few times a year at most':
    'Adultes à plus de deux heures qui voient leurs parents quelques fois par an au plus',
  'Adult children who see father or mother weekly': 'Enfants adultes qui voient leur père ou leur mère chaque semaine',
  'Weekly visits to a mother who lives near: farmers, clerks, workers, managers':
    'Visites hebdomadaires à une mère qui habite près : agriculteurs, employés, ouvriers, cadres',
  'People over 60: with a child at home, nearest child in the neighbourhood, in the county, further, none':
    'Plus de 60 ans : avec un enfant au foyer, enfant le plus proche dans le quartier, dans le comté, plus loin, aucun',
  'Visits by children who live elsewhere: no published figure was found':
    'Visites d’enfants qui habitent ailleurs : aucun chiffre publié n’a été trouvé',
  'Court cases of enforcement in three years: accepted, concluded':
    'Affaires d’exécution des tribunaux en trois ans : reçues, closes',
  'Court cases of enforcement a person': 'Affaires d’exécution des tribunaux par personne',
  'New cases of enforcement in half a year': 'Affaires nouvelles d’exécution en six mois',
  'New cases of enforcement in one province': 'Affaires nouvelles d’exécution dans une province',
  'Over-indebtedness files lodged in the year; share of them that come back':
    'Dossiers de surendettement déposés dans l’année ; part des redépôts',
  'People registered as over-indebted': 'Personnes inscrites comme surendettées',
  'Court-ordered debts enforced: no published figure was found':
    'Dettes judiciaires recouvrées de force : aucun chiffre publié n’a été trouvé',
  'Traffic offences recorded': 'Infractions routières relevées',
  'Offences by kind: speeding, dangerous parking, papers, driving rules, phone in hand':
    'Infractions par type : vitesse, stationnement dangereux, papiers, règles de conduite, téléphone en main',
  'Traffic offences a person, all and speeding': 'Infractions routières par personne, toutes et vitesse',
  'Licence points taken in the year': 'Points de permis retirés dans l’année',
  'Drivers who hold all twelve points, about': 'Conducteurs qui ont leurs douze points, environ',
  'Licences lost for lack of points': 'Permis perdus faute de points',
  'Violations handled by patrols on three holidays': 'Infractions traitées par les patrouilles pendant trois fêtes',
  'Drivers banned for life': 'Conducteurs interdits à vie',
  'Trips by metro, suburban train, bus and tram': 'Trajets en métro, train de banlieue, bus et tramway',
  'Trips without a valid fare: suburban train, tram, metro, bus':
    'Trajets sans titre valable : train de banlieue, tramway, métro, bus',
  'Fare evasion by mode: bus, tram, commuter train, metro, express train':
    'Fraude par mode : bus, tramway, train de banlieue, métro, RER',
  'Fare offences never recovered; fines that the treasury recovers (two ends)':
    'Infractions tarifaires jamais recouvrées ; amendes que le Trésor recouvre (deux bornes)',
  'Fare evasion: no published figure was found': 'Fraude dans les transports : aucun chiffre publié n’a été trouvé',
  'Change in petitions on the year before': 'Évolution des pétitions sur un an',
  'Petitions by letter, visit or web: 2003; ten months of 2013':
    'Pétitions par lettre, visite ou internet : 2003 ; dix mois de 2013',
  'Adults who say that they demonstrated within twelve months':
    'Adultes qui disent avoir manifesté dans les douze mois',
  'Adults who said that they marched; marchers counted by police; ratio of the two':
    'Adultes qui ont dit avoir défilé ; manifestants comptés par la police ; rapport des deux',
  'More donations after a text message that the last one was used, 20,365 donors at random':
    'Dons en plus après un SMS disant que le dernier a servi, 20 365 donneurs au hasard',
  'Donors who returned within 12 months, with and without a personal message':
    'Donneurs revenus dans les 12 mois, avec et sans message personnel',
  'Re-donation of 11,880 inactive donors sent an altruistic message, called or left alone, at random':
    'Nouveaux dons de 11 880 donneurs inactifs : message altruiste, appel ou rien, au hasard',
  'Law on the 2024 Games, art. 10: trial of algorithms on public video, without biometrics, until 31 March 2025':
    'Loi sur les Jeux de 2024, art. 10 : essai d’algorithmes sur la vidéo publique, sans biométrie, jusqu’au 31 mars 2025',
  'Decree 2023-828: eight use cases, namely wrong-way traffic, forbidden zone, crowd movement, density, abandoned object, weapon, person on the ground, fire':
    'Décret 2023-828 : huit cas d’usage, à savoir contresens, zone interdite, mouvement de foule, densité, objet abandonné, arme, personne au sol, départ de feu',
  'First use at an event': 'Première utilisation lors d’un événement',
  'Olympic Games: 69 places (12 police, 46 metro, 11 railway)':
    'Jeux olympiques : 69 lieux (12 de la police, 46 du métro, 11 du rail)',
  'Days of the Games: 26 July to 11 August, then the Paralympic Games 28 August to 8 September':
    'Jours des Jeux : 26 juillet au 11 août, puis Jeux paralympiques du 28 août au 8 septembre',
  'Report of the evaluation committee: uneven results, 62 % false alerts on abandoned objects at the railway':
    'Rapport du comité d’évaluation : résultats inégaux, 62 % de fausses alertes sur les objets abandonnés dans les gares',
  'End of the experiment': 'Fin de l’expérimentation',
  'Prolongation to 1 March 2027 struck down by the Conseil constitutionnel: it did not belong in that law':
    'Prolongation au 1er mars 2027 censurée par le Conseil constitutionnel : étrangère à l’objet de la loi',
  'Bill on the 2030 Games, art. 35: adopted by the Assemblée nationale, a new trial until 31 December 2027':
    'Projet de loi sur les Jeux de 2030, art. 35 : adopté par l’Assemblée nationale, nouvel essai jusqu’au 31 décembre 2027',
  'Video software with face recognition, used by the police in secret and outside the law since 2015, becomes known':
    'Un logiciel vidéo avec reconnaissance faciale, employé par la police en secret et hors la loi depuis 2015, est révélé',
  'The software is suspended: in the gendarmerie on 17 November 2023, in the judicial police a month later':
    'Le logiciel est suspendu : dans la gendarmerie le 17 novembre 2023, dans la police judiciaire un mois plus tard',
  'An administrative court orders the data that the software took for one group of towns erased':
    'Un tribunal administratif ordonne l’effacement des données que le logiciel a captées pour une communauté de communes',
  'Cameras in the experiment, about': 'Caméras de l’expérimentation, environ',
  'Places in the experiment, about': 'Lieux de l’expérimentation, environ',
  'Uses of the experiment': 'Utilisations de l’expérimentation',
  'Cost of the experiment, about (euros)': 'Coût de l’expérimentation, environ (euros)',
  'Events of the Paris police prefecture': 'Événements de la préfecture de police de Paris',
  'Events of the Paris transport company': 'Événements de la RATP',
  'Events of the railway company': 'Événements de la SNCF',
  'Events of the city of Cannes': 'Événements de la ville de Cannes',
  'Olympic places of the Paris police prefecture': 'Lieux olympiques de la préfecture de police de Paris',
  'Olympic places of the Paris transport company': 'Lieux olympiques de la RATP',
  'Olympic places of the railway company': 'Lieux olympiques de la SNCF',
  'False alerts on abandoned objects': 'Fausses alertes sur des objets abandonnés',
  'Alerts on abandoned objects': 'Alertes sur des objets abandonnés',
  'Alerts on abandoned objects found relevant': 'Alertes sur des objets abandonnés jugées pertinentes',
  'Cameras in two stations for four use cases: forbidden zone, density, crowd movement, abandoned object':
    'Caméras dans deux gares pour quatre cas d’usage : zone interdite, densité, mouvement de foule, objet abandonné',
  'Alerts of those cameras, all use cases: some tens': 'Alertes de ces caméras, tous cas d’usage : quelques dizaines',
  'Alerts a camera and day, four use cases together': 'Alertes par caméra et par jour, quatre cas d’usage ensemble',
  'Use cases that the evaluation committee found satisfactory on the whole: intrusion, traffic, density':
    'Cas d’usage que le comité d’évaluation a jugés globalement satisfaisants : intrusion, circulation, densité',
  'Use case with uncertain results, to be improved: crowd movement':
    'Cas d’usage aux résultats incertains, à améliorer : mouvement de foule',
  'Use cases with uneven performance: abandoned objects, firearms':
    'Cas d’usage aux performances inégales : objets abandonnés, armes à feu',
  'Use cases not tested, or badly, for want of maturity: fires, falls':
    'Cas d’usage non testés, ou mal, faute de maturité : feux, chutes',
  'Cameras announced for the Games, at most': 'Caméras annoncées pour les Jeux, au plus',
  'Number plates read that nobody looked for': 'Plaques d’immatriculation lues que personne ne cherchait',
  'Pictures of number plates kept that were on no list': 'Photos de plaques conservées qui n’étaient sur aucune liste',
  'Number plates read by one camera in a day, about': 'Plaques lues par une caméra en un jour, environ',
  'Hits on number plates that were wrong, by the vendor': 'Correspondances de plaques erronées, selon le fournisseur',
  'Hits on number plates that were wrong, by a city’s study':
    'Correspondances de plaques erronées, selon l’étude d’une ville',
  'Cameras, all and of the police': 'Caméras, toutes et celles de la police',
  'Cameras in the police network, at least': 'Caméras du réseau de la police, au moins',
  Cameras: 'Caméras',
  'Share of the world’s cameras that stand in China': 'Part des caméras du monde qui se trouvent en Chine',
  'Cameras, another firm’s forecast': 'Caméras, prévision d’un autre cabinet',
  'Cameras per 1,000 people: Taiyuan, Wuxi, London': 'Caméras pour 1 000 habitants : Taiyuan, Wuxi, Londres',
  'How reliable the London count is': 'Fiabilité du décompte de Londres',
  'Cameras under public control': 'Caméras sous contrôle public',
  'Cameras on public roads': 'Caméras sur la voie publique',
  'Cameras on public roads, about': 'Caméras sur la voie publique, environ',
  'Cameras in the fifty largest cities; people for one camera in Nice':
    'Caméras des cinquante plus grandes villes ; habitants par caméra à Nice',
  'Police cameras before and after the plan of 2015': 'Caméras de police avant et après le plan de 2015',
  'Cameras: police chiefs 2011, trade body 2020 (two ends)':
    'Caméras : chefs de police 2011, syndicat professionnel 2020 (deux bornes)',
  'Times a person is filmed in a day: police chiefs, an older thought experiment':
    'Nombre de fois où une personne est filmée par jour : chefs de police, une estimation plus ancienne',
  'People singled out by four points of a phone’s trace':
    'Personnes isolées par quatre points de la trace d’un téléphone',
  'Air passengers of Chinese airlines': 'Passagers aériens des compagnies chinoises',
  'Air trips a person': 'Voyages en avion par personne',
  'People who never flew, about': 'Personnes qui n’ont jamais pris l’avion, environ',
  'High-speed train trips, at least': 'Voyages en train à grande vitesse, au moins',
  'High-speed train trips a person': 'Voyages en train à grande vitesse par personne',
  'Train trips, all and high-speed': 'Voyages en train, tous et à grande vitesse',
  'Passengers by train and by plane': 'Voyageurs par train et par avion',
  'Passengers of high-speed and of intercity trains': 'Voyageurs des trains à grande vitesse et Intercités',
  'Air passengers, domestic with overseas and international':
    'Passagers aériens, intérieur avec outre-mer et international',
  'Air passengers': 'Passagers aériens',
  'Domestic flights a person': 'Vols intérieurs par personne',
  'Air journeys of residents, out and back': 'Voyages en avion des habitants, aller et retour',
  'Adults who fly yearly, several times a year, several times a month':
    'Adultes qui prennent l’avion chaque année, plusieurs fois par an, plusieurs fois par mois',
  'Who flies several times a year: managers, the well-off, graduates, Paris area':
    'Qui prend l’avion plusieurs fois par an : cadres, personnes aisées, diplômés, région parisienne',
  'Air passengers by age as printed': 'Passagers aériens par âge, tel qu’imprimé',
  'Residents without a flight abroad; flights of the top tenth, at least; of the top hundredth':
    'Habitants sans vol à l’étranger ; vols du dixième le plus voyageur, au moins ; du centième',
  'Adults without a flight abroad: all, poorest band, richest band':
    'Adultes sans vol à l’étranger : tous, tranche la plus pauvre, la plus riche',
  'Adults who flew abroad within twelve months': 'Adultes partis en avion à l’étranger dans les douze mois',
  'Messages and calls a day, users a month': 'Messages et appels par jour, utilisateurs par mois',
  'Messages and calls a user and day': 'Messages et appels par utilisateur et par jour',
  'Messages a day, users a day': 'Messages par jour, utilisateurs par jour',
  'Voice messages and calls a day': 'Messages vocaux et appels par jour',
  'Messages a user and day': 'Messages par utilisateur et par jour',
  'Users a day, those who read posts, those who post':
    'Utilisateurs par jour, ceux qui lisent des publications, ceux qui publient',
  'Messages sent in groups: no published figure was found':
    'Messages envoyés en groupe : aucun chiffre publié n’a été trouvé',
  'WhatsApp messages a day, users, at least': 'Messages WhatsApp par jour, utilisateurs, au moins',
  'Messages and users in a study of logs without content':
    'Messages et utilisateurs dans une étude de journaux sans contenu',
  'Accounts without any post': 'Comptes sans aucune publication',
  'Accounts without an own post in seven days; with twenty or more':
    'Comptes sans publication propre en sept jours ; avec vingt ou plus',
  'Posts removed, over several studies': 'Publications supprimées, sur plusieurs études',
  'Tweets about national politics': 'Tweets sur la politique nationale',
  'Political tweets written by the top 6 % and the top 10 % of users':
    'Tweets politiques écrits par les 6 % et les 10 % d’utilisateurs les plus actifs',
  'Political tweets in a wider sense': 'Tweets politiques au sens large',
  'Users with fewer than five tweets a month': 'Utilisateurs à moins de cinq tweets par mois',
  'Electronic payments through banks, all and by phone':
    'Paiements électroniques par les banques, tous et par téléphone',
  'Payments through other services, at least': 'Paiements par d’autres services, au moins',
  'Payments by phone a person: other services, banks':
    'Paiements par téléphone et par personne : autres services, banques',
  'Payments by phone: banks, other services': 'Paiements par téléphone : banques, autres services',
  'Payments by phone a user and day; users with five or more':
    'Paiements par téléphone, par utilisateur et par jour ; utilisateurs à cinq ou plus',
  'Users who pay by phone every day': 'Utilisateurs qui paient par téléphone chaque jour',
  'Cashless payments of all kinds': 'Paiements sans espèces de toute sorte',
  'Cashless payments a person': 'Paiements sans espèces par personne',
  'Cashless payments by kind: card, transfer, debit, cheque':
    'Paiements sans espèces par type : carte, virement, prélèvement, chèque',
  'Shop payments in cash, about': 'Paiements en magasin en espèces, environ',
  'Payments in shops and between people, about': 'Paiements en magasin et entre particuliers, environ',
  'Deployments of live recognition': 'Déploiements de la reconnaissance en direct',
  'Faces seen': 'Visages vus',
  Alerts: 'Alertes',
  'False alerts': 'Fausses alertes',
  'False alerts that concerned Black people': 'Fausses alertes qui visaient des personnes noires',
  'People spoken to after a false alert': 'Personnes abordées après une fausse alerte',
  Arrests: 'Arrestations',
  'False alerts a face seen': 'Fausses alertes par visage vu',
  'Arrests an alert': 'Arrestations par alerte',
  'Usual size of the watchlist': 'Taille habituelle de la liste de recherche',
  'Threshold of similarity': 'Seuil de ressemblance',
  'Hours of live recognition, nearly': 'Heures de reconnaissance en direct, près de',
  'Faces scanned, almost': 'Visages analysés, près de',
  'People engaged without further action': 'Personnes abordées sans suite',
  'Minutes of work for one stop': 'Minutes de travail pour un contrôle',
  'Engagements that ended in arrest': 'Contrôles qui ont fini par une arrestation',
  'Faces scanned': 'Visages analysés',
  'People on the watchlist': 'Personnes sur la liste de recherche',
  'True alerts': 'Alertes justes',
  'False alerts that led to a stop (5), and all false alerts of the day (7)':
    'Fausses alertes suivies d’un contrôle (5), et toutes les fausses alertes du jour (7)',
  'People stopped': 'Personnes contrôlées',
  'Faces seen on three days': 'Visages vus en trois jours',
  'False alerts on three days': 'Fausses alertes en trois jours',
  'Arrests on three days': 'Arrestations en trois jours',
  'Alerts, true and false': 'Alertes, justes et fausses',
  'Matches that observers followed': 'Correspondances suivies par des observateurs',
  'Matches found to be right': 'Correspondances jugées exactes',
  'Matches that the control room turned down': 'Correspondances écartées par la salle de commandement',
  'People stopped after a wrong match': 'Personnes contrôlées après une fausse correspondance',
  'False alerts, of 104': 'Fausses alertes, sur 104',
  'Visitors in town': 'Visiteurs en ville',
  'False alerts, as published later': 'Fausses alertes, publiées plus tard',
  'False alerts that led to an intervention (5), of all (2,554)':
    'Fausses alertes suivies d’une intervention (5), sur toutes (2 554)',
  'True alerts that led to an intervention (96), of all (173)':
    'Alertes justes suivies d’une intervention (96), sur toutes (173)',
  'False alerts that led to an intervention': 'Fausses alertes suivies d’une intervention',
  'Arrests in over 150 deployments': 'Arrestations en plus de 150 déploiements',
  'Cost of face recognition (pounds)': 'Coût de la reconnaissance faciale (livres)',
  'Passes of volunteers that were detected': 'Passages de volontaires détectés',
  'Faces scanned, at least': 'Visages analysés, au moins',
  'Alerts at four concerts': 'Alertes lors de quatre concerts',
  'Arrests at four concerts': 'Arrestations lors de quatre concerts',
  'Highest rate of false alerts that the force’s rules allow':
    'Taux le plus élevé de fausses alertes que permettent les règles de cette police',
  'Longest watchlist that the force’s rules allow':
    'Liste de recherche la plus longue que permettent les règles de cette police',
  'Faces scanned, about': 'Visages analysés, environ',
  'Actors on the list who were recognised, about': 'Figurants de la liste qui ont été reconnus, environ',
  'False alerts in the field test': 'Fausses alertes de l’essai sur le terrain',
  'False alerts that concerned Black participants': 'Fausses alertes qui visaient des participants noirs',
  'Recognition rate of Black over white participants':
    'Taux de reconnaissance des participants noirs rapporté à celui des blancs',
  'Recognition rate of men over women': 'Taux de reconnaissance des hommes rapporté à celui des femmes',
  'Listed passers-by who were recognised at threshold 0.60': 'Passants inscrits reconnus au seuil 0,60',
  'False alerts a passer-by at threshold 0.60, list of 10,000':
    'Fausses alertes par passant au seuil 0,60, liste de 10 000',
  'False alerts a passer-by at threshold 0.60, list of 1,000':
    'Fausses alertes par passant au seuil 0,60, liste de 1 000',
  'False alerts in the whole test at threshold 0.62': 'Fausses alertes de tout l’essai au seuil 0,62',
  'False alerts in the whole test at threshold 0.64': 'Fausses alertes de tout l’essai au seuil 0,64',
  'False alerts a passer-by of the older recogniser, lists of 2,000 to 4,000':
    'Fausses alertes par passant de l’ancien logiciel, listes de 2 000 à 4 000',
  'Miss rate, mugshots, 12 million people, best algorithm':
    'Taux d’échec, photos de police, 12 millions de personnes, meilleur algorithme',
  'Miss rate, mugshots, 12 million people, tenth algorithm':
    'Taux d’échec, photos de police, 12 millions de personnes, dixième algorithme',
  'Miss rate, mugshots, 12 million people, fiftieth algorithm':
    'Taux d’échec, photos de police, 12 millions de personnes, cinquantième algorithme',
  'Miss rate, mugshots, 12 million people, hundredth algorithm':
    'Taux d’échec, photos de police, 12 millions de personnes, centième algorithme',
  'Miss rate, mugshots, 12 million people, two-hundredth of 423 algorithms':
    'Taux d’échec, photos de police, 12 millions de personnes, deux-centième algorithme sur 423',
  'Miss rate, visa against border pictures, 1.6 million people, best algorithm':
    'Taux d’échec, photos de visa contre frontière, 1,6 million de personnes, meilleur algorithme',
  'Miss rate, visa against border pictures, 1.6 million people, fiftieth algorithm':
    'Taux d’échec, photos de visa contre frontière, 1,6 million de personnes, cinquantième algorithme',
  'Miss rate, visa against border pictures, 1.6 million people, hundredth algorithm':
    'Taux d’échec, photos de visa contre frontière, 1,6 million de personnes, centième algorithme',
  'Miss rate, mugshots against profiles, 1.6 million people, best algorithm':
    'Taux d’échec, photos de face contre profil, 1,6 million de personnes, meilleur algorithme',
  'Miss rate, mugshots against profiles, 1.6 million people, fiftieth algorithm':
    'Taux d’échec, photos de face contre profil, 1,6 million de personnes, cinquantième algorithme',
  'Miss rate, mugshots against profiles, 1.6 million people, 101st algorithm':
    'Taux d’échec, photos de face contre profil, 1,6 million de personnes, 101e algorithme',
  'Miss rate, mugshots twelve years apart or more, 3 million people, best algorithm':
    'Taux d’échec, photos de police à douze ans d’écart ou plus, 3 millions de personnes, meilleur algorithme',
  'Miss rate, mugshots twelve years apart or more, 3 million people, fiftieth algorithm':
    'Taux d’échec, photos de police à douze ans d’écart ou plus, 3 millions de personnes, cinquantième algorithme',
  'Miss rate, mugshots twelve years apart or more, 3 million people, hundredth algorithm':
    'Taux d’échec, photos de police à douze ans d’écart ou plus, 3 millions de personnes, centième algorithme',
  'Miss rate at 12 million over miss rate at 1.6 million people, median of 70 algorithms':
    'Taux d’échec à 12 millions rapporté à celui à 1,6 million de personnes, médiane de 70 algorithmes',
  'The same ratio, lower quartile': 'Le même rapport, quartile inférieur',
  'The same ratio, upper quartile': 'Le même rapport, quartile supérieur',
  'Error rate with 42,000 people over that with 420, often':
    'Taux d’erreur avec 42 000 personnes rapporté à celui avec 420, souvent',
  'False-match rate of two white men, the reference of the threshold':
    'Taux de fausse correspondance de deux hommes blancs, référence du seuil',
  'False-match rate of two Black men at the same threshold':
    'Taux de fausse correspondance de deux hommes noirs au même seuil',
  'False-match rate of two white women at the same threshold':
    'Taux de fausse correspondance de deux femmes blanches au même seuil',
  'False-match rate of two Black women at the same threshold':
    'Taux de fausse correspondance de deux femmes noires au même seuil',
  'False-match rate of two men of different race at the same threshold':
    'Taux de fausse correspondance de deux hommes d’origines différentes au même seuil',
  'False-match rate of two women of different race at the same threshold':
    'Taux de fausse correspondance de deux femmes d’origines différentes au même seuil',
  'Forged pictures that passport officers accepted': 'Fausses photos acceptées par les agents des passeports',
  'Errors of trained people on lists of candidates, over':
    'Erreurs de personnes formées sur des listes de candidats, plus de',
  'People who report a false arrest after face recognition':
    'Personnes qui rapportent une arrestation à tort après reconnaissance faciale',
  'Miss rate of the algorithm aratek_001, 12 million people':
    'Taux d’échec de l’algorithme aratek_001, 12 millions de personnes',
  'Miss rate of the algorithm aratek_001, 1.6 million people':
    'Taux d’échec de l’algorithme aratek_001, 1,6 million de personnes',
  'Miss rate of the algorithm armatura_000, 12 million people':
    'Taux d’échec de l’algorithme armatura_000, 12 millions de personnes',
  'Miss rate of the algorithm armatura_000, 1.6 million people':
    'Taux d’échec de l’algorithme armatura_000, 1,6 million de personnes',
  'Miss rate of the algorithm bioidtechswiss_001, 12 million people':
    'Taux d’échec de l’algorithme bioidtechswiss_001, 12 millions de personnes',
  'Miss rate of the algorithm bioidtechswiss_001, 1.6 million people':
    'Taux d’échec de l’algorithme bioidtechswiss_001, 1,6 million de personnes',
  'Miss rate of the algorithm canon_003, 12 million people':
    'Taux d’échec de l’algorithme canon_003, 12 millions de personnes',
  'Miss rate of the algorithm canon_003, 1.6 million people':
    'Taux d’échec de l’algorithme canon_003, 1,6 million de personnes',
  'Miss rate of the algorithm clearviewai_003, 12 million people':
    'Taux d’échec de l’algorithme clearviewai_003, 12 millions de personnes',
  'Miss rate of the algorithm clearviewai_003, 1.6 million people':
    'Taux d’échec de l’algorithme clearviewai_003, 1,6 million de personnes',
  'Miss rate of the algorithm cloudwalk_mt_002, 12 million people':
    'Taux d’échec de l’algorithme cloudwalk_mt_002, 12 millions de personnes',
  'Miss rate of the algorithm cloudwalk_mt_002, 1.6 million people':
    'Taux d’échec de l’algorithme cloudwalk_mt_002, 1,6 million de personnes',
  'Miss rate of the algorithm cogent_007, 12 million people':
    'Taux d’échec de l’algorithme cogent_007, 12 millions de personnes',
  'Miss rate of the algorithm cogent_007, 1.6 million people':
    'Taux d’échec de l’algorithme cogent_007, 1,6 million de personnes',
  'Miss rate of the algorithm cognitec_009, 12 million people':
    'Taux d’échec de l’algorithme cognitec_009, 12 millions de personnes',
  'Miss rate of the algorithm cognitec_009, 1.6 million people':
    'Taux d’échec de l’algorithme cognitec_009, 1,6 million de personnes',
  'Miss rate of the algorithm corsight_001, 12 million people':
    'Taux d’échec de l’algorithme corsight_001, 12 millions de personnes',
  'Miss rate of the algorithm corsight_001, 1.6 million people':
    'Taux d’échec de l’algorithme corsight_001, 1,6 million de personnes',
  'Miss rate of the algorithm cyberlink_006, 12 million people':
    'Taux d’échec de l’algorithme cyberlink_006, 12 millions de personnes',
  'Miss rate of the algorithm cyberlink_006, 1.6 million people':
    'Taux d’échec de l’algorithme cyberlink_006, 1,6 million de personnes',
  'Miss rate of the algorithm dahua_004, 12 million people':
    'Taux d’échec de l’algorithme dahua_004, 12 millions de personnes',
  'Miss rate of the algorithm dahua_004, 1.6 million people':
    'Taux d’échec de l’algorithme dahua_004, 1,6 million de personnes',
  'People who differ in how well they are recognised, on faces and five other biometrics':
    'Les gens sont plus ou moins bien reconnus, sur le visage et cinq autres données biométriques',
  'Form of a blocking rule: all of several substrings, in any order, which may overlap':
    'Forme d’une règle de blocage : toutes de plusieurs chaînes, dans n’importe quel ordre, avec chevauchement possible',
  'Messages needed to isolate one rule by splitting that knows of parts':
    'Messages nécessaires pour isoler une règle en coupant selon ses parties',
  'Messages needed to isolate one rule by halving': 'Messages nécessaires pour isoler une règle en coupant par moitiés',
  'Who is told that a message was blocked: nobody': 'À qui l’on dit qu’un message a été bloqué : à personne',
  'Rules of group chat that block in one-to-one chat too': 'Règles des groupes qui bloquent aussi en tête-à-tête',
  'Rules by number of parts, one to six': 'Règles par nombre de parties, une à six',
  'Length of a part in characters: one to five, six and more':
    'Longueur d’une partie en caractères : un à cinq, six et plus',
  'Rules of group chat that still blocked when tried again':
    'Règles des groupes qui bloquaient encore lors d’un nouvel essai',
  'Combinations on COVID-19 found blocked in six weeks':
    'Combinaisons sur la COVID-19 trouvées bloquées en six semaines',
  'Rules that block mail; rules that switch blocking off':
    'Règles qui bloquent le courrier ; règles qui désactivent le blocage',
  'Rules that leave text out of translations without a word': 'Règles qui ôtent du texte des traductions sans un mot',
  'Time until a picture disappears: matched by sight, matched by text read in it (seconds)':
    'Temps avant qu’une image disparaisse : reconnue à l’image, reconnue au texte qu’on y lit (secondes)',
  'Posts on social sites that were deleted': 'Publications supprimées sur les sites',
  'Posts written on the government’s behalf': 'Publications écrites pour le compte du pouvoir',
  'Users who typed a post or comment and kept it back, within 17 days':
    'Utilisateurs qui ont saisi une publication ou un commentaire et l’ont gardé, en 17 jours',
  'Writers in free countries who avoided a topic or thought of it':
    'Écrivains de pays libres qui ont évité un sujet ou y ont songé',
  'Writers in partly free countries who avoided a topic or thought of it':
    'Écrivains de pays partiellement libres qui ont évité un sujet ou y ont songé',
  'Writers in countries that are not free who avoided a topic or thought of it':
    'Écrivains de pays non libres qui ont évité un sujet ou y ont songé',
  'Change in searches for sensitive terms after June 2013':
    'Évolution des recherches de termes sensibles après juin 2013',
  'Change in views of articles on terrorism after June 2013':
    'Évolution des consultations d’articles sur le terrorisme après juin 2013',
  'Change in tweets deleted and accounts protected after the security law':
    'Évolution des tweets effacés et des comptes protégés après la loi sur la sécurité',
  'Rank correlation between a topic’s censorship and its number of authors':
    'Corrélation de rangs entre la censure d’un sujet et son nombre d’auteurs',
  'Users who still reached a site after it was blocked':
    'Utilisateurs qui atteignaient encore un site après son blocage',
  'Students given a free way round the block who used it; active users who then read blocked news, at most':
    'Étudiants à qui l’on a donné un contournement gratuit et qui l’ont utilisé ; utilisateurs actifs qui lisaient ensuite la presse bloquée, au plus',
  'Reference values of a model of dissent: mean dissent, tolerance, punishment, surveillance':
    'Valeurs de référence d’un modèle du désaccord : désaccord moyen, tolérance, sanction, surveillance',
  'Settings of the published sweep: people, rounds, half width of a move, trials a cell, weight of dissent against punishment':
    'Réglages du balayage publié : personnes, tours, demi-amplitude d’un pas, essais par case, poids du désaccord face à la sanction',
  'Mean dissent expressed after 10,000 rounds, uniform punishment, by mean desired dissent (d) and mean boldness (b)':
    'Désaccord moyen exprimé après 10 000 tours, sanction uniforme, par désaccord moyen (d) et audace moyenne (b)',
  'Mean dissent expressed after 10,000 rounds, proportional punishment, by mean desired dissent (d) and mean boldness (b)':
    'Désaccord moyen exprimé après 10 000 tours, sanction proportionnelle, par désaccord moyen (d) et audace moyenne (b)',
  'Users asked after a removal who would rather post again and found it fair where an explanation was given':
    'Utilisateurs interrogés après une suppression qui republieraient plus volontiers et l’ont trouvée juste quand elle était expliquée',
  'Explanations of a removal and the odds of later removals, 32 million posts':
    'Explications d’une suppression et probabilité de suppressions ultérieures, 32 millions de publications',
  'Posting of people who saw others receive an explanation, against matched ones':
    'Publications de personnes qui ont vu d’autres recevoir une explication, face à des personnes comparables',
  'Regulatory scenarios that deter online activities most, by what people say they would do':
    'Situations juridiques qui dissuadent le plus d’agir en ligne, selon ce que les gens disent qu’ils feraient',
  'Traffic to privacy-sensitive articles of Wikipedia after mass surveillance became known in June 2013':
    'Consultations d’articles de Wikipédia touchant à la vie privée après la révélation de la surveillance de masse en juin 2013',
  'False links of a hospital identifier': 'Rattachements erronés d’un identifiant hospitalier',
  'Missed links of the same identifier': 'Rattachements manqués du même identifiant',
  'Records with an identifier wrong or missing: sex and birth date; postcode':
    'Dossiers dont un identifiant est faux ou absent : sexe et date de naissance ; code postal',
  'Possible false links among infants': 'Rattachements erronés possibles chez les nourrissons',
  'People linked, by age and sex: 15 to 24 and 65 to 74':
    'Personnes rattachées, par âge et sexe : 15 à 24 ans et 65 à 74 ans',
  'Studies that find linkage uneven by age, sex, race, place, means, health':
    'Études qui trouvent un appariement inégal selon l’âge, le sexe, l’origine, le lieu, les moyens, la santé',
  'Lawful votes that matching by name and birth date would block for each double vote it stops, about':
    'Votes licites qu’un appariement par nom et date de naissance bloquerait pour chaque double vote empêché, environ',
  'Errors in linking poll books to the register of voters, about':
    'Erreurs d’appariement des cahiers d’émargement avec la liste électorale, environ',
  'Entries on the court list of judgment debtors after its first month':
    'Fiches de la liste judiciaire des débiteurs après son premier mois',
  'Entries on the court list: people and companies': 'Fiches de la liste judiciaire : personnes et entreprises',
  'Entries on the court list, at least, ever since 2013': 'Fiches de la liste judiciaire, au moins, depuis 2013',
  'Entries on the court list, ever since 2013': 'Fiches de la liste judiciaire, depuis 2013',
  'Entries on the court list, at most, ever since 2013': 'Fiches de la liste judiciaire, au plus, depuis 2013',
  'People on the court list at one time: 2023 and early 2020':
    'Personnes sur la liste judiciaire à un moment donné : 2023 et début 2020',
  'Refused plane tickets since 2013 (attempts, not people)':
    'Billets d’avion refusés depuis 2013 (tentatives, non personnes)',
  'Refused tickets of fast or first-class trains since 2013 (attempts, not people)':
    'Billets de train rapide ou de première classe refusés depuis 2013 (tentatives, non personnes)',
  'Refused tickets of fast or first-class trains since 2013, about (attempts, not people)':
    'Billets de train rapide ou de première classe refusés depuis 2013, environ (tentatives, non personnes)',
  'Plane tickets refused within one month (attempts)': 'Billets d’avion refusés en un mois (tentatives)',
  'Train tickets refused within one month (attempts)': 'Billets de train refusés en un mois (tentatives)',
  'Entries added to the court list within one month': 'Fiches ajoutées à la liste judiciaire en un mois',
  'Debtors who paid of their own accord within one month': 'Débiteurs qui ont payé d’eux-mêmes en un mois',
  'Entries added to the court list in the year': 'Fiches ajoutées à la liste judiciaire dans l’année',
  'Entries taken off the court list after repair in the year':
    'Fiches retirées de la liste judiciaire après réparation dans l’année',
  'Entries taken off the court list after repair in nine months':
    'Fiches retirées de la liste judiciaire après réparation en neuf mois',
  'Debtors who performed since the list began, at least':
    'Débiteurs qui se sont acquittés depuis le début de la liste, au moins',
  'People on the first monthly list of banned train passengers':
    'Personnes de la première liste mensuelle d’interdits de train',
  'People on the first monthly list of banned plane passengers; on all lists of that day':
    'Personnes de la première liste mensuelle d’interdits d’avion ; de toutes les listes de ce jour',
  'Lists kept by provinces: of blame and of praise': 'Listes tenues par les provinces : de blâme et d’éloge',
  'Miss rates of 71 algorithms at 1.6 million people, false-alarm rate 0.003':
    'Taux d’échec de 71 algorithmes à 1,6 million de personnes, taux de fausse alarme 0,003',
  'Miss rates of 71 algorithms at 12 million people, false-alarm rate 0.003':
    'Taux d’échec de 71 algorithmes à 12 millions de personnes, taux de fausse alarme 0,003',
  'False-match rate of two white men, threshold set to 0.001 for white men, 230 algorithms':
    'Taux de fausse correspondance de deux hommes blancs, seuil fixé à 0,001 pour les hommes blancs, 230 algorithmes',
  'False-match rate of two white men, threshold set to 0.001 for white men, ten other algorithms':
    'Taux de fausse correspondance de deux hommes blancs, seuil fixé à 0,001 pour les hommes blancs, dix autres algorithmes',
  'False-match rate of two Black men, threshold set to 0.001 for white men, 230 algorithms':
    'Taux de fausse correspondance de deux hommes noirs, seuil fixé à 0,001 pour les hommes blancs, 230 algorithmes',
  'False-match rate of two Black men, threshold set to 0.001 for white men, ten other algorithms':
    'Taux de fausse correspondance de deux hommes noirs, seuil fixé à 0,001 pour les hommes blancs, dix autres algorithmes',
  'False-match rate of two white women, threshold set to 0.001 for white men, 230 algorithms':
    'Taux de fausse correspondance de deux femmes blanches, seuil fixé à 0,001 pour les hommes blancs, 230 algorithmes',
  'False-match rate of two white women, threshold set to 0.001 for white men, ten other algorithms':
    'Taux de fausse correspondance de deux femmes blanches, seuil fixé à 0,001 pour les hommes blancs, dix autres algorithmes',
  'False-match rate of two Black women, threshold set to 0.001 for white men, 230 algorithms':
    'Taux de fausse correspondance de deux femmes noires, seuil fixé à 0,001 pour les hommes blancs, 230 algorithmes',
  'False-match rate of two Black women, threshold set to 0.001 for white men, ten other algorithms':
    'Taux de fausse correspondance de deux femmes noires, seuil fixé à 0,001 pour les hommes blancs, dix autres algorithmes',
  'People, private households, mean size of a household': 'Population, foyers, taille moyenne d’un foyer',
  'People by age: 0 to 14, 15 to 59, 60 and over, 65 and over':
    'Population par âge : 0 à 14 ans, 15 à 59, 60 et plus, 65 et plus',
  'People by age: 0 to 14, 15 to 24, 25 to 39, 40 to 54, 55 to 64, 65 and over':
    'Population par âge : 0 à 14 ans, 15 à 24, 25 à 39, 40 à 54, 55 à 64, 65 et plus',
  'People by age: under 20, 20 to 64, 65 and over': 'Population par âge : moins de 20 ans, 20 à 64, 65 et plus',
  'Households of one to six and of seven or more people': 'Foyers d’une à six et de sept personnes ou plus',
  'Households of one person': 'Foyers d’une personne',
  'Households of two, three, four and more people': 'Foyers de deux, trois, quatre personnes ou plus',
  'Households of one to six and of seven or more people, one province':
    'Foyers d’une à six et de sept personnes ou plus, une province',
  'Households: one person, others without family, couple, couple with child, lone parent':
    'Foyers : une personne, autres sans famille, couple, couple avec enfant, parent seul',
  'Households of one, two, three to five, six and more people':
    'Foyers d’une, deux, trois à cinq, six personnes ou plus',
  'Share of income by fifth, poorest to richest': 'Part du revenu par cinquième, du plus pauvre au plus riche',
  'Share of income: poorest fifth, two poorest, richest; Gini index':
    'Part du revenu : cinquième le plus pauvre, les deux plus pauvres, le plus riche ; indice de Gini',
  'Disposable income a head by fifth (yuan a year)': 'Revenu disponible par tête et par cinquième (yuans par an)',
  'Contacts a person and day': 'Contacts par personne et par jour',
  'Contacts a person and day: median, quartiles': 'Contacts par personne et par jour : médiane, quartiles',
  'Fall in spreading on holidays and on weekends': 'Baisse de la diffusion pendant les vacances et les fins de semaine',
  'Contacts a person and day: asked, written down': 'Contacts par personne et par jour : de mémoire, notés',
  'Contacts a person and day: Wuhan, Shanghai': 'Contacts par personne et par jour : Wuhan, Shanghai',
  'Contacts a person and day, about': 'Contacts par personne et par jour, environ',
  'How far contacts keep to their own age (index q)':
    'Mesure dans laquelle les contacts restent du même âge (indice q)',
  'People with one contact a month at most outside the household':
    'Personnes ayant au plus un contact par mois hors du foyer',
  'People cut off from all networks; with one network; who feel lonely':
    'Personnes coupées de tout réseau ; avec un seul réseau ; qui se sentent seules',
  'People who see family, friends weekly': 'Personnes qui voient leur famille, leurs amis chaque semaine',
  'People with whom one talks over what matters: 1985, 2004':
    'Personnes avec qui l’on parle de ce qui compte : 1985, 2004',
  'Decisions left unchanged by a first review; those then appealed; hearings won; lapsed in the claimant’s favour':
    'Décisions confirmées par un premier réexamen ; celles qui ont ensuite fait l’objet d’un recours ; audiences gagnées ; abandons en faveur du demandeur',
  'First reviews that change the award; appeals that succeed':
    'Premiers réexamens qui changent la décision ; recours accueillis',
  'Users who believe that they were hidden without a word within a year':
    'Utilisateurs qui croient avoir été masqués sans un mot dans l’année',
  'The same by service: Facebook, Twitter, Instagram, TikTok':
    'La même chose par service : Facebook, Twitter, Instagram, TikTok',
  'Users who know that information is censored': 'Utilisateurs qui savent que l’information est censurée',
  'Users who noticed a removed post: no published figure was found':
    'Utilisateurs qui ont remarqué une publication supprimée : aucun chiffre publié n’a été trouvé',
  'Adults who believe that most of what they do is followed: by companies, by government':
    'Adultes qui pensent que l’on suit presque tout ce qu’ils font : les entreprises, l’État',
  'Adults worried about data held by companies, by government; who feel less safe than before':
    'Adultes inquiets des données que détiennent les entreprises, l’État ; qui se sentent moins en sûreté qu’avant',
  'Adults with little or no control over data held by companies, by government':
    'Adultes qui ont peu ou pas de prise sur les données que détiennent les entreprises, l’État',
  'Adults who find daily life impossible without such collection: companies, government':
    'Adultes pour qui vivre sans cette collecte est impossible : entreprises, État',
  'Adults more, as much, less attentive to data protection than before':
    'Adultes plus, autant, moins attentifs qu’avant à la protection des données',
  'People who find that files harm privacy; distrust; find privacy badly protected online':
    'Personnes qui jugent que les fichiers nuisent à la vie privée ; méfiance ; vie privée mal protégée en ligne',
  'People who know the data protection authority': 'Personnes qui connaissent l’autorité de protection des données',
  'People who say that they read privacy notices': 'Personnes qui disent lire les mentions d’information',
  'Speeding fines by camera that were contested: 2012, 2013':
    'Amendes pour excès de vitesse relevées par caméra et contestées : 2012, 2013',
  'Red-light fines by camera that were contested: 2012, 2013':
    'Amendes pour feu rouge relevées par caméra et contestées : 2012, 2013',
  'Fines for which another driver is named: speeding, red light':
    'Amendes pour lesquelles un autre conducteur est désigné : vitesse, feu rouge',
  'Camera fines contested, at most': 'Amendes par caméra contestées, au plus',
  'Fines disputed in any way, of all': 'Amendes contestées de quelque façon, sur toutes',
  'Camera detections that become a fine': 'Constats par caméra qui deviennent une amende',
  'Contested fines that were cancelled: no published figure was found':
    'Amendes contestées puis annulées : aucun chiffre publié n’a été trouvé',
  'Complaints to the data protection authority: 2022, 2023':
    'Plaintes à l’autorité de protection des données : 2022, 2023',
  'Complaints by theme: internet, work, trade; about video, at least; access; erasure, at least':
    'Plaintes par thème : internet, travail, commerce ; vidéo, au moins ; accès ; effacement, au moins',
  'Requests to see police or bank files through the authority':
    'Demandes d’accès aux fichiers de police ou bancaires par l’autorité',
  'Complaints that led to a check, at least; an order; a sanction':
    'Plaintes suivies d’un contrôle, au moins ; d’une mise en demeure ; d’une sanction',
  'People told that a tool took part in a decision on them: no published figure was found':
    'Personnes informées qu’un outil a pris part à une décision sur elles : aucun chiffre publié n’a été trouvé',
  'Decisions that were appealed': 'Décisions qui ont fait l’objet d’un recours',
  'Decisions that were overturned on appeal': 'Décisions infirmées en recours',
  'Decisions left unchanged by a first review, and those of them that were appealed':
    'Décisions confirmées par un premier réexamen, et celles d’entre elles qui ont fait l’objet d’un recours',
  'Decisions left unchanged by a first review that were appealed, as printed':
    'Décisions confirmées par un premier réexamen et suivies d’un recours, tel qu’imprimé',
  'Breaking a contract on lending, credit, guarantee, lease or insurance':
    'Rompre un contrat de prêt, de crédit, de garantie, de bail ou d’assurance',
  'Losing a lawsuit over a contract': 'Perdre un procès sur un contrat',
  'Bank loan in arrears, for each month': 'Prêt bancaire en retard, par mois',
  'Private loan not honoured': 'Prêt privé non honoré',
  'Investigated for unlawful fundraising or lending': 'Enquête pour collecte de fonds ou prêt illégaux',
  'Standing surety and not honouring it': 'S’être porté caution sans l’honorer',
  'Sued for an unpaid debt and found liable': 'Poursuivi pour une dette impayée et condamné',
  'Pyramid selling or commercial fraud': 'Vente pyramidale ou escroquerie commerciale',
  'Making or selling counterfeits': 'Fabriquer ou vendre des contrefaçons',
  'Other conduct held to be untrustworthy in trade, at the clerk’s discretion':
    'Autre conduite commerciale tenue pour indigne de confiance, à l’appréciation de l’agent',
  'Public-service bill paid late': 'Facture de service public payée en retard',
  'Public-service bill unpaid after a ruling': 'Facture de service public impayée après une décision',
  'Tampering with taps, heating or pumps': 'Trafiquer robinets, chauffage ou pompes',
  'Stealing water, gas, power or heat': 'Voler eau, gaz, électricité ou chaleur',
  'Destroying public equipment, with harm': 'Détruire un équipement public, avec dommage',
  'Points of everybody at enrolment': 'Points de chacun à l’inscription',
  'Traffic ticket': 'Contravention routière',
  'Heroic or exemplary act, help to a family in need': 'Acte héroïque ou exemplaire, aide à une famille dans le besoin',
  'Drunk driving: the grade falls to C at once': 'Alcool au volant : la note tombe aussitôt en catégorie C',
  'Grades AAA, AA, A, B, C, D exist': 'Les catégories AAA, AA, A, B, C, D existent',
  'Fewest points of each grade': 'Points minimaux de chaque catégorie',
  'A score only for those who consent; records of violations are kept all the same':
    'Une note pour les seuls consentants ; les infractions sont consignées dans tous les cas',
  'Points from which the grade is AAA': 'Points à partir desquels la catégorie est AAA',
  'Heating subsidy for the grade AAA (yuan)': 'Prime de chauffage pour la catégorie AAA (yuans)',
  'Highest score': 'Note maximale',
  'Most points for all volunteering': 'Points maximaux pour tout le bénévolat',
  'Volunteer of one to five stars, once a year': 'Bénévole d’une à cinq étoiles, une fois par an',
  'Award for volunteers, county to nation, once a year': 'Prix de bénévolat, du comté à la nation, une fois par an',
  'Distinction in a volunteering campaign, once a year': 'Distinction dans une campagne de bénévolat, une fois par an',
  'First 200 ml of blood given (residence-permit points, not social credit)':
    'Premiers 200 ml de sang donnés (points de permis de résidence, non de crédit social)',
  'Each further 100 ml of blood given, at most 20 points (residence-permit points, not social credit)':
    'Chaque 100 ml de sang de plus, 20 points au plus (points de permis de résidence, non de crédit social)',
  'City score of 1000 points in five levels; outstanding from 700 to 750':
    'Note municipale de 1 000 points en cinq niveaux ; excellent de 700 à 750',
  'Exam points for the child of a donor of 4, 6, 8 litres of blood':
    'Points d’examen pour l’enfant d’un donneur de 4, 6, 8 litres de sang',
  'Points of everybody at the start': 'Points de chacun au départ',
  'Conviction for drunk driving': 'Condamnation pour alcool au volant',
  'Child without a permit': 'Enfant sans autorisation',
  'Loan not repaid': 'Prêt non remboursé',
  'Years after which lost points come back': 'Années après lesquelles les points perdus reviennent',
  'Weight of credit history': 'Poids de l’historique de crédit',
  'Weight of the capacity to perform': 'Poids de la capacité à s’acquitter',
  'Weight of behaviour': 'Poids du comportement',
  'Weight of identity': 'Poids de l’identité',
  'Weight of personal relations': 'Poids des relations personnelles',
  'Fewest points of each band': 'Points minimaux de chaque tranche',
  'Measures collected for the score, about': 'Mesures collectées pour la note, environ',
  'Base and highest score': 'Note de départ et note maximale',
  'Points of a dog licence: at the start, for a usual offence':
    'Points d’un permis de chien : au départ, pour une infraction courante',
  'Days of train ban for smoking': 'Jours d’interdiction de train pour avoir fumé',
  'Days of train ban for fare evasion, forged tickets or endangering the railway':
    'Jours d’interdiction de train pour fraude, faux billets ou mise en danger du rail',
  'Days of flight ban for disruption or false alarms': 'Jours d’interdiction de vol pour trouble ou fausse alarme',
  'Days of ban from planes and fast trains for grave non-payment':
    'Jours d’interdiction d’avion et de train rapide pour impayé grave',
  'Days for which a monthly list is public and open to appeal before it takes effect':
    'Jours pendant lesquels une liste mensuelle est publique et contestable avant de prendre effet',
  'Points for each of 24 facts about an unemployed person': 'Points pour chacun de 24 faits sur un chômeur',
  'What raises the score: low income, unemployment, minimum income, work on a disability allowance, a child over 12, a recent separation, moves':
    'Ce qui élève la note : bas revenu, chômage, minimum social, travail avec une allocation de handicap, un enfant de plus de 12 ans, une séparation récente, des déménagements',
  'Records of conduct published in Beijing, and reports beside them':
    'Mentions de conduite publiées à Pékin, et rapports à côté',
  'Internet users who approve of social credit systems, about':
    'Internautes qui approuvent les systèmes de crédit social, environ',
  'Internet users who use a commercial credit score; who use Sesame':
    'Internautes qui utilisent une note de crédit commerciale ; qui utilisent Sésame',
  'People in pilot areas who know that they are in a pilot': 'Habitants des zones d’essai qui savent qu’ils y sont',
  'Students who support one joint score, before and after learning what it entails':
    'Étudiants favorables à une note unique, avant et après avoir appris ce qu’elle implique',
  'Decisions by outcome, medium and high risk counted as flagged':
    'Décisions par issue, risque moyen et élevé comptés comme signalés',
  'The same for African-American defendants': 'La même chose pour les prévenus afro-américains',
  'The same for Caucasian defendants': 'La même chose pour les prévenus blancs',
  'False-positive rate by group': 'Taux de faux positifs par groupe',
  'False-negative rate by group': 'Taux de faux négatifs par groupe',
  'Share of the flagged who reoffended, by group': 'Part des signalés qui ont récidivé, par groupe',
  'Reoffending within two years, by group': 'Récidive en deux ans, par groupe',
  'The same with the sampling fault corrected (screened to 2014-04-01)':
    'La même chose, défaut d’échantillon corrigé (jusqu’au 2014-04-01)',
  'Reoffending by decile of the score, first to tenth': 'Récidive par décile de la note, du premier au dixième',
  'Share of African-American defendants by decile of the score, and how many they are':
    'Part des prévenus afro-américains par décile de la note, et leur nombre',
  'Share of Caucasian defendants by decile of the score, and how many they are':
    'Part des prévenus blancs par décile de la note, et leur nombre',
  'SyRI in two districts: people notified as risks, addresses, residents':
    'SyRI dans deux quartiers : personnes signalées comme risques, adresses, habitants',
  'SyRI: notifications, addresses at risk, investigations that used them':
    'SyRI : signalements, adresses à risque, enquêtes qui s’en sont servies',
  'People and legal persons on the tax office’s fraud list':
    'Personnes physiques et morales sur la liste de fraude du fisc',
  'Of 9,000 people listed by one branch: without clear ground; under heavier supervision; households that lost the allowance':
    'Sur 9 000 personnes inscrites par une branche : sans motif clair ; sous surveillance renforcée ; foyers qui ont perdu l’allocation',
  'Parents wrongly accused of fraud, about': 'Parents accusés à tort de fraude, environ',
  'Children of the victims: placed outside the home, all of them, still placed':
    'Enfants des victimes : placés hors du foyer, tous, encore placés',
  'Debts wrongly raised; members of the class action': 'Dettes réclamées à tort ; membres de l’action collective',
  'People charged and unlawful amount (Australian dollars)':
    'Personnes facturées et montant illégal (dollars australiens)',
  'People in households that are scored; scores a month, at least':
    'Personnes des foyers notés ; notes par mois, au moins',
  'Cases opened by one model that were no fraud; algorithms in use; those examined':
    'Dossiers ouverts par un modèle qui n’étaient pas de la fraude ; algorithmes en service ; ceux examinés',
  'Advances paid; their value and the fraud estimated among them (million pounds)':
    'Avances versées ; leur valeur et la fraude estimée (millions de livres)',
  'Unemployed people by computed profile': 'Chômeurs par profil calculé',
  'Computed profiles that a clerk changed': 'Profils calculés qu’un agent a changés',
  'Cases in which a screener disagreed with the score, about': 'Cas où un agent a contredit la note, environ',
  'Mandatory flags by group': 'Signalements obligatoires par groupe',
  'Consumers with a possible error in their file; file corrected; score changed; moved to a better tier':
    'Consommateurs avec une erreur possible dans leur dossier ; dossier corrigé ; note changée ; passés dans une meilleure tranche',
  'Consumers whose dispute stayed open and who still say the data are wrong':
    'Consommateurs dont la contestation reste ouverte et qui disent toujours les données fausses',
  'Reviewed awards that were wrong, in the pilot': 'Aides réexaminées qui étaient erronées, à l’essai',
  'Reviewed awards that were wrong, in live use': 'Aides réexaminées qui étaient erronées, en service',
  'People reviewed for nothing in three years, at least': 'Personnes réexaminées pour rien en trois ans, au moins',
  'People on benefits above the threshold of the score (its top tenth), by sex':
    'Allocataires au-dessus du seuil de la note (son dixième le plus haut), par sexe',
  'People scored, by sex': 'Personnes notées, par sexe',
  'Above the threshold, everybody scored as a man and as a woman':
    'Au-dessus du seuil, chacun noté comme homme puis comme femme',
  'Above the threshold, by whether the language requirement is met':
    'Au-dessus du seuil, selon que l’exigence de langue est remplie',
  'People scored, by whether the language requirement is met':
    'Personnes notées, selon que l’exigence de langue est remplie',
  'Above the threshold, everybody scored with the requirement unmet and met':
    'Au-dessus du seuil, chacun noté avec l’exigence non remplie puis remplie',
  'Score for benefits (test, before reweighing), Dutch: flagged for nothing, flagged, in fault, people':
    'Note pour l’aide sociale (test, avant repondération), Néerlandais : signalés pour rien, signalés, en faute, personnes',
  'The same, not Dutch: flagged, in fault, people': 'La même chose, non Néerlandais : signalés, en faute, personnes',
  'The same, not Dutch: flagged of those without fault':
    'La même chose, non Néerlandais : signalés parmi ceux sans faute',
  'Score for benefits (test, before reweighing), Western: flagged for nothing, flagged, in fault, people':
    'Note pour l’aide sociale (test, avant repondération), Occidentaux : signalés pour rien, signalés, en faute, personnes',
  'The same, non-Western: flagged, in fault, people': 'La même chose, non Occidentaux : signalés, en faute, personnes',
  'The same, non-Western: flagged of those without fault':
    'La même chose, non Occidentaux : signalés parmi ceux sans faute',
  'Score for benefits (test, after reweighing), Dutch: flagged for nothing, flagged, in fault, people':
    'Note pour l’aide sociale (test, après repondération), Néerlandais : signalés pour rien, signalés, en faute, personnes',
  'Score for benefits (test, after reweighing), Western: flagged for nothing, flagged, in fault, people':
    'Note pour l’aide sociale (test, après repondération), Occidentaux : signalés pour rien, signalés, en faute, personnes',
  'Score for benefits (live pilot, after reweighing), men: flagged for nothing, flagged, in fault, people':
    'Note pour l’aide sociale (essai réel, après repondération), hommes : signalés pour rien, signalés, en faute, personnes',
  'The same, women: flagged, in fault, people': 'La même chose, femmes : signalées, en faute, personnes',
  'The same, women: flagged of those without fault': 'La même chose, femmes : signalées parmi celles sans faute',
  'Test, after reweighing, Dutch: flagged of those without fault':
    'Test, après repondération, Néerlandais : signalés parmi ceux sans faute',
  'Live pilot, after reweighing, Dutch: flagged of those without fault':
    'Essai réel, après repondération, Néerlandais : signalés parmi ceux sans faute',
  'Live pilot, after reweighing, Dutch: flagged': 'Essai réel, après repondération, Néerlandais : signalés',
  'Visits of people from abroad, nights that they stayed': 'Séjours de personnes venues de l’étranger, nuits passées',
  'Visitors of the Games: residents of the region, people who came for the day, tourists and the nights that each stayed':
    'Visiteurs des Jeux : habitants de la région, personnes venues pour la journée, touristes et nuits passées par chacun',
  'Nights that guests from another country spent in tourist accommodation, about':
    'Nuits passées en hébergement touristique par des hôtes d’un autre pays, environ',
  'Months for which a library may keep who borrowed what, after the return (simplified norm 9 of the data-protection authority)':
    'Mois pendant lesquels une bibliothèque peut garder qui a emprunté quoi, après le retour (norme simplifiée 9 de la CNIL)',
  'Years for which an unpaid instalment stays in the national file of credit incidents':
    'Années pendant lesquelles une échéance impayée reste au fichier national des incidents de crédit',
  'Years for which operators must keep traffic and location data of every communication':
    'Années pendant lesquelles les opérateurs doivent garder les données de trafic et de localisation de chaque communication',
  'State information systems, and those of them whose queries a person can read':
    'Systèmes d’information de l’État, et ceux dont une personne peut lire les consultations',
  'Above the threshold, by year of age': 'Au-dessus du seuil, par année d’âge',
  'People scored, by year of age': 'Personnes notées, par année d’âge',
  'Above the threshold, everybody scored as a single mother of 28, 35 and 45':
    'Au-dessus du seuil, chacun noté comme une mère seule de 28, 35 et 45 ans',
  'Records of the list of wanted people suspended for wrong data of identity, at least; the list, fewest and most':
    'Fiches de la liste des personnes recherchées suspendues pour identité fausse, au moins ; la liste, au moins et au plus',
};

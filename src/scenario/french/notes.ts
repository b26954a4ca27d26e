/** What else must be known of published figures, in French, by the English words of the evidence. */
export const notes: Readonly<Record<string, string>> = {
  '2.8 % more than the year before': '2,8 % de plus que l’année précédente',
  '14.99 million donations would be 10.7 per 1,000: donations and donors are mixed somewhere':
    '14,99 millions de dons feraient 10,7 pour 1 000 : dons et donneurs sont mêlés quelque part',
  'over 68.1 million residents': 'pour 68,1 millions d’habitants',
  '24 % in 2019, 20 % in January 2022': '24 % en 2019, 20 % en janvier 2022',
  'registration grows faster than activity': 'les inscriptions croissent plus vite que l’activité',
  'an upper bound for active ones': 'une borne haute pour les actifs',
  'not a yearly figure': 'pas un chiffre annuel',
  'over 1,400 million residents; 0.19 borrowing visits a person':
    'pour 1 400 millions d’habitants ; 0,19 visite avec emprunt par personne',
  'half of those who come borrow nothing': 'la moitié de ceux qui viennent n’empruntent rien',
  'any value is an assumption': 'toute valeur est une hypothèse',
  '44 % live within half an hour, 32 % over two hours away':
    '44 % vivent à moins d’une demi-heure, 32 % à plus de deux heures',
  'managers two to three times less than farmers, workers, clerks':
    'les cadres deux à trois fois moins que les agriculteurs, ouvriers et employés',
  '48 % live alone or as a couple': '48 % vivent seules ou en couple',
  'press: many migrants come once a year': 'presse : beaucoup de migrants viennent une fois par an',
  rounded: 'arrondi',
  'firms and repeated files are counted; over 1,395 million residents':
    'entreprises et dossiers répétés comptés ; pour 1 395 millions d’habitants',
  '589,000 concluded': '589 000 closes',
  '8 % more than the year before, half of 2014': '8 % de plus que l’année précédente, la moitié de 2014',
  'about 9 per 1,000 residents': 'environ 9 pour 1 000 habitants',
  '29.2 million fines, 894,712 graver ones': '29,2 millions d’amendes, 894 712 plus graves',
  'per resident; foreign vehicles are counted': 'par habitant ; les véhicules étrangers sont comptés',
  'offences by 1, 2, 3, 4, 6 points: 55.8, 6.9, 15.6, 14.5, 7.3 %':
    'infractions à 1, 2, 3, 4, 6 points : 55,8, 6,9, 15,6, 14,5, 7,3 %',
  '53.8 % among those presumed to have caused a fatal crash':
    '53,8 % parmi les présumés responsables d’un accident mortel',
  '86.6 % of them men’s': 'dont 86,6 % d’hommes',
  'no yearly total was found': 'aucun total annuel n’a été trouvé',
  'trip counts of tram and metro are swapped in one text':
    'les nombres de trajets du tramway et du métro sont intervertis dans un texte',
  'no count was printed': 'aucun nombre n’a été imprimé',
  'recalled only': 'seulement de mémoire',
  'recalled only; the survey round was not checked': 'seulement de mémoire ; la vague d’enquête n’a pas été vérifiée',
  'surveys overstate attendance': 'les enquêtes surestiment la participation',
  'a message of thanks, not one that bids virtue; read in the abstract':
    'un message de remerciement, non une incitation à la vertu ; lu dans le résumé',
  '70.3 / 62.6 − 1; a control group of the same centres, not drawn at random; read in the abstract':
    '70,3 / 62,6 − 1 ; groupe témoin des mêmes centres, non tiré au hasard ; lu dans le résumé',
  'read in the abstract': 'lu dans le résumé',
  'in all 33 uses, about 30 events, 70 places and 800 cameras':
    'en tout 33 utilisations, environ 30 événements, 70 lieux et 800 caméras',
  '68 for the Paralympic Games': '68 pour les Jeux paralympiques',
  'published on 7 February 2025': 'publié le 7 février 2025',
  'decision 2025-878 DC': 'décision 2025-878 DC',
  'whether it became law was not checked': 'on n’a pas vérifié si c’est devenu une loi',
  'three days before the gendarmerie stopped using it; the investigation itself was read in papers that quote it':
    'trois jours avant que la gendarmerie cesse de s’en servir ; l’enquête elle-même a été lue dans des journaux qui la citent',
  'quotes the report of the inspections, which counts one use of face recognition in eight years':
    'cite le rapport des inspections, qui compte un seul usage de la reconnaissance faciale en huit ans',
  'Cœur Côte Fleurie; one place, not the whole country': 'Cœur Côte Fleurie ; un seul lieu, non tout le pays',
  'no arrest followed': 'aucune arrestation n’a suivi',
  'the only rate that could be worked out; one weekend, one operator, while cameras were being set':
    'le seul taux que l’on ait pu calculer ; un week-end, un opérateur, pendant le réglage des caméras',
  'no share of false alerts is printed': 'aucune part de fausses alertes n’est imprimée',
  'lit signs and flashing lights were taken for fires': 'enseignes lumineuses et gyrophares ont été pris pour des feux',
  'the railway announced about as many, the Paris police about a hundred':
    'la SNCF en annonçait à peu près autant, la police de Paris une centaine',
  'about 2.5 billion reads by 173 agencies': 'environ 2,5 milliards de lectures par 173 services',
  'of 320 million': 'sur 320 millions',
  'about 14 per 1,000 people': 'environ 14 pour 1 000 habitants',
  'others print 200 million for the same time': 'd’autres impriment 200 millions pour la même date',
  'seven times the other estimate': 'sept fois l’autre estimation',
  'definitions changed between editions: never mix them':
    'les définitions ont changé d’une édition à l’autre : ne jamais les mêler',
  'private cameras may be in it; older counts rest on two streets':
    'des caméras privées peuvent y être ; les décomptes plus anciens reposent sur deux rues',
  'a vendor’s estimate': 'estimation d’un fournisseur',
  '20,000 in 2008; the audit court counted half as many':
    '20 000 en 2008 ; la Cour des comptes en comptait moitié moins',
  'a vendor’s page': 'page d’un fournisseur',
  'about 1.9 per 1,000 people': 'environ 1,9 pour 1 000 habitants',
  'nothing was measured': 'rien n’a été mesuré',
  '10.9 % more than the year before': '10,9 % de plus que l’année précédente',
  'very unequal': 'très inégal',
  'one economist’s estimate': 'estimation d’un économiste',
  '2.55 and 1.64 a person': '2,55 et 1,64 par personne',
  '156 million high-speed trips with the rest of Europe':
    '156 millions de voyages à grande vitesse avec le reste de l’Europe',
  'visitors are counted': 'les visiteurs sont comptés',
  '0.27 in 1994': '0,27 en 1994',
  'the bands overlap as printed': 'les tranches se chevauchent, telles qu’imprimées',
  'the only gradient by income that was found': 'le seul gradient par revenu qui ait été trouvé',
  'messages in groups count once; 32.3 over all residents':
    'les messages en groupe comptent une fois ; 32,3 rapportés à tous les habitants',
  'clashes with 42 a year later: definitions differ': 'contredit les 42 d’un an plus tard : les définitions diffèrent',
  'only a limit of 500 members is recalled': 'seule une limite de 500 membres est citée de mémoire',
  '29,998 drawn at random; 56.9 to 58.0 %': '29 998 tirés au hasard ; 56,9 à 58,0 %',
  '4.8 % of them wrote over 80 % of posts': '4,8 % d’entre eux ont écrit plus de 80 % des publications',
  'up to 82 % within single topics': 'jusqu’à 82 % au sein d’un sujet',
  'the median user wrote none': 'l’utilisateur médian n’en a écrit aucun',
  '2,427 users': '2 427 utilisateurs',
  'not comparable with 13 %': 'non comparable aux 13 %',
  'shop codes are counted elsewhere from April 2018': 'les codes des magasins sont comptés ailleurs depuis avril 2018',
  'users chose to answer': 'utilisateurs qui ont choisi de répondre',
  'firms are counted': 'les entreprises sont comptées',
  'transfers and debits by firms are counted': 'virements et prélèvements d’entreprises comptés',
  'cards: 0.74 a person and day': 'cartes : 0,74 par personne et par jour',
  'a fifth of spending': 'un cinquième des dépenses',
  'the numerator of met2425_fpir: what uses that cannot be held against this':
    'le numérateur de met2425_fpir : ce qui s’en sert ne peut y être confronté',
  'of ten': 'sur dix',
  'the split by offence as printed adds up to 981': 'la répartition par infraction, telle qu’imprimée, fait 981',
  'of 539': 'sur 539',
  'the numerator of oxc200227_fpir: what uses that cannot be held against this':
    'le numérateur de oxc200227_fpir : ce qui s’en sert ne peut y être confronté',
  '7 of 8,600 at a list of 7,292': '7 sur 8 600 avec une liste de 7 292',
  'about 4,600 faces': 'environ 4 600 visages',
  'of 88': 'sur 88',
  'of 59': 'sur 59',
  'seven volunteers who passed several times': 'sept volontaires passés plusieurs fois',
  'one in 2,251': 'une sur 2 251',
  '188 actors': '188 figurants',
  'of six; 24 % of participants were Black': 'sur six ; 24 % des participants étaient noirs',
  'at a false-alarm rate of 0.003': 'à un taux de fausse alarme de 0,003',
  'median of 240 algorithms': 'médiane de 240 algorithmes',
  'all of them Black': 'toutes noires',
  'that misses stay with people, not how many; read in the abstract':
    'que les échecs restent attachés aux mêmes gens, non combien ; lu dans le résumé',
  'variants exist: in order, repeated parts, parts that switch the rule off':
    'il en existe des variantes : dans l’ordre, parties répétées, parties qui désactivent la règle',
  'mean over news articles': 'moyenne sur des articles de presse',
  'wrong in 44 % of cases': 'erroné dans 44 % des cas',
  'the sender’s phone shows it as sent; accounts registered on the mainland keep the filter abroad':
    'le téléphone de l’expéditeur l’affiche comme envoyé ; les comptes enregistrés sur le continent gardent le filtre à l’étranger',
  '257 of 5,077; every one-to-one rule is a group rule as well':
    '257 sur 5 077 ; toute règle du tête-à-tête est aussi une règle de groupe',
  'mean 3.56': 'moyenne 3,56',
  'rules follow the news': 'les règles suivent l’actualité',
  'one switch disables 122 rules, so more text can mean less blocking':
    'un seul commutateur désactive 122 règles, si bien que plus de texte peut vouloir dire moins de blocage',
  'one of five services tells its user': 'un service sur cinq avertit son utilisateur',
  'of 11.4 million posts on 1,382 sites, most within a day':
    'sur 11,4 millions de publications de 1 382 sites, la plupart en un jour',
  '772 writers in all countries': '772 écrivains de tous pays',
  'two values circulate': 'deux valeurs circulent',
  'talk on sensitive subjects fell and stayed low, other talk did not':
    'les propos sur des sujets sensibles ont baissé et sont restés bas, les autres non',
  'a counter-case: no chill over 37 topics, code words within hours':
    'un contre-exemple : aucun effet dissuasif sur 37 sujets, des mots codés en quelques heures',
  'a block can turn people against it': 'un blocage peut retourner les gens contre lui',
  '100,000 people; the code is public under the MIT licence': '100 000 personnes ; le code est public sous licence MIT',
  'the start of tolerance, severity and surveillance is drawn evenly from 0 to 1':
    'la tolérance, la sévérité et la surveillance de départ sont tirées uniformément de 0 à 1',
  'read off the colour scale of panel A (political cost over 100,000 people), to about 0.003; means of 50 trials':
    'lu sur l’échelle de couleurs du panneau A (coût politique sur 100 000 personnes), à environ 0,003 ; moyennes de 50 essais',
  'a direction and no share of fear; moderation of a forum, not a state; read in the abstract':
    'un sens, et aucune part de peur ; modération d’un forum, non d’un État ; lu dans le résumé',
  'a direction; fewer later removals may be conformity as well as relief; read in the abstract':
    'un sens ; moins de suppressions ensuite peut être conformité autant que soulagement ; lu dans le résumé',
  'a direction; 85.5 million posts of 5.9 million users in two forums; read in the abstract':
    'un sens ; 85,5 millions de publications de 5,9 millions d’utilisateurs dans deux forums ; lu dans le résumé',
  'a direction, from hypothetical scenarios; a threat of law rather than a notice with a way to appeal; read in the abstract':
    'un sens, tiré de situations hypothétiques ; une menace juridique plutôt qu’une information avec voie de recours ; lu dans le résumé',
  'a direction; reading, not writing; read in the abstract': 'un sens ; lire, non écrire ; lu dans le résumé',
  '176 of 77,810': '176 sur 77 810',
  '3,609 of 88,596 true matches; in the abstract': '3 609 sur 88 596 vraies correspondances ; dans le résumé',
  '433 of 507,778': '433 sur 507 778',
  'the country is only recalled': 'le pays est seulement cité de mémoire',
  'the lower end is only recalled': 'la borne basse est seulement citée de mémoire',
  'what the source prints, without the recalled lower end of CN-LIST-2018-12':
    'ce qu’imprime la source, sans la borne basse citée de mémoire de CN-LIST-2018-12',
  'recalled from a press report': 'cité de mémoire d’après un article de presse',
  'much of the press prints these attempts as people':
    'une bonne part de la presse présente ces tentatives comme des personnes',
  'the page prints it as a total, which the size of the list rules out: read as a flow':
    'la page le présente comme un total, ce qu’exclut la taille de la liste : lu comme un flux',
  'printed as 23.4 % less than the year before, which implies 3,208,000 for 2023':
    'imprimé comme 23,4 % de moins que l’année précédente, ce qui suppose 3 208 000 en 2023',
  'printed as 35.4 % more than the year before, which implies 2,083,000 for 2023':
    'imprimé comme 35,4 % de plus que l’année précédente, ce qui suppose 2 083 000 en 2023',
  'two algorithms of 73 are left out, whose ratio between the sizes exceeds 40':
    'deux algorithmes sur 73 sont omis, dont le rapport entre les tailles dépasse 40',
  'every 24th of 240 in alphabetical order is left out': 'un sur 24 des 240, par ordre alphabétique, est omis',
  'every 24th of 240 in alphabetical order is here': 'un sur 24 des 240, par ordre alphabétique, est ici',
  '3.10 in 2010': '3,10 en 2010',
  'an estimate before the census': 'une estimation d’avant le recensement',
  'mean size 2.15': 'taille moyenne 2,15',
  'from rounded counts': 'd’après des nombres arrondis',
  'fifths of households taken as of people': 'des cinquièmes de foyers, pris pour des personnes',
  'France is not among the eight countries': 'la France n’est pas parmi les huit pays',
  'strongly alike by age': 'surtout au même âge',
  'stands in for fewer contacts': 'tient lieu de contacts moins nombreux',
  '2.0 and 2.3 under lockdown': '2,0 et 2,3 pendant le confinement',
  'a long tail; most within a kilometre of home': 'une longue traîne ; la plupart à moins d’un kilomètre du domicile',
  'students, in groups with many contacts': 'étudiants, dans des groupes à nombreux contacts',
  'recalled only; the fall is disputed': 'seulement de mémoire ; la baisse est contestée',
  'a belief, not a fact': 'une croyance, non un fait',
  'readers of circumvention sites': 'lecteurs de sites de contournement',
  'the pair is printed both ways round': 'la paire est imprimée dans les deux sens',
  'said, not seen': 'dit, non constaté',
  'not a contest of the fact': 'ne conteste pas le fait',
  'a law firm’s page; clashes with the rates above': 'page d’un cabinet d’avocats ; contredit les taux ci-dessus',
  '24 per 100,000 people': '24 pour 100 000 habitants',
  'three times as many once a form was online': 'trois fois plus une fois un formulaire en ligne',
  'recalled; only AAA at 1050 is confirmed, by another place':
    'de mémoire ; seul AAA à 1 050 est confirmé, par un autre lieu',
  'poor page; the firm never published the formula': 'page médiocre ; l’entreprise n’a jamais publié la formule',
  'poor pages, which disagree': 'pages médiocres, qui se contredisent',
  'poor page': 'page médiocre',
  'the coefficients were not found': 'les coefficients n’ont pas été trouvés',
  'the numbers are only recalled': 'les nombres sont seulement cités de mémoire',
  'recomputed from the published table': 'recalculé d’après la table publiée',
  recomputed: 'recalculé',
  'the published label overstates reoffending by 24 %': 'l’étiquette publiée surestime la récidive de 24 %',
  'people by decile: 1,440, 941, 747, 769, 681, 641, 592, 512, 508, 383':
    'personnes par décile : 1 440, 941, 747, 769, 681, 641, 592, 512, 508, 383',
  'counted from the published table, whatever the outcome': 'compté dans la table publiée, quelle que soit l’issue',
  'about 10.5 % of addresses': 'environ 10,5 % des adresses',
  'fields had been filled wrongly when files were linked':
    'des champs avaient été mal remplis au rapprochement des fichiers',
  'supervision lasted almost five years on average; 450 files sampled':
    'la surveillance a duré près de cinq ans en moyenne ; 450 dossiers en échantillon',
  '47,000 had applied by October 2021': '47 000 avaient déposé une demande en octobre 2021',
  'the statistics office finds no excess over like families':
    'l’office statistique ne trouve pas d’excès par rapport à des familles semblables',
  'all 12,645 cases, all else unchanged': 'tous les 12 645 cas, toutes choses égales par ailleurs',
  'all 12,645 cases; the days since the test change with it':
    'tous les 12 645 cas ; les jours depuis le test changent avec lui',
  'shares in fault are those of the same people before reweighing':
    'les parts en faute sont celles des mêmes personnes avant repondération',
  '212 people': '212 personnes',
  'the city’s economists on the national passenger survey; visitors from the rest of the country are not in it':
    'les économistes de la ville sur l’enquête nationale auprès des voyageurs ; les visiteurs du reste du pays n’y sont pas',
  'the tourist office, as a trade paper quotes it; the nights from its first report, as the press quotes that':
    'l’office du tourisme, cité par un journal professionnel ; les nuits d’après son premier rapport, cité par la presse',
  'a service of library schools quotes the norm; the norm lapsed with the regulation of 2018, its rule is still followed':
    'un service des écoles de bibliothécaires cite la norme ; elle est caduque depuis le règlement de 2018, sa règle est encore suivie',
  'paying ends it before; the administration’s own page, as a town carries it':
    'payer y met fin plus tôt ; page de l’administration, reprise par une commune',
  'a decree renewed each year; data about messages, not what they say':
    'un décret renouvelé chaque année ; des données sur les messages, non leur contenu',
  'how many people look is not published': 'combien de gens regardent n’est pas publié',
  'all 12,645 cases, all else of that profile alike': 'tous les 12 645 cas, le reste du profil étant égal',
};

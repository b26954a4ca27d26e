/** Why parameters are assumed, in French, by the English reason of the scenario. */
export const reasons: Readonly<Record<string, string>> = {
  'chosen by the scenario': 'choisi par le scénario',
  'residents of 2018, over which the rates are printed': 'habitants de 2018, auxquels les taux publiés se rapportent',
  'the printed 0.236, so that the shares add up to 1': 'le 0,236 publié, ajusté pour que le total des parts fasse 1',
  'households of five or more; rounding put here': 'foyers de cinq personnes ou plus ; l’arrondi est mis ici',
  'no published figure tells listed people apart by group':
    'aucun chiffre publié ne distingue les personnes inscrites par groupe',
  'the published series is national': 'la série publiée est nationale',
  'one group only': 'un seul groupe',
  'French contacts; nothing hangs on them here': 'relations mesurées en France ; rien n’en dépend ici',
  'no measure of boldness was found': 'aucune mesure de l’audace n’a été trouvée',
  'no cameras are simulated': 'aucune caméra n’est simulée',
  'one person in ten can come to it; fewer would come back more often, and a listed person is not listed twice':
    'une personne sur dix peut y arriver ; moins nombreuses, elles reviendraient plus souvent, et une personne inscrite ne l’est pas deux fois',
  'sources give totals and no gradient': 'les sources donnent des totaux, sans gradient',
  'not under 15; even above': 'jamais avant 15 ans ; uniforme au-dessus',
  'the trips of 2018 in every year': 'les voyages de 2018 chaque année',
  'Britain for China': 'la Grande-Bretagne pour la Chine',
  'no share of travellers by fast train was found': 'aucune part de voyageurs en train rapide n’a été trouvée',
  'no nudges': 'aucune incitation ciblée',
  'a constant rate: nobody stops trying; the report computes how many would have to':
    'un taux constant : personne ne renonce ; le rapport calcule combien devraient le faire',
  'nothing but the list is simulated': 'rien d’autre que la liste n’est simulé',
  'no messages': 'aucun message',
  'no counterfactual is published; without one, what a list recovers would mean nothing':
    'aucune situation de comparaison n’est publiée ; sans elle, ce qu’une liste recouvre ne voudrait rien dire',
  'not used while the extension is off': 'sans effet tant que le prolongement est désactivé',
  'speech is not what this scenario asks about': 'ce scénario ne porte pas sur l’expression',
  'the courts’ own register': 'le registre même des tribunaux',
  'the published totals count entries made, not entries that should have been':
    'les totaux publiés comptent les fiches établies, non celles qui auraient dû l’être',
  'mistaken entries are in lists.court.badShare': 'les fiches établies par erreur sont dans lists.court.badShare',
  'no link is false here': 'aucun rattachement n’est erroné ici',
  'nothing hangs on it: a court asks its own register': 'rien n’en dépend : un tribunal interroge son propre registre',
  'entries a year over cases a year, less those made by mistake':
    'fiches par an rapportées aux affaires par an, moins celles établies par erreur',
  'no Chinese figure was found': 'aucun chiffre chinois n’a été trouvé',
  'those who paid within one month over the entries that stood':
    'ceux qui ont payé en un mois, rapportés aux fiches en vigueur',
  'that people know of a city’s pilot, read as knowing of one’s entry':
    'que les gens connaissent l’essai mené dans leur ville, lu comme connaître sa propre inscription',
  'below the 15 % of reviews that change an award': 'au-dessous des 15 % de réexamens qui modifient une décision',
  'no figure was found': 'aucun chiffre n’a été trouvé',
  'residents of Greater London, rounded': 'habitants du Grand Londres, arrondis',
  'the United Kingdom for London': 'le Royaume-Uni pour Londres',
  'under 15 nobody owes a court debt, is wanted or is scored; where a law says otherwise, a scenario can':
    'avant 15 ans, personne n’a de dette judiciaire, n’est recherché ni noté ; un scénario peut en décider autrement si une loi le prévoit',
  'the printed 0.35 scaled with the others to add up to 1':
    'le 0,35 publié, ramené à l’échelle avec les autres pour un total de 1',
  'the printed 0.33 scaled likewise': 'le 0,33 publié, ramené à l’échelle de même',
  'split of the 30 % with three to five people': 'partage des 30 % de foyers de trois à cinq personnes',
  'the same split': 'le même partage',
  'the same split, and households of six or more': 'le même partage, et les foyers de six personnes ou plus',
  'what the other group leaves': 'ce que laisse l’autre groupe',
  'the reference': 'la référence',
  'equal, so that every difference between groups is the machinery’s doing':
    'égal, pour que toute différence entre groupes vienne de la machinerie',
  'about as in the census of 2021, recalled and not checked':
    'à peu près comme au recensement de 2021, cité de mémoire et non vérifié',
  'the minority sits lower in the fifths of means; 1 would be no difference':
    'la minorité se situe plus bas dans l’échelle des moyens ; 1 voudrait dire sans différence',
  'four in ten Londoners': 'quatre Londoniens sur dix',
  'most deployments stand in the centre; the mean over regions is 1':
    'la plupart des déploiements ont lieu au centre ; la moyenne sur les régions est 1',
  'nothing but cameras is simulated': 'seules les caméras sont simulées',
  'what is left': 'ce qui reste',
  'fewer deployments': 'moins de déploiements',
  'the edge of the city': 'la périphérie',
  'hardly any; what makes the mean 1': 'presque aucun ; ce qu’il faut pour que la moyenne soit 1',
  'contacts are strongly alike by age; nothing was read by group':
    'les relations se nouent surtout au même âge ; rien n’a été lu par groupe',
  'some faces are confused more often than others; how much is not published':
    'certains visages sont plus souvent confondus que d’autres ; de combien n’est pas publié',
  '7,292 entries for London, taken as about 9 million people':
    '7 292 fiches pour Londres, soit environ 9 millions de personnes',
  'keeps people wanted once others are found': 'garde des personnes recherchées quand d’autres sont trouvées',
  'the share of the population': 'la part dans la population',
  'not done under 15; even above': 'jamais avant 15 ans ; uniforme au-dessus',
  'twelve activities a year for each volunteer': 'douze activités par an et par bénévole',
  rare: 'rare',
  'anybody may do one': 'tout le monde peut en commettre une',
  '0.19 borrowing visits a year, a tenth of them late: no share of late returns is published':
    '0,19 emprunt par an, dont un sur dix rendu en retard : aucune part de retards n’est publiée',
  'quarters without a visit; half of people have a living parent elsewhere':
    'trimestres sans visite ; la moitié des gens ont un parent en vie qui habite ailleurs',
  'people whose parents are old and live elsewhere': 'les personnes dont les parents sont âgés et habitent ailleurs',
  '5.4 months in arrears a year for each who is': '5,4 mois d’arriéré par an pour chaque personne en arriéré',
  'twice the 9 per 1,000 who are registered as over-indebted': 'le double des 9 pour 1 000 inscrits comme surendettés',
  'means lost while listed': 'moyens perdus pendant l’inscription',
  'the same people come back: 42 % of French over-indebtedness files are repeats':
    'les mêmes reviennent : 42 % des dossiers français de surendettement sont des redépôts',
  'no rate was found among the figures read': 'aucun taux n’a été trouvé parmi les chiffres lus',
  'repeat offenders': 'des récidivistes',
  'the same people go again': 'les mêmes y retournent',
  'the only count found is recalled, not read': 'le seul décompte trouvé est cité de mémoire, non lu',
  'the same people sign again': 'les mêmes signent à nouveau',
  'the upper end of what nudges are taken to do': 'le haut de ce que l’on prête aux incitations',
  'no figure; Chinese refusals per listed person fit no constant rate':
    'aucun chiffre ; les refus chinois par personne inscrite ne suivent aucun taux constant',
  'private talk; the share in public posts is the ceiling':
    'conversations privées ; la part dans les publications publiques est le plafond',
  'about 0.9 a day in the Paris region (12 million people), a third of it elsewhere':
    'environ 0,9 par jour en région parisienne (12 millions de personnes), le tiers ailleurs',
  'with two of ten answers missing the rest does not follow; no study was found':
    'avec deux réponses sur dix en moins, le reste n’a plus de suite ; aucune étude n’a été trouvée',
  'no counterfactual is published; without one, what lists recover would mean nothing':
    'aucune situation de comparaison n’est publiée ; sans elle, ce que les listes recouvrent ne voudrait rien dire',
  'set with severity so that 34 % of writers in free countries avoid a topic; published 0.25':
    'fixée avec la sévérité pour que 34 % des écrivains des pays libres évitent un sujet ; publiée : 0,25',
  'set with tolerance; published 0.1': 'fixée avec la tolérance ; publiée : 0,1',
  'half forgotten in 34 weeks': 'à moitié oublié en 34 semaines',
  'ours: what happens to people changes the punishment they expect':
    'de notre fait : ce qui arrive aux gens change la sanction qu’ils attendent',
  ours: 'de notre fait',
  'not a fear by default: people who are told why post again more readily, those sent a personal legal notice less; no study gives a share of the gap':
    'pas une crainte par défaut : qui apprend le motif publie plus volontiers à nouveau, qui reçoit une mise en demeure personnelle moins ; aucune étude ne donne une part de l’écart',
  'reading about sensitive subjects fell at once and for long; no study gives a share of the gap':
    'la lecture de sujets sensibles a chuté aussitôt et pour longtemps ; aucune étude ne donne une part de l’écart',
  'no figure was found; above 0.5 contacts outweigh the person':
    'aucun chiffre n’a été trouvé ; au-dessus de 0,5, les relations pèsent plus que la personne',
  'at 0.3 even a mild regime silences itself': 'à 0,3, même un régime doux se réduit lui-même au silence',
  'ten deployments a year with as many faces, over 9 million residents and over the 85 % of passing faces that are captured':
    'dix déploiements par an avec autant de visages, rapportés à 9 millions d’habitants et aux 85 % de visages captés au passage',
  'the harsher of the two for a long list': 'la plus sévère des deux pour une longue liste',
  'people differ in how well they are recognised; what part of the misses falls on the same faces is not published':
    'les gens sont plus ou moins bien reconnus ; quelle part des échecs retombe sur les mêmes visages n’est pas publiée',
  'divided by 0.855, so that the mean over the assumed groups is the published rate':
    'divisé par 0,855, pour que la moyenne sur les groupes supposés soit le taux publié',
  'the day’s list over 9 million residents': 'la liste du jour rapportée à 9 millions d’habitants',
  'the share of the population: who is on the list is not published':
    'la part dans la population : qui est sur la liste n’est pas publié',
  'the share of the population; the sign of the disparity turns at about 0.195':
    'la part dans la population ; l’écart change de sens vers 0,195',
  'an officer who takes the alert for right stops the person': 'un agent qui croit l’alerte juste contrôle la personne',
  'alerts are few: officers on the spot can look at each':
    'les alertes sont rares : les agents sur place peuvent examiner chacune',
  'alerts are few: officers on the spot can answer each':
    'les alertes sont rares : les agents sur place peuvent répondre à chacune',
  'without it one entry is stopped every day': 'sans elle, une fiche est contrôlée chaque jour',
  'a later year: the day had a single true alert': 'une année ultérieure : ce jour-là il n’y eut qu’une alerte juste',
  'between the 0.2 % that errors in sex and date of birth predict and the 19 to 48 % that a linked census missed; the published hospital rate is held against the model and does not enter it':
    'entre les 0,2 % que prédisent les erreurs de sexe et de date de naissance et les 19 à 48 % manqués par un recensement apparié ; le taux publié des hôpitaux sert à éprouver le modèle et n’y entre pas',
  'linkage was uneven by race in 64 % of studies; a ratio of two is assumed':
    'l’appariement variait selon l’origine dans 64 % des études ; un rapport de deux est supposé',
  'the same ratio of two': 'le même rapport de deux',
  'the same two people are confused again': 'les deux mêmes personnes sont confondues à nouveau',
  'nobody is asked; kept out of the experiment, which it would decide alone':
    'personne n’est consulté ; tenu hors de l’expérience, dont il déciderait à lui seul',
  'the four days that were read, over 9 million residents and a year and over the 85 % of passing faces that are captured; other days were not read':
    'les quatre journées lues, rapportées à 9 millions d’habitants, à une année et aux 85 % de visages captés au passage ; les autres journées n’ont pas été lues',
  'the national laboratory’s test at threshold 0.60, divided by 0.855 for the assumed groups; the false alerts of 2022 are kept to be held against it':
    'l’essai du laboratoire national au seuil 0,60, divisé par 0,855 pour les groupes supposés ; les fausses alertes de 2022 sont gardées pour l’éprouver',
  'the mean of the two lists over 9 million residents': 'la moyenne des deux listes rapportée à 9 millions d’habitants',
  'between 2020 and 2024: what followed the two false alerts was not read':
    'entre 2020 et 2024 : ce qui a suivi les deux fausses alertes n’a pas été lu',
  'faces seen in the year over 9 million residents and over the 85 % of passing faces that are captured':
    'visages vus dans l’année, rapportés à 9 millions d’habitants et aux 85 % de visages captés au passage',
  'another force, whose 2.5 million faces raised no false alert: half an alert at the longest list that its rules allow, divided by 0.855; the ten of London are kept to be held against it':
    'une autre police, dont 2,5 millions de visages n’ont donné aucune fausse alerte : une demi-alerte à la plus longue liste que permettent ses règles, divisée par 0,855 ; les dix de Londres sont gardées pour l’éprouver',
  'the usual list over 9 million residents': 'la liste habituelle rapportée à 9 millions d’habitants',
  'residents of the Paris region, rounded': 'habitants de la région parisienne, arrondis',
  'what the minority leaves': 'ce que laisse la minorité',
  'no published share fits an unnamed country': 'aucune part publiée ne convient à un pays sans nom',
  'about 2.1 of 12.3 million people': 'environ 2,1 de 12,3 millions de personnes',
  'places of the Games, stations and police cameras stand mostly in Paris; the mean over regions is 1':
    'les lieux des Jeux, les gares et les caméras de police sont surtout à Paris ; la moyenne sur les régions est 1',
  'about 4.7 million people': 'environ 4,7 millions de personnes',
  'stadium, stations and transport lines': 'stade, gares et lignes de transport',
  'few places; what makes the mean 1': 'peu de lieux ; ce qu’il faut pour que la moyenne soit 1',
  'the laboratory’s rate divided by 0.8486, so that the mean over the assumed groups is the published rate':
    'le taux du laboratoire divisé par 0,8486, pour que la moyenne sur les groupes supposés soit le taux publié',
  'no watchlist in the trial: the law excludes biometrics':
    'aucune liste de recherche dans l’expérimentation : la loi exclut la biométrie',
  'no review': 'aucune vérification',
  '55 minutes a stop, ten officer-hours per 1,000 people and week':
    '55 minutes par contrôle, dix heures d’agent pour 1 000 personnes et par semaine',
  'none before the first use; the calendar sets the cameras':
    'aucune avant la première utilisation ; le calendrier fixe les caméras',
  'a quarter of the alerts of four use cases, of which a fifth are false':
    'un quart des alertes de quatre cas d’usage, dont un cinquième sont fausses',
  'satisfactory on the whole; no share of missed events is published':
    'globalement satisfaisant ; aucune part d’événements manqués n’est publiée',
  'a fifth of a quarter of all alerts': 'un cinquième d’un quart de toutes les alertes',
  'a quarter of the alerts of four use cases, of which three fifths are false':
    'un quart des alertes de quatre cas d’usage, dont trois cinquièmes sont fausses',
  'no share of missed events is published': 'aucune part d’événements manqués n’est publiée',
  'uncertain results are taken for three fifths of false alerts':
    'des résultats incertains sont comptés pour trois cinquièmes de fausses alertes',
  'a quarter of the alerts of four use cases, of which 38 % are true':
    'un quart des alertes de quatre cas d’usage, dont 38 % sont justes',
  'no rate is published; a third of that of a forbidden zone':
    'aucun taux n’est publié ; le tiers de celui d’une zone interdite',
  'a fifth of its alerts': 'un cinquième de ses alertes',
  'no rate is published: one drawn weapon before a camera in 270 years of one camera':
    'aucun taux n’est publié : une arme sortie devant une caméra en 270 ans d’une caméra',
  'uneven; no share of missed weapons is published': 'inégal ; aucune part d’armes manquées n’est publiée',
  'one false alert in 200 days of one camera; no rate is published':
    'une fausse alerte en 200 jours d’une caméra ; aucun taux n’est publié',
  'no rate is published': 'aucun taux n’est publié',
  'not mature; no share of missed falls is published': 'pas au point ; aucune part de chutes manquées n’est publiée',
  'people who sit or sleep; no rate is published': 'des gens assis ou endormis ; aucun taux n’est publié',
  'no rate is published: one fire before a camera in 90 years of one camera':
    'aucun taux n’est publié : un feu devant une caméra en 90 ans d’une caméra',
  'not tested, or badly': 'non testé, ou mal',
  'lit signs and flashing lights were taken for fires; no rate is published':
    'enseignes lumineuses et gyrophares ont été pris pour des feux ; aucun taux n’est publié',
  'about 100 cameras for about three days at each of some 31 uses besides the Games: 27 cameras a day over the year':
    'environ 100 caméras pendant trois jours à chacune de quelque 31 utilisations hors des Jeux : 27 caméras par jour sur l’année',
  'a quarter of the cameras see a road': 'un quart des caméras voient une chaussée',
  'tried on a tenth of the cameras': 'essayé sur un dixième des caméras',
  'all 800 cameras over 12.3 million people, every day of the Games':
    'les 800 caméras pour 12,3 millions de personnes, chaque jour des Jeux',
  '800 cameras over 12.3 million people, each passed by 2,600 people a day':
    '800 caméras pour 12,3 millions de personnes, 2 600 passants par jour devant chacune',
  'as many entries a head as in London in 2020': 'autant de fiches par habitant qu’à Londres en 2020',
  'a warrant before each entry': 'un mandat avant chaque fiche',
  'twenty alerts a day per 100,000 people': 'vingt alertes par jour pour 100 000 personnes',
  '4,000 police cameras over 12.3 million people, each passed by 2,600 people a day':
    '4 000 caméras de police pour 12,3 millions de personnes, 2 600 passants par jour devant chacune',
  'the camera density of Paris everywhere: 1.9 cameras per 1,000 people, each passed by 2,600 people a day':
    'la densité de caméras de Paris partout : 1,9 caméra pour 1 000 personnes, 2 600 passants par jour devant chacune',
  'three times as many entries where no warrant is asked for':
    'trois fois plus de fiches là où aucun mandat n’est demandé',
  'every public camera, at the density of Paris': 'toutes les caméras publiques, à la densité de Paris',
  'a quarter of them see a road': 'un quart d’entre elles voient une chaussée',
  'a mid-size European country': 'un pays européen de taille moyenne',
  'a third of people in large cities': 'un tiers des gens dans les grandes villes',
  'more cameras and more passing by; the mean over regions is 1':
    'plus de caméras et plus de passages ; la moyenne sur les régions est 1',
  'more is paid and done where it is recorded; the mean over regions is 1':
    'on y paie et y fait davantage là où c’est enregistré ; la moyenne sur les régions est 1',
  'what city and country leave': 'ce que laissent la grande ville et la campagne',
  'fewer cameras than in the city': 'moins de caméras que dans la grande ville',
  'a quarter of people in the country': 'un quart des gens à la campagne',
  'few cameras; what makes the mean 1': 'peu de caméras ; ce qu’il faut pour que la moyenne soit 1',
  'more cash and fewer records; what makes the mean 1':
    'plus d’argent liquide et moins de traces ; ce qu’il faut pour que la moyenne soit 1',
  'no published coverage': 'aucune couverture publiée',
  'judgments are registered': 'les jugements sont enregistrés',
  '1.9 cameras per 1,000 people, each passed by 2,600 people a day':
    '1,9 caméra pour 1 000 personnes, 2 600 passants par jour devant chacune',
  'the sensors serve services: no list of anybody': 'les capteurs servent des services : aucune liste de personnes',
  'between no effect (Guangzhou) and 12 % more returns (Australia), of donors who were asked again':
    'entre aucun effet (Canton) et 12 % de retours en plus (Australie), chez des donneurs sollicités à nouveau',
  'no trial was read; about as blood': 'aucun essai n’a été lu ; à peu près comme le sang',
  'targeted adverts; no trial was read': 'publicités ciblées ; aucun essai n’a été lu',
  'nothing is collected any more': 'plus rien n’est collecté',
  'every recognising camera is taken down': 'toutes les caméras de reconnaissance sont démontées',
  'a county-level city of about 700,000 people; no figure was read':
    'une ville de rang de comté d’environ 700 000 habitants ; aucun chiffre n’a été lu',
  'six in ten, as in the country; no figure of the city was read':
    'six sur dix, comme dans le pays ; aucun chiffre de la ville n’a été lu',
  'what the town leaves': 'ce que laisse la ville',
  'villagers sit lower in the fifths of means': 'les villageois se situent plus bas dans l’échelle des moyens',
  'one city': 'une seule ville',
  'French contacts': 'relations mesurées en France',
  'nobody is wanted here': 'personne n’est recherché ici',
  '5.4 months in arrears a year for each who is, French stock':
    '5,4 mois d’arriéré par an pour chaque personne en arriéré, stock français',
  'twice the 9 per 1,000 who are registered as over-indebted in France':
    'le double des 9 pour 1 000 inscrits comme surendettés en France',
  'the same people come back': 'les mêmes reviennent',
  'no rate was found': 'aucun taux n’a été trouvé',
  'few people, who come back': 'peu de gens, qui reviennent',
  'very rare': 'très rare',
  'anybody may be': 'tout le monde peut l’être',
  'at the clerk’s discretion; no rate was found': 'à l’appréciation de l’agent ; aucun taux n’a été trouvé',
  'France for China, where no yearly total was found':
    'la France pour la Chine, dont aucun total annuel n’a été trouvé',
  'France for China': 'la France pour la Chine',
  'quarters without a visit, as in France': 'trimestres sans visite, comme en France',
  'as in France': 'comme en France',
  'messages are not filtered here': 'les messages ne sont pas filtrés ici',
  'only what the catalogue names is simulated': 'seul ce que nomme le barème est simulé',
  'no list asks for performance here: it is not simulated':
    'aucune liste ne demande l’exécution d’une obligation ici : elle n’est pas simulée',
  'the rates are of cases that were established': 'les taux portent sur des cas établis',
  'not used by a central file': 'sans emploi avec un fichier central',
  'errors found in credit reports, a fifth of them in a city’s file':
    'erreurs trouvées dans des rapports de crédit, un cinquième d’entre elles dans un fichier municipal',
  'a wrong record weighs as a late utility bill': 'une mention fausse pèse comme une facture payée en retard',
  'never reached': 'jamais atteint',
  'another town’s rule': 'la règle d’une autre ville',
  'within the published span': 'dans la fourchette publiée',
  'another city’s, the lowest step, for each activity':
    'celle d’une autre ville, le plus bas échelon, pour chaque activité',
  'another city’s': 'celle d’une autre ville',
  'as long as the ban of 180 days from trains': 'aussi long que l’interdiction de train de 180 jours',
  'no rule of Rongcheng counts the people one knows':
    'aucune règle de Rongcheng ne compte les personnes que l’on connaît',
  'grades C and D are kept under watch': 'les catégories C et D sont surveillées',
  'no duration was read': 'aucune durée n’a été lue',
  'a score only for those who consent; how many do is not published':
    'une note pour ceux-là seuls qui y consentent ; combien le font n’est pas publié',
  'the article’s picture; no published coverage': 'le tableau que brosse l’article ; aucune couverture publiée',
  'the article’s picture; no published rule': 'le tableau que brosse l’article ; aucune règle publiée',
  'grades C and D are listed': 'les catégories C et D sont inscrites sur liste',
  'errors found in credit reports, read as a yearly rate':
    'erreurs trouvées dans des rapports de crédit, lues comme un taux annuel',
  '400 ml; a residence-permit scheme, not social credit':
    '400 ml ; un barème de permis de résidence, non de crédit social',
  'the lowest step of other untrustworthy conduct':
    'le plus bas échelon des autres conduites tenues pour indignes de confiance',
  'the article’s picture; no published rule was found':
    'le tableau que brosse l’article ; aucune règle publiée n’a été trouvée',
  'the article’s picture': 'le tableau que brosse l’article',
  'the article’s picture, at the lowest step of other untrustworthy conduct':
    'le tableau que brosse l’article, au plus bas échelon des autres conduites tenues pour indignes de confiance',
  'a letter that is read': 'un courrier qui est lu',
  small: 'faible',
  'a safeguard, beside the recovery of points and never instead of it':
    'une garantie, à côté du retour des points et jamais à sa place',
  'a tenth of entries looked at in a year': 'un dixième des inscriptions examiné dans l’année',
  'half of what sensors could see is not collected; no published share':
    'la moitié de ce que les capteurs pourraient voir n’est pas collectée ; aucune part publiée',
  'every message; an order to read before encryption would undo it':
    'tous les messages ; un ordre de les lire avant chiffrement l’annulerait',
  'what no decision waits for is deleted at once; no published share':
    'ce qu’aucune décision n’attend est effacé aussitôt ; aucune part publiée',
  'faces seen in a year over 9 million residents and over the 85 % of passing faces that are captured':
    'visages vus en un an, rapportés à 9 millions d’habitants et aux 85 % de visages captés au passage',
  '4,000 police cameras over 12.3 million people, each passed by 2,600 people a day, all of them used':
    '4 000 caméras de police pour 12,3 millions de personnes, 2 600 passants par jour devant chacune, toutes utilisées',
  'step of the calendar, after fr-2023-11-14-briefcam': 'étape du calendrier, d’après fr-2023-11-14-briefcam',
  'stopped everywhere; erasure was ordered for one place': 'arrêté partout ; l’effacement a été ordonné à un endroit',
  'step of the calendar, after fr-2023-12-briefcam-stopped': 'étape du calendrier, d’après fr-2023-12-briefcam-stopped',
  'users a day of one service; everybody in the run uses it':
    'utilisateurs par jour d’un seul service ; dans la simulation, tout le monde l’utilise',
  'residents for users': 'les habitants pour les utilisateurs',
  'residents for users; the printed 0.236, so that the shares add up to 1':
    'les habitants pour les utilisateurs ; le 0,236 publié, ajusté pour que le total des parts fasse 1',
  'posts on social sites for messages in groups': 'les publications sur les sites pour les messages en groupe',
  'the lowest published share of posts removed': 'la plus basse part publiée de publications supprimées',
  'the share of rules for the share of messages': 'la part des règles pour la part des messages',
  'each end; users who believe that they were hidden, over what a year drops':
    'à chaque bout ; utilisateurs qui se croient masqués, rapportés à ce qui est effacé en un an',
  'the safeguard that the service does not have; one of five translators tells its users':
    'la garantie que le service n’a pas ; un traducteur sur cinq avertit ses utilisateurs',
  '516 new rules beside the 5,077 that were tested, each catching as much as the others':
    '516 règles nouvelles à côté des 5 077 testées, chacune attrapant autant que les autres',
  'the illness is everybody’s talk, so that its rules catch ordinary messages; by how much is not known':
    'la maladie est dans toutes les conversations, ses règles attrapent donc des messages ordinaires ; de combien n’est pas connu',
  'old rules leave as new ones come; the sample of new ones ends on 15 February':
    'd’anciennes règles tombent quand de nouvelles arrivent ; l’échantillon des nouvelles s’arrête au 15 février',
  'most rules on the illness have lapsed; by how much is not known':
    'la plupart des règles sur la maladie sont tombées ; de combien n’est pas connu',
  'the population for beneficiaries': 'la population pour les allocataires',
  'what the others leave': 'ce que laissent les autres',
  'no share among beneficiaries was read': 'aucune part parmi les allocataires n’a été lue',
  'lower in the fifths of means; 1 would be no difference':
    'plus bas dans l’échelle des moyens ; 1 voudrait dire sans différence',
  'one office for all': 'une seule caisse pour tous',
  'nothing hangs on contacts here': 'rien ne dépend des relations ici',
  'two wrong months a year for one person in twenty: at most 7.5 % of the value of British advances was fraud':
    'deux mois indus par an pour une personne sur vingt : au plus 7,5 % de la valeur des avances britanniques était de la fraude',
  'the sign is named; how often it occurs is assumed': 'le sens est établi ; la fréquence est supposée',
  'the same people again': 'les mêmes à nouveau',
  'most people sooner or later': 'la plupart des gens tôt ou tard',
  'people who live as a couple': 'les personnes qui vivent en couple',
  parents: 'les parents',
  'nothing is refused': 'rien n’est refusé',
  'only what the office holds is simulated': 'seul ce que détient la caisse est simulé',
  'no judgments': 'aucun jugement',
  'half of wrong payments leave a trace in the files that are matched':
    'la moitié des versements indus laissent une trace dans les fichiers croisés',
  'declared to the office or held by it': 'déclarée à la caisse ou détenue par elle',
  'a ratio of two': 'un rapport de deux',
  'errors found in credit reports, a fifth of them in an office’s file':
    'erreurs trouvées dans des rapports de crédit, un cinquième d’entre elles dans le fichier d’une caisse',
  'a wrong record weighs as a wrong payment': 'une mention fausse pèse comme un versement indu',
  'a scale; only distances count': 'une échelle ; seuls les écarts comptent',
  'nothing raises a score above the start': 'rien n’élève la note au-dessus du départ',
  'circumstances count for about a year': 'une situation compte pendant un an environ',
  'one is enough for a flag': 'une seule suffit pour un signalement',
  'nothing overrides the score': 'rien ne passe outre la note',
  'the line of the flag': 'la ligne du signalement',
  'below it': 'au-dessous',
  'nobody’s score hangs on others’': 'la note de personne ne dépend de celle des autres',
  'set for flags of the order of those of Rotterdam, a tenth of addresses in two years':
    'réglé pour des signalements de l’ordre de ceux de Rotterdam, un dixième des adresses en deux ans',
  'half a year until a check is closed': 'six mois jusqu’à la fin d’un contrôle',
  'no published share is told that a score chose them':
    'aucune part publiée de gens informés qu’une note les a désignés',
  'how often a screener disagreed with a score': 'la fréquence à laquelle un agent a contredit une note',
  'until the check begins': 'jusqu’au début du contrôle',
  'the sign is documented, its weight is not': 'le sens est documenté, le poids ne l’est pas',
  '470,000 wrong debts in four years over about three million people':
    '470 000 dettes à tort en quatre ans sur environ trois millions de personnes',
  'hardly anybody is told that a score chose them': 'presque personne n’est informé qu’une note l’a désigné',
  'at once': 'aussitôt',
  'ten deployments a year with as many faces, over 9 million residents and the 3.6 % who visit, and over the 85 % of passing faces that are captured':
    'dix déploiements par an avec autant de visages, rapportés à 9 millions d’habitants et aux 3,6 % de visiteurs, et aux 85 % de visages captés au passage',
  '118.9 million nights over 365 of 9 million residents; visitors from the rest of the country are not counted':
    '118,9 millions de nuitées rapportées à 365 nuits de 9 millions d’habitants ; les visiteurs du reste du pays ne sont pas comptés',
  'data about messages for what they say': 'les données sur les messages, pour leur contenu',
  'as long as points stay off a driving licence; no one file holds all movements':
    'aussi longtemps que des points manquent à un permis de conduire ; aucun fichier ne détient tous les déplacements',
  'loans of a library for all that is civic': 'les prêts d’une bibliothèque pour toute la vie civique',
  'a judgment can be enforced for ten years': 'un jugement peut être exécuté pendant dix ans',
  'four of five errors disputed are put right; how many people look in a year is not published':
    'quatre erreurs contestées sur cinq sont corrigées ; combien de gens regardent dans l’année n’est pas publié',
  'whoever copied must be told where that is possible; how often it is done is not published':
    'qui a reçu une copie doit être prévenu quand c’est possible ; à quelle fréquence on le fait n’est pas publié',
  'no share is published; what was said is the least meant for a score':
    'aucune part n’est publiée ; ce qui a été dit est ce qui se destine le moins à une note',
  'no share is published': 'aucune part n’est publiée',
  'no share is published; social services refuse more':
    'aucune part n’est publiée ; les services sociaux refusent davantage',
  'the register is public to the court’s list': 'le registre est ouvert à la liste des tribunaux',
  'one file in twenty shows its traces, and one person in five who could look does':
    'un fichier sur vingt montre ses traces, et une personne sur cinq qui pourrait regarder le fait',
  'the four days that were read, over 9 million residents, the 3.6 % who visit and a year, and over the 85 % of passing faces that are captured; other days were not read':
    'les quatre journées lues, rapportées à 9 millions d’habitants, aux 3,6 % de visiteurs, à une année et aux 85 % de visages captés au passage ; les autres journées n’ont pas été lues',
  'faces seen in the year over 9 million residents and the 3.6 % who visit, and over the 85 % of passing faces that are captured':
    'visages vus dans l’année, rapportés à 9 millions d’habitants et aux 3,6 % de visiteurs, et aux 85 % de visages captés au passage',
  '12 million days of visitors over 20 days of 12.3 million residents; at the places of the Games 6 visitors for 5 residents':
    '12 millions de journées de visiteurs rapportées à 20 jours de 12,3 millions d’habitants ; sur les lieux des Jeux, 6 visiteurs pour 5 habitants',
  'nights of guests from another country over 365 nights of 449 million residents; as often before cameras as residents':
    'nuitées d’hôtes d’un autre pays rapportées à 365 nuits de 449 millions d’habitants ; aussi souvent devant les caméras que les habitants',
  'a query makes its link anew, often from the same mistaken identifiers':
    'une requête refait son rattachement, souvent à partir des mêmes identifiants faux',
};

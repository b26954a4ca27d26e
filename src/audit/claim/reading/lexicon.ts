/**
 * What words say, in both languages: a name, then its phrases. `*` ends a stem, `_` is one free word. Longer phrases win.
 * A name in small letters is grammar, one in capitals a thing, a verb or a verdict.
 */
export const lexicon: Readonly<Record<string, string>> = {
  // Grammar.
  of: `of | de | des | du | d'`,
  be: `verified as | confirmed as | confirmed to be | recorded as | classified as | reported as | judged to be | identified as | labelled as | shown to be | will be | determined to be | later found to be | qualifiées de | se sont révélées | is | are | was | were | be | been | being | am | has been | have been | had been | est | sont | était | étaient | ont été |
    a été | être | sera | seront | serait | seraient | fut | furent | se sont | se révèle* | se sont révélé* | s'est révélé* |
    se sont avéré* | s'est avéré* | s'avère* | se révéler | s'être avéré* | found to be | turned out to be | turn out to be |
    turns out to be | proved to be | proved | proven | deemed | to be | considered | in fact | actually | in reality | could be | may be |
    might be | will be | en réalité | en fait | classées comme | jugé* | judged | were later found to be`,
  not: `all but | except | save for | apart from | sauf | hormis | excepté | à l'exception de | à l'exception d' | not | never | isn't | aren't | wasn't | weren't | don't | doesn't | didn't | won't | can't | cannot | couldn't | wouldn't |
    hasn't | haven't | no | none | nor | neither | without | pas | jamais | aucun | aucune | ni | sans | nullement | guère |
    hardly | rarely | nobody | nothing | rien | nul | nulle | far from | loin de | loin d' | nobody | ain't | refuses | denies | denied | nie | dément`,
  or: `or | ou`,
  and: `and | et | & | with | avec`,
  at: `at | when | à | for | pour`,
  in: `in | on | over | against | sur | dans | parmi | among | out of`,
  by: `by | par`,
  as: `as | comme`,
  about: `~ | ≈`,
  THOSE: `those | them | which | these | d'eux | d'entre eux | d'entre elles | dont | dont les | eux | ceux-ci | elles | ces derniers | lesquels | lesquelles`,
  TIME: `of the time | of time | of cases | of the cases | of instances | of the instances | of tests | of occasions | du temps | des cas | de cas | des fois | times | fois | time |
    in cases | cases | cas | of attempts | of trials`,
  // The names of rates.
  FA_RATE: `false positive rate* | false positives rate* | false alarm rate* | false alert rate* | false positive alert rate* | false positive identification rate* | rate of false positives |
    rate of false alarms | rate of false alerts | fpr | fpir | taux de faux positif* | taux de fausses alertes | taux de fausse alerte |
    taux de fausses alarmes | taux de fausse alarme | taux d' alertes erronées | taux de fausses identifications |
    false detection rate* | taux de fausses détections | false identification rate* | taux de fausse identification`,
  FM_RATE: `false match rate* | false matching rate* | false acceptance rate* | false accept rate* | fmr | taux de fausses correspondances | taux de fausse correspondance |
    taux de fausses acceptations | taux de fausse acceptation`,
  MISS_RATE: `false negative rate* | false negative identification rate* | false non match rate* | false rejection rate* | false reject rate* | miss rate* | rate of false negatives |
    missed detection rate* | fnr | fnir | fnmr | frr | taux de faux négatif* | taux de faux rejet* | taux de non détection | taux de rejet* erroné* | taux de non détection`,
  HIT_RATE: `detection rate* | detection accuracy rate | rate of detection | true positive rate* | true positive identification rate* | read rate* | recognition rate* | identification rate* | capture rate* |
    correct identification rate* | true match rate | matching rate | recall rate | recall | sensitivity | tpr | tpir | true acceptance rate | taux de détection* | taux de bonne reconnaissance | taux de bonnes reconnaissances | taux de bonne détection | taux de bonnes détections | taux de bonne identification | taux de bonnes identifications | correct detection rate* | taux de reconnaissance |
    taux de lecture | taux d' identification | taux de vrais positifs | taux de vrai positif | sensibilité | taux de rappel | rappel | taux de vols détectés`,
  HIT_NAME: `detection | détection`,
  CLASSIFY: `classified | classé* | categorised | categorized | labelled | labeled | lu | lus | lue | lues | read | prédit*`,
  SPECIFICITY: `specificity | true negative rate* | spécificité | taux de vrais négatifs`,
  PPV: `positive predictive value | ppv | valeur prédictive positive | vpp | valeur prédictive | true alert rate | taux d' alertes justes`,
  FDR: `false discovery rate | taux de fausses découvertes`,
  PRECISION: `precision | precise`,
  ACCURACY: `detection accuracy | recognition accuracy | identification accuracy | matching accuracy | accuracy rate* | accuracy | accurate | accuracy level* | accuracy score* | level of accuracy | degree of accuracy | reliability | reliability rate* | reliable |
    rate of accuracy | taux de précision | taux de fiabilité | taux d' exactitude | taux de bonnes réponses | précision | précis | précise | précises | fiabilité | fiable | fiables | exactitude |
    taux de justesse | réussite | degré de précision | niveau de précision | degré de fiabilité`,
  SUCCESS_RATE: `success rate* | rate of success | taux de réussite | taux de succès`,
  ERROR_RATE: `error rate* | failure rate* | misidentification rate* | inaccuracy rate* | rate of error | rate of errors | misread rate* | taux d' erreur* | taux d' échec* | taux de faute | inaccuracy |
    taux d' inexactitude | taux de mauvaise reconnaissance | mistake rate | incorrect identification rate`,
  ERROR: `error | errors | mistakes | a mistake | erreur | erreurs | échec | échecs | d'erreur | d'erreurs | d'échec`,
  // Verdicts.
  FALSE_ALERT: `false positive* | false alarm* | false alert* | false hit* | false flag* | false detection* | false identification* | misidentification* | misidentified people | wrong alert* |
    erroneous alert* | incorrect alert* | faux positif* | faux positif* | fausse alerte* | fausses alertes | fausse alarme* | fausses alarmes | fausse détection* | fausses détections |
    fausse identification | fausses identifications | fausse reconnaissance | fausses reconnaissances | alerte erronée | alertes erronées | fausses ressemblances | false report* | wrongful alert*`,
  FALSE_MATCH: `false match* | false acceptance* | fausse correspondance | fausses correspondances | fausse acceptation | fausses acceptations | correspondances erronées | incorrect match* | wrong match* | erroneous match*`,
  MISSED: `false negative* | faux négatif* | faux négatif* | faux rejet* | false rejection* | missed detection*`,
  WRONG: `wrong | spurious | benign | harmless | bénin* | bénign* | injustifiée* | infondée* | unwarranted |  false | incorrect | inaccurate | erroneous | mistaken | mistakes | errors | innocent | innocents | innocente* | legitimate | non suspicious | unfounded | unsubstantiated |
    invalid | misidentified | baseless | bogus | faux | fausse | fausses | erroné* | incorrecte* | incorrects | injustifié* | infondé* | légitime* | des erreurs | une erreur | innocenté* | inexact* |
    inaccurately matched | closed as non suspicious | sans suite | irrelevant | not relevant | cleared | lawful | honest | honnêtes | dead ends | sans fondement | non fondée* | non pertinent* | unconfirmed as crimes`,
  RIGHT: `correct | right | true | accurate | valid | genuine | relevant | real | confirmed | criminally relevant | gun related | gun related incidents | true matches | true positives | a true match | correct match* | true positive* | actionable | well founded |
    vrai* | juste | justes | correcte | correctes | exacte* | exact | exacts | fondé* | pertinent* | avéré* | justifié* | effectivement recherché* | vraiment fausses | bonne* | valide* | validé* | vérifié* | a correct match | well founded | recorded as true | confirmé* | vrais positifs | vrai positif | correct positive* | true alert* | vraies alertes`,
  RIGHT_VERB: `accurately predicted | correctly predicted | involved fraud | actually involved fraud | se vérifient | se vérifie | led to evidence | resulted in evidence`,
  WRONGLY: `wrongly | falsely | incorrectly | mistakenly | erroneously | inaccurately | wrongfully | by mistake | in error | by error | à tort | par erreur | faussement | indûment | erronément | improperly | mal`,
  CORRECTLY: `correctly | accurately | rightly | successfully | correctement | à juste titre | avec succès | reliably`,
  GETS_WRONG: `is wrong | are wrong | was wrong | were wrong | gets it wrong | got it wrong | makes mistakes | makes a mistake | made mistakes | makes errors | makes an error | errs | erred | would misidentify | misidentifies | misidentified | misidentify | it would misidentify | mal identifié* | a mal identifié | mal reconnu* | mal classé* | misclassif* |
    se trompe | se trompent | s'est trompé | s'est trompée | se sont trompé* | se tromperait | se trompait | s'étaient trompées | fait erreur | a fait erreur | font erreur | commet une erreur | commet des erreurs | fait fausse route | commet erreur | est inexact* | est erroné* | sont inexact* | a tort | inaccurate | fails | failed | échoue | échouent | échouait | a échoué | fait une erreur`,
  GETS_RIGHT: `is right | are right | was right | were right | gets it right | got it right | is correct | was correct | ont vu juste | a vu juste | voit juste | a raison | a eu raison | ont eu raison | avait raison`,
  // Verbs.
  FLAG: `flag* | tag | tagged | tags | matched | match | identif* | accus* | stopped | stop | signal* | présenté* | reconnu* | arrêté* | labelled | labeled | classified | reported | marked | alerted | listed | classé* | verbalisé* | interpell* | contrôlé* | suspecté* | adressé* | soupçonné* | arrested | detained | detecting | detect | detected | detects | designated | considérés comme | qualifié* | alarmed`,
  DETECT: `detect | detects | detected | detecting | détecte | détectent | détecter | détecté* | détectait | catch | catches | caught | catching | spot | spots | spotted |
    recognise* | recognize* | recognises | recognizes | recognized | recognised | recognizing | recognising | repère* | repérer | repéré* | reconnaît | reconnait | reconnaître | reconnaissent | retrouve | retrouvé* | retrouver | prévoir | prévoit | prévu* | predict | predicts | predicted | pick up | picks up | picked up | capture | captures | captured | attrape | repèrent | intercepte* | intercepté* | débusque* | démasque* | intercepts | uncover* | blocks | block | blocked`,
  FOUND: `find | finds | found | finding`,
  STUDY: `study | studies | report | report's | audit | review | researchers | investigation | analysis | étude | études | rapport | enquête | chercheurs | analysts | survey | researcher | scientists | reviewers | inquiry | evaluation | évaluation | newspaper | ombudsman | probe | reporters | journalists | journalistes | tribunal | court`,
  REPRESENT: `represent* | account for | accounts for | accounted for | make up | made up | makes up | représente* | constituent | constitue`,
  IDENTIFY: `identify | identifies | identified | identifie | identifier | identifient | identifié* | reconnu* | matches correctly | verified | verifies | match`,
  FAIL: `refuse to | refuses to | refuse de | refusent de | struggles to | fail to | fails to | failed to | failing to | unable to | fails at | ne parvient pas à | ne parviennent pas à | n'a pas réussi à | n'arrive pas à | échoue à | did not | does not | do not | n'a pas | incapable de`,
  MISS: `miss | misses | missed | missing | overlook* | rate | ratent | raté* | manque | manquent | manqué* | passe à côté de | passe à côté d' | passait à côté | laisse passer | laissent passer | laissé passer | let through | lets through | pass undetected | go undetected | went undetected | not detected | not found | undetected | goes undetected | n'est pas reconnu* | ne sont pas détecté* | non détecté* | échappent | échappe | passent inaperçu*`,
  SURFACE: `return | returns | yield | yields | produce | produces | give | gives | happen | happens | surviennent | donnent | produisent | occurred | occur | occurs | generated | triggered | recorded | produced | reported | issued | made | établie* | enregistré* | constaté* | relevé* | triggers | généré* | déclenché* | déclenche | trouvé* | returned | ont été trouvées | produit | s'est produite | commet | commise*`,
  // Things.
  ALERT: `referrals | leads | red flags | facial matches | face matches | watchlist matches | warnings | avertissements | détections | interpellations | contrôles | reconnaissances | alert | alerts | alarm | alarms | hits | flags | tips | reports | match | matches | possible match* | potential match* | positive match* | total matches | flagged account* | flagged image* |
    flagged people | flagged person* | people flagged | people stopped | people identified | persons identified | predictions | prediction | designations | determinations | responses | detections | identifications | stops |
    alerte | alertes | alarme | alarmes | correspondance | correspondances | signalement | signalements | personnes reconnues | personnes identifiées | personnes signalées | personnes arrêtées | usagers contrôlés positifs |
    suspects identifiés | comptes signalés | prédictions | prédiction | contrôles déclenchés | lfr flags | suspects | dispositions | flagged transactions | transactions flagged | positives | people matched | recognised people | positifs | dossiers sélectionnés | messages signalés | messages flagged | flagged messages | flagged items | flagged content | contenus signalés | identified suspects | vehicles stopped | resulting alerts | system's alerts | notifications | identified people | véhicules signalés | matched people | accusations | designated people | bénéficiaires signalés`,
  WHEN_ALERT: `lorsque _ _ croit reconnaître | quand _ _ croit reconnaître | quand _ _ signale | when _ _ flags | when _ _ alerts | lorsque _ _ donne l'alerte | when it flags | when it alerts | lorsqu'il signale | quand il signale | quand elle signale`,
  PEOPLE: `people | person | persons | passers by | passer by | passersby | faces | face | images | image | photos | photo | pictures | accounts | account | transactions | visitors | travellers | travelers | messages | visage | visages | passant | passants |
    personne | personnes | passage | passages | visiteurs | visiteur | voyageurs | voyageur | scans | searches | users | utilisateurs | citizens | citoyens | plates | number plates | license plates | licence plates | plaques | véhicules | vehicles | cars | voitures | files | content | contenus | recordings | individuals | individus | bags | sacs | passengers | passagers | customers | clients | claims | claimants | allocataires | bénéficiaires | dossiers | documents | innocents | innocent people | pedestrians | drivers | conducteurs | students | étudiants | essays | texts | textes | hommes | femmes | men | women | parents | videos | vidéos | fichiers | échantillons | samples | payments | paiements | spectators | spectateurs | members | customers | patrons | innocent customers | legitimate transactions | sentences | phrases | spectateurs | assurés | households | foyers`,
  PAIRS: `comparisons | comparison | pairs | image pairs | comparaison | comparaisons | paires | attempts by impostors`,
  WANTED: `wanted | wanted people | wanted persons | suspects | suspect | recherché* | personnes recherchées | criminals | criminels | targets | cibles | fugitives | people on the watchlist | watchlist subjects | people of interest | fraud | frauds | fraudes | fraude | fraudsters | fraudeurs | weapons | weapon | guns | gun | knives | large knives | knife | firearms | arme | armes | couteaux | gunshots | gunfire | gunshot | coups de feu | tirs | threats | threat | menace | menaces |
    crimes | crime | cambriolages | vols | vol | thefts | theft | shoplifting | shoplifters | lies | mensonges | mensonge | liars | menteurs | plates | number plates | license plates | plaques | images | incidents | intrusions | intruders | child abuse material | csam | attacks | attaques | infractions | delits | délits | offenders | cheaters | ai written text | ai generated text | textes générés | spam | objects | objets | colis abandonnés | abandoned objects | matches | volunteers | volontaires | fires | départs de feu | fights | bagarres | événements | events | terrorists | terroristes | drones | drone | illegal content | contenus illégaux | deepfakes | cas de fraude | fraud cases | fraudulent transactions | fraudulent claims | vehicles | véhicules | faces | visages | explosives | explosifs | bombs | contraband | contrebande | abuse images | known images`,
  LIST: `watchlist of | watch list of | watchlists of | watch lists of | watchlist containing | list of | lists of | database of | gallery of | databases of | base de données de | watch list of | liste de | listes de | base de | fichier de | banque de données de | liste de recherche de | watchlist holding | une liste d' | galerie de`,
  LIST_NAME: `watchlist | watch list | watchlists | watch lists | list entries | entries | fiches | mugshots | public mugshots | photos d'identité judiciaire | photographies d'identité judiciaire | listed people | entrées | enrolled | banque de données | base de données | volontaires dont`,
  TESTS: `tests | trials | walkthroughs | walk throughs | essais | échantillons | samples | test images | test runs | attempts | tentatives`,
  TESTED: `tested on | tested with | tested against | tested over | tested | testing | trial involving | test involving | in a sample of | sur un échantillon de | a test of | test of | test on | trial of | trial with | trial on | testé sur | testée sur | testés sur | test sur | un test sur | essai sur | un essai de | test a été réalisé | essayé sur | éprouvé sur | évalué sur | evaluated on | test réalisé sur | tested the | running _ _ against | they tested`,
  // What makes a number something else.
  CHANGE: `passe de | passer de | passé de | passée de | passait de | went from | goes from | gone from | moved from | more | less | plus | moins | better | higher | greater | meilleur* | fell | dropped | drop | reduce* | reduction* | reducing | cut | cuts | cutting | down by | up by | rose | rise | improve* | improving | decreas* | increas* | lower | lowers | lowered | fewer | remove | removes | removed | removing | eliminat* | filter out | filters out | baiss* | diminu* | augmenté | augmente | augmentent | augmentation | augmenter | augmentait | amélior* | réduit | réduire | réduits | réduite* | réduction* | réduisent | divisé* | divided by | halved | doubled | tripled | en moins | de moins | en plus | supplémentaire* | additional | times more | times less | more likely | times higher | fois plus | fois moins | progress* | hausse | recul* | élimin* | supprim* | gain | gains | growth | slash* | shrink* | shrank | boost* | more than before | % more | faster | plus rapide* | plus vite | better than | quicker | surged | jumped | climbed | soared | reculé | chuté | chute | grimpé | bondi | compared with | compared to | par rapport à | relative to | multiplié* | multiplied`,
  COMPARED: `versus | vs | compared | contre | plus que les | than the | peaks | previous | previously | before | précédemment | auparavant | instead of | au lieu de | rather than`,
  HUMAN: `humans | human | officers | agents | agent | guards | guard | inspectors | experts | reviewers | doctors | polygraph examiners | humains | policiers | agents de sécurité | surveillants | opérateurs humains | people do not report | goes unreported | unreported | unresolved | médecins | enseignants | teachers | citizens say | respondents | sondés | of voters | of the public | des français | of americans | of residents | interrogé* | surveyed | poll | sondage | approve | approuvent | favorables | support | oppose | residents | investigators`,
  SETTING: `threshold | thresholds | seuil | seuils | set at | confidence threshold | similarity | similarité | confidence score* | score de confiance | réglé | setting | match score | confidence setting | réglage`,
  CONFIDENCE: `confidence level* | level of confidence | confidence interval* | certain | certainty | sure | confident | intervalle de confiance | niveau de confiance | degré de confiance`,
  CONFIDENCE_WORD: `confidence | confiance | certitude`,
  SURE: `sûr | sûrs | sûre | certains | certaine`,
  MARGIN: `margin of error | marge d' erreur | marges d' erreur | plus or minus | ± | margin | marge`,
  CHANCE: `probability | chance | chances | likelihood | odds | probabilité | risque | risk`,
  STRANGER: `someone else | another person | a stranger | random person | personne prise au hasard | quelqu'un d'autre | une autre personne | un inconnu | stranger`,
  LOCATE: `locate | located | location | localis* | pinpoint*`,
  TRAINED: `trained | entraîné* | learned | training | apprentissage | formé sur`,
  pause: `even if | even with | même si | même avec | but | mais | while | whereas | alors que | tandis que | although | though | bien que | because | parce que | car | however | cependant`,
  CAP: `should not be exceeded | must not be exceeded | not to be exceeded | ne doit pas être dépassé | ne doit pas être dépassée`,
  RELEVANT: `relevant | criminally relevant | pertinent* | actionable | fondé* | well founded | pénalement pertinents`,
  INNOCENT_PEOPLE: `innocent person | innocent people | innocents | innocent passers by | personne innocente | personnes innocentes`,
  CASES: `suspicious cases | cases flagged | flagged case* | claims flagged | flagged claims | claims flagged as _ _ _ | déclarations signalées | dossiers signalés | cas signalés | samples`,
  INNOCENT: `benign | harmless | bénin* | bénign* | innocent | innocents | innocente* | legitimate | légitime* | innocenté* | lawful | honest | honnêtes | non suspicious | closed as non suspicious | cleared | false alarm* | false positive* | faux positif* | fausses alertes`,
  ALL: `all | every one of | each of | toutes les | tous les | l'ensemble des`,
  LINK: `reached | reaches | reaching | stands at | stood at | ranges | range | ranging | between | from | varies | vary | to | entre | atteint | atteignant | s'élève | s'établit | affiche | = | : | compris |
    estimated | measured | specified | equal to | contained | contains | containing | holds | held | had | comptait | contenait | contient | comprenait | as low as | as high as | down to | est tombé à | est tombée à | tombé à | dropped to | fell to | reduced to | cut to | rose to | réduit à | réduite à | réduits à | réduire à | être réduit à | ramené à | passé à | claimed | obtenu |
    en moyenne | hovering | hovers | sits at | achieved | annoncé | annoncée | mesuré | mesurée | within | approaching | approche | tourne | n' est que de | se situe | varie | oscille | allant`,
  MISREAD: `misread* | mal lues | mal lus`,
  PER_DAY: `per day | a day | each day | every day | par jour | chaque jour | daily | quotidiennement | quotidiennes | in a single day`,
  PER_WEEK: `per week | a week | each week | every week | par semaine | chaque semaine | weekly`,
  PER_MONTH: `per month | a month | each month | every month | par mois | chaque mois | monthly`,
  PER_YEAR: `per year | a year | each year | every year | par an | chaque année | par année | yearly | annually | par ans`,
  PER_HOUR: `per hour | an hour | every hour | par heure | chaque heure | hourly`,
  PER_CAMERA: `per camera | par caméra | caméra | each camera | chaque caméra`,
  DAYS: `days | day | jours | jour`,
  WEEKS: `weeks | week | semaines | semaine`,
  MONTHS: `months | month | mois`,
  YEARS: `years | year | ans | an | années`,
  ON_LIST: `on a list | on the list | on the watchlist | on a watchlist | sur la liste | sur une liste`,
  WANTED_PEOPLE: `wanted people | wanted persons | wanted | personnes recherchées | recherchées | recherchés | fugitives`,
  RATE: `rate | rates | taux | score | level | percentage | proportion | share | part | pourcentage`,
  IF: `if | si`,
  THAT: `que | qu'`,
  SUPPOSED: `would need | would have to | needs to be | need to be | il faudrait | would be | would have | would achieve | suppose | supposing | imagine | supposons | imaginons | let's say | mettons que | admettons`,
};

import type { Bilingual } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';

/** One method: its formula in words and the paper behind it. */
export interface Method {
  readonly name: Bilingual;
  readonly text: Bilingual;
  readonly source: string;
}

/** Every method behind a number of the report. */
export const methods: readonly Method[] = [
  {
    name: text('Rates', 'Taux'),
    text: text(
      'selection = adverse / all; FPR = FP / (FP + TN); FNR = FN / (FN + TP); PPV = TP / (TP + FP); NPV = TN / (TN + FN); FDR = 1 − PPV; FOR = 1 − NPV; accuracy = (TP + TN) / all; base = (TP + FN) / all.',
      'sélection = défavorables / total ; FPR = FP / (FP + VN) ; FNR = FN / (FN + VP) ; VPP = VP / (VP + FP) ; VPN = VN / (VN + FN) ; FDR = 1 − VPP ; FOR = 1 − VPN ; justesse = (VP + VN) / total ; base = (VP + FN) / total.',
    ),
    source: '',
  },
  {
    name: text('Interval of a rate', 'Intervalle d’un taux'),
    text: text(
      'Wilson: (k + z²/2 ± z·√(k(n − k)/n + z²/4)) / (n + z²), z = 1.96. Where a count is under 5, Clopper–Pearson’s exact bounds stand beside it in the JSON.',
      'Wilson : (k + z²/2 ± z·√(k(n − k)/n + z²/4)) / (n + z²), z = 1,96. Sous 5 cas, les bornes exactes de Clopper–Pearson figurent à côté dans le JSON.',
    ),
    source: 'Wilson (1927), JASA 22; Clopper & Pearson (1934), Biometrika 26.',
  },
  {
    name: text('Differences and ratios', 'Différences et rapports'),
    text: text(
      'Difference: Newcombe’s hybrid of two Wilson intervals. Ratio: exp(ln r ± z·√(1/k₁ − 1/n₁ + 1/k₂ − 1/n₂)); under 5 cases the score interval. Groups: Fisher’s exact test of each against all others (or the reference), Holm’s correction over all groups, rates and columns at once; the widest gap’s interval holds for every pair that it could have been picked from (Bonferroni).',
      'Différence : hybride de Newcombe de deux intervalles de Wilson. Rapport : exp(ln r ± z·√(1/k₁ − 1/n₁ + 1/k₂ − 1/n₂)) ; sous 5 cas, intervalle du score. Groupes : test exact de Fisher de chacun contre tous les autres (ou la référence), correction de Holm sur tous les groupes, taux et colonnes à la fois ; l’intervalle de l’écart le plus large vaut pour toutes les paires parmi lesquelles il a été choisi (Bonferroni).',
    ),
    source:
      'Newcombe (1998), Stat. Med. 17; Katz et al. (1978), Biometrics 34; Koopman (1984), Biometrics 40; Holm (1979).',
  },
  {
    name: text('Too few', 'Trop peu'),
    text: text(
      'Under 30 rows, or under 5 cases in one of the four cells: such a group is never in a headline.',
      'Moins de 30 lignes, ou moins de 5 cas dans l’une des quatre cellules : un tel groupe n’est jamais dans un constat.',
    ),
    source: '',
  },
  {
    name: text('Why not all rates can be equal', 'Pourquoi tous les taux ne peuvent être égaux'),
    text: text(
      'FPR = p/(1 − p) · (1 − PPV)/PPV · (1 − FNR): with different base rates p, equal PPV and FNR force unequal FPR.',
      'FPR = p/(1 − p) · (1 − VPP)/VPP · (1 − FNR) : à taux de base p différents, VPP et FNR égaux imposent des FPR inégaux.',
    ),
    source: 'Chouldechova (2017), Big Data 5; Kleinberg, Mullainathan & Raghavan (2017).',
  },
  {
    name: text('Heaping and cliffs', 'Entassement et effet de seuil'),
    text: text(
      'On the score’s own steps: rows of 1, 3 or 5 steps on either side of the line over the log-linear trend of the steps beside them; jump of the outcome less its trend. Each is held against the same at other places as round as the line, whose differences beyond chance widen the test.',
      'Sur les pas propres à la note : lignes de 1, 3 ou 5 pas de part et d’autre du seuil, rapportées à la tendance log-linéaire des pas voisins ; saut de l’issue moins sa tendance. Chacun est comparé au même nombre à d’autres endroits aussi ronds que le seuil, dont les différences au-delà du hasard élargissent le test.',
    ),
    source: 'After McCrary (2008), J. Econometrics 142; DerSimonian & Laird (1986), Controlled Clinical Trials 7.',
  },
  {
    name: text('Suppression', 'Masquage'),
    text: text(
      'A count under 10 is suppressed, and so is whatever would leave one open over less than 5 together with what is shown: the least and the most that each hidden count can be are found by integer programming.',
      'Un effectif inférieur à 10 est masqué, de même que tout ce qui, avec ce qui est montré, en laisserait un ouvert sur moins de 5 : le minimum et le maximum possibles de chaque effectif caché sont trouvés par programmation en nombres entiers.',
    ),
    source: 'Fischetti & Salazar (2001), Management Science 47.',
  },
  {
    name: text('Regression', 'Régression'),
    text: text(
      'Logistic by reweighted least squares with Fisher errors; linear with White’s errors. Average marginal effects by the delta method. Variance inflation over 10 is said aloud.',
      'Logistique par moindres carrés repondérés, erreurs de Fisher ; linéaire avec erreurs de White. Effets marginaux moyens par la méthode delta. Une inflation de variance supérieure à 10 est signalée.',
    ),
    source: 'Nelder & Wedderburn (1972); White (1980); Breiman (2001).',
  },
  {
    name: text('Doubts about the outcome', 'Doutes sur l’issue'),
    text: text(
      'Bounds over all that missing or wrong outcomes may be, none assumed at random.',
      'Bornes sur tout ce que peuvent être des issues manquantes ou fausses, sans les supposer au hasard.',
    ),
    source: 'Manski (1990), AER 80; Horowitz & Manski (1995), Econometrica 63.',
  },
];

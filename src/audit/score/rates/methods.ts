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
      'Difference: Newcombe’s hybrid of two Wilson intervals. Ratio: exp(ln r ± z·√(1/k₁ − 1/n₁ + 1/k₂ − 1/n₂)); under 5 cases the score interval. Many groups: Holm’s correction over one column’s comparisons in one rate.',
      'Différence : hybride de Newcombe de deux intervalles de Wilson. Rapport : exp(ln r ± z·√(1/k₁ − 1/n₁ + 1/k₂ − 1/n₂)) ; sous 5 cas, intervalle du score. Plusieurs groupes : correction de Holm sur les comparaisons d’une colonne pour un taux.',
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
      'Rows just above over just below the line, against the log-linear trend of the eight steps around; outcome just above less just below, Newcombe.',
      'Lignes juste au-dessus sur juste au-dessous du seuil, contre la tendance log-linéaire des huit pas voisins ; issue juste au-dessus moins juste au-dessous, Newcombe.',
    ),
    source: 'After McCrary (2008), J. Econometrics 142.',
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

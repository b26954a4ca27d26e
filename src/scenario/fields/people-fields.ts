import { ageBands } from '../dimensions.ts';
import { choice, number, part, records, share, shares, whole } from '../field.ts';

/** Who lives in the country. */
export const peopleFields = part({
  size: whole({
    unit: 'people',
    min: 100,
    max: 2 ** 31 - 1,
    chosen: true,
    en: 'People run; more people, more precision.',
    fr: 'Personnes simulées ; plus il y en a, plus le résultat est précis.',
  }),
  standsFor: whole({
    unit: 'people',
    min: 100,
    max: 1e10,
    en: 'Population that they stand for: lists, capacities and budgets are those of a country of this size.',
    fr: 'Population représentée : listes, capacités et budgets sont ceux d’un pays de cette taille.',
  }),
  age: shares('age', {
    en: 'Share of people in the age band.',
    fr: 'Part des personnes dans la tranche d’âge.',
  }),
  ofAgeFrom: choice(ageBands, {
    neutral: '15-24',
    en: 'First age band whose people owe debts, are wanted, are scored and have a say that they may hold back; the younger are only observed.',
    fr: 'Première tranche d’âge où l’on doit des dettes, est recherché, est noté et a une parole que l’on peut retenir ; les plus jeunes sont seulement observés.',
  }),
  household: shares('household', {
    en: 'Share of households with this number of people (5: five or more).',
    fr: 'Part des foyers comptant ce nombre de personnes (5 : cinq ou plus).',
  }),
  groups: records(
    {
      en: 'Groups whose members the machinery may treat unlike others.',
      fr: 'Groupes que la machinerie peut traiter différemment.',
    },
    {
      share: share({ en: 'Share of people in the group.', fr: 'Part des personnes dans le groupe.' }),
      meansSkew: number({
        unit: 'exponent',
        min: 0.2,
        max: 5,
        neutral: 1,
        en: 'Power of the rank in means: 1 spreads the group evenly over the fifths, above 1 places it lower.',
        fr: 'Puissance du rang de revenu : 1 répartit le groupe également entre les quintiles, au-dessus de 1 il est placé plus bas.',
      }),
      dissentDifference: number({
        unit: 'dissent',
        min: -0.25,
        max: 0.25,
        neutral: 0,
        en: 'Added to the mean of desired dissent in the group.',
        fr: 'Ajouté au désaccord souhaité moyen dans le groupe.',
      }),
    },
  ),
  regions: records(
    {
      en: 'Parts of the country; null leaves out one of the scenario that is extended.',
      fr: 'Parties du pays ; null retire l’une de celles du scénario de départ.',
    },
    {
      share: share({ en: 'Share of people in the region.', fr: 'Part des personnes dans la région.' }),
      sightingsFactor: number({
        unit: 'factor',
        min: 0,
        max: 100,
        neutral: 1,
        en: 'Multiplies the sightings of the regime, and its cameras that watch behaviour, in this region.',
        fr: 'Multiplie les passages filmés du régime, et ses caméras qui observent les comportements, dans cette région.',
      }),
      coverageFactor: number({
        unit: 'factor',
        min: 0,
        max: 100,
        neutral: 1,
        en: 'Multiplies the coverage of the regime in this region.',
        fr: 'Multiplie la couverture du régime dans cette région.',
      }),
    },
    { leavable: true },
  ),
  homophily: share({
    en: 'A tie between two groups is kept with probability 1 − this.',
    fr: 'Une relation entre deux groupes est gardée avec la probabilité 1 − cette valeur.',
  }),
  ties: whole({
    unit: 'ties',
    min: 0,
    max: 64,
    en: 'Ties a person outside the household, the weekly changing one included.',
    fr: 'Relations d’une personne hors du foyer, y compris celle qui change chaque semaine.',
  }),
  dissentMean: number({
    unit: 'dissent',
    min: 0.01,
    max: 0.49,
    en: 'Mean of desired dissent δ over everybody.',
    fr: 'Désaccord souhaité moyen δ de l’ensemble.',
  }),
  boldnessMean: number({
    unit: 'boldness',
    min: 0.01,
    max: 100,
    en: 'Mean of boldness β: what keeping one’s own opinion is worth.',
    fr: 'Audace moyenne β : ce que vaut le fait de rester fidèle à son opinion.',
  }),
  likenessSigma: number({
    unit: 'deviation',
    min: 0,
    max: 1.5,
    en: 'Spread σ of how alike a face is to others; 0 makes every face as easily confused.',
    fr: 'Dispersion σ de la ressemblance d’un visage aux autres ; 0 : tous se confondent aussi facilement.',
  }),
  wantedPer100000: number({
    unit: 'per100000',
    min: 0,
    max: 50_000,
    en: 'Truly wanted people at the start, the same in every regime.',
    fr: 'Personnes réellement recherchées au départ, les mêmes dans chaque régime.',
  }),
  wantedInflowYearly: number({
    unit: 'shareYearly',
    min: 0,
    max: 10,
    en: 'Newly wanted people a year, as a share of those at the start.',
    fr: 'Nouvelles personnes recherchées par an, en part de celles du départ.',
  }),
  wantedGroupShares: shares('group', {
    en: 'Share of wanted people in the group.',
    fr: 'Part des personnes recherchées qui sont du groupe.',
  }),
});

/** Where an act belongs: what is joined across them is what the ledger knows. */
export const spheres = ['speech', 'transaction', 'movement', 'family', 'civic', 'justice'] as const;
export type Sphere = (typeof spheres)[number];

/** Age bands of people, in years. */
export const ageBands = ['0-14', '15-24', '25-39', '40-54', '55-64', '65+'] as const;

/** Lists of people: the wanted, debtors, those with a low score. */
export const listIds = ['wanted', 'court', 'score'] as const;
export type ListId = (typeof listIds)[number];

/** Events that can have no consequence for one person: they are counted by group, not drawn one by one. */
export const countedKinds = ['ordinaryMessages', 'sensitiveMessages', 'purchases', 'trips'] as const;

/** The sphere of each: words, words, transactions, movements. */
export const sphereOfCounted = [0, 0, 1, 2] as const;

export const largestGroups = 4;

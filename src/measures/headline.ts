/** What people lose, as the table and the report lead with it. */
export const losses = [
  'actsJoined',
  'messagesErased',
  'stopsOfInnocents',
  'innocentsStoppedEver',
  'listedEver',
  'denialAttempts',
  'deniedPeopleEver',
  'peopleSilencedThisWeek',
] as const;

/** What the machinery is said to be for. */
export const gains = ['wantedFound', 'weeksAtLarge', 'foundPer1000StopsOfOthers', 'judgmentsPerformed'] as const;

/** The measures of the headline, losses first. */
export const headline: readonly string[] = [...losses, ...gains];

/** Units that are not counts: they are never scaled to the population stood for. */
const unscaled: ReadonlySet<string> = new Set(['share', 'points', 'spheres', 'dissent', 'people per 1,000 stops']);

/** Whether a measure counts something, and so grows with the people run. */
export const isCount = (unit: string): boolean => !unscaled.has(unit);

/** What is told of each variant: what people bear, and what the machinery is for. */
export const worthMeasures = [
  'actsJoined',
  'messagesErased',
  'innocentsStoppedEver',
  'listedEver',
  'listedByError',
  'deniedPeopleEver',
  'peopleSilencedThisWeek',
  'wantedFound',
] as const;
export type WorthMeasure = (typeof worthMeasures)[number];

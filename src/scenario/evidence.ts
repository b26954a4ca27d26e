/** How far a published figure may be trusted. */
export const statuses = ['read', 'derived', 'secondary', 'weak', 'unverified'] as const;
export type Status = (typeof statuses)[number];

/** What a reader of scenarios asks of the published figures. */
export interface KnownFigure {
  readonly id: string;
  readonly status: Status;
}

/** Published figures by id. */
export type Evidence = ReadonlyMap<string, KnownFigure>;

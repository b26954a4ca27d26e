/** Where columns lie: in memory of one thread, or in memory that several share. */
export type Room = (bytes: number) => ArrayBufferLike;

export const ownRoom: Room = (bytes) => new ArrayBuffer(bytes);
export const sharedRoom: Room = (bytes) => new SharedArrayBuffer(bytes);

import type { Channel, Purpose } from './channel.ts';

/** A text is called blocked when the chance that all its silences were losses falls below this. */
const doubtOfBlocked = 1e-4;

/** How many silences in a row say "blocked" at this loss. */
export const silencesNeeded = (loss: number, doubt = doubtOfBlocked): number =>
  loss <= 0 ? 1 : Math.max(1, Math.ceil(Math.log(doubt) / Math.log(loss)));

/** Sends a text until it arrives or has been silent often enough; what is known already is not asked again. */
export async function isBlocked(channel: Channel, text: string, loss: number, purpose: Purpose): Promise<boolean> {
  while (!channel.known(text).delivered) {
    if (channel.known(text).silences >= silencesNeeded(loss)) return true;
    await channel.send(text, purpose);
  }
  return false;
}

import { threadId } from 'node:worker_threads';

interface Part {
  readonly seen: Int32Array;
  readonly at: number;
  readonly halts: number;
  readonly dies?: 'throws' | 'exits';
  readonly tells?: 'thread';
}

/** A part of a team: counts its halts where the test sees it, and may die at the second. */
export function perform({ seen, at, halts, dies, tells }: Part, halt: () => void): number {
  for (let count = 0; count < halts; count += 1) {
    if (count === 1 && dies === 'throws') throw new Error('the second is gone');
    if (count === 1 && dies === 'exits') process.exit(7);
    seen[at] += 1;
    halt();
  }
  return tells === 'thread' ? threadId : seen[at] + 1;
}

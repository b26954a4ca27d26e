/**
 * How many cameras of two lists can be matched, whatever the distances: maximum flow by levels (E. A. Dinic, "Algorithm
 * for solution of a problem of maximum flow in networks with power estimation", Soviet Math. Doklady 11 (1970),
 * 1277–1280).
 */
import type { Candidate } from './matching.ts';

/** Entries of the first list, then of the second; each candidate carries what both its ends still have. */
class Matching {
  private readonly partners: number[][];
  private readonly spare: Int32Array;
  private readonly flow = new Map<number, number>();
  private readonly firsts: number;
  private level = new Int32Array();
  private next = new Int32Array();

  constructor(candidates: readonly Candidate[], firsts: ArrayLike<number>, seconds: ArrayLike<number>) {
    this.firsts = firsts.length;
    this.spare = Int32Array.from([...Array.from(firsts), ...Array.from(seconds)]);
    this.partners = Array.from({ length: this.spare.length }, () => []);
    for (const { first, second } of candidates) {
      this.partners[first].push(this.firsts + second);
      this.partners[this.firsts + second].push(first);
    }
  }

  most(): number {
    let sent = 0;
    while (this.layer())
      for (let first = 0; first < this.firsts; first++) while (this.spare[first] > 0 && this.send(first)) sent++;
    return sent;
  }

  /** Numbers entries by how many steps they are from one with cameras to spare; whether one of the second list is met. */
  private layer(): boolean {
    this.level = new Int32Array(this.spare.length).fill(-1);
    this.next = new Int32Array(this.spare.length);
    const queue: number[] = [];
    for (let first = 0; first < this.firsts; first++)
      if (this.spare[first] > 0) {
        this.level[first] = 0;
        queue.push(first);
      }
    let isMet = false;
    for (const entry of queue) {
      if (entry >= this.firsts && this.spare[entry] > 0) isMet = true;
      for (const partner of this.partners[entry]) {
        if (this.level[partner] >= 0 || !this.isOpen(entry, partner)) continue;
        this.level[partner] = this.level[entry] + 1;
        queue.push(partner);
      }
    }
    return isMet;
  }

  /** From the first list any candidate is open; back to it only where a match stands that can be undone. */
  private isOpen(from: number, to: number): boolean {
    return from < this.firsts || (this.flow.get(this.key(to, from)) ?? 0) > 0;
  }

  private key(first: number, second: number): number {
    return first * this.spare.length + second;
  }

  /** Sends one camera from an entry along rising levels. Walks without recursion: chains may be long. */
  private send(start: number): boolean {
    const path = [start];
    while (path.length > 0) {
      const entry = path[path.length - 1];
      if (entry >= this.firsts && this.spare[entry] > 0) {
        this.take(path);
        return true;
      }
      const partner = this.partners[entry][this.next[entry]];
      if (partner === undefined) {
        path.pop();
        if (path.length > 0) this.next[path[path.length - 1]]++;
      } else if (this.level[partner] === this.level[entry] + 1 && this.isOpen(entry, partner)) path.push(partner);
      else this.next[entry]++;
    }
    return false;
  }

  private take(path: readonly number[]): void {
    this.spare[path[0]]--;
    this.spare[path[path.length - 1]]--;
    for (let step = 0; step + 1 < path.length; step++) {
      const isForward = path[step] < this.firsts;
      const key = isForward ? this.key(path[step], path[step + 1]) : this.key(path[step + 1], path[step]);
      this.flow.set(key, (this.flow.get(key) ?? 0) + (isForward ? 1 : -1));
    }
  }
}

/** How many cameras can be matched at most. */
export const mostMatches = (
  candidates: readonly Candidate[],
  firsts: ArrayLike<number>,
  seconds: ArrayLike<number>,
): number => new Matching(candidates, firsts, seconds).most();

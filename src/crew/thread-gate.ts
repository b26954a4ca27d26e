/** A gate in shared memory before which threads wait, until one who is not among them opens it. */
export const createGate = (): Int32Array => new Int32Array(new SharedArrayBuffer(4));

/** Lets everybody through who waits, and whoever comes before it is closed by a next wait. */
export function openGate(gate: Int32Array): void {
  Atomics.add(gate, 0, 1);
  Atomics.notify(gate, 0);
}

/** Waits until the gate has been opened `times` times. */
export function waitAt(gate: Int32Array, times: number): void {
  for (let opened = Atomics.load(gate, 0); opened < times; opened = Atomics.load(gate, 0))
    Atomics.wait(gate, 0, opened);
}

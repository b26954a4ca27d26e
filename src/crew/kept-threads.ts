import { type Listening, startThread, type Thread } from './thread.ts';

/** A thread that one team has after another. */
export interface KeptThread extends Thread {
  /** Leaves it to the next team: it has done what it was sent. */
  rest(): void;
}

interface Held {
  readonly thread: Thread;
  /** Who has it now. */
  listening: Listening | null;
}

/** Threads kept between the teams of one job: they have learnt its code. Whoever keeps them ends them. */
export class KeptThreads {
  private readonly resting: Held[] = [];

  /** One that rests, or a new one. */
  start(listening: Listening): KeptThread {
    const held = this.resting.pop() ?? this.begin();
    held.listening = listening;
    const rest = (): void => {
      held.listening = null;
      this.resting.push(held);
    };
    return { ...held.thread, rest };
  }

  private begin(): Held {
    const onEnd = (reason: Error): void => {
      if (this.resting.includes(held)) this.resting.splice(this.resting.indexOf(held), 1);
      held.listening?.onEnd(reason);
    };
    const held: Held = {
      thread: startThread({ onMessage: (message) => held.listening?.onMessage(message), onEnd }),
      listening: null,
    };
    return held;
  }

  async end(): Promise<void> {
    await Promise.all(this.resting.splice(0).map(({ thread }) => thread.end()));
  }
}

import { spawn } from 'node:child_process';
import { createInterface, type Interface } from 'node:readline';
import { type Oracle, TakenBack } from '../audit/chat/index.ts';
import { EvidenceError, UsageError } from '../errors.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { chatMessages } from './audit-chat-messages.ts';
import type { Context } from './context.ts';

const answerWithinSeconds = 30;
const mostOutput = 1000;

/** What people type, on a terminal or from a file. */
type Input = NodeJS.ReadableStream & { readonly isTTY?: boolean };

/** Runs one program a message, without a shell: text on standard input, 1 or 0 on standard output. */
export function programOracle(path: string, answerSeconds = answerWithinSeconds): Oracle {
  return (text) =>
    new Promise<boolean>((resolve, reject) => {
      const program = spawn(path, [], { stdio: ['pipe', 'pipe', 'inherit'], shell: false });
      let output = '';
      let late = false;
      const timer = setTimeout(() => {
        late = true;
        program.kill('SIGKILL');
        // What the program itself started may hold the pipe open: it is not waited for.
        program.stdout.destroy();
        reject(new EvidenceError(chatMessages.programHangs(path, answerSeconds)));
      }, answerSeconds * 1000);
      program.on('error', () => {
        clearTimeout(timer);
        reject(new UsageError(chatMessages.programMissing(path)));
      });
      program.stdin.on('error', () => undefined);
      program.stdout.on('data', (bytes: Buffer) => {
        if (output.length < mostOutput) output += bytes.toString('utf8');
      });
      program.on('close', (code, signal) => {
        clearTimeout(timer);
        if (late) return;
        const answer = output.trim();
        if (code === 0 && (answer === '1' || answer === '0')) resolve(answer === '1');
        else
          reject(
            new EvidenceError(chatMessages.programBabbles(path, answer.slice(0, 60), signal ?? `code ${code ?? '?'}`)),
          );
      });
      program.stdin.end(text, 'utf8');
    });
}

/** Asks people, line by line on standard input. */
export class Asker {
  readonly #context: Context;
  readonly #typed: Input;
  readonly #reader: Interface;
  readonly #lines: string[] = [];
  #ended = false;
  #wake = (): void => undefined;

  constructor(context: Context, typed: Input = process.stdin) {
    this.#context = context;
    this.#typed = typed;
    this.#reader = createInterface({ input: typed, terminal: false });
    this.#reader.on('line', (line) => {
      this.#lines.push(line);
      this.#wake();
    });
    this.#reader.on('close', () => {
      this.#ended = true;
      this.#wake();
    });
  }

  /** The first letter of the answer, once it is one of those asked for; `null` when there is no more input. */
  async ask(question: { en: string; fr: string }, letters: string): Promise<string | null> {
    await this.#forgetTypedAhead();
    this.#context.note(this.#context.say(question));
    for (;;) {
      const line = await this.#nextLine();
      if (line === undefined) return null;
      const letter = line.trim().toLowerCase().slice(0, 1);
      if (letter !== '' && letters.includes(letter)) return letter;
      this.#context.note(this.#context.say(chatMessages.answerAgain()));
    }
  }

  /** A key that a person hit before the question stood there is no answer to it; a script's answers may wait. */
  async #forgetTypedAhead(): Promise<void> {
    if (this.#typed.isTTY !== true) return;
    await new Promise((done) => setImmediate(done));
    this.#lines.length = 0;
  }

  async #nextLine(): Promise<string | undefined> {
    while (this.#lines.length === 0 && !this.#ended) await new Promise<void>((wake) => (this.#wake = wake));
    return this.#lines.shift();
  }

  close(): void {
    this.#reader.close();
  }
}

/** Asks whether both people and accounts are safe. @throws UsageError where they are not */
export async function askOutsideReach(asker: Asker, context: Context): Promise<void> {
  context.note(context.say(chatMessages.outsideReach()));
  const answer = await asker.ask(chatMessages.outsideReachQuestion(), 'yon');
  if (answer !== 'y' && answer !== 'o') throw new UsageError(chatMessages.notOutside());
}

const restEvery = 20;
const restMinutes = 10;
const line = '-'.repeat(40);

const isYes = (answer: string): boolean => answer === 'y' || answer === 'o';

/** A session that two people answer. */
export interface ManualSession {
  readonly path: string;
  /** Messages with an answer already. */
  readonly sentBefore: number;
  /** How many messages it is thought to take. */
  readonly about: number;
}

/** Two people with two phones: prints the text to send and asks whether it arrived. */
export class ManualOracle {
  readonly #asker: Asker;
  readonly #context: Context;
  readonly #path: string;
  #sent: number;
  #about: number;
  #sentNow = 0;

  constructor(asker: Asker, context: Context, { path, sentBefore, about }: ManualSession) {
    this.#asker = asker;
    this.#context = context;
    this.#path = path;
    this.#sent = sentBefore;
    this.#about = about;
  }

  /** @throws UsageError the testers stop; TakenBack they take back the answer before */
  readonly ask: Oracle = async (text) => {
    await this.#askWhetherToGoOn();
    if (this.#sentNow > 0 && this.#sentNow % restEvery === 0) this.#note(chatMessages.rest(restMinutes));
    this.#show(chatMessages.send(this.#sent + 1), text);
    for (;;) {
      const answer = await this.#answer(chatMessages.arrived(), 'yonsur');
      if (answer !== 'u' && answer !== 'r') {
        this.#sentNow++;
        this.#sent++;
        return isYes(answer);
      }
      if (this.#sent > 0) this.#takeBack(this.#sent);
      this.#note(chatMessages.nothingToTakeBack());
    }
  };

  /** Shows an arrival again that other answers speak against. @throws TakenBack it did not arrive after all */
  readonly doubt = async (number: number, text: string): Promise<void> => {
    this.#show(chatMessages.doubtfulArrival(number), text);
    const answer = await this.#answer(chatMessages.yesOrNo(), 'yons');
    if (!isYes(answer)) this.#takeBack(number);
  };

  #takeBack(number: number): never {
    this.#note(chatMessages.takenBack(number));
    this.#sent = number - 1;
    throw new TakenBack(number);
  }

  /** At twice the number of messages that were thought of, the testers are asked, and the thought is renewed. */
  async #askWhetherToGoOn(): Promise<void> {
    if (this.#sent < 2 * this.#about) return;
    const answer = await this.#answer(chatMessages.longerThanThought(this.#sent, this.#sent), 'yon');
    if (!isYes(answer)) throw new UsageError(chatMessages.stopped(this.#path));
    this.#about = this.#sent;
  }

  async #answer(question: Bilingual, letters: string): Promise<string> {
    const answer = await this.#asker.ask(question, letters);
    if (answer === null || answer === 's') throw new UsageError(chatMessages.stopped(this.#path));
    return answer;
  }

  #show(heading: Bilingual, text: string): void {
    this.#context.note(`\n${this.#context.say(heading)}\n${line}\n${text}\n${line}`);
  }

  #note(words: Bilingual): void {
    this.#context.note(this.#context.say(words));
  }
}

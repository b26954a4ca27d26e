import { isCancel, note, select, text as textPrompt } from '@clack/prompts';
import {
  type Answers,
  type Given,
  ifSkipped,
  type Question,
  type QuestionId,
  questions,
  understood,
} from '../deployment/index.ts';
import { type Bilingual, inBoth } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import type { Context } from './context.ts';

/** What a prompt gave: an answer, nothing, one step back, or the end. */
type Reply = { readonly said: string } | 'skip' | 'back' | 'stop';

const back = '<';
const backTitle = text('← the question before', '← la question précédente');
const skipTitle = text('— skip', '— passer');

const howTo = text(
  'Enter alone skips a question; “<” goes back to the one before; Ctrl-C stops and keeps the answers.',
  'Entrée seule passe une question ; « < » revient à la précédente ; Ctrl-C arrête et garde les réponses.',
);

/** The question, why it is asked, and what is assumed where it is skipped. */
function messageOf(question: Question, answers: Answers): Bilingual {
  const asked = { answers };
  const lines = [question.ask(asked), question.why(asked), ifSkipped(question, asked)];
  return inBoth((language) => lines.map((line) => line[language]).join('\n'));
}

async function choose(
  question: Question,
  answers: Answers,
  before: string | undefined,
  { say }: Context,
): Promise<Reply> {
  const choices = question.choices!({ answers });
  const chosen = await select({
    message: say(messageOf(question, answers)),
    showInstructions: false,
    options: [
      ...choices.map(({ value, title }) => ({ value, label: say(title) })),
      ...(question.skipped === null ? [] : [{ value: '', label: say(skipTitle) }]),
      { value: back, label: say(backTitle) },
    ],
    initialValue: before ?? (question.skipped === null ? choices[0].value : ''),
  });
  if (isCancel(chosen)) return 'stop';
  if (chosen === back) return 'back';
  return chosen === '' ? 'skip' : { said: chosen };
}

async function type(
  question: Question,
  answers: Answers,
  before: string | undefined,
  { say }: Context,
): Promise<Reply> {
  const typed = await textPrompt({
    // The prompt draws its bar before the first line alone.
    message: say(messageOf(question, answers)).replaceAll('\n', '\n│  '),
    ...(before !== undefined && { placeholder: before, initialValue: before }),
    validate: (value) => {
      const said = value?.trim() ?? '';
      if (said === back) return undefined;
      if (said === '') return question.skipped === null ? say(ifSkipped(question, { answers })) : undefined;
      const read = question.read(said, { answers });
      return 'wrong' in read ? say(read.wrong) : undefined;
    },
  });
  if (isCancel(typed)) return 'stop';
  const said = (typed ?? '').trim();
  if (said === back) return 'back';
  return said === '' ? 'skip' : { said };
}

/** The answers to the questions before one, as far as they can be read. */
function answersBefore(index: number, given: Given): Answers {
  const kept = Object.fromEntries(
    questions.slice(0, index).flatMap(({ id }) => (given[id] === undefined ? [] : [[id, given[id]]])),
  );
  const read = understood(kept);
  if ('answers' in read) return read.answers;
  const wrong = questions.indexOf(read.question);
  return wrong < index ? answersBefore(wrong, given) : {};
}

/** The question asked before this one: the nearest that applies. */
function previous(index: number, given: Given): number {
  for (let at = index - 1; at >= 0; at -= 1)
    if (questions[at].applies({ answers: answersBefore(at, given) })) return at;
  return index;
}

/** Asks in the terminal, from what is answered already; `stopped` where the one who is asked left. */
export async function ask(
  before: Given,
  context: Context,
  from = 0,
): Promise<{ readonly given: Given; readonly stopped: boolean }> {
  const given: Partial<Record<QuestionId, string>> = { ...before };
  note(context.say(howTo));
  for (let index = from; index < questions.length; ) {
    const question = questions[index];
    const answers = answersBefore(index, given);
    if (!question.applies({ answers })) {
      index += 1;
      continue;
    }
    const prompt = question.choices === undefined ? type : choose;
    const reply = await prompt(question, answers, given[question.id], context);
    if (reply === 'stop') return { given, stopped: true };
    if (reply === 'back') {
      index = previous(index, given);
      continue;
    }
    if (reply === 'skip') delete given[question.id];
    else given[question.id] = reply.said;
    const heard = reply === 'skip' ? null : question.heard?.({ answers: answersBefore(index + 1, given) });
    if (heard != null) note(context.say(heard));
    index += 1;
  }
  return { given, stopped: false };
}

/** The last question that was asked, to go back to from the end. */
export const lastAsked = (given: Given): number => previous(questions.length, given);

import { cancel, isCancel, select, text as textPrompt } from '@clack/prompts';
import { UsageError } from '../errors.ts';
import { text } from '../language/french.ts';
import type { Context } from './context.ts';
import { type Answers, type Asked, deployments } from './new-answers.ts';
import { answersIn, demand, type Options, wasGiven } from './new-options.ts';
import { questions } from './new-questions.ts';

const byArrows = text('[arrows, then Enter]', '[flèches, puis Entrée]');

/** Asks in the terminal what no option answered. */
async function ask(options: Options, where: Omit<Asked, 'answers'>, { say }: Context): Promise<Answers> {
  let answers =
    options.deploy === undefined
      ? {}
      : answersIn({ from: options.from, run: false, sensitivity: false, deploy: options.deploy }, where);
  for (const question of questions) {
    const asked = { ...where, answers };
    if (question.id === 'deploy' && options.deploy === undefined) {
      const chosen = await select({
        message: `${say(question.ask(asked))} ${say(byArrows)}`,
        showInstructions: false,
        options: deployments.map((value) => ({ value, label: value })),
        initialValue: question.before(asked) as (typeof deployments)[number],
      });
      if (isCancel(chosen)) throw stopped();
      answers = { ...answers, deploy: chosen };
    } else if (wasGiven(question, options)) {
      answers = { ...answers, ...answersIn({ ...options, deploy: answers.deploy }, where) };
    } else if (question.applies(asked)) {
      const before = question.before(asked);
      const said = await textPrompt({
        message: say(question.ask(asked)),
        ...(before !== '' && { placeholder: before, defaultValue: before }),
        validate: (value) => {
          const read = question.read(value === undefined || value === '' ? before : value, asked);
          return 'wrong' in read ? say(read.wrong) : undefined;
        },
      });
      if (isCancel(said)) throw stopped();
      answers = { ...answers, [question.id]: demand(question.read(said, asked), question.flag) };
    }
  }
  return answers;
}

const stopped = (): UsageError => new UsageError(text('stopped: nothing was written', 'arrêté : rien n’a été écrit'));

/** The same, and says so where the one who is asked stops. */
export async function askOrStop(options: Options, where: Omit<Asked, 'answers'>, context: Context): Promise<Answers> {
  try {
    return await ask(options, where, context);
  } catch (error) {
    if (error instanceof UsageError) cancel(error.in(context.language));
    throw error;
  }
}

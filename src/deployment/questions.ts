import type { Question } from './question.ts';
import { afterQuestions } from './questions-after.ts';
import { placeQuestions } from './questions-place.ts';
import { systemQuestions } from './questions-system.ts';

/** Every question, in the order in which they are asked. */
export const questions: readonly Question[] = [...placeQuestions, ...systemQuestions, ...afterQuestions];

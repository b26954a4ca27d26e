export type { Answers, Given, QuestionId } from './answers.ts';
export { commandLine } from './command.ts';
export { type Understood, understood } from './given.ts';
export type { Question } from './question.ts';
export { questions } from './questions.ts';
export { scenarioFile } from './scenario-file.ts';
export { baseOf } from './settings/index.ts';

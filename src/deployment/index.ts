export type { Answers, Given, QuestionId } from './answers.ts';
export { type Asking, askings, ifSkipped } from './asking.ts';
export { commandLine } from './command.ts';
export { type Understood, understood } from './given.ts';
export { isScenarioName, scenarioNameOf } from './name.ts';
export type { Question } from './question.ts';
export { questions } from './questions.ts';
export { scenarioFile } from './scenario-file.ts';
export { baseOf } from './settings/index.ts';

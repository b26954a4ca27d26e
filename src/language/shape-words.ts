import * as z from 'zod';
import type { Bilingual } from './bilingual.ts';
import { text } from './french.ts';

/** One way in which a value is not of its schema's shape. */
export interface ShapeFault {
  readonly issue: z.core.$ZodIssue;
  readonly words: Bilingual;
}

/** What is wrong with a value that its schema refused, in the words of its library in each language. */
export function shapeFaultsOf(schema: z.ZodType, value: unknown, error: z.ZodError): ShapeFault[] {
  const french = schema.safeParse(value, { error: z.locales.fr().localeError }).error?.issues ?? [];
  return error.issues.map((issue, at) => ({ issue, words: text(issue.message, french[at]?.message ?? issue.message) }));
}

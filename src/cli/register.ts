import type { Command } from 'commander';
import type { Context } from './context.ts';

/** Gives a command its arguments, options and action; one file a command. */
export type Register = (command: Command, context: Context) => void;

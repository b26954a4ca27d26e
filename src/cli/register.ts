import type { Command } from 'commander';
import type { Context } from './context.ts';

/** Adds one command to the program; one file a command. */
export type Register = (program: Command, context: Context) => void;

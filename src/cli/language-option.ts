import { Option } from 'commander';
import { text } from '../language/french.ts';
import type { Context } from './context.ts';

/** `--lang fr|en`, which every command takes; the main program has read it before. */
export const languageOption = ({ say }: Context): Option =>
  new Option('--lang <language>', say(text('language of what is printed', 'langue de l’affichage'))).choices([
    'fr',
    'en',
  ]);

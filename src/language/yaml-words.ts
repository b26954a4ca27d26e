import type { YAMLError } from 'yaml';
import type { Bilingual } from './bilingual.ts';
import { text } from './french.ts';
import { theirWords } from './reader-words.ts';

/** What the parser's kinds of fault mean to the one who wrote the file. */
const meanings: Readonly<Partial<Record<YAMLError['code'], Bilingual>>> = {
  ALIAS_PROPS: text('an alias can bear no anchor and no tag', 'un alias ne porte ni ancre ni étiquette'),
  BAD_ALIAS: text(
    'an alias needs the name of an anchor that stands before it',
    'un alias demande le nom d’une ancre placée avant lui',
  ),
  BAD_DIRECTIVE: text('this line with % is not known', 'cette ligne commençant par % est inconnue'),
  BAD_DQ_ESCAPE: text(
    'unknown escape after \\ between double quotes',
    'séquence inconnue après \\ entre guillemets doubles',
  ),
  BAD_INDENT: text(
    'the indent does not fit what stands around it',
    'le retrait ne s’accorde pas avec ce qui l’entoure',
  ),
  BAD_SCALAR_START: text(
    'a value cannot begin with this character; put it in quotes',
    'une valeur ne peut commencer par ce caractère ; mettez-la entre guillemets',
  ),
  BLOCK_AS_IMPLICIT_KEY: text(
    'two keys stand on one line; put each on its own, or the value in quotes',
    'deux clés sont sur une ligne ; mettez chacune sur la sienne, ou la valeur entre guillemets',
  ),
  BLOCK_IN_FLOW: text(
    'inside { } or [ ] no lines with keys or hyphens can stand',
    'entre { } ou [ ], pas de lignes à clés ou à tirets',
  ),
  DUPLICATE_KEY: text('a key is given twice', 'une clé est donnée deux fois'),
  KEY_OVER_1024_CHARS: text('a key of more than 1,024 characters', 'une clé de plus de 1 024 caractères'),
  MISSING_CHAR: text(
    'a character is missing: a colon, a comma, a bracket or a closing quote',
    'un caractère manque : deux-points, virgule, crochet, accolade ou guillemet fermant',
  ),
  MULTILINE_IMPLICIT_KEY: text('a key must stand on one line', 'une clé doit tenir sur une ligne'),
  MULTIPLE_ANCHORS: text('one value has two anchors', 'une valeur porte deux ancres'),
  MULTIPLE_DOCS: text(
    'one file holds one document; take out the --- between two',
    'un fichier contient un seul document ; retirez le --- qui en sépare deux',
  ),
  MULTIPLE_TAGS: text('one value has two tags', 'une valeur porte deux étiquettes'),
  NON_STRING_KEY: text('a key must be a word', 'une clé doit être un mot'),
  RESOURCE_EXHAUSTION: text('too much is nested or repeated', 'trop d’imbrications ou de répétitions'),
  TAB_AS_INDENT: text(
    'indent with spaces, never with tabs',
    'le retrait se fait par des espaces, jamais des tabulations',
  ),
  TAG_RESOLVE_FAILED: text('this value is not what its tag says', 'cette valeur n’est pas ce que dit son étiquette'),
  UNEXPECTED_TOKEN: text('something that does not belong here', 'quelque chose qui n’a pas sa place ici'),
};

/** A fault of the parser in words of the reader; one that has none is quoted as the parser says it. */
export const yamlReason = ({ code, message }: YAMLError): Bilingual => meanings[code] ?? theirWords(message);

import { type Block, bullets, code, heading, link, strong, table, type Words } from '../../../document/blocks.ts';
import type { Bilingual } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';
import { words } from '../../../language/words.ts';
import type { SourceFile } from '../camera.ts';
import type { Assumption } from '../coverage/assumptions.ts';

/** What a result rests on: which program, which question, which files, which options, which assumptions in force. */
export interface Provenance {
  readonly program: string;
  readonly version: string;
  readonly command: string;
  readonly files: readonly SourceFile[];
  /** Options in force, by name, those left at their default too; paths of outputs are none. */
  readonly options: Readonly<Record<string, string | number | boolean>>;
  readonly assumptions: readonly Assumption[];
}

const statusText: Readonly<Record<Assumption['status'], Bilingual>> = {
  sourced: text('Sourced', 'Sourcé'),
  asked: text('Asked for', 'Demandé'),
  assumed: text('Assumed', 'Supposé'),
};

const dayOf = ({ dataOf, isDateStated }: SourceFile): Bilingual =>
  dataOf === undefined
    ? text('not stated', 'non indiquée')
    : words(
        (say) => `${say.date(dataOf)}${isDateStated ? '' : ' (newest edit)'}`,
        (say) => `${say.date(dataOf)}${isDateStated ? '' : ' (modification la plus récente)'}`,
      );

const fileTable = (files: readonly SourceFile[]): Block =>
  table({
    label: text('Files', 'Fichiers'),
    columns: [
      text('file', 'fichier'),
      text('date of the data', 'date des données'),
      text('bytes', 'octets'),
      text('SHA-256', 'SHA-256'),
    ],
    rows: files.map((file) => [file.name, dayOf(file), file.bytes, code(file.sha256)]),
  });

const optionWords = ([name, value]: readonly [string, string | number | boolean]): Words =>
  code(value === true ? `--${name}` : `--${name} ${value}`);

const joined = (items: readonly Words[]): Words => items.flatMap((item, index) => (index === 0 ? [item] : [' ', item]));

const assumptionWords = ({ status, text: told, url }: Assumption): Words => [
  strong(statusText[status]),
  ' ',
  told,
  ...(url === undefined ? [] : [' ', link(url, url)]),
];

/** The files and options behind a page: what it opens with after its first sentence. */
export const provenanceBlocks = ({ program, version, command, files, options }: Provenance): Block[] => [
  heading(text('What this rests on', 'Sur quoi cela repose'), 'rests-on'),
  fileTable(files),
  bullets([
    ...files.flatMap(({ name, notes = [] }) => notes.map((note): Words => [`${name}: `, note])),
    [text('Program: ', 'Programme : '), code(`${program} ${version}, ${command}`)],
    [text('Options in force: ', 'Options en vigueur : '), joined(Object.entries(options).map(optionWords))],
  ]),
];

/** The assumptions in force. */
export const assumptionBlocks = ({ assumptions }: Provenance): Block[] =>
  assumptions.length === 0
    ? []
    : [
        heading(text('What is sourced, asked for and assumed', 'Ce qui est sourcé, demandé et supposé'), 'assumptions'),
        bullets(assumptions.map(assumptionWords)),
      ];

/** The same for JSON and GeoJSON. */
export const provenanceJson = ({ assumptions, ...rest }: Provenance) => ({
  ...rest,
  assumptions: assumptions.map(({ code: name, status, text: told, url }) => ({
    code: name,
    status,
    text: told.en,
    ...(url === undefined ? {} : { url }),
  })),
});

import type { PlotOptions } from '@observablehq/plot';
import type { Bilingual, Language } from '../language/bilingual.ts';
import { text } from '../language/french.ts';

/** Of whom a record tells: the groups named, the counts of people told, and whether it may leave its holder's hands. */
export interface Disclosure {
  readonly groups: readonly string[];
  readonly counts: readonly number[];
  readonly shareable: boolean;
}

/** Words with a look: `small` is a second line under a cell's first, `code` a name that is copied as it stands. */
export interface Marked {
  readonly look: 'strong' | 'soft' | 'small' | 'code' | 'assumed' | 'hypothetical';
  readonly words: Words;
}

/** A link to the web or, within a page, to what bears an id (`#id`); its words alone where there is neither. */
export interface Link {
  readonly url: string | null | undefined;
  readonly words: Words;
}

/** Words that are a record: what may not be shared is withheld by the writers of what is made to be shared. */
export interface Told {
  readonly about: Disclosure;
  readonly words: Words;
}

/** An interval of a headline figure: of the chance of drawing, or of what is not known. */
export interface Band {
  readonly of: 'sampling' | 'known';
  readonly words: Words;
}

/** A headline figure by the name that marks it in a page, such as `total.stopsOfInnocents`, and its intervals. */
export interface HeadlineFigure {
  readonly figure: string;
  readonly words: Words;
  readonly bands: readonly Band[];
}

/** The title of a source, in the language in which it was published (BCP 47) whatever the page's; `null`: not known. */
export interface Cited {
  readonly cited: string;
  readonly language: string | null;
}

/** What stands in a line: plain, in both languages, with a look, or several of these one after the other. */
export type Words = string | Bilingual | Marked | Link | Told | HeadlineFigure | Cited | readonly Words[];

/** A cell; numbers are written as each language does, `null` is a dash. */
export type Cell = number | null | Words;

/** A row of a table, which may be a record as a whole. */
export type Row = readonly Cell[] | { readonly cells: readonly Cell[]; readonly about: Disclosure };

/** Columns and rows, as a chart's numbers have them too. */
export interface Columns {
  readonly columns: readonly Bilingual[];
  readonly rows: readonly Row[];
  /** Numbers are read with three digits; a download has them all. */
  readonly rounded?: boolean;
}

export interface Table extends Columns {
  /** What the table is, for those who do not see it, and the heading of its download. */
  readonly label: Bilingual;
  /** Shown above it. */
  readonly caption?: Bilingual;
  /** Cells after the first are numbers: set to the right. Without it a column of numbers alone is. */
  readonly numbers?: boolean;
  /** At phone width each row becomes a block, its cells labelled by their column, unless `false`. */
  readonly stacked?: boolean;
}

export interface Chart extends Columns {
  /** Anchor, and file name of the downloads without ending. */
  readonly name: string;
  /** States the finding, not the axes. */
  readonly title: Bilingual;
  readonly caption?: Bilingual;
  /** Plot's options, or an SVG of our own; `shown` says of a row by its index whether its mark may be drawn. */
  readonly plot: (language: Language, shown: (row: number) => boolean) => PlotOptions | string;
}

/** A figure written large, and what it counts. */
export interface LargeFigure {
  readonly figure: HeadlineFigure;
  readonly label: Words;
}

/** What a reader sees is a list of these; a heading opens what follows, up to the next of its level. */
export type Block = (
  | { readonly kind: 'heading'; readonly text: Bilingual; readonly id?: string; readonly level?: 2 | 3 }
  /** `command` is copied as it stands; `answer` leaves room for the reader's own words. */
  | { readonly kind: 'paragraph'; readonly words: Words; readonly look?: 'soft' | 'command' | 'answer' }
  | { readonly kind: 'bullets'; readonly items: readonly Words[] }
  | ({ readonly kind: 'table' } & Table)
  /** Beside it, where there is room, a second one. */
  | { readonly kind: 'chart'; readonly chart: Chart; readonly beside?: Chart }
  /** Must not be overlooked. */
  | { readonly kind: 'notice'; readonly words: Words }
  | {
      readonly kind: 'details';
      readonly summary: Bilingual;
      readonly blocks: readonly Block[];
      readonly open?: boolean;
    }
  /** Large figures in a row. */
  | { readonly kind: 'figures'; readonly items: readonly LargeFigure[] }
  /** What fits the first screen: blocks and, beside them where there is room, a picture. */
  | { readonly kind: 'opening'; readonly blocks: readonly Block[]; readonly picture?: Chart }
  /** A chapter under its title, folded; on paper the first of them opens the appendix. */
  | { readonly kind: 'folded'; readonly id: string; readonly title: Bilingual; readonly blocks: readonly Block[] }
) & { readonly about?: Disclosure };

export const heading = (title: Bilingual, id?: string): Block => ({ kind: 'heading', text: title, id });
export const subheading = (title: Bilingual, id?: string): Block => ({ kind: 'heading', text: title, id, level: 3 });
export const paragraph = (words: Words, look?: 'soft' | 'command' | 'answer'): Block => ({
  kind: 'paragraph',
  words,
  look,
});
export const notice = (words: Words): Block => ({ kind: 'notice', words });
export const bullets = (items: readonly Words[]): Block => ({ kind: 'bullets', items });
export const table = (content: Table): Block => ({ kind: 'table', ...content });
export const chart = (drawn: Chart, beside?: Chart): Block => ({ kind: 'chart', chart: drawn, beside });
export const details = (summary: Bilingual, blocks: readonly Block[], open = false): Block => ({
  kind: 'details',
  summary,
  blocks,
  open,
});

export const figures = (items: readonly LargeFigure[]): Block => ({ kind: 'figures', items });
export const opening = (blocks: readonly Block[], picture?: Chart): Block => ({ kind: 'opening', blocks, picture });
export const folded = (id: string, title: Bilingual, blocks: readonly Block[]): Block => ({
  kind: 'folded',
  id,
  title,
  blocks,
});
export const cited = (title: string, language: string | null): Cited => ({ cited: title, language });

const marked =
  (look: Marked['look']) =>
  (words: Words): Marked => ({ look, words });
export const strong = marked('strong');
export const soft = marked('soft');
export const small = marked('small');
export const code = marked('code');
export const assumed = marked('assumed');
export const hypothetical = marked('hypothetical');
export const link = (words: Words, url: string | null | undefined): Link => ({ url, words });

/** A label in bold with its colon, as each language spaces it, and what it labels. */
export const labelled = (label: Bilingual, words: Words): Words => [
  strong(text(`${label.en}:`, `${label.fr} :`)),
  ' ',
  words,
];

export const cellsOf = (row: Row): readonly Cell[] => ('cells' in row ? row.cells : row);

export const aboutOf = (row: Row): Disclosure | undefined => ('cells' in row ? row.about : undefined);

/** Whether a column is set to the right: the table says so, or it holds numbers alone. */
export const isNumeric = ({ rows, numbers = false }: Pick<Table, 'rows' | 'numbers'>, column: number): boolean =>
  column > 0 && (numbers || (rows.length > 0 && rows.every((row) => typeof (cellsOf(row)[column] ?? 0) === 'number')));

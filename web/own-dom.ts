/** Stands for linkedom where there is a DOM: `parseHTML` of the one text that charts are drawn in. */
export const parseHTML = (markup: string): { document: Document } => ({
  document: new DOMParser().parseFromString(markup, 'text/html'),
});

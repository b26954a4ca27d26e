import traditionalToSimplified from 'opencc-js/dict/TSCharacters';

// OpenCC's table, one character at a time: "㑯 㑔|㑳 㑇|…"; where it gives several, the first is the usual one.
const table = new Map(
  traditionalToSimplified.split('|').map((entry) => {
    const [traditional, simplified] = entry.split(' ');
    return [traditional, simplified] as const;
  }),
);

/** A Chinese character in its simplified form; any other character as it is. */
export const simplified = (character: string): string => table.get(character) ?? character;

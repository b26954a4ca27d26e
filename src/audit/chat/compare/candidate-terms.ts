const wordRun = /[\p{L}\p{M}\p{N}_'’-]+/gu;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]+/gu;
const longestGram = 6;
const mostWords = 3;

/** Every term that one text offers: words and up to three words in a row; in scripts without spaces, 1 to 6 characters. */
export function termsOf(text: string): Set<string> {
  const terms = new Set<string>();
  const plain = text.toLowerCase();
  const words: { word: string; at: number }[] = [];
  for (const match of plain.matchAll(wordRun)) words.push({ word: match[0], at: match.index });
  for (const [place, { word, at }] of words.entries()) {
    for (let count = 1; count <= mostWords && place + count <= words.length; count++) {
      const last = words[place + count - 1];
      terms.add(count === 1 ? word : plain.slice(at, last.at + last.word.length));
    }
  }
  for (const [run] of plain.matchAll(unspaced)) {
    terms.delete(run);
    const characters = Array.from(run);
    for (let start = 0; start < characters.length; start++)
      for (let length = 1; length <= longestGram && start + length <= characters.length; length++)
        terms.add(characters.slice(start, start + length).join(''));
  }
  return terms;
}

/** Breaks a sentence into lines that fit. */
function linesOf(context: CanvasRenderingContext2D, sentence: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of sentence.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && context.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

const [margin, letters] = [24, 17];

/** Saves the dots with what they say, and the address at which anybody sees the same, as one picture. */
export function savePicture(dots: HTMLCanvasElement, sentences: readonly string[], href: string): void {
  const picture = document.createElement('canvas');
  const context = picture.getContext('2d')!;
  const width = 900;
  const inner = width - 2 * margin;
  const font = `${letters}px system-ui, 'DejaVu Sans', sans-serif`;
  context.font = font;
  const texts = sentences.map((sentence, index) => ({ bold: index === 0, lines: linesOf(context, sentence, inner) }));
  const address = linesOf(context, href.replace(/(.{90})/g, '$1 '), inner);
  const lineHeight = letters * 1.45;
  const count = texts.reduce((sum, { lines }) => sum + lines.length + 0.4, 0) + address.length;
  const drawn = (dots.height * inner) / dots.width;
  picture.width = width;
  picture.height = Math.ceil(3 * margin + drawn + count * lineHeight);
  const style = getComputedStyle(document.documentElement);
  context.fillStyle = style.getPropertyValue('--paper');
  context.fillRect(0, 0, picture.width, picture.height);
  context.drawImage(dots, margin, margin, inner, drawn);
  context.fillStyle = style.getPropertyValue('--ink');
  let y = 2 * margin + drawn + letters;
  for (const { bold, lines } of texts) {
    context.font = bold ? `bold ${font}` : font;
    for (const line of lines) {
      context.fillText(line, margin, y);
      y += lineHeight;
    }
    y += 0.4 * lineHeight;
  }
  context.font = font;
  context.fillStyle = style.getPropertyValue('--soft');
  for (const line of address) {
    context.fillText(line, margin, y);
    y += lineHeight;
  }
  picture.toBlob((blob) => {
    if (blob === null) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = 'contrechamp-crossing.png';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  });
}

/** How one dot of a crowd looks. */
export interface Dot {
  readonly colour: string;
  /** Radius as a share of half the pitch, 0 to 1. */
  readonly size: number;
  readonly ring?: string;
}

/** A canvas made as sharp as the screen, cleared, in CSS pixels. */
export function fresh(canvas: HTMLCanvasElement, height: number): CanvasRenderingContext2D {
  const scale = Math.min(3, window.devicePixelRatio || 1);
  const width = canvas.clientWidth;
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d')!;
  context.scale(scale, scale);
  context.clearRect(0, 0, width, height);
  return context;
}

/** Where dots stand: so many in a row, at this pitch. */
export interface Grid {
  readonly columns: number;
  readonly pitch: number;
}

export const gridOf = (width: number, columns: number): Grid => ({ columns, pitch: width / columns });

export const heightOf = ({ columns, pitch }: Grid, dots: number): number => Math.ceil(dots / columns) * pitch;

export const placeOf = ({ columns, pitch }: Grid, index: number): readonly [x: number, y: number] => [
  ((index % columns) + 0.5) * pitch,
  (Math.floor(index / columns) + 0.5) * pitch,
];

/** The dot under a point of the canvas; `null` beside them. */
export function dotAt({ columns, pitch }: Grid, dots: number, x: number, y: number): number | null {
  const [column, row] = [Math.floor(x / pitch), Math.floor(y / pitch)];
  const index = row * columns + column;
  return column >= 0 && column < columns && row >= 0 && index < dots ? index : null;
}

/** Draws a crowd; dots of one look are one path. */
export function drawCrowd(canvas: HTMLCanvasElement, grid: Grid, dots: number, lookOf: (index: number) => Dot): void {
  const context = fresh(canvas, heightOf(grid, dots));
  const byLook = new Map<string, { look: Dot; indexes: number[] }>();
  for (let index = 0; index < dots; index += 1) {
    const look = lookOf(index);
    const key = `${look.colour} ${look.size} ${look.ring ?? ''}`;
    const known = byLook.get(key);
    if (known === undefined) byLook.set(key, { look, indexes: [index] });
    else known.indexes.push(index);
  }
  const half = grid.pitch / 2;
  for (const { look, indexes } of [...byLook.values()].sort((a, b) => a.look.size - b.look.size)) {
    const radius = look.size * half;
    context.beginPath();
    for (const index of indexes) {
      const [x, y] = placeOf(grid, index);
      context.moveTo(x + radius, y);
      context.arc(x, y, radius, 0, 2 * Math.PI);
    }
    context.fillStyle = look.colour;
    context.fill();
    if (look.ring === undefined) continue;
    context.beginPath();
    for (const index of indexes) {
      const [x, y] = placeOf(grid, index);
      context.moveTo(x + half * 0.86, y);
      context.arc(x, y, half * 0.86, 0, 2 * Math.PI);
    }
    context.lineWidth = Math.max(0.8, grid.pitch * 0.09);
    context.strokeStyle = look.ring;
    context.stroke();
  }
}

/** A colour of the page's style, as it stands in light or dark. */
export const colourOf = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

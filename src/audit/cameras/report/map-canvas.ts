import { boundsOf } from '../geometry/polygons.ts';

/** The map's width in its own pixels; a page shows it as wide as it can. */
export const mapWidth = 680;
/** The size of its letters: on a phone the map is shown at half its width. */
export const letters = 19;

/** Metres drawn as pixels, north up. */
export class Canvas {
  readonly height: number;
  private readonly west: number;
  private readonly north: number;
  private readonly scale: number;

  constructor(rings: readonly Float64Array[]) {
    const [west, south, east, north] = boundsOf(rings);
    [this.west, this.north] = [west, north];
    this.scale = mapWidth / (east - west);
    this.height = Math.round((north - south) * this.scale);
  }

  /** A line as the data of an SVG path: the first point, then steps of a tenth of a pixel. */
  path(xy: Float64Array, isClosed: boolean): string {
    let data = '';
    let [lastX, lastY] = [0, 0];
    for (let i = 0; i < xy.length; i += 2) {
      const [x, y] = [this.tenths(xy[i] - this.west), this.tenths(this.north - xy[i + 1])];
      if (i > 0 && x === lastX && y === lastY) continue;
      data += i === 0 ? `M${x / 10} ${y / 10}` : `l${(x - lastX) / 10} ${(y - lastY) / 10}`;
      [lastX, lastY] = [x, y];
    }
    return isClosed && data !== '' ? `${data}z` : data;
  }

  pixels(x: number, y: number): [x: number, y: number] {
    return [(x - this.west) * this.scale, (this.north - y) * this.scale];
  }

  /** The metres of a pixel. */
  metres(left: number, top: number): [x: number, y: number] {
    return [this.west + left / this.scale, this.north - top / this.scale];
  }

  at(x: number, y: number): [x: string, y: string] {
    const [left, top] = this.pixels(x, y);
    return [left.toFixed(1), top.toFixed(1)];
  }

  /** A round length for the scale bar, and its pixels. */
  bar(): { metres: number; pixels: number } {
    const target = 140 / this.scale;
    const power = 10 ** Math.floor(Math.log10(target));
    const metres = [5, 2, 1].map((step) => step * power).find((length) => length <= target) ?? power;
    return { metres, pixels: metres * this.scale };
  }

  private tenths(metres: number): number {
    return Math.round(metres * this.scale * 10);
  }
}

/** Node coordinates by id in growing columns; sorted once if they did not come in order. */
export class NodeStore {
  private ids = new Float64Array(1024);
  private longitudes = new Float64Array(1024);
  private latitudes = new Float64Array(1024);
  private isSorted = true;
  size = 0;

  add(id: number, longitude: number, latitude: number): void {
    if (this.size === this.ids.length) this.grow();
    if (this.size > 0 && id <= this.ids[this.size - 1]) this.isSorted = false;
    this.ids[this.size] = id;
    this.longitudes[this.size] = longitude;
    this.latitudes[this.size++] = latitude;
  }

  /** The node's place in the columns, or -1. */
  find(id: number): number {
    if (!this.isSorted) this.sort();
    let [low, high] = [0, this.size - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (this.ids[middle] < id) low = middle + 1;
      else if (this.ids[middle] > id) high = middle - 1;
      else return middle;
    }
    return -1;
  }

  longitude(place: number): number {
    return this.longitudes[place];
  }

  latitude(place: number): number {
    return this.latitudes[place];
  }

  /** Drops the nodes that a test refuses; the others keep their order. */
  keepOnly(isKept: (longitude: number, latitude: number) => boolean): void {
    let kept = 0;
    for (let place = 0; place < this.size; place++) {
      if (!isKept(this.longitudes[place], this.latitudes[place])) continue;
      this.ids[kept] = this.ids[place];
      this.longitudes[kept] = this.longitudes[place];
      this.latitudes[kept++] = this.latitudes[place];
    }
    this.size = kept;
  }

  private grow(): void {
    const grown = (column: Float64Array) => {
      const wider = new Float64Array(column.length * 2);
      wider.set(column);
      return wider;
    };
    this.ids = grown(this.ids);
    this.longitudes = grown(this.longitudes);
    this.latitudes = grown(this.latitudes);
  }

  private sort(): void {
    const order = Uint32Array.from({ length: this.size }, (_, place) => place);
    order.sort((a, b) => this.ids[a] - this.ids[b] || a - b);
    const ordered = (column: Float64Array) => Float64Array.from(order, (place) => column[place]);
    [this.ids, this.longitudes, this.latitudes] = [this.ids, this.longitudes, this.latitudes].map(ordered);
    this.isSorted = true;
  }
}

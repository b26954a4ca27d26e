/**
 * Node coordinates by id in growing columns; sorted once if they did not come in order. Of several versions of a node the
 * newest counts, of versions alike the last; a deleted node has no coordinates.
 */
export class NodeStore {
  private ids = new Float64Array(1024);
  private longitudes = new Float64Array(1024);
  private latitudes = new Float64Array(1024);
  private versions = new Int32Array(1024);
  private isSorted = true;
  /** Whether two versions of one node came. */
  hasVersions = false;
  size = 0;

  add(id: number, longitude: number, latitude: number, version = 0): void {
    const last = this.size - 1;
    const isAgain = last >= 0 && id === this.ids[last];
    if (isAgain && version !== this.versions[last]) this.hasVersions = true;
    if (isAgain && version < this.versions[last]) return;
    if (!isAgain && this.size === this.ids.length) this.grow();
    if (last >= 0 && id < this.ids[last]) this.isSorted = false;
    const place = isAgain ? last : this.size++;
    this.ids[place] = id;
    this.longitudes[place] = longitude;
    this.latitudes[place] = latitude;
    this.versions[place] = version;
  }

  /** The node's place in the columns, or -1; a deleted node has none. */
  find(id: number): number {
    const place = this.placeOf(id);
    return place >= 0 && !Number.isNaN(this.longitudes[place]) ? place : -1;
  }

  /** The newest version of a node; -1 where it is not there. */
  version(id: number): number {
    const place = this.placeOf(id);
    return place < 0 ? -1 : this.versions[place];
  }

  longitude(place: number): number {
    return this.longitudes[place];
  }

  latitude(place: number): number {
    return this.latitudes[place];
  }

  /** Longitude, latitude, longitude, latitude… of the nodes that are there. */
  coordinates(ids: readonly number[]): Float64Array {
    const places = ids.map((id) => this.find(id)).filter((place) => place >= 0);
    const out = new Float64Array(places.length * 2);
    places.forEach((place, index) => {
      out[2 * index] = this.longitudes[place];
      out[2 * index + 1] = this.latitudes[place];
    });
    return out;
  }

  /** Drops the nodes that a test refuses; the others keep their order. */
  keepOnly(isKept: (longitude: number, latitude: number) => boolean): void {
    let kept = 0;
    for (let place = 0; place < this.size; place++) {
      const isDeleted = Number.isNaN(this.longitudes[place]);
      if (isDeleted || isKept(this.longitudes[place], this.latitudes[place])) this.move(place, kept++);
    }
    this.size = kept;
  }

  private placeOf(id: number): number {
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

  private move(from: number, to: number): void {
    this.ids[to] = this.ids[from];
    this.longitudes[to] = this.longitudes[from];
    this.latitudes[to] = this.latitudes[from];
    this.versions[to] = this.versions[from];
  }

  private grow(): void {
    const grown = <Column extends Float64Array | Int32Array>(column: Column, wider: Column): Column => {
      wider.set(column);
      return wider;
    };
    const length = this.ids.length * 2;
    this.ids = grown(this.ids, new Float64Array(length));
    this.longitudes = grown(this.longitudes, new Float64Array(length));
    this.latitudes = grown(this.latitudes, new Float64Array(length));
    this.versions = grown(this.versions, new Int32Array(length));
  }

  private sort(): void {
    const order = Uint32Array.from({ length: this.size }, (_, place) => place);
    order.sort((a, b) => this.ids[a] - this.ids[b] || this.versions[a] - this.versions[b] || a - b);
    const ordered = (column: Float64Array) => Float64Array.from(order, (place) => column[place]);
    [this.ids, this.longitudes, this.latitudes] = [this.ids, this.longitudes, this.latitudes].map(ordered);
    this.versions = Int32Array.from(order, (place) => this.versions[place]);
    this.isSorted = true;
    this.keepNewest();
  }

  private keepNewest(): void {
    let kept = 0;
    for (let place = 0; place < this.size; place++) {
      const isOlder = place + 1 < this.size && this.ids[place + 1] === this.ids[place];
      if (!isOlder) this.move(place, kept++);
      else if (this.versions[place + 1] !== this.versions[place]) this.hasVersions = true;
    }
    this.size = kept;
  }
}

/** From here on names are compared by a map: hashes can be made to collide. */
const FEW = 16;

/** The names of one tag's attributes, compared without regard to case and, while they are few, without making strings. */
export class AttributeNames {
  readonly #source: string;
  readonly #hashes: number[] = [];
  readonly #places: number[] = [];
  #map: Map<string, number> | undefined;

  constructor(source: string) {
    this.#source = source;
  }

  clear(): void {
    this.#hashes.length = 0;
    this.#places.length = 0;
    this.#map = undefined;
  }

  /** Adds the name at `[start, end)`; where an equal one began before, -1 when it is new. */
  add(start: number, end: number): number {
    if (this.#map) return this.#addToMap(this.#map, start, end);
    const hash = hashOf(this.#source, start, end);
    const found = this.#hashes.includes(hash) ? this.#find(start, end) : -1;
    if (found >= 0) return found;
    this.#hashes.push(hash);
    this.#places.push(start, end);
    if (this.#hashes.length > FEW) this.#map = this.#toMap();
    return -1;
  }

  #addToMap(map: Map<string, number>, start: number, end: number): number {
    const name = this.#source.slice(start, end).toLowerCase();
    const found = map.get(name);
    if (found !== undefined) return found;
    map.set(name, start);
    return -1;
  }

  #find(start: number, end: number): number {
    const name = this.#source.slice(start, end).toLowerCase();
    for (let index = 0; index < this.#places.length; index += 2) {
      const from = this.#places[index] ?? 0;
      if (this.#source.slice(from, this.#places[index + 1]).toLowerCase() === name) return from;
    }
    return -1;
  }

  #toMap(): Map<string, number> {
    const map = new Map<string, number>();
    for (let index = 0; index < this.#places.length; index += 2) {
      const start = this.#places[index] ?? 0;
      map.set(this.#source.slice(start, this.#places[index + 1]).toLowerCase(), start);
    }
    return map;
  }
}

const hashOf = (source: string, start: number, end: number): number => {
  let hash = 0;
  for (let at = start; at < end; at += 1) {
    const code = source.charCodeAt(at);
    hash = (Math.imul(hash, 31) + (code >= 65 && code <= 90 ? code | 32 : code)) | 0;
  }
  return hash;
};

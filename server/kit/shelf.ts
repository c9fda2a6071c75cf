/** Things under keys. Most keys hold one thing, and then no list is made for it: there are tens of thousands of keys. */
export class Shelf<Item extends object> {
  readonly #kept = new Map<string, Item | Set<Item>>()

  put(key: string, item: Item): void {
    const there = this.#kept.get(key)
    if (there === undefined) this.#kept.set(key, item)
    else if (there instanceof Set) there.add(item)
    else if (there !== item) this.#kept.set(key, new Set([there, item]))
  }

  drop(key: string, item: Item): void {
    const there = this.#kept.get(key)
    if (there === item) this.#kept.delete(key)
    else if (there instanceof Set && there.delete(item) && there.size === 0) this.#kept.delete(key)
  }

  under(key: string): Iterable<Item> {
    const there = this.#kept.get(key)
    if (there === undefined) return []
    return there instanceof Set ? there : [there]
  }
}

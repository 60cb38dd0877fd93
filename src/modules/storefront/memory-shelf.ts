import { LRUCache } from "lru-cache"
import { Answer, ANSWERS_BYTES_MAX, ANSWERS_MAX, Kind } from "./rules"
import { Found, Shelf } from "./shelf"

type Kept = { generations: string; answer: Answer }

/** For one process: another one that keeps its own learns of a change when the lifetime is over. */
export class MemoryShelf implements Shelf {
  private readonly generations = new Map<Kind, number>()
  private readonly kept = new LRUCache<string, Kept>({
    max: ANSWERS_MAX,
    maxSize: ANSWERS_BYTES_MAX,
    sizeCalculation: ({ answer }) => answer.body.length + 1,
  })

  async find(key: string, kinds: readonly Kind[]): Promise<Found> {
    const generations = kinds.map((kind) => this.generations.get(kind) ?? 0).join()
    const kept = this.kept.get(key)
    if (!kept) return { generations, answer: null }
    const isFresh = kept.generations === generations && kept.answer.until > Date.now()
    if (!isFresh) this.kept.delete(key)
    return { generations, answer: isFresh ? kept.answer : null }
  }

  async keep(key: string, generations: string, answer: Answer) {
    this.kept.set(key, { generations, answer })
  }

  async forget(kinds: readonly Kind[]) {
    for (const kind of kinds) this.generations.set(kind, (this.generations.get(kind) ?? 0) + 1)
  }

  open() {}

  close() {
    this.kept.clear()
  }
}

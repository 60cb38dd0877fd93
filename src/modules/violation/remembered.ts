import { LRUCache } from "lru-cache"

type Bounds = { max: number; ttl_ms: number }

/** Remembers answers for a short while. What is forgotten while it is read is not remembered. */
export class Remembered<Value extends object> {
  private readonly answers: LRUCache<string, Value>
  private forgotten = 0

  constructor({ max, ttl_ms }: Bounds) {
    this.answers = new LRUCache({ max, ttl: ttl_ms })
  }

  async get(key: string, read: () => Promise<Value>): Promise<Value> {
    const known = this.answers.get(key)
    if (known) return known
    const before = this.forgotten
    const answer = await read()
    if (this.forgotten === before) this.answers.set(key, answer)
    return answer
  }

  forget(key: string) {
    this.forgotten++
    this.answers.delete(key)
  }

  forgetAll() {
    this.forgotten++
    this.answers.clear()
  }
}

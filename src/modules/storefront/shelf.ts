import { Answer, Kind } from "./rules"

/**
 * Where answers are kept. Each is kept with the generations of its kinds as they were before it was
 * computed: what changed while it was computed makes it old before it is there.
 */
export type Shelf = {
  /** Null: nothing can be kept now. */
  find(key: string, kinds: readonly Kind[]): Promise<Found | null>
  keep(key: string, generations: string, answer: Answer): Promise<void>
  /** From now on nothing is found that was made of these. */
  forget(kinds: readonly Kind[]): Promise<void>
  open(): void
  close(): void
}
export type Found = { generations: string; answer: Answer | null }

import { setTimeout as wait } from "node:timers/promises"

type Bounds = {
  wait_ms: number
  items_max: number
  /**
   * The others go on at once: for what nobody needs to wait for, because what a crash takes with it
   * is found elsewhere. So a storm does not hold all places in which events are worked on.
   */
  only_first_waits?: boolean
}

/** What a batch of an import sets off arrives within this time, and is no more than this. */
export const BUNCH: Bounds = { wait_ms: 50, items_max: 500 }

/**
 * Turns calls with one item into fewer calls with many, for what hears a thousand events in a row
 * and could do with a look at all of them. The first item waits a moment for others, and longer
 * while the bunch before it is worked on. A promise ends as the bunch of its item does.
 */
export function gather<Item, Context>(
  work: (items: Item[], context: Context) => Promise<unknown>,
  { wait_ms, items_max, only_first_waits = false }: Bounds
) {
  let open: { items: Set<Item>; done: Promise<void> } | undefined
  let before: Promise<unknown> = Promise.resolve()

  const begin = (context: Context) => {
    const items = new Set<Item>()
    const done = before
      .then(() => wait(wait_ms))
      .then(async () => {
        if (open?.items === items) open = undefined
        await work([...items], context)
      })
    // What one bunch fails with is told to its own callers, not to those of the next.
    before = done.catch(() => {})
    return { items, done }
  }

  return async (item: Item, context: Context): Promise<void> => {
    const isFirst = !open || open.items.size >= items_max
    const bunch = isFirst ? (open = begin(context)) : open!
    bunch.items.add(item)
    if (isFirst || !only_first_waits) await bunch.done
  }
}

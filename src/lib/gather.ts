import { setTimeout as wait } from "node:timers/promises"

type Bounds = { wait_ms: number; items_max: number }

/** What a batch of an import sets off arrives within this time, and is no more than this. */
export const BUNCH: Bounds = { wait_ms: 50, items_max: 500 }

/**
 * Turns calls with one item into fewer calls with many, for what hears a thousand events in a row
 * and could do with a look at all of them. The first item waits a moment for others, and longer
 * while the bunch before it is worked on. Everybody's promise ends as the bunch of the item does.
 */
export function gather<Item, Context>(
  work: (items: Item[], context: Context) => Promise<unknown>,
  { wait_ms, items_max }: Bounds
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

  return (item: Item, context: Context): Promise<void> => {
    if (!open || open.items.size >= items_max) open = begin(context)
    open.items.add(item)
    return open.done
  }
}

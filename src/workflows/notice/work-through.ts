export type Queue<Item> = {
  /** The next few; none when there is nothing left. */
  claim: () => Promise<Item[]>
  work: (item: Item) => Promise<void>
  /** False once nothing more may be begun. */
  isOpen: () => boolean
  /** What was claimed and not begun. */
  giveBack: (items: Item[]) => Promise<void>
}

/**
 * Works through a queue with several hands, each of which takes the next item as soon as it is done
 * with one. Ends when nothing is left, when nothing more may be begun, or after `items_max`.
 */
export async function workThrough<Item>(
  { claim, work, isOpen, giveBack }: Queue<Item>,
  { hands, items_max }: { hands: number; items_max: number }
): Promise<void> {
  const waiting: Item[] = []
  let taken = 0
  let isEmpty = false
  let claiming: Promise<void> | undefined

  const refill = async () => {
    const items = await claim()
    isEmpty = items.length === 0
    taken += items.length
    waiting.push(...items)
  }
  const next = async () => {
    while (!waiting.length && !isEmpty && taken < items_max && isOpen()) {
      claiming ??= refill().finally(() => (claiming = undefined))
      await claiming
    }
    return isOpen() ? waiting.shift() : undefined
  }
  const hand = async () => {
    for (let item = await next(); item; item = await next()) await work(item)
  }

  // Nobody leaves before all hands are empty, also when one of them has failed.
  const ends = await Promise.allSettled(Array.from({ length: hands }, hand))
  if (waiting.length) await giveBack(waiting)
  for (const end of ends) if (end.status === "rejected") throw end.reason
}

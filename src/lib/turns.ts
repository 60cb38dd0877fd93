import { tooManyRequests } from "./too-many-requests"

type Turns = {
  /** That are done at the same time. */
  at_once: number
  /** That may wait for a turn; who comes then is sent away. */
  waiting: number
}

/** After which somebody who was sent away may come again. */
const RETRY_AFTER_SECONDS = 5

/**
 * Does heavy work of one kind a few at a time in this process: who comes meanwhile waits, in the
 * order of coming, so that many at once take longer and not more memory.
 *
 * @throws a 429 with Retry-After for who finds too many waiting
 */
export function turns({ at_once, waiting }: Turns) {
  let busy = 0
  const queue: (() => void)[] = []

  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (busy >= at_once) {
      if (queue.length >= waiting) {
        const message = `Too much of the same waits to be done; try again in ${RETRY_AFTER_SECONDS} seconds`
        throw tooManyRequests({ message, retry_after: RETRY_AFTER_SECONDS })
      }
      // Whoever ends gives their turn on, so nobody who comes in between takes it.
      await new Promise<void>((begin) => queue.push(begin))
    } else busy += 1
    try {
      return await work()
    } finally {
      const next = queue.shift()
      if (next) next()
      else busy -= 1
    }
  }
}

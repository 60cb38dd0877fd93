import { LRUCache } from "lru-cache"
import { batched } from "./batched"
import { gather } from "./gather"

type Bounds = {
  max: number
  /** So long an answer may be used. */
  kept_ms: number
  /** An answer that is asked for when it is this old is read again meanwhile. */
  fresh_ms: number
  /** Keys that one read is given while somebody waits for it. */
  keys_max: number
}

/** Nobody waits for these reads, so they leave room between them for those for whom somebody does. */
const REFRESH = { wait_ms: 100, items_max: 25 }

/**
 * Remembers what was read for a short while. What many ask for all the time is read again before
 * its time is over, a few keys at a time: a crowd whose answers were read in one moment would else
 * wait in the same moment again and again. A missing answer and an error are not remembered.
 *
 * @param read the values of keys; a key that it leaves out gives undefined
 */
export function keptFresh<Value extends object, Context>(
  read: (keys: string[], context: Context) => Promise<Map<string, Value>>,
  { max, kept_ms, fresh_ms, keys_max }: Bounds
) {
  const known = new LRUCache<string, Value>({ max, ttl: kept_ms })
  const refreshing = new Set<string>()
  const readOne = batched(read, keys_max)

  const refresh = gather(async (keys: string[], context: Context) => {
    try {
      const found = await read(keys, context)
      for (const key of keys) known.set(key, found.get(key))
    } finally {
      for (const key of keys) refreshing.delete(key)
    }
  }, REFRESH)

  return async (key: string, context: Context): Promise<Value | undefined> => {
    const value = known.get(key)
    if (!value) {
      const answer = await readOne(key, context)
      if (answer) known.set(key, answer)
      return answer
    }
    if (known.getRemainingTTL(key) < kept_ms - fresh_ms && !refreshing.has(key)) {
      refreshing.add(key)
      // What cannot be read again is used to its end; whoever asks then hears the error.
      refresh(key, context).catch(() => {})
    }
    return value
  }
}

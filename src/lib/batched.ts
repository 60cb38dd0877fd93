type Waiting<Value> = {
  resolve: (value: Value | undefined) => void
  reject: (error: unknown) => void
}

/**
 * Turns a read of many keys into one of a single key for each of many callers. One read is under
 * way at a time, and who asks meanwhile is answered by the next: so a crowd costs a few reads, one
 * caller alone does not wait, and nobody gets what was read before they asked.
 *
 * @param read the values of keys; a key that it leaves out gives undefined
 */
export function batched<Value, Context = void>(
  read: (keys: string[], context: Context) => Promise<Map<string, Value>>,
  keys_max: number
) {
  const waiting = new Map<string, Waiting<Value>[]>()
  let isReading = false

  const readAll = async (context: Context) => {
    isReading = true
    while (waiting.size) {
      const batch = [...waiting].slice(0, keys_max)
      for (const [key] of batch) waiting.delete(key)
      try {
        const found = await read(
          batch.map(([key]) => key),
          context
        )
        for (const [key, callers] of batch) for (const one of callers) one.resolve(found.get(key))
      } catch (error) {
        for (const [, callers] of batch) for (const one of callers) one.reject(error)
      }
    }
    isReading = false
  }

  return (key: string, context: Context): Promise<Value | undefined> =>
    new Promise((resolve, reject) => {
      const callers = waiting.get(key)
      if (callers) callers.push({ resolve, reject })
      else waiting.set(key, [{ resolve, reject }])
      if (!isReading) void readAll(context)
    })
}

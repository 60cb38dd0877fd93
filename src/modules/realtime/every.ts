import { Logger } from "@medusajs/framework/types"

/**
 * Does something again and again, but never twice at a time.
 *
 * @param complaint what the log says when it fails
 * @returns how to stop
 */
export function every(
  ms: number,
  work: () => Promise<void>,
  { logger, complaint }: { logger: Logger; complaint: string }
): () => void {
  let isWorking = false
  const timer = setInterval(() => {
    if (isWorking) return
    isWorking = true
    work()
      .catch((error) => logger.error(complaint, error))
      .finally(() => (isWorking = false))
  }, ms)
  timer.unref()
  return () => clearInterval(timer)
}

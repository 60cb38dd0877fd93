type Marks = {
  /** No later try can succeed: the address does not exist, or the chat is closed to us. */
  is_permanent?: boolean
  /** What the receiver asked for (429, Retry-After). */
  retry_after_ms?: number
}
export type ReadRefusal = { words: string; is_permanent: boolean; retry_after_ms: number | null }

const PERMANENT = " [permanent]"
const RETRY = / \[retry after (\d+) ms\]/
/** The platform puts a line of its own before the provider's words. */
const PREFIX = /^Failed to send notification with id \S+:\n/

/**
 * Why something was not taken. The platform's notification module keeps of a provider's error only
 * its words, so the marks travel in them; `readRefusal` takes them out again.
 */
export class DeliveryRefusal extends Error {
  constructor(words: string, { is_permanent = false, retry_after_ms }: Marks = {}) {
    const retry = retry_after_ms === undefined ? "" : ` [retry after ${retry_after_ms} ms]`
    super(`${words}${is_permanent ? PERMANENT : ""}${retry}`)
  }
}

/** Reads what a provider, or anything else on the way, threw. */
export function readRefusal(error: unknown): ReadRefusal {
  const text = (error instanceof Error ? error.message : String(error)).replace(PREFIX, "")
  const retry = text.match(RETRY)
  return {
    words: text.replace(RETRY, "").replace(PERMANENT, ""),
    is_permanent: text.includes(PERMANENT),
    retry_after_ms: retry ? Number(retry[1]) : null,
  }
}

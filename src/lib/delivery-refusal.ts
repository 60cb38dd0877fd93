type Marks = {
  /** No later try can succeed: the address does not exist, or the chat is closed to us. */
  is_permanent?: boolean
  /** What the receiver asked for (429, Retry-After). */
  retry_after_ms?: number
}
export type ReadRefusal = { words: string; is_permanent: boolean; retry_after_ms: number | null }

const WORDS_MAX = 300
const PERMANENT = " [permanent]"
/** Only at the end, where the marks are put: whoever refuses may say the same in its own words. */
const MARKS = /( \[permanent\])?(?: \[retry after (\d+) ms\])?$/
/** The platform puts a line of its own before the provider's words. */
const PREFIX = /^Failed to send notification with id \S+:\n/
/** A table takes no NUL, and a log has one line for each. */
const CONTROL = /[\u0000-\u001f\u007f]+/g

/** In one line and not too long, whatever a server abroad has to say. */
const tidy = (text: string) =>
  [...text.replace(CONTROL, " ").trim()].slice(0, WORDS_MAX).join("").trim()

/**
 * Why something was not taken. The platform's notification module keeps of a provider's error only
 * its words, so the marks travel in them; `readRefusal` takes them out again.
 */
export class DeliveryRefusal extends Error {
  constructor(words: string, { is_permanent = false, retry_after_ms }: Marks = {}) {
    const retry = retry_after_ms === undefined ? "" : ` [retry after ${retry_after_ms} ms]`
    super(`${tidy(words)}${is_permanent ? PERMANENT : ""}${retry}`)
  }
}

/** Reads what a provider, or anything else on the way, threw. */
export function readRefusal(error: unknown): ReadRefusal {
  const text = (error instanceof Error ? error.message : String(error)).replace(PREFIX, "")
  const [, permanent, retry] = text.match(MARKS) ?? []
  return {
    words: tidy(text.replace(MARKS, "")),
    is_permanent: permanent !== undefined,
    retry_after_ms: retry ? Number(retry) : null,
  }
}

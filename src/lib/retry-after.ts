const SECONDS = /^\d{1,9}(\.\d+)?$/

/**
 * How long to wait, out of the value of a Retry-After header: seconds, or a date (RFC 9110).
 *
 * @returns undefined when it says neither
 */
export function retryAfterMs(header: unknown, now: Date): number | undefined {
  const text = String(header ?? "").trim()
  if (SECONDS.test(text)) return Math.ceil(Number(text) * 1000)
  const at = Date.parse(text)
  return Number.isNaN(at) ? undefined : Math.max(0, at - now.getTime())
}

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** How long each attempt waits after the one before. */
export const WAITS_MS = [
  ...[0, 5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR],
  24 * HOUR,
]
export const ATTEMPTS_MAX = WAITS_MS.length
/** Of the wait, up or down. */
const JITTER = 0.1
/** Longest pause that a receiver may ask for and be given; more is taken for a mistake. */
export const RETRY_AFTER_MS_MAX = HOUR

/**
 * How long to wait after so many failed attempts, up to a tenth more or less, so that what failed
 * together does not come back together. Longer when the receiver asks for it.
 *
 * @param chance from 0 to 1
 * @returns null when there is no further attempt
 */
export function waitAfter(attempts: number, chance: number, retry_after_ms = 0): number | null {
  if (attempts >= ATTEMPTS_MAX) return null
  const wait = Math.round(WAITS_MS[attempts] * (1 + JITTER * (2 * chance - 1)))
  return Math.max(wait, Math.min(retry_after_ms, RETRY_AFTER_MS_MAX))
}

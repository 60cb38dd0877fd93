export const CODE_CHANNELS = ["email", "sms"] as const
export type CodeChannel = (typeof CODE_CHANNELS)[number]

/** `login` signs in, `verify` proves an own address, `change` replaces it with another. */
export const PURPOSES = ["login", "verify", "change"] as const
export type Purpose = (typeof PURPOSES)[number]

export const CODE_DIGITS = 6
/** From the last sending on. */
export const CODE_MINUTES = 5
/** Guesses for one challenge, however often its code is sent again. */
export const ATTEMPTS_MAX = 5
/** Between two sendings to one person; the last holds for all that follow. */
export const RESEND_WAIT_SECONDS = [30, 60, 120]

export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

export type Limit = { kind: string; max: number; window_ms: number; what: string }

/**
 * What may be asked for. One address alone cannot use up what an identifier has in an hour or a
 * day, so that a stranger who asks for somebody's codes does not lock them out.
 */
export const SENDS_PER_IDENTIFIER: Limit[] = [
  { kind: "send-hour", max: 10, window_ms: HOUR_MS, what: "codes in an hour" },
  { kind: "send-day", max: 20, window_ms: DAY_MS, what: "codes in a day" },
]
export const SENDS_PER_IDENTIFIER_AND_ADDRESS: Limit[] = [
  { kind: "send-from-hour", max: 5, window_ms: HOUR_MS, what: "codes in an hour" },
  { kind: "send-from-day", max: 10, window_ms: DAY_MS, what: "codes in a day" },
]
/** Many people may share an address: an office, or all phones of a provider in a town. */
export const SENDS_PER_ADDRESS: Limit[] = [
  { kind: "send-address-hour", max: 100, window_ms: HOUR_MS, what: "codes in an hour" },
]
export const GUESSES_PER_ADDRESS: Limit[] = [
  { kind: "guess-address-hour", max: 200, window_ms: HOUR_MS, what: "tries in an hour" },
]
export const RESETS_PER_IDENTIFIER: Limit[] = [
  { kind: "reset-hour", max: 5, window_ms: HOUR_MS, what: "mails in an hour" },
]
export const RESETS_PER_ADDRESS: Limit[] = [
  { kind: "reset-address-hour", max: 30, window_ms: HOUR_MS, what: "mails in an hour" },
]

/** One text for a code that is wrong, used, over or of a challenge that never was. */
export const CODE_NOT_VALID = "This code is not valid; ask for a new one"

/** Devices that are remembered for one person. */
export const DEVICES_MAX = 20
/** How long a device is remembered that is not seen again. */
export const DEVICE_DAYS = 400

/** A refusal that ends by itself. */
export type Refusal = { outcome: "refused"; message: string; retry_after: number }

export const refuseFor = (why: string, wait_ms: number): Refusal => {
  const retry_after = Math.max(1, Math.ceil(wait_ms / 1000))
  const message = `${why}. Try again in ${retry_after} seconds`
  return { outcome: "refused", message, retry_after }
}

/** How long to wait before the next sending, when there were some in the challenges still open. */
export function waitBefore(sends: number, last_sent_at: Date | null, now: Date): number {
  if (!sends || !last_sent_at) return 0
  const wait = RESEND_WAIT_SECONDS[Math.min(sends, RESEND_WAIT_SECONDS.length) - 1] * 1000
  return Math.max(0, last_sent_at.getTime() + wait - now.getTime())
}

/** When the window of a limit that a moment lies in begins and ends. */
export function windowOf({ window_ms }: Limit, now: Date) {
  const begin = Math.floor(now.getTime() / window_ms) * window_ms
  return { begin, end: new Date(begin + window_ms) }
}

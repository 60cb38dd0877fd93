/** How far this computer's clock lies behind the server's, and how sure that is (both in ms). */
let offset = 0
let doubt = Infinity

const SAMPLE_HOLDS_MS = 5 * 60_000
let learnedAt = 0

/** The time at the server, as far as this computer can tell. */
export const serverNow = () => Date.now() + offset

/**
 * Learns from the time in an answer: the shorter the way there and back, the better. An old
 * measurement gives way to any new one, because computers sleep and clocks are set.
 */
export function learnServerTime(time: string | number | undefined, sentAt: number) {
  const then = time === undefined ? NaN : new Date(time).getTime()
  const receivedAt = Date.now()
  const trip = receivedAt - sentAt
  if (Number.isNaN(then) || trip < 0) return
  if (trip > doubt && receivedAt - learnedAt < SAMPLE_HOLDS_MS) return
  offset = then - (sentAt + receivedAt) / 2
  doubt = trip
  learnedAt = receivedAt
}

/** How PostgreSQL says that it ends, begins, or has no room for one more connection. */
const STATES = /^(08\w{3}|57P0[123]|53300)$/
/** How it is told where the state was lost, by the server, its client and the pool around it. */
const CLIENTS = ["DriverException", "ConnectionException", "KnexTimeoutError"]
const WORDS = new RegExp(
  [
    "terminating connection|the database system is|too many clients",
    "Connection (terminated|ended)|connect E[A-Z]+|Timeout acquiring a connection",
  ].join("|")
)

/** Seconds after which it is worth to ask again: a restart takes about as long. */
export const ASK_AGAIN_S = 2

/**
 * Whether a request failed because the database was not there, so that the same request can succeed
 * in a moment. The platform throws errors of its modules also as plain objects.
 */
export function isDatabaseAway(error: { name?: string; message?: string }): boolean {
  if ("code" in error && STATES.test(String(error.code))) return true
  return CLIENTS.includes(error.name ?? "") && WORDS.test(error.message ?? "")
}

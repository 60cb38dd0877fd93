/** What PostgreSQL says of a statement that ran out of its time. */
const QUERY_CANCELED = "57014"
/** What the pool says when no connection became free in time. */
const NO_CONNECTION = "timeout exceeded when trying to connect"

/** Whether a reading took, or waited, too long; not when somebody stopped it. */
export const isTooSlow = (error: unknown): boolean =>
  error instanceof Error &&
  (error.message === NO_CONNECTION || ("code" in error && error.code === QUERY_CANCELED))

export const AUDIT_ACTORS = ["merchant", "seller", "system", "api_key"] as const
export type AuditActor = (typeof AUDIT_ACTORS)[number]

/** How a request ended; broken off: whoever asked had gone before it was answered. */
export const AUDIT_OUTCOMES = ["done", "refused", "failed", "broken_off"] as const
export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number]

export const AUDIT_METHODS = ["POST", "PUT", "PATCH", "DELETE"] as const

/** How long entries are kept; the database lets none be deleted before. */
export const KEEP_DAYS = 400
export const DELETE_BATCH = 1_000

/** Of one deed; a deed that touches more still names the first of them. */
export const TOUCHED_MAX = 50
export const FIELDS_MAX = 50
export const NAME_LENGTH_MAX = 64
export const ROUTE_LENGTH_MAX = 200

/** What an answer's status says of the deed. */
export function outcomeOf(status: number | null): AuditOutcome {
  if (status === null) return "broken_off"
  if (status < 400) return "done"
  return status < 500 ? "refused" : "failed"
}

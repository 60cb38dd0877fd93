import { NewAuditEntry } from "../../modules/audit/service"

/** Who does something, in the words of the audit. */
export type Actor = Pick<NewAuditEntry, "actor_type" | "actor_id">

/** One of the merchant's people, or the system when nobody stands behind a deed. */
export const merchantOr = (actor_id: string | undefined): Actor =>
  actor_id ? { actor_type: "merchant", actor_id } : { actor_type: "system", actor_id: null }

/** The dashboard user who acts for a store. */
export const sellerUser = (actor_id: string): Actor => ({ actor_type: "seller", actor_id })

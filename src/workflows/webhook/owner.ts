import type { AUDIT_ACTIONS } from "../../modules/audit/actions"
import { NewAuditEntry } from "../../modules/audit/service"
import { merchantOr, sellerUser } from "../seller/actor"

/** Whose endpoint it must be (the merchant's for null), and which user acts for them. */
export type ByOwner = { seller_id: string | null; actor_id: string }

/** What the audit keeps of a deed: never a secret, and of an address only that it changed. */
export const auditOf = (
  { id, seller_id, actor_id }: ByOwner & { id: string },
  action: (typeof AUDIT_ACTIONS.webhook)[number],
  details: Record<string, unknown> | null = null
): NewAuditEntry => ({
  ...(seller_id ? sellerUser(actor_id) : merchantOr(actor_id)),
  ...{ action: `webhook.${action}` as const, resource_type: "webhook_endpoint", resource_id: id },
  ...{ seller_id, details },
})

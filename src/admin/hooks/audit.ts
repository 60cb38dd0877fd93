import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import { TableQuery } from "../lib/table-query"
import { type Page, sellerKeys } from "./seller"

export const AUDIT_ACTORS = ["merchant", "seller", "system", "api_key"] as const
type AuditActor = (typeof AUDIT_ACTORS)[number]
export const AUDIT_OUTCOMES = ["done", "refused", "failed", "broken_off"] as const
export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number]
export const AUDIT_METHODS = ["POST", "PUT", "PATCH", "DELETE"] as const

export type AuditEntry = {
  id: string
  actor_type: AuditActor
  /** Null for the system, and for a user that no longer exists. */
  actor: { id: string; email: string; first_name: string | null; last_name: string | null } | null
  /** In the words of events: "seller.suspended". */
  action: string
  resource_type: string
  resource_id: string
  details: Record<string, unknown> | null
  created_at: string
}

/** What was done to a store and by whom. Its key is the store's: each deed makes it stale. */
export const useSellerAudit = (sellerId: string, { q: _q, ...query }: TableQuery) =>
  useQuery({
    queryKey: sellerKeys.detail(sellerId, "audit", query),
    queryFn: () =>
      sdk.client.fetch<{ audit_entries: AuditEntry[] } & Page>(
        `/admin/sellers/${sellerId}/audit-entries`,
        { query }
      ),
    placeholderData: keepPreviousData,
  })

/** An entry of the whole log: a deed in the words of a module, or a request of the staff. */
export type StaffAuditEntry = Omit<AuditEntry, "resource_id"> & {
  actor_id: string | null
  resource_id: string | null
  seller: { id: string; name: string } | null
  /** Of a request; null for a deed, as are all below. */
  method: (typeof AUDIT_METHODS)[number] | null
  route: string | null
  outcome: AuditOutcome | null
  status: number | null
  request_id: string | null
  touched: string[] | null
  fields: string[] | null
}

export const auditKeys = queryKeys("audit")

export const useAuditLog = (query: object) =>
  useQuery({
    queryKey: auditKeys.list(query),
    queryFn: () =>
      sdk.client.fetch<{ audit_entries: StaffAuditEntry[] } & Page>("/admin/audit-entries", {
        query,
      }),
    placeholderData: keepPreviousData,
  })

const STAFF_MAX = 100

/** Whom the log can be narrowed to. */
export const useStaff = () =>
  useQuery({
    queryKey: auditKeys.list("staff"),
    queryFn: () =>
      sdk.admin.user.list({ limit: STAFF_MAX, fields: "id,email,first_name,last_name" }),
    select: ({ users }) => users,
  })

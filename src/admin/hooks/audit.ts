import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"
import { TableQuery } from "../lib/table-query"
import { type Page, sellerKeys } from "./seller"

export type AuditEntry = {
  id: string
  actor_type: "merchant" | "seller" | "system"
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

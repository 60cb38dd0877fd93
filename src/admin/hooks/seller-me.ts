import { useQuery } from "@tanstack/react-query"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import type { Seller } from "./seller"
import type { MemberRole } from "./seller-team"

export type SellerMe = {
  /** Null when the merchant looks at the store. */
  member_id: string | null
  role: MemberRole
  /** Rows of the server's role table, such as "POST /seller/products", that may be used now. */
  permissions: string[]
  seller: Pick<Seller, "id" | "name" | "handle" | "status" | "logo_url" | "verification">
  view: { id: string; expires_at: string } | null
}

export const sellerMeKeys = queryKeys("seller-me")

/** As whom the pages of "My store" are seen. Not asked on the merchant's own pages. */
export const useSellerMe = (enabled = true) =>
  useQuery({
    queryKey: sellerMeKeys.all,
    queryFn: () => sdk.client.fetch<{ me: SellerMe }>("/seller/me"),
    select: (data) => data.me,
    enabled,
    staleTime: 60_000,
  })

/** Whether the caller may use a route, so that buttons it would refuse are not shown. */
export function useMay() {
  const { data: me } = useSellerMe()
  const permissions = new Set(me?.permissions)
  return (rule: string) => permissions.has(rule)
}

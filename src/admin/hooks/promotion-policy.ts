import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { AdminSetPromotionPolicy } from "../../api/admin/promotion-policies/validators"
import type { Bearer } from "../../modules/promotion-policy/rules"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import type { Amount } from "./seller-store"

/** Amounts in major units; the share in 10,000ths. */
export type PromotionPolicy = {
  promotion_id: string
  /** Whose promotion it is; null is the merchant's. */
  seller: { id: string; name: string } | null
  bearer: Bearer
  merchant_share_bp: number
  takes_maximum: boolean
  maximums: Amount[]
}
type Answer = { promotion_policy: PromotionPolicy }

const policyKeys = queryKeys("promotion-policy")
const pathOf = (promotion_id: string) => `/admin/promotion-policies/${promotion_id}`

/** Read anew with the promotion: what the native page changed may take the maximum away. */
export const usePromotionPolicy = (promotion_id: string, version: unknown) =>
  useQuery({
    queryKey: policyKeys.detail(promotion_id, version),
    queryFn: () => sdk.client.fetch<Answer>(pathOf(promotion_id)),
    select: ({ promotion_policy }) => promotion_policy,
  })

export const useSetPromotionPolicy = (promotion_id: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: AdminSetPromotionPolicy) =>
      sdk.client.fetch<Answer>(pathOf(promotion_id), { method: "POST", body }),
    onSuccess: () => client.invalidateQueries({ queryKey: policyKeys.all }),
  })
}

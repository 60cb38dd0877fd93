import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  PromotionKind,
  PromotionState,
  PromotionTarget,
} from "../../modules/promotion-policy/rules"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import type { Page } from "./seller"
import type { Amount } from "./seller-store"

/** A seller's promotion: `value` in percent, or in major units of its currency. */
export type OwnPromotion = {
  id: string
  code: string
  kind: PromotionKind
  target: PromotionTarget
  value: number
  currency_code: string | null
  starts_at: string | null
  ends_at: string | null
  usage_limit: number | null
  /** Counted while there is a limit. */
  used: number
  state: PromotionState
  maximums: Amount[]
  created_at: string
}
export type PromotionTerms = {
  value: number
  starts_at: Date | null
  ends_at: Date | null
  usage_limit: number | null
  maximums?: Amount[]
}
export type NewPromotion = PromotionTerms & {
  code: string
  kind: PromotionKind
  target: PromotionTarget
  currency_code?: string
}

const promotionKeys = queryKeys("own-promotion")
const path = "/seller/promotions"
type Answer = { promotion: OwnPromotion }

export const useOwnPromotions = (query: object) =>
  useQuery({
    queryKey: promotionKeys.list(query),
    queryFn: () => sdk.client.fetch<{ promotions: OwnPromotion[] } & Page>(path, { query }),
    placeholderData: keepPreviousData,
  })

export const useOwnPromotion = (id: string) =>
  useQuery({
    queryKey: promotionKeys.detail(id),
    queryFn: () => sdk.client.fetch<Answer>(`${path}/${id}`),
    select: ({ promotion }) => promotion,
  })

function usePromotionMutation<TInput>(act: (input: TInput) => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => client.invalidateQueries({ queryKey: promotionKeys.all }),
  })
}

export const useCreatePromotion = () =>
  usePromotionMutation((body: NewPromotion) =>
    sdk.client.fetch<Answer>(path, { method: "POST", body })
  )

export const useUpdatePromotion = (id: string) =>
  usePromotionMutation((body: PromotionTerms) =>
    sdk.client.fetch<Answer>(`${path}/${id}`, { method: "POST", body })
  )

export const useEndPromotion = () =>
  usePromotionMutation((id: string) =>
    sdk.client.fetch<Answer>(`${path}/${id}`, { method: "POST", body: { end_now: true } })
  )

export const useDeletePromotion = () =>
  usePromotionMutation((id: string) => sdk.client.fetch(`${path}/${id}`, { method: "DELETE" }))

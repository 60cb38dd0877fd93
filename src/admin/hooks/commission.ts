import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import type { Page } from "./seller"

export type CommissionKind = "percentage" | "fixed"
/** Major units. */
export type RuleAmount = {
  currency_code: string
  fixed: number | null
  min: number | null
  max: number | null
}
export type Named = { id: string; name: string }
export const RULE_TARGETS = ["seller", "category", "collection", "product"] as const
export type RuleTarget = (typeof RULE_TARGETS)[number]

/** A target without a name was deleted: its id is there, and the rule matches nothing. */
export type CommissionRule = Record<RuleTarget, Named | null> &
  Record<`${RuleTarget}_id`, string | null> & {
    id: string
    name: string
    rank: number
    is_default: boolean
    is_active: boolean
    kind: CommissionKind
    basis_points: number | null
    include_shipping: boolean
    amounts: RuleAmount[]
  }
export type RuleInput = Record<`${RuleTarget}_id`, string | null> &
  Pick<CommissionRule, "name" | "is_active" | "kind" | "basis_points"> &
  Pick<CommissionRule, "include_shipping" | "amounts">

export type Mismatch =
  "inactive" | "shipping" | "seller" | "product" | "collection" | "category" | "currency"
export type SimulationInput = {
  product_id?: string
  seller_id?: string
  currency_code: string
  unit_price: number
  quantity: number
  discount: number
  merchant_share_bp: number
  shipping: number | null
}
export type SimulatedLine = {
  kind: "item" | "shipping"
  paid: number
  subsidy: number
  base: number
  computed: number
  commission: number
  bounded_by: "min" | "max" | "base" | null
  seller_gets: number
  rule: Named
  steps: (Named & { mismatch: Mismatch | null })[]
}
export type Simulation = {
  currency_code: string
  lines: SimulatedLine[]
  commission: number
  seller_gets: number
}

type Rules = { commission_rules: CommissionRule[] } & Page
type OneRule = { commission_rule: CommissionRule }

const path = "/admin/commission-rules"
const keys = queryKeys("commission-rule")

export const useCommissionRules = () =>
  useQuery({ queryKey: keys.list(), queryFn: () => sdk.client.fetch<Rules>(path) })

function useRuleMutation<TInput, TResult>(act: (input: TInput) => Promise<TResult>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => client.invalidateQueries({ queryKey: keys.all }),
  })
}

/** Without an id a rule is made; it comes last, before the default. */
export const useSaveRule = (id?: string) =>
  useRuleMutation((body: Partial<RuleInput>) =>
    sdk.client.fetch<OneRule>(id ? `${path}/${id}` : path, { method: "POST", body })
  )

export const useDeleteRule = () =>
  useRuleMutation((id: string) =>
    sdk.client.fetch<{ id: string }>(`${path}/${id}`, { method: "DELETE" })
  )

/** Shows the new order at once, and the old one again when the server refuses it. */
export function useReorderRules() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (ids: string[]) =>
      sdk.client.fetch<Rules>(`${path}/reorder`, { method: "POST", body: { ids } }),
    onMutate: async (ids) => {
      await client.cancelQueries({ queryKey: keys.all })
      const before = client.getQueryData<Rules>(keys.list())
      if (before) {
        const place = (rule: CommissionRule) =>
          rule.is_default ? ids.length : ids.indexOf(rule.id)
        const commission_rules = [...before.commission_rules].sort((a, b) => place(a) - place(b))
        client.setQueryData<Rules>(keys.list(), { ...before, commission_rules })
      }
      return before
    },
    onError: (_, __, before) => client.setQueryData(keys.list(), before),
    onSettled: () => client.invalidateQueries({ queryKey: keys.all }),
  })
}

export const useSimulateCommission = () =>
  useMutation({
    mutationFn: (body: SimulationInput) =>
      sdk.client.fetch<{ simulation: Simulation }>(`${path}/simulate`, { method: "POST", body }),
  })

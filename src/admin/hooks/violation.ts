import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import type { Page } from "./seller"

export const VIOLATION_KINDS = ["payment_default", "abuse", "fraud", "manual"] as const
export type ViolationKind = (typeof VIOLATION_KINDS)[number]
export type ViolationStatus = "active" | "waived" | "expired"
export type AppealStatus = "open" | "accepted" | "rejected"
export const RESTRICTION_KINDS = ["blocked", "no_bid", "prepay_only"] as const
export type RestrictionKind = (typeof RESTRICTION_KINDS)[number]

export type Person = {
  id: string
  email: string
  first_name: string | null
  last_name: string | null
}
/** How many violations count now, by weight, and how many block. */
export type Standing = { active_weight: number; block_at: number }
export type Violation = {
  id: string
  customer_id: string
  /** Null when the account is gone. */
  customer: Person | null
  customer_restrictions: RestrictionKind[]
  kind: ViolationKind
  reason: string
  weight: number
  status: ViolationStatus
  auction_id: string | null
  order_id: string | null
  found_by: "system" | "merchant"
  occurred_at: string
  expires_at: string
  waived_at: string | null
  waive_reason: string | null
  appeal: string | null
  appeal_status: AppealStatus | null
  appealed_at: string | null
  appeal_answer: string | null
  appeal_answered_at: string | null
}
export type ViolationDetail = Violation & {
  found_by_user: Person | null
  waived_by_user: Person | null
  customer_standing: Standing
  auction: { id: string; product: { title: string } | null } | null
  order: { id: string; display_id: number } | null
}
export type NewViolation = {
  customer_id: string
  kind: ViolationKind
  reason: string
  weight: number
}

export const violationKeys = queryKeys("violation")
const path = "/admin/violations"

export const useViolations = (query: object) =>
  useQuery({
    queryKey: violationKeys.list(query),
    queryFn: () => sdk.client.fetch<{ violations: Violation[] } & Page>(path, { query }),
    placeholderData: keepPreviousData,
  })

export const useViolation = (id: string | null) =>
  useQuery({
    queryKey: violationKeys.detail(id ?? ""),
    queryFn: () => sdk.client.fetch<{ violation: ViolationDetail }>(`${path}/${id}`),
    select: ({ violation }) => violation,
    enabled: !!id,
  })

/** A deed changes the violation, the customer's restrictions and the count of both. */
export function useViolationMutation<TInput, TResult>(act: (input: TInput) => Promise<TResult>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => client.invalidateQueries({ queryKey: violationKeys.all }),
  })
}

const post = (url: string, body: object) =>
  sdk.client.fetch<{ violation: ViolationDetail }>(url, { method: "POST", body })

export const useRecordViolation = () =>
  useViolationMutation((body: NewViolation) => post(path, body))

export const useWaiveViolation = (id: string) =>
  useViolationMutation((reason: string) => post(`${path}/${id}/waive`, { reason }))

export const useAnswerAppeal = (id: string) =>
  useViolationMutation((body: { accept: boolean; answer: string }) =>
    post(`${path}/${id}/appeal-answer`, body)
  )

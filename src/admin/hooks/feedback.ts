import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import type { Page } from "./seller"
import type { Person } from "./violation"

export const FEEDBACK_KINDS = ["seller", "product", "platform"] as const
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number]
export const METRICS = ["overall", "communication", "shipping", "accuracy"] as const
export type Metric = (typeof METRICS)[number]

/** What a store reads. */
export type Feedback = {
  id: string
  kind: FeedbackKind
  order_id: string
  display_id: number
  seller_order_id: string | null
  product_id: string | null
  product_title: string | null
  author_name: string
  comment: string | null
  rated_at: string
  edited_at: string | null
  answer: string | null
  answered_at: string | null
  pictures: { id: string; url: string }[]
} & { overall: number } & Record<Exclude<Metric, "overall">, number | null>

/** What the staff reads. */
export type StaffFeedback = Feedback & {
  seller_id: string | null
  customer_id: string
  status: "visible" | "hidden"
  hidden_reason: string | null
  hidden_at: string | null
  seller: { id: string; name: string; logo_url: string | null } | null
  customer: Person | null
  product: { id: string; title: string } | null
}
export type FeedbackEvent = {
  id: string
  happening: "given" | "edited" | "answered" | "hidden" | "restored"
  actor_type: "buyer" | "seller" | "merchant"
  /** What an edit replaced, and why it was hidden. */
  details: { overall?: number; comment?: string | null; reason?: string | null } | null
  occurred_at: string
  user: Person | null
}
export type FeedbackDetail = StaffFeedback & { events: FeedbackEvent[] }

type Rated = { n: number; average: number | null }
export type Figures = Rated & {
  metrics: Record<Metric, Rated & { stars: Record<string, number> }>
  windows: (Rated & { days: number })[]
  months: (Rated & { month: string })[]
}

const keys = queryKeys("feedback")
const path = "/admin/feedback"
const ownPath = "/seller/feedback"

export const useFeedbackList = (query: object) =>
  useQuery({
    queryKey: keys.list(query),
    queryFn: () => sdk.client.fetch<{ feedback: StaffFeedback[] } & Page>(path, { query }),
    placeholderData: keepPreviousData,
  })

export const useFeedback = (id: string | null) =>
  useQuery({
    queryKey: keys.detail(id ?? ""),
    queryFn: () => sdk.client.fetch<{ feedback: FeedbackDetail }>(`${path}/${id}`),
    select: ({ feedback }) => feedback,
    enabled: !!id,
  })

export const useFeedbackFigures = (query: object) =>
  useQuery({
    queryKey: keys.list("figures", query),
    queryFn: () => sdk.client.fetch<{ summary: Figures }>(`${path}/summary`, { query }),
    select: ({ summary }) => summary,
    placeholderData: keepPreviousData,
  })

export const useMyFeedbackList = (query: object) =>
  useQuery({
    queryKey: keys.list("my", query),
    queryFn: () => sdk.client.fetch<{ feedback: Feedback[] } & Page>(ownPath, { query }),
    placeholderData: keepPreviousData,
  })

export const useMyFeedbackFigures = () =>
  useQuery({
    queryKey: keys.list("my-figures"),
    queryFn: () => sdk.client.fetch<{ summary: Figures }>(`${ownPath}/summary`),
    select: ({ summary }) => summary,
  })

/** A deed changes the row, its lists and the figures. */
function useDeed<Input>(act: (input: Input) => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => client.invalidateQueries({ queryKey: keys.all }),
  })
}
const post = (url: string, body: object) => sdk.client.fetch(url, { method: "POST", body })

export const useHideFeedback = (id: string) =>
  useDeed((reason: string) => post(`${path}/${id}/hide`, { reason }))

export const useRestoreFeedback = (id: string) =>
  useDeed<void>(() => post(`${path}/${id}/restore`, {}))

export const useAnswerFeedback = (id: string) =>
  useDeed((answer: string) => post(`${ownPath}/${id}/answer`, { answer }))

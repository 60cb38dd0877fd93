import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import type { Page } from "./seller"
import type { TicketCategory } from "./ticket"

export type CannedReply = {
  id: string
  title: string
  body: string
  shortcut: string | null
  category: TicketCategory | null
}
export type CannedTerms = Omit<CannedReply, "id">
export type CannedPreview = {
  text: string
  /** Places that nothing can fill, and those that this ticket has nothing for. */
  unknown: string[]
  missing: string[]
  /** All that may be asked for. */
  known: string[]
}

const cannedKeys = queryKeys("canned-reply")
const path = "/admin/canned-replies"
export const CANNED_TITLE_LENGTH_MAX = 100
export const CANNED_BODY_LENGTH_MAX = 5_000
export const SHORTCUT_LENGTH_MAX = 40

export const useCannedReplies = (query: object) =>
  useQuery({
    queryKey: cannedKeys.list(query),
    queryFn: () => sdk.client.fetch<{ canned_replies: CannedReply[] } & Page>(path, { query }),
    placeholderData: keepPreviousData,
  })

/** What a reply says with the things of a ticket, or with samples, put in. */
export const useCannedPreview = (
  input: { body?: string; canned_reply_id?: string; ticket_id?: string } | null
) =>
  useQuery({
    queryKey: cannedKeys.detail("preview", input),
    queryFn: () =>
      sdk.client.fetch<{ preview: CannedPreview }>(`${path}/preview`, {
        method: "POST",
        body: input ?? {},
      }),
    select: ({ preview }) => preview,
    placeholderData: keepPreviousData,
    enabled: !!input,
  })

function useCannedMutation<Input, Result>(act: (input: Input) => Promise<Result>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => client.invalidateQueries({ queryKey: cannedKeys.all }),
  })
}

export const useSaveCannedReply = (id?: string) =>
  useCannedMutation((body: CannedTerms) =>
    sdk.client.fetch(id ? `${path}/${id}` : path, { method: "POST", body })
  )

export const useDeleteCannedReply = () =>
  useCannedMutation((id: string) => sdk.client.fetch(`${path}/${id}`, { method: "DELETE" }))

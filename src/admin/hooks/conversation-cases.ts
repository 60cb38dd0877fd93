import { useInfiniteQuery, useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"
import {
  Conversation,
  conversationKeys,
  ConversationMessage,
  ConversationMetrics,
} from "./conversation"
import type { Seller } from "./seller"

/** Why staff may read a conversation. */
export type ConversationCase = { type: "ticket" | "complaint"; id: string; number: number }
export type CaseConversation = Omit<
  Conversation,
  "last_message" | "unread_count" | "last_read_seq"
> & {
  order_id: string | null
  customer_id: string
  seller: Pick<Seller, "id" | "name" | "logo_url"> | null
  last_message: Omit<Conversation["last_message"], "preview">
  cases: ConversationCase[]
}
export type ReadConversation = CaseConversation & {
  messages: ConversationMessage[]
  has_more: boolean
}
export type Sought = { ticket_id: string } | { complaint_id: string } | { order_id: string }

const path = "/admin/conversations"

/** What was said about a case; without the words, so that nothing is noted. */
export const useCaseConversations = (sought: Sought) =>
  useQuery({
    queryKey: conversationKeys.list("case", sought),
    queryFn: () => sdk.client.fetch<{ conversations: CaseConversation[] }>(path, { query: sought }),
    select: ({ conversations }) => conversations,
  })

/** The words. Each reading is noted, so it is not read again by itself. */
export const useCaseConversation = (id: string) =>
  useInfiniteQuery({
    queryKey: conversationKeys.detail(id, "case"),
    queryFn: ({ pageParam: before_seq }) =>
      sdk.client.fetch<{ conversation: ReadConversation }>(`${path}/${id}`, {
        query: before_seq ? { before_seq } : {},
      }),
    initialPageParam: 0,
    getNextPageParam: ({ conversation: { has_more, messages } }) =>
      has_more ? messages[0]?.seq : undefined,
    select: ({ pages }) => ({
      ...pages[0].conversation,
      messages: [...pages].reverse().flatMap(({ conversation }) => conversation.messages),
    }),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })

/** How fast a store answers buyers. */
export const useSellerResponse = (seller_id: string) =>
  useQuery({
    queryKey: conversationKeys.list("metrics", seller_id),
    queryFn: () =>
      sdk.client.fetch<{ metrics: ConversationMetrics }>(
        `/admin/sellers/${seller_id}/conversation-metrics`
      ),
    select: ({ metrics }) => metrics,
  })

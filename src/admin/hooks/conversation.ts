import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import type { ThreadComment } from "../lib/thread"
import type { Page } from "./seller"

export type Side = "buyer" | "store"
export type ConversationProduct = {
  /** Null for one that was deleted. */
  id: string | null
  title: string
  thumbnail: string | null
}
export type Conversation = {
  id: string
  display_id: number | null
  seller_order_id: string | null
  customer_name: string
  product: ConversationProduct | null
  last_message: { seq: number; side: Side; preview: string; created_at: string }
  /** Since when the buyer waits for an answer. */
  waiting_since: string | null
  unread_count: number
  last_read_seq: number
}
export type ConversationMessage = ThreadComment & {
  seq: number
  side: Side
  contact_kinds: string[]
  is_masked: boolean
  is_reported: boolean
}
export type MessagesPage = {
  messages: ConversationMessage[]
  has_more: boolean
  last_seq: number
  /** How far the other side has read. */
  seen_seq: number
}
export type ConversationMetrics = {
  days: number
  answers: number
  median_minutes: number | null
  waiting: number
}
export type Said = { body: string; attachment_ids: string[] }
type Sent = { conversation: Conversation; message: ConversationMessage }

export const MESSAGE_LENGTH_MAX = 2_000
export const conversationKeys = queryKeys("conversation")
const path = "/seller/conversations"
const PAGE_SIZE = 20
const MESSAGES_PAGE_SIZE = 50
/** How often the server is asked; the socket tells sooner, see `useLiveConversations`. */
const LIST_REFRESH_MS = 20_000
const THREAD_REFRESH_MS = 10_000

export type ConversationQuery = { q?: string; unread?: "true" }

/** The store's conversations, the newest message first. */
export const useConversations = (query: ConversationQuery) =>
  useInfiniteQuery({
    queryKey: conversationKeys.list(query),
    queryFn: ({ pageParam: offset }) =>
      sdk.client.fetch<{ conversations: Conversation[] } & Page>(path, {
        query: { ...query, limit: PAGE_SIZE, offset },
      }),
    initialPageParam: 0,
    getNextPageParam: ({ count, offset, limit }) =>
      offset + limit < count ? offset + limit : undefined,
    placeholderData: keepPreviousData,
    refetchInterval: LIST_REFRESH_MS,
  })

/** The one about an order; null when nobody has written about it yet. */
export const useConversationOfOrder = (seller_order_id: string | null) =>
  useQuery({
    queryKey: conversationKeys.list({ seller_order_id }),
    queryFn: () =>
      sdk.client.fetch<{ conversations: Conversation[] }>(path, {
        query: { seller_order_id, limit: 1 },
      }),
    select: ({ conversations }) => conversations[0] ?? null,
    enabled: !!seller_order_id,
  })

export const useConversation = (id: string) =>
  useQuery({
    queryKey: conversationKeys.detail(id),
    queryFn: () => sdk.client.fetch<{ conversation: Conversation }>(`${path}/${id}`),
    select: ({ conversation }) => conversation,
  })

/** The newest messages, and earlier ones as far as somebody asks for them. */
export const useConversationMessages = (id: string) =>
  useInfiniteQuery({
    queryKey: conversationKeys.detail(id, "messages"),
    queryFn: ({ pageParam: before_seq }) =>
      sdk.client.fetch<MessagesPage>(`${path}/${id}/messages`, {
        query: { limit: MESSAGES_PAGE_SIZE, ...(before_seq && { before_seq }) },
      }),
    initialPageParam: 0,
    getNextPageParam: ({ has_more, messages }) => (has_more ? messages[0]?.seq : undefined),
    select: ({ pages }) => ({
      messages: [...pages].reverse().flatMap(({ messages }) => messages),
      last_seq: pages[0].last_seq,
      seen_seq: pages[0].seen_seq,
    }),
    refetchInterval: THREAD_REFRESH_MS,
  })

/** How much the store has not read. */
export const useUnreadConversations = (enabled: boolean) =>
  useQuery({
    queryKey: conversationKeys.list("unread"),
    queryFn: () => sdk.client.fetch<{ unread_count: number }>(`${path}/unread-count`),
    select: ({ unread_count }) => unread_count,
    refetchInterval: LIST_REFRESH_MS,
    enabled,
  })

export const useConversationMetrics = () =>
  useQuery({
    queryKey: conversationKeys.list("metrics"),
    queryFn: () => sdk.client.fetch<{ metrics: ConversationMetrics }>(`${path}/metrics`),
    select: ({ metrics }) => metrics,
  })

function useDeed<Input, Answer>(act: (input: Input) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => client.invalidateQueries({ queryKey: conversationKeys.all }),
  })
}

/** Writes in a conversation, or begins the one about an order. */
export const useSendMessage = (to: { id: string } | { seller_order_id: string }) =>
  useDeed((said: Said) =>
    "id" in to
      ? sdk.client.fetch<Sent>(`${path}/${to.id}/messages`, { method: "POST", body: said })
      : sdk.client.fetch<Sent>(path, { method: "POST", body: { ...said, ...to } })
  )

export const useReadConversation = (id: string) =>
  useDeed((seq: number) =>
    sdk.client.fetch(`${path}/${id}/read`, { method: "POST", body: { seq } })
  )

export type Report = { message_id: string; reason: string }
/** Shows a message to the marketplace. */
export const useReportMessage = (id: string) =>
  useDeed(({ message_id, reason }: Report) =>
    sdk.client.fetch(`${path}/${id}/messages/${message_id}/report`, {
      method: "POST",
      body: { reason },
    })
  )

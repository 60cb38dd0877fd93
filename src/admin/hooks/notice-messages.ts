import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"
import { NoticeChannel, noticeKeys } from "./notice"
import type { Page } from "./seller"

export type NoticeMessageStatus = "pending" | "sending" | "sent" | "dead" | "dropped"
export const MESSAGE_ATTEMPTS_MAX = 8

export type NoticeMessage = {
  id: string
  key: string
  channel: NoticeChannel
  recipient_type: "customer" | "guest" | "user" | "seller" | "merchant"
  recipient_id: string
  to: string
  status: NoticeMessageStatus
  attempts: number
  priority: number
  notice_count: number
  send_after: string
  expires_at: string | null
  provider: string | null
  external_id: string | null
  last_error: string | null
  sent_at: string | null
  locale: string
  created_at: string
}
export type NoticeMessageDetail = NoticeMessage & {
  /** Codes and links' tokens are dots. */
  preview: { subject: string | null; html: string | null; text: string } | null
}
export type NoticeMessageCounts = {
  counts: Record<NoticeMessageStatus, number>
  oldest_pending_at: string | null
  paused: { channel: NoticeChannel; paused_until: string }[]
  sent_last_day: Partial<Record<NoticeChannel, number>>
  channels: NoticeChannel[]
}
export type RetryAll = { status: "dead"; channel?: NoticeChannel; key?: string }

/** While something waits, whoever watches sees it leave. */
const LIVE_MS = 4_000
/** Else somebody may have been told something meanwhile. */
const CALM_MS = 30_000
const path = "/admin/notice-messages"
const messageList = (...filters: unknown[]) => noticeKeys.list("messages", ...filters)

/** The priority of a message that carries a code or a link's token, which is forgotten afterwards. */
const WITH_SECRET = 0

export const canBeRetried = ({ status, priority }: NoticeMessage) =>
  status === "dead" && priority !== WITH_SECRET
export const isWaiting = ({ status }: NoticeMessage) => status === "pending" || status === "sending"

export const useNoticeMessages = (query: object) =>
  useQuery({
    queryKey: messageList(query),
    queryFn: () => sdk.client.fetch<{ notice_messages: NoticeMessage[] } & Page>(path, { query }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.notice_messages.some(isWaiting) ? LIVE_MS : CALM_MS,
  })

export const useNoticeMessageCounts = () =>
  useQuery({
    queryKey: messageList("counts"),
    queryFn: () => sdk.client.fetch<NoticeMessageCounts>(`${path}/counts`),
    refetchInterval: ({ state }) => {
      const { pending = 0, sending = 0 } = state.data?.counts ?? {}
      return pending + sending > 0 ? LIVE_MS : CALM_MS
    },
  })

export const useNoticeMessage = (id: string | null) =>
  useQuery({
    queryKey: noticeKeys.detail("message", id),
    queryFn: () => sdk.client.fetch<{ notice_message: NoticeMessageDetail }>(`${path}/${id}`),
    select: ({ notice_message }) => notice_message,
    enabled: !!id,
    refetchInterval: ({ state }) =>
      state.data && isWaiting(state.data.notice_message) ? LIVE_MS : false,
  })

function useMessageDeed<Input, Result>(act: (input: Input) => Promise<Result>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => client.invalidateQueries({ queryKey: noticeKeys.all }),
  })
}

export const useRetryMessage = () =>
  useMessageDeed((id: string) => sdk.client.fetch(`${path}/${id}/retry`, { method: "POST" }))

export const useRetryMessages = () =>
  useMessageDeed((body: RetryAll) =>
    sdk.client.fetch<{ retried: number }>(`${path}/retry`, { method: "POST", body })
  )

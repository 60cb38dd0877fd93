import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query"
import { sdk } from "../lib/sdk"
import { noticeKeys } from "./notice"
import type { Page } from "./seller"

export type InboxNotice = {
  id: string
  key: string
  title: string
  body: string
  path: string | null
  read_at: string | null
  created_at: string
}
type InboxPage = Page & { notifications: InboxNotice[]; unread_count: number }

const PAGE_SIZE = 20
/** Somebody may be told something at any time. */
const REFRESH_MS = 20_000
const path = "/seller/notifications"
const queryKey = noticeKeys.list("inbox")

/** What the member was told about the store: unread first, then the newest. */
export const useInbox = () =>
  useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam: offset }) =>
      sdk.client.fetch<InboxPage>(path, { query: { limit: PAGE_SIZE, offset } }),
    initialPageParam: 0,
    getNextPageParam: ({ count, offset, limit }) =>
      offset + limit < count ? offset + limit : undefined,
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  })

function useInboxDeed<Input>(act: (input: Input) => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => client.invalidateQueries({ queryKey }),
  })
}

export const useReadNotice = () =>
  useInboxDeed((id: string) => sdk.client.fetch(`${path}/${id}/read`, { method: "POST" }))

export const useReadAllNotices = () =>
  useInboxDeed<void>(() => sdk.client.fetch(`${path}/read-all`, { method: "POST" }))

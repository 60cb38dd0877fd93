import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"
import { noticeKeys } from "./notice"

export type TelegramChat = {
  is_available: boolean
  is_linked: boolean
  title: string | null
  linked_at: string | null
  broken_reason: string | null
}
export type StartCode = {
  start_code: string
  /** Opens a talk with the bot. */
  url: string
  /** Adds the bot to a group. */
  group_url: string
  expires_at: string
}

/** The bot's messages are read every five seconds. */
const WAITING_MS = 3_000
const path = "/seller/telegram-chat"
const queryKey = noticeKeys.detail("telegram-chat")

/** The store's chat; while one is being linked, it is asked again and again. */
export const useTelegramChat = (isWaiting: boolean) =>
  useQuery({
    queryKey,
    queryFn: () => sdk.client.fetch<{ telegram_chat: TelegramChat }>(path),
    select: ({ telegram_chat }) => telegram_chat,
    refetchInterval: isWaiting ? WAITING_MS : false,
  })

/** A code that links whatever chat it is sent from; the one before is of no use any more. */
export const useStartCode = () =>
  useMutation({
    mutationFn: () =>
      sdk.client.fetch<StartCode>(`${path}/start-code`, { method: "POST", body: {} }),
  })

export const useTestTelegramChat = () =>
  useMutation({
    mutationFn: () => sdk.client.fetch(`${path}/test-message`, { method: "POST", body: {} }),
  })

export const useUnlinkTelegramChat = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => sdk.client.fetch(path, { method: "DELETE" }),
    onSuccess: () => client.invalidateQueries({ queryKey }),
  })
}

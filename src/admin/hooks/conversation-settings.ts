import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"
import { conversationKeys } from "./conversation"

export const CONTACT_MODES = ["off", "warn", "mask", "block"] as const
export type ContactMode = (typeof CONTACT_MODES)[number]
export type ConversationSettings = { contact_mode: ContactMode }

const path = "/admin/conversation-settings"
const queryKey = conversationKeys.detail("settings")

export const useConversationSettings = () =>
  useQuery({
    queryKey,
    queryFn: () => sdk.client.fetch<{ settings: ConversationSettings }>(path),
    select: ({ settings }) => settings,
  })

export const useSaveConversationSettings = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: ConversationSettings) =>
      sdk.client.fetch<{ settings: ConversationSettings }>(path, { method: "POST", body }),
    onSuccess: () => client.invalidateQueries({ queryKey }),
  })
}

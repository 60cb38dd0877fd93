import { toast } from "@medusajs/ui"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { errorMessage } from "../lib/error-message"
import { sdk } from "../lib/sdk"
import {
  ChoiceScope,
  NoticeChannel,
  noticeKeys,
  NoticePreference,
  NoticeSetting,
  Preferences,
} from "./notice"

/** The marketplace's staff, or the people of a store. */
export type PreferenceSide = "merchant" | "seller"
export type Choice = { key: string; channel: NoticeChannel; is_on: boolean; scope: ChoiceScope }
export type PreferenceChange = Partial<NoticeSetting> & { choice?: Choice }

type Answer = {
  preferences: NoticeSetting & {
    notices: NoticePreference[]
    store_notices?: NoticePreference[]
    shared_notices?: NoticePreference[]
  }
}
const path = (side: PreferenceSide) =>
  side === "seller" ? "/seller/notification-preferences" : "/admin/notification-preferences"
const queryKey = (side: PreferenceSide) => noticeKeys.detail("preferences", side)

const read = ({ preferences }: Answer): Preferences => {
  const { store_notices, shared_notices, ...own } = preferences
  return { ...own, common_notices: store_notices ?? shared_notices ?? [] }
}

export const usePreferences = (side: PreferenceSide) =>
  useQuery({
    queryKey: queryKey(side),
    queryFn: async () => read(await sdk.client.fetch<Answer>(path(side))),
  })

/**
 * Changes are seen at once and saved one after the other, so that the last one is what stays. What
 * the server refuses is told and taken back.
 */
export function useChangePreferences(side: PreferenceSide) {
  const client = useQueryClient()
  const { t } = useTranslation("notice")
  const mutationKey = ["notice-preferences", side]
  return useMutation({
    mutationKey,
    scope: { id: mutationKey.join(":") },
    mutationFn: (change: PreferenceChange) =>
      sdk.client.fetch(path(side), { method: "POST", body: bodyOf(side, change) }),
    onMutate: async (change) => {
      await client.cancelQueries({ queryKey: queryKey(side) })
      client.setQueryData<Preferences>(queryKey(side), (known) => known && changed(known, change))
    },
    onError: (error) => toast.error(t("mine.failed", { message: errorMessage(error) })),
    // While others wait, an answer would undo what they show.
    onSettled: () =>
      client.isMutating({ mutationKey }) === 1
        ? client.invalidateQueries({ queryKey: queryKey(side) })
        : undefined,
  })
}

function bodyOf(side: PreferenceSide, { choice, ...setting }: PreferenceChange) {
  if (!choice) return setting
  const { scope, ...one } = choice
  const common = side === "seller" ? "store_choices" : "shared_choices"
  return { ...setting, [scope === "own" ? "choices" : common]: [one] }
}

function changed(known: Preferences, { choice, ...setting }: PreferenceChange): Preferences {
  const next = { ...known, ...setting }
  if (!choice) return next
  const list = choice.scope === "own" ? "notices" : "common_notices"
  return { ...next, [list]: known[list].map((notice) => withChoice(notice, choice)) }
}

const withChoice = (notice: NoticePreference, { key, channel, is_on }: Choice) =>
  notice.key !== key
    ? notice
    : {
        ...notice,
        channels: notice.channels.map((one) => (one.channel === channel ? { ...one, is_on } : one)),
      }

import { toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { NoticeChannel } from "../../../hooks/notice"
import { useRetryMessages } from "../../../hooks/notice-messages"
import { errorMessage } from "../../../lib/error-message"

/** Asks, then sends again what failed, of the kind and channel that the list is narrowed to. */
export function useRetryAll(query: Record<string, unknown>) {
  const { t } = useTranslation("notice")
  const prompt = usePrompt()
  const { mutateAsync } = useRetryMessages()
  const channel = onlyOne(query.channel) as NoticeChannel | undefined // chosen from that list
  const key = onlyOne(query.key)
  return async () => {
    const agreed = await prompt({
      title: t("messages.retry_all_title"),
      description: t(
        channel || key ? "messages.retry_all_channel_text" : "messages.retry_all_text"
      ),
      confirmText: t("one.retry"),
      cancelText: t("translation:actions.cancel"),
      variant: "confirmation",
    })
    if (!agreed) return
    try {
      const { retried } = await mutateAsync({ status: "dead", channel, key })
      if (retried) toast.success(t("messages.retried", { count: retried }))
      else toast.info(t("messages.retried_none"))
    } catch (error) {
      toast.error(errorMessage(error))
    }
  }
}

/** Filters hold one value or a list. */
const onlyOne = (value: unknown): string | undefined => {
  if (Array.isArray(value)) return value.length === 1 ? String(value[0]) : undefined
  return typeof value === "string" ? value : undefined
}

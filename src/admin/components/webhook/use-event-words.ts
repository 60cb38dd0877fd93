import { useCallback } from "react"
import { useTranslation } from "react-i18next"
import type { WebhookEventType } from "../../hooks/webhook-events"

/** What events and their groups are called; one that has no words yet goes by the server's. */
export function useEventWords() {
  const { t } = useTranslation("webhook")
  return {
    groupName: useCallback((name: string) => t(`group.${name}`, { defaultValue: name }), [t]),
    sentenceOf: useCallback(
      ({ type, description }: WebhookEventType) =>
        t(`sentence.${type}`, { defaultValue: description }),
      [t]
    ),
  }
}

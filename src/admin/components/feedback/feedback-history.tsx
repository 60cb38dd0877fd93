import { useDate } from "@medusajs/dashboard/hooks"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { FeedbackEvent } from "../../hooks/feedback"
import { personName } from "../violation/person-name"

/** What was done about it, the newest first. */
export const FeedbackHistory = ({ events }: { events: FeedbackEvent[] }) => {
  const { t } = useTranslation("feedback")
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <Text size="small" leading="compact" weight="plus">
        {t("fields.history")}
      </Text>
      <ol className="flex flex-col gap-y-3">
        {events.map((event) => (
          <Entry key={event.id} event={event} />
        ))}
      </ol>
    </div>
  )
}

const Entry = ({ event }: { event: FeedbackEvent }) => {
  const { t } = useTranslation("feedback")
  const { getFullDate } = useDate()
  const { happening, actor_type, user, occurred_at } = event
  const who = user
    ? t("history.by.user", { name: personName(user) })
    : t(`history.by.${actor_type}`)
  const more = useMore(event)
  return (
    <li className="flex flex-col gap-y-0.5">
      <Text size="small" leading="compact">
        {t(`history.${happening}`)} <span className="text-ui-fg-subtle">{who}</span>
      </Text>
      <Text size="xsmall" className="text-ui-fg-muted">
        {getFullDate({ date: occurred_at, includeTime: true })}
      </Text>
      {more && (
        <Text size="small" className="text-ui-fg-subtle whitespace-pre-line break-words" dir="auto">
          {more}
        </Text>
      )}
    </li>
  )
}

/** What an edit replaced, and why something was hidden. */
function useMore({ happening, details }: FeedbackEvent): string | null {
  const { t } = useTranslation("feedback")
  if (happening === "hidden") return details?.reason ?? null
  if (happening !== "edited" || !details?.overall) return null
  const stars = t("figures.stars", { count: details.overall })
  return details.comment
    ? t("history.before_words", { stars, comment: details.comment })
    : t("history.before", { stars })
}

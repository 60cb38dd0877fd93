import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { SellerOrderChange } from "../hooks/marketplace"
import { TimelineEntry } from "./timeline-entry"

/** What happened to a slice, the newest first. */
export const OrderTimeline = ({ changes }: { changes: SellerOrderChange[] }) => {
  const { t } = useTranslation("marketplace")
  const newestFirst = [...changes].reverse()
  if (!newestFirst.length) {
    return (
      <Text size="small" className="text-ui-fg-muted">
        {t("history.empty")}
      </Text>
    )
  }
  return (
    <ol className="flex flex-col">
      {newestFirst.map((change, index) => (
        <TimelineEntry
          key={change.id}
          title={t(`history.to.${change.from ? change.to : "made"}`)}
          by={t(`history.by.${change.actor_type}`)}
          note={change.note}
          at={change.created_at}
          isLast={index === newestFirst.length - 1}
        />
      ))}
    </ol>
  )
}

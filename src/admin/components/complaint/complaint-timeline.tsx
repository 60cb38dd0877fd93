import { useTranslation } from "react-i18next"
import type { ComplaintEvent } from "../../hooks/complaint"
import { Section } from "../section"
import { TimelineEntry } from "../timeline-entry"

/** What has happened, the newest first. */
export const ComplaintTimeline = ({ events }: { events: ComplaintEvent[] }) => {
  const { t } = useTranslation("complaint")
  const newestFirst = [...events].reverse()
  return (
    <Section title={t("timeline.title")}>
      <ol className="flex flex-col px-6 py-4">
        {newestFirst.map(({ id, happening, actor_type, occurred_at }, index) => (
          <TimelineEntry
            key={id}
            title={t(`timeline.${happening}`)}
            by={t(`actor.${actor_type}`)}
            at={occurred_at}
            isNewest={index === 0}
            isLast={index === newestFirst.length - 1}
          />
        ))}
      </ol>
    </Section>
  )
}

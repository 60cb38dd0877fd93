import { useDate } from "@medusajs/dashboard/hooks"
import { useTranslation } from "react-i18next"
import { Fact } from "../../../components/fact"
import { Section } from "../../../components/section"
import type { System } from "../../../hooks/telemetry"
import { durationText } from "../../../lib/duration"
import { fileSize } from "../../../lib/file-size"
import { localeOf } from "../../../lib/locale"

/** What else is worth knowing, in numbers. */
export const FigureSection = ({ system }: { system: System }) => {
  const { t, i18n } = useTranslation("telemetry")
  const { getRelativeDate } = useDate()
  const { format } = new Intl.NumberFormat(localeOf(i18n.language))
  const { storage, reports, statistics } = system
  const size = (bytes: number) => fileSize(bytes, i18n.language)
  const seconds = durationText(reports.longest_seconds, i18n.language)
  return (
    <Section title={t("figures.title")}>
      <Fact label={t("figures.storage")}>
        {storage
          ? t("figures.room", { free: size(storage.free_bytes), total: size(storage.total_bytes) })
          : "-"}
      </Fact>
      <Fact label={t("figures.sockets")}>{format(system.sockets)}</Fact>
      <Fact label={t("figures.dropped")}>{format(system.dropped_events)}</Fact>
      <Fact label={t("figures.locks")}>{format(system.locks_held)}</Fact>
      <Fact label={t("figures.overdue")}>{format(system.tickets_overdue)}</Fact>
      <Fact label={t("figures.reports_running")}>{format(reports.running)}</Fact>
      <Fact label={t("figures.reports_made")}>{format(reports.ended_last_hour)}</Fact>
      <Fact label={t("figures.report_longest")}>{reports.ended_last_hour ? seconds : "-"}</Fact>
      <Fact label={t("figures.statistics")}>
        {statistics.at ? getRelativeDate(statistics.at) : "-"}
      </Fact>
    </Section>
  )
}

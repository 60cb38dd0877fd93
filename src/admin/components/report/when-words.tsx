import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { localeOf } from "../../lib/locale"
import type { ReportSchedule } from "../../lib/report"
import { whenOf } from "./cron"
import { weekdayName } from "./weekday-name"

/** "Every Monday at 06:00", and whose clock that is. */
export const WhenWords = ({ schedule }: { schedule: ReportSchedule }) => {
  const { t, i18n } = useTranslation("report")
  const { rhythm, time, weekday, day, cron } = whenOf(schedule.cron)
  const words = t(`when.${rhythm}_words`, {
    ...{ time: `\u2066${time}\u2069`, day, cron: `\u2066${cron}\u2069` },
    weekday: weekdayName(weekday, localeOf(i18n.language)),
  })
  return (
    <div className="flex flex-col py-2">
      <Text size="small" leading="compact" className="text-nowrap">
        {words}
      </Text>
      <Text size="xsmall" className="text-ui-fg-subtle">
        <bdi>{schedule.time_zone.replace(/_/g, " ")}</bdi>
      </Text>
    </div>
  )
}

import { ActionMenu } from "@medusajs/dashboard/components"
import { PencilSquare, Trash } from "@medusajs/icons"
import { Badge, Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Section } from "../../../../components/section"
import { SectionMessage, SectionSkeleton } from "../../../../components/section-message"
import { Truncated } from "../../../../components/truncated"
import { useBusinessCalendars, useDeleteCalendar } from "../../../../hooks/ticket-settings"
import type { BusinessCalendar } from "../../../../hooks/ticket-terms"
import { errorMessage } from "../../../../lib/error-message"
import { CalendarDrawer } from "./calendar-drawer"
import { spanText } from "./calendar-values"
import { useDeletePrompt } from "./use-delete-prompt"
import { useWeekdays } from "./use-weekdays"

type Opened = { calendar: BusinessCalendar | null } | null

/** When somebody is there: deadlines count these hours only. */
export const CalendarSection = () => {
  const { t } = useTranslation("ticket")
  const { data: calendars, error } = useBusinessCalendars()
  const [opened, setOpened] = useState<Opened>(null)
  return (
    <Section
      title={t("calendar.title")}
      subtitle={t("calendar.text")}
      actions={
        <Button size="small" variant="secondary" onClick={() => setOpened({ calendar: null })}>
          {t("calendar.create")}
        </Button>
      }
    >
      {error && <SectionMessage isError text={errorMessage(error)} />}
      {!calendars && !error && <SectionSkeleton rows={2} />}
      {calendars?.length === 0 && <SectionMessage text={t("calendar.empty")} />}
      {calendars?.map((calendar) => (
        <CalendarRow key={calendar.id} calendar={calendar} onEdit={() => setOpened({ calendar })} />
      ))}
      <CalendarDrawer
        open={!!opened}
        calendar={opened?.calendar ?? null}
        onClose={() => setOpened(null)}
      />
    </Section>
  )
}

type CalendarRowProps = { calendar: BusinessCalendar; onEdit: () => void }

const CalendarRow = ({ calendar, onEdit }: CalendarRowProps) => {
  const { t } = useTranslation("ticket")
  const { mutateAsync } = useDeleteCalendar()
  const remove = useDeletePrompt(mutateAsync, t("calendar.delete_text"))
  const days = useWeekdays("short")
  const hours = calendar.hours.flatMap((spans, day) => {
    const open = spans.map(spanText).join(", ")
    return open ? [`${days[day]} ${open}`] : []
  })
  return (
    <div className="flex items-start justify-between gap-x-4 px-6 py-4">
      <div className="flex min-w-0 flex-col gap-y-1">
        <div className="flex min-w-0 items-center gap-x-2">
          <Truncated text={calendar.name} className="txt-compact-small-plus" />
          {calendar.is_default && <Badge size="2xsmall">{t("calendar.default")}</Badge>}
        </div>
        <Text size="small" className="text-ui-fg-subtle">
          <bdi>{calendar.time_zone.replace(/_/g, " ")}</bdi>
          {calendar.holidays.length > 0 &&
            ` · ${t("calendar.holiday_count", { count: calendar.holidays.length })}`}
        </Text>
        <Text size="small" className="text-ui-fg-muted break-words">
          {hours.join(" · ")}
        </Text>
      </div>
      <ActionMenu
        groups={[
          {
            actions: [
              { icon: <PencilSquare />, label: t("translation:actions.edit"), onClick: onEdit },
            ],
          },
          {
            actions: [
              {
                icon: <Trash />,
                label: t("translation:actions.delete"),
                onClick: () => void remove(calendar),
              },
            ],
          },
        ]}
      />
    </div>
  )
}

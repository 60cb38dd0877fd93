import { useDate } from "@medusajs/dashboard/hooks"
import { clx, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Section } from "../../../../components/section"
import { SectionMessage } from "../../../../components/section-message"
import { ClockState, clockStateOf } from "../../../../components/ticket/sla-state"
import { useDuration } from "../../../../components/ticket/use-duration"
import { SLA_TARGETS, SlaTarget } from "../../../../hooks/ticket"
import type { TicketDetail } from "../../../../hooks/ticket-detail"
import { useServerNow } from "../../../../lib/ticker"

const MINUTE_MS = 60_000
const WARN_SHARE = 0.8

/** The three clocks of a ticket, each with how much of its time is used. */
export const TicketDeadlines = ({ ticket }: { ticket: TicketDetail }) => {
  const { t } = useTranslation("ticket")
  const given = SLA_TARGETS.filter((target) => ticket[`${target}_target_minutes`])
  return (
    <Section
      title={t("deadlines.title")}
      subtitle={ticket.sla_policy ? ticket.sla_policy.name : undefined}
    >
      {given.length ? (
        <ul className="flex flex-col gap-y-4 px-6 py-4">
          {given.map((target) => (
            <Clock key={target} ticket={ticket} target={target} />
          ))}
        </ul>
      ) : (
        <SectionMessage text={t("sla.none_text")} />
      )}
    </Section>
  )
}

const Clock = ({ ticket, target }: { ticket: TicketDetail; target: SlaTarget }) => {
  const { t } = useTranslation("ticket")
  const durationOf = useDuration()
  const state = clockStateOf(ticket, target, useServerNow())
  const minutes = ticket[`${target}_target_minutes`] ?? 0
  const name = t(`sla.target.${target}`)
  const percent = Math.round(state.share * 100)
  return (
    <li className="flex flex-col gap-y-1.5">
      <div className="flex items-baseline justify-between gap-x-3">
        <Text size="small" weight="plus">
          {name}
        </Text>
        <Standing state={state} />
      </div>
      <div
        role="progressbar"
        aria-label={name}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
        className="bg-ui-bg-switch-off h-1.5 overflow-hidden rounded-full"
      >
        <div
          className={clx("h-full rounded-full", colorOf(state))}
          style={{ width: `${percent}%` }}
        />
      </div>
      <Text size="xsmall" className="text-ui-fg-muted">
        {t("deadlines.given", { time: durationOf(minutes * MINUTE_MS, "hour") })}
      </Text>
    </li>
  )
}

function colorOf({ kind, share }: ClockState) {
  if (kind === "missed") return "bg-ui-tag-red-icon"
  if (kind === "kept") return "bg-ui-tag-green-icon"
  if (kind === "paused" || kind === "idle") return "bg-ui-tag-neutral-icon"
  return share >= WARN_SHARE ? "bg-ui-tag-orange-icon" : "bg-ui-tag-blue-icon"
}

const Standing = ({ state }: { state: ClockState }) => {
  const { t } = useTranslation("ticket")
  const { getFullDate } = useDate()
  const isDated = (state.kind === "running" || state.kind === "missed") && state.due_at
  return (
    <Text
      size="xsmall"
      className={state.kind === "missed" ? "text-ui-fg-error" : "text-ui-fg-subtle"}
    >
      {t(`deadlines.${state.kind}`)}
      {isDated && state.due_at && (
        <time dateTime={state.due_at} className="ms-1">
          {getFullDate({ date: state.due_at, includeTime: true })}
        </time>
      )}
    </Text>
  )
}

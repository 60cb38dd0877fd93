import { useDate } from "@medusajs/dashboard/hooks"
import { Badge, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Ticket } from "../../hooks/ticket"
import { useServerNow } from "../../lib/ticker"
import { SlaState, slaStateOf } from "./sla-state"
import { useDuration } from "./use-duration"

const COLOR = { paused: "grey", breached: "red", missed: "orange", kept: "green" } as const

/** The deadline that needs somebody first: how long until then, or that it is over. */
export const SlaBadge = ({ ticket }: { ticket: Ticket }) => {
  const state = slaStateOf(ticket, useServerNow())
  const words = useWords(state)
  if (state.kind === "none") return <span className="text-ui-fg-muted">-</span>
  const color = state.kind === "due" ? (state.isSoon ? "orange" : "blue") : COLOR[state.kind]
  return (
    <Tooltip content={words.detail}>
      <Badge size="2xsmall" color={color} className="text-nowrap tabular-nums">
        {words.text}
      </Badge>
    </Tooltip>
  )
}

function useWords(state: SlaState) {
  const { t } = useTranslation("ticket")
  const { getFullDate } = useDate()
  const durationOf = useDuration()
  const now = useServerNow()
  if (state.kind !== "due" && state.kind !== "breached") {
    const target = state.kind === "missed" ? t(`sla.target.${state.target}`) : ""
    return { text: t(`sla.${state.kind}`), detail: target || t(`sla.${state.kind}_text`) }
  }
  const time = durationOf(Math.abs(new Date(state.at).getTime() - now))
  const at = getFullDate({ date: state.at, includeTime: true })
  return {
    text: t(state.kind === "due" ? "sla.due_in" : "sla.late_by", { time }),
    detail: t("sla.detail", { target: t(`sla.target.${state.target}`), at }),
  }
}

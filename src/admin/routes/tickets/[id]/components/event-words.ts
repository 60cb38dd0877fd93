import { useTranslation } from "react-i18next"
import { personName } from "../../../../components/violation/person-name"
import type { TicketEvent } from "../../../../hooks/ticket"
import { useTicketAgents } from "../../../../hooks/ticket-queries"

/** Fields whose values have names in the dashboard. */
const NAMED = ["status", "priority", "category", "queue"]
/** What is told by itself, without what was before. */
const PLAIN = ["created", "comment", "note", "seller_id", "merged_into_id"]

/** One entry of the history in words. Ids say nothing to anybody: they become names, or stay away. */
export function useEventWords() {
  const { t } = useTranslation("ticket")
  const { data: agents = [] } = useTicketAgents()
  const agentOf = (id: string | null) => {
    const agent = agents.find((one) => one.id === id)
    return agent ? personName(agent) : t("assignee.somebody")
  }
  const valueOf = (field: string, value: string | null) => {
    if (value === null) return "-"
    return NAMED.includes(field) ? t(`${field}.${value}`) : value
  }
  return ({ field, from, to }: Pick<TicketEvent, "field" | "from" | "to">): string => {
    if (PLAIN.includes(field)) return t(`event.${field}`)
    if (field === "assignee_id") {
      return to === null ? t("event.unassigned") : t("event.assigned", { to: agentOf(to) })
    }
    if (["merged_from", "follow_up", "rating"].includes(field)) return t(`event.${field}`, { to })
    const values = { from: valueOf(field, from), to: valueOf(field, to) }
    return t([`event.${field}`, "event.other"], { field, ...values })
  }
}

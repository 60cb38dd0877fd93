import { createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { personName } from "../../../components/violation/person-name"
import {
  SLA_FILTERS,
  Ticket,
  TICKET_CATEGORIES,
  TICKET_PRIORITIES,
  TICKET_QUEUES,
  TICKET_SOURCES,
} from "../../../hooks/ticket"
import { useTicketAgents } from "../../../hooks/ticket-queries"

const DAY_MS = 24 * 60 * 60 * 1000
const DAYS = [1, 7, 30] as const
/** A filter by deadline is none of a column. */
const filterHelper = createDataTableFilterHelper<Ticket & { sla: string }>()

/** Midnight so many days ago, for the choices of a filter by date. */
const daysAgo = (days: number) => {
  const date = new Date(Date.now() - days * DAY_MS)
  date.setHours(0, 0, 0, 0)
  return { $gte: date.toISOString() }
}

export const useTicketFilters = () => {
  const { t } = useTranslation("ticket")
  const { data: agents } = useTicketAgents()
  return useMemo(() => {
    const many = (values: readonly string[], group: string) => ({
      type: "multiselect" as const,
      options: values.map((value) => ({ value, label: t(`${group}.${value}`) })),
    })
    const date = {
      type: "date" as const,
      format: "date" as const,
      rangeOptionLabel: t("filter.range"),
      rangeOptionStartLabel: t("filter.from"),
      rangeOptionEndLabel: t("filter.to"),
      options: DAYS.map((days) => ({
        label: t(`filter.days_${days}`),
        value: daysAgo(days),
      })),
    }
    const people = [
      { value: "me", label: t("assignee.me") },
      { value: "none", label: t("assignee.nobody") },
      ...(agents ?? []).map((agent) => ({ value: agent.id, label: personName(agent) })),
    ]
    return [
      filterHelper.accessor("priority", {
        ...many(TICKET_PRIORITIES, "priority"),
        label: t("fields.priority"),
      }),
      filterHelper.accessor("category", {
        ...many(TICKET_CATEGORIES, "category"),
        label: t("fields.category"),
      }),
      filterHelper.accessor("assignee_id", {
        ...{ type: "multiselect", options: people },
        label: t("fields.assignee"),
      }),
      filterHelper.accessor("queue", { ...many(TICKET_QUEUES, "queue"), label: t("fields.queue") }),
      filterHelper.accessor("sla", {
        type: "radio",
        label: t("fields.sla"),
        options: SLA_FILTERS.map((value) => ({ value, label: t(`sla_filter.${value}`) })),
      }),
      filterHelper.accessor("source", {
        ...many(TICKET_SOURCES, "source"),
        label: t("fields.source"),
      }),
      filterHelper.accessor("created_at", { ...date, label: t("fields.created") }),
      filterHelper.accessor("last_comment_at", { ...date, label: t("fields.updated") }),
    ]
  }, [t, agents])
}

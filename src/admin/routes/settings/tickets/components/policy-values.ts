import { SLA_TARGETS, SlaTarget, TICKET_PRIORITIES, TicketPriority } from "../../../../hooks/ticket"
import type { SlaConditions, SlaPolicy, SlaPolicyTerms } from "../../../../hooks/ticket-terms"

/** A select takes no empty value. */
export const ANY = "any"
export const CONDITIONS = ["category", "queue", "priority", "source"] as const
const HOUR = 60

export type PolicyValues = {
  name: string
  is_active: boolean
  category: string[]
  queue: string[]
  priority: string[]
  source: string[]
  tags: string[]
  about_seller: string
  calendar_id: string
  /** Hours as they are typed, empty for no deadline. */
  targets: Record<TicketPriority, Record<SlaTarget, string>>
}

/** Hours in a form, with as many digits as minutes need. */
const hoursOf = (minutes: number | null | undefined) =>
  minutes ? String(Math.round((minutes / HOUR) * 100) / 100) : ""
export const minutesOf = (hours: string) => {
  const text = hours.trim().replace(",", ".")
  return text ? Math.round(Number(text) * HOUR) : null
}

const table = <Value>(cell: (priority: TicketPriority, target: SlaTarget) => Value) =>
  Object.fromEntries(
    TICKET_PRIORITIES.map((priority) => [
      priority,
      Object.fromEntries(SLA_TARGETS.map((target) => [target, cell(priority, target)])),
    ])
    // Every priority and every target is there.
  ) as Record<TicketPriority, Record<SlaTarget, Value>>

export function valuesOf(policy: SlaPolicy | null): PolicyValues {
  const { about_seller, ...conditions } = policy?.conditions ?? {}
  return {
    name: policy?.name ?? "",
    is_active: policy?.is_active ?? true,
    category: conditions.category ?? [],
    queue: conditions.queue ?? [],
    priority: conditions.priority ?? [],
    source: conditions.source ?? [],
    tags: conditions.tags ?? [],
    about_seller: about_seller === undefined ? ANY : String(about_seller),
    calendar_id: policy?.calendar_id ?? ANY,
    targets: table((priority, target) => hoursOf(policy?.targets[priority]?.[target])),
  }
}

/** What the form says, and of the policy what the form does not show. */
export function termsOf(values: PolicyValues, policy: SlaPolicy | null): SlaPolicyTerms {
  const { seller_id } = policy?.conditions ?? {}
  const lists = [...CONDITIONS, "tags" as const].flatMap((field) =>
    values[field].length ? [[field, values[field]]] : []
  )
  return {
    name: values.name.trim(),
    is_active: values.is_active,
    conditions: {
      // The choices of each list are those that the server knows.
      ...(Object.fromEntries(lists) as SlaConditions),
      ...(seller_id?.length && { seller_id }),
      ...(values.about_seller !== ANY && { about_seller: values.about_seller === "true" }),
    },
    targets: table((priority, target) => minutesOf(values.targets[priority][target])),
    calendar_id: values.calendar_id === ANY ? null : values.calendar_id,
  }
}

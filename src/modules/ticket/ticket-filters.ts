import { SLA_TARGETS } from "./sla"

/** Nobody, or no store: what a filter by assignee or seller also accepts. */
export const NONE = "none"
/** Whoever asks: what a filter by assignee also accepts. */
export const ME = "me"

/** What a list by deadline shows: missed ones, or those that end in the next two hours. */
export const SLA_FILTERS = ["breached", "due_soon", "on_time"] as const
export type SlaFilter = (typeof SLA_FILTERS)[number]
export const DUE_SOON_MS = 2 * 60 * 60 * 1000

/** What lists of staff are ordered by; with `-` in front from the newest. */
export const TICKET_ORDERS = ["last_comment_at", "created_at", "number", "sla_due_at"] as const

export type Period = { $gt?: Date; $gte?: Date; $lt?: Date; $lte?: Date }

/** Which tickets are meant: those of which all of this is true. */
export type TicketFilters = {
  status?: string[]
  queue?: string[]
  category?: string[]
  priority?: string[]
  source?: string[]
  /** Users, `NONE`; `ME` is replaced by who asks. */
  assignee_id?: string[]
  /** Sellers, or `NONE`. */
  seller_id?: string[]
  sla_policy_id?: string[]
  customer_id?: string
  email?: string
  order_id?: string
  product_id?: string
  /** Any of them. */
  tags?: string[]
  sla?: SlaFilter
  created_at?: Period
  updated_at?: Period
  last_comment_at?: Period
  solved_at?: Period
}

/** A condition on the table `ticket`, called `t`, and the values in it. */
export type Condition = { sql: string; values: Record<string, unknown> }

/** The same with whoever asks in the place of `ME`. */
export const asWhoAsks = <Filters extends TicketFilters>(filters: Filters, user_id: string) => ({
  ...filters,
  ...(filters.assignee_id && {
    assignee_id: filters.assignee_id.map((one) => (one === ME ? user_id : one)),
  }),
})

const CLOSED_LISTS = ["status", "queue", "category", "priority", "source"] as const
const ORS_NONE = ["assignee_id", "seller_id", "sla_policy_id"] as const
const EQUALS = ["customer_id", "order_id", "product_id"] as const
const PERIODS = ["created_at", "updated_at", "last_comment_at", "solved_at"] as const
const OPERATORS = { $gt: ">", $gte: ">=", $lt: "<", $lte: "<=" } as const

/** A filter that is not there lets everything through. */
export function ticketCondition(filters: TicketFilters, now: Date): Condition {
  const parts: string[] = ["t.deleted_at is null"]
  const values: Record<string, unknown> = {}
  const add = (sql: string, name: string, value: unknown) => {
    parts.push(sql)
    values[name] = value
  }
  for (const column of CLOSED_LISTS) {
    const wanted = filters[column]
    if (wanted) add(`t.${column} = any(:f_${column})`, `f_${column}`, wanted)
  }
  for (const column of ORS_NONE) {
    const wanted = filters[column]
    if (!wanted) continue
    const orNone = wanted.includes(NONE) ? ` or t.${column} is null` : ""
    const named = wanted.filter((one) => one !== NONE)
    add(`(t.${column} = any(:f_${column})${orNone})`, `f_${column}`, named)
  }
  for (const column of EQUALS) {
    if (filters[column]) add(`t.${column} = :f_${column}`, `f_${column}`, filters[column])
  }
  if (filters.email) add("lower(t.email) = :f_email", "f_email", filters.email.toLowerCase())
  if (filters.tags) add("t.tags && cast(:f_tags as text[])", "f_tags", filters.tags)
  for (const column of PERIODS) {
    for (const [name, moment] of Object.entries(filters[column] ?? {})) {
      const operator = OPERATORS[name as keyof typeof OPERATORS]
      const key = `f_${column}_${name.slice(1)}`
      if (moment) add(`t.${column} ${operator} :${key}`, key, moment)
    }
  }
  if (filters.sla) parts.push(SLA_CONDITIONS[filters.sla])
  if (filters.sla === "due_soon") values.f_due = new Date(now.getTime() + DUE_SOON_MS)
  return { sql: parts.join(" and "), values }
}

const ofAnyTarget = (condition: (target: string) => string) =>
  SLA_TARGETS.map((target) => `(${condition(target)})`).join(" or ")
const UNSOLVED = "t.status in ('new', 'open', 'pending', 'on_hold')"
/** A clock that has not ended was late. */
const BREACHED = ofAnyTarget(
  (target) => `t.${target}_breached_at is not null and t.${target}_fulfilled_at is null`
)
const DUE_SOON = ofAnyTarget(
  (target) => `t.${target}_due_at <= :f_due and t.${target}_breached_at is null`
)
const SLA_CONDITIONS: Record<SlaFilter, string> = {
  breached: `${UNSOLVED} and (${BREACHED})`,
  due_soon: `${UNSOLVED} and (${DUE_SOON})`,
  on_time: `${UNSOLVED} and not (${BREACHED})`,
}

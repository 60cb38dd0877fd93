import { TicketCategory, TicketPriority, TicketQueue, TicketSource } from "./lists"
import { SLA_TARGETS, SlaTarget } from "./sla"

export const POLICIES_MAX = 50
export const CALENDARS_MAX = 50
export const POLICY_NAME_LENGTH_MAX = 100
/** A year of business minutes around the clock. */
export const TARGET_MINUTES_MAX = 525_600
/** Values that one condition lists. */
export const CONDITION_VALUES_MAX = 100
export const HOLIDAYS_MAX = 500
/** Stretches of one day in which somebody is there. */
export const SPANS_PER_DAY_MAX = 6

/** What a ticket must be like; a condition that is not there matches everything. */
export type SlaConditions = {
  category?: TicketCategory[]
  queue?: TicketQueue[]
  priority?: TicketPriority[]
  source?: TicketSource[]
  /** Sellers by id; `about_seller` asks whether it is about any. */
  seller_id?: string[]
  about_seller?: boolean
  /** At least one of these tags. */
  tags?: string[]
}

/** Business minutes; null or missing: no deadline of this kind. */
export type SlaTargets = Partial<Record<TicketPriority, Partial<Record<SlaTarget, number | null>>>>

export type SlaPolicyTerms = {
  name: string
  is_active: boolean
  conditions: SlaConditions
  targets: SlaTargets
  calendar_id: string | null
}
export type RankedPolicy = SlaPolicyTerms & { id: string; rank: number }

/** What policies look at. */
export type Matchable = {
  category: TicketCategory
  queue: TicketQueue
  priority: TicketPriority
  source: TicketSource
  seller_id: string | null
  tags: string[]
}

/** The first that matches, by rank. */
export const policyFor = <Policy extends RankedPolicy>(
  policies: readonly Policy[],
  ticket: Matchable
): Policy | null =>
  [...policies]
    .sort((a, b) => a.rank - b.rank)
    .find(({ is_active, conditions }) => is_active && matches(conditions, ticket)) ?? null

function matches(conditions: SlaConditions, ticket: Matchable): boolean {
  const { category, queue, priority, source, seller_id, about_seller, tags } = conditions
  const allows = <Value>(accepted: Value[] | undefined, value: Value) =>
    !accepted?.length || accepted.includes(value)
  return (
    allows(category, ticket.category) &&
    allows(queue, ticket.queue) &&
    allows(priority, ticket.priority) &&
    allows(source, ticket.source) &&
    (!seller_id?.length || (ticket.seller_id !== null && seller_id.includes(ticket.seller_id))) &&
    (about_seller === undefined || about_seller === (ticket.seller_id !== null)) &&
    (!tags?.length || tags.some((tag) => ticket.tags.includes(tag)))
  )
}

/** The minutes that a policy gives tickets of a priority. */
export function targetsFor(
  policy: Pick<SlaPolicyTerms, "targets"> | null,
  priority: TicketPriority
) {
  const [first_response, next_response, resolution] = SLA_TARGETS.map(
    (target) => policy?.targets[priority]?.[target] ?? null
  )
  return { first_response, next_response, resolution }
}

import { InjectManager, MedusaContext, MedusaError } from "@medusajs/framework/utils"
import { run } from "../../lib/sql"
import { TicketSlaDesk } from "./sla-desk"
import { searchQuery } from "./search-words"
import { Ctx } from "./storage"
import { Condition, TICKET_ORDERS, ticketCondition, TicketFilters } from "./ticket-filters"

/** Tickets are counted so far; where there are more, the answer says so. */
export const COUNT_MAX = 1_000

export type FindTickets = {
  filters: TicketFilters
  /** Words of the subject, of comments and of notes, the number, or the requester. */
  q?: string
  order: string
  limit: number
  offset: number
}
export type FoundTickets = { ids: string[]; count: number; is_count_exact: boolean }

/** Finds tickets for staff, by filters and words. */
export class TicketFinding extends TicketSlaDesk {
  /**
   * A page of tickets. A rare word is looked up in its index and its few tickets are put in order.
   * Of a frequent one the tickets are read in the order that was asked for until the page is full.
   * PostgreSQL alone takes beginnings of words for frequent ones, and would read them all.
   */
  @InjectManager()
  async findTickets(
    page: FindTickets,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<FoundTickets> {
    const { q, limit, offset } = page
    assertNotTooDeep(q, offset + limit)
    const words = q ? searchQuery(q) : null
    // Signs alone are in no text.
    if (q && !words) return { ids: [], count: 0, is_count_exact: true }
    const some = words ? await this.ticketsWith(words, context) : null
    const isRare = some !== null && some.length <= COUNT_MAX
    const found = matching(page.filters, isRare ? { ids: some } : { words }, now)
    const rows = await run<{ id: string }>(
      context,
      `select t.id ${found.sql} order by ${orderSql(page.order)} limit :limit offset :offset`,
      { ...found.values, limit, offset }
    )
    const ids = rows.map(({ id }) => id)
    const isLastPage = ids.length < limit && (ids.length > 0 || offset === 0)
    if (isLastPage) return { ids, count: offset + ids.length, is_count_exact: true }
    return { ids, ...(await this.countMatching(found, context)) }
  }

  /** How many tickets each of these filters has, up to `COUNT_MAX`. */
  @InjectManager()
  async countTickets(
    each: TicketFilters[],
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<Omit<FoundTickets, "ids">[]> {
    const counted: Omit<FoundTickets, "ids">[] = []
    for (const filters of each) {
      counted.push(await this.countMatching(matching(filters, {}, now), context))
    }
    return counted
  }

  private async ticketsWith(words: string, context: Ctx): Promise<string[]> {
    const rows = await run<{ ticket_id: string }>(context, PROBE, { words })
    return rows.map(({ ticket_id }) => ticket_id)
  }

  private async countMatching({ sql, values }: Condition, context: Ctx) {
    const [{ count }] = await run<{ count: number }>(
      context,
      `select cast(count(*) as integer) as count from (select 1 ${sql} limit :most) as found`,
      { ...values, most: COUNT_MAX + 1 }
    )
    return { count: Math.min(count, COUNT_MAX), is_count_exact: count <= COUNT_MAX }
  }
}

/** The tickets with these words, up to one more than are counted, in no order. */
export const PROBE = `select ticket_id from ticket_search
  where words @@ cast(:words as tsquery) limit ${COUNT_MAX + 1}`

type Among = { ids?: string[]; words?: string | null }
function matching(filters: TicketFilters, { ids, words }: Among, now: Date): Condition {
  const { sql, values } = ticketCondition(filters, now)
  if (ids) {
    return { sql: `from ticket t where t.id = any(:ids) and ${sql}`, values: { ...values, ids } }
  }
  if (!words) return { sql: `from ticket t where ${sql}`, values }
  return {
    sql: `from ticket t join ticket_search s on s.ticket_id = t.id
          where s.words @@ cast(:words as tsquery) and ${sql}`,
    values: { ...values, words },
  }
}

function orderSql(order: string): string {
  const isDown = order.startsWith("-")
  const column = isDown ? order.slice(1) : order
  const known = TICKET_ORDERS.find((one) => one === column)
  if (!known) {
    const message = `Tickets have no order by ${column}; accepted: ${TICKET_ORDERS.join(", ")}`
    throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
  }
  const direction = isDown ? "desc" : "asc"
  // Those without a deadline come last either way.
  const nulls = known === "sla_due_at" ? " nulls last" : ""
  return `t.${known} ${direction}${nulls}, t.id ${direction}`
}

/** Nobody reads so far, and to count so far takes long for a frequent word. */
function assertNotTooDeep(q: string | undefined, reach: number) {
  if (!q || reach <= COUNT_MAX) return
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `A search shows its first ${COUNT_MAX} tickets; add a word or a filter to find others`
  )
}

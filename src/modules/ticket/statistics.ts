import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import { DAY_MS } from "../../lib/wall-clock"
import { TicketDesk } from "./desk"
import { run } from "../../lib/sql"
import { backlogSql, flowSql, groupsSql, policiesSql, totalsSql } from "./statistics-sql"
import {
  AgesRow,
  backlogOf,
  daysOf,
  FlowRow,
  GroupRow,
  groupsOf,
  policiesOf,
  PolicyStatsRow,
  stepOf,
  TotalsRow,
  totalsOf,
} from "./statistics-rules"
import { Ctx } from "./storage"
import { ticketCondition, TicketFilters } from "./ticket-filters"

export type CountedTickets = Pick<
  TicketFilters,
  "category" | "priority" | "queue" | "source" | "seller_id" | "assignee_id"
>
export type AskStatistics = {
  from: Date
  /** Not after now: nothing has happened there yet. */
  to: Date
  time_zone: string
  filters: CountedTickets
}

/** What became of the tickets of a stretch of time. */
export class TicketStatistics extends TicketDesk {
  @InjectManager()
  async ticketStatistics(
    { from, to, time_zone, filters }: AskStatistics,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ) {
    const { sql, values } = ticketCondition(filters, now)
    const step = stepOf(from, to)
    const range = { ...values, from, to }
    const ask = async <Row>(statement: string, more: Record<string, unknown> = {}) =>
      await run<Row>(context, statement, { ...range, ...more })
    const before = (days: number) => new Date(now.getTime() - days * DAY_MS)
    const flow = await ask<FlowRow>(flowSql(sql), { time_zone, hourly: step === "hour" })
    const [ages] = await ask<AgesRow>(backlogSql(sql), {
      ...{ day: before(1), three_days: before(3), week: before(7), month: before(30) },
    })
    const [totals] = await ask<TotalsRow>(totalsSql(sql))
    const groups = groupsOf(await ask<GroupRow>(groupsSql(sql)))
    const policies = policiesOf(await ask<PolicyStatsRow>(policiesSql(sql)))
    const span = { from, to, time_zone }
    return {
      totals: totalsOf(totals),
      days: daysOf(flow, span),
      backlog: backlogOf(flow, ages, { ...span, step }),
      policies,
      ...groups,
    }
  }
}
export type TicketStatisticsView = Awaited<ReturnType<TicketStatistics["ticketStatistics"]>>

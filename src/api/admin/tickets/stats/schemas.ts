import { z } from "@medusajs/framework/zod"
import { eachOf, entity, moment } from "../../../../lib/openapi/answers"
import { COUNTED_IN_WORDS } from "../../../../modules/ticket/statistics-rules"

const count = z.number().int()
/** From 0 to 1; null of nothing. */
const share = z.number().nullable()
const minutes = z.number().nullable()
const times = z.object({ median: minutes, p90: minutes }).strict()
const timed = z
  .object({ tickets: count, calendar_minutes: times, business_minutes: times })
  .strict()
const csat = { average: z.number().nullable(), rated: count, answer_rate: share }
const counted = {
  created: count,
  solved: count,
  breach_rate: share,
  reopen_rate: share,
  one_touch_rate: share,
}

/** Null for tickets without one. */
const key = z.string().nullable()
const group = {
  key,
  ...counted,
  csat: z.object(csat).strict(),
  first_response_minutes: times,
  resolution_minutes: times,
}
const groups = z.array(z.object(group).strict())
const namedGroups = z.array(z.object({ name: key, ...group }).strict())
const kept = z.object({ decided: count, breached: count, rate: share }).strict()

const backlog = z
  .object({
    now: count,
    step: z.enum(["hour", "day"]),
    points: z.array(z.object({ at: moment, tickets: count }).strict()),
    by_age: z.array(z.object({ days: z.string(), tickets: count }).strict()),
  })
  .strict()

/** What became of the tickets of a stretch of time. */
export const AdminTicketStats = entity("AdminTicketStats", {
  from: moment,
  to: moment,
  time_zone: z.string(),
  counted: eachOf(Object.keys(COUNTED_IN_WORDS), z.string()).describe(
    "Which tickets each number counts, in words"
  ),
  totals: z
    .object({
      ...counted,
      first_response: timed,
      resolution: timed,
      csat: z
        .object({
          ...csat,
          asked: count,
          given: z.array(z.object({ rating: count, tickets: count }).strict()),
        })
        .strict(),
    })
    .strict(),
  days: z.array(
    z.object({ date: z.iso.date(), created: count, solved: count, reopened: count }).strict()
  ),
  backlog,
  policies: z.array(
    z
      .object({
        ...{ id: z.string(), name: z.string().nullable(), tickets: count },
        ...{ first_response: kept, next_response: kept, resolution: kept },
      })
      .strict()
  ),
  by_category: groups,
  by_priority: groups,
  by_seller: namedGroups,
  by_assignee: namedGroups,
})

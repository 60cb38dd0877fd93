import { Report } from "../definition"
import { inPeriod, ofStore, percentOf } from "../sql/own-rows"
import { PERIOD } from "../sql/sold-line"

const hoursTo = (moment: string) =>
  `round(cast(avg(extract(epoch from ${moment} - t.created_at)) / 3600 as numeric), 1)`

export const TICKETS: Report = {
  key: "tickets",
  title: "Tickets",
  description:
    "Tickets opened in the period by category, as they stand now. A merged one counts as the one in which it went on; a store sees those about its goods.",
  audience: ["merchant", "seller"],
  parameters: ["from", "to", "seller_id"],
  columns: [
    { key: "category", label: "Category", type: "text" },
    { key: "opened", label: "Opened", type: "integer", total: true },
    { key: "solved", label: "Solved", type: "integer", total: true },
    { key: "reopened", label: "Reopened", type: "integer", total: true },
    {
      ...{ key: "breached", label: "Targets missed", type: "integer", total: true },
      meaning: "A first reply, a later reply or the solution came too late.",
    },
    {
      ...{ key: "first_reply_hours", label: "First reply (h)", type: "number", decimals: 1 },
      meaning: "By the clock on the wall, on average.",
    },
    {
      ...{ key: "solution_hours", label: "Solution (h)", type: "number", decimals: 1 },
      meaning: "By the clock on the wall, on average.",
    },
    { key: "ratings", label: "Ratings", type: "integer", total: true },
    {
      ...{ key: "satisfied", label: "Satisfied", type: "percent", decimals: 1 },
      meaning: "Ratings of 4 or 5 / ratings.",
    },
  ],
  chart: { kind: "donut", x: "category", y: ["opened"] },
  sql: `with ${PERIOD},
  rated as (
    select ticket_id, count(*) as ratings, count(*) filter (where rating >= 4) as good
      from ticket_csat where deleted_at is null group by ticket_id
  )
  select t.category, count(*) as opened,
      count(*) filter (where t.status in ('solved', 'closed')) as solved,
      count(*) filter (where t.reopen_count > 0) as reopened,
      count(*) filter (
        where t.first_response_breached_at is not null or t.next_response_breaches > 0
          or t.resolution_breached_at is not null) as breached,
      ${hoursTo("t.first_replied_at")} as first_reply_hours,
      ${hoursTo("t.solved_at")} as solution_hours, coalesce(sum(r.ratings), 0) as ratings,
      ${percentOf("sum(r.good)", "sum(r.ratings)")} as satisfied
    from ticket t cross join period left join rated r on r.ticket_id = t.id
    where t.status <> 'merged' and t.deleted_at is null and ${inPeriod("t.created_at")}
      and ${ofStore("t.seller_id")}
    group by t.category
    order by opened desc, t.category`,
}

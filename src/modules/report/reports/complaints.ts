import { Report } from "../definition"
import { money } from "../sql/figures"
import { inPeriod, ofCurrency, ofStore } from "../sql/own-rows"
import { PERIOD } from "../sql/sold-line"

export const COMPLAINTS: Report = {
  key: "complaints",
  title: "Complaints",
  description: "Complaints opened in the period by reason and currency, as they stand now.",
  audience: ["merchant", "seller"],
  parameters: ["from", "to", "currency", "seller_id"],
  columns: [
    { key: "reason", label: "Reason", type: "text" },
    { key: "currency_code", label: "Currency", type: "text" },
    { key: "opened", label: "Opened", type: "integer", total: true },
    { key: "closed", label: "Closed", type: "integer", total: true },
    {
      ...{ key: "escalated", label: "Escalated", type: "integer", total: true },
      meaning: "The merchant had to decide.",
    },
    {
      ...{ key: "by_silence", label: "By silence", type: "integer", total: true },
      meaning: "Escalated because the store said nothing in time.",
    },
    { key: "appealed", label: "Appealed", type: "integer", total: true },
    {
      ...{ key: "amount", label: "Granted", type: "money", total: true },
      meaning: "What buyers are to get back, as it was decided last.",
    },
    {
      ...{ key: "answer_hours", label: "Answer (h)", type: "number", decimals: 1 },
      meaning: "Until the store's first answer, on average.",
    },
    {
      ...{ key: "days_open", label: "Days open", type: "number", decimals: 1 },
      meaning: "Of closed ones, on average.",
    },
  ],
  chart: { kind: "donut", x: "reason", y: ["opened"] },
  sql: `with ${PERIOD}
  select c.reason, c.currency_code, count(*) as opened, count(c.closed_at) as closed,
      count(c.escalated_at) as escalated,
      count(*) filter (where c.is_escalated_by_silence) as by_silence,
      count(c.appealed_at) as appealed, ${money("coalesce(sum(c.amount), 0)")} as amount,
      round(cast(avg(extract(epoch from c.answered_at - c.opened_at)) / 3600 as numeric), 1)
        as answer_hours,
      round(cast(avg(extract(epoch from c.closed_at - c.opened_at)) / 86400 as numeric), 1)
        as days_open
    from complaint c, period
    where c.deleted_at is null and ${inPeriod("c.opened_at")}
      and ${ofCurrency("c.currency_code")} and ${ofStore("c.seller_id")}
    group by c.reason, c.currency_code, c.decimals
    order by opened desc, c.reason, c.currency_code`,
}

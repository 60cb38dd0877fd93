import { Report } from "../definition"
import { inPeriod, ofCurrency } from "../sql/own-rows"
import { PERIOD } from "../sql/sold-line"

const flow = (table: string, captured: string, refunded: string) => `
    select p.id, p.provider_id, p.currency_code,
        ${captured} as captured, ${refunded} as refunded
      from ${table} f join payment p on p.id = f.payment_id, period
      where f.deleted_at is null and ${inPeriod("f.created_at")} and ${ofCurrency("p.currency_code")}`

const AMOUNT = "cast(f.raw_amount ->> 'value' as numeric)"

export const PAYMENT_METHODS: Report = {
  key: "payment-methods",
  title: "Payment methods",
  description:
    "What was taken and paid back by each provider in the period, each on its own day, whatever became of the orders.",
  audience: ["merchant"],
  parameters: ["from", "to", "currency"],
  columns: [
    { key: "provider", label: "Provider", type: "text" },
    { key: "currency_code", label: "Currency", type: "text" },
    {
      key: "payments",
      label: "Payments",
      type: "integer",
      meaning: "Payments of which money was taken.",
    },
    { key: "captured", label: "Taken", type: "money", total: true },
    { key: "refunded", label: "Paid back", type: "money", total: true },
    { ...{ key: "net", label: "Net", type: "money", total: true }, meaning: "Taken - paid back." },
  ],
  chart: { kind: "donut", x: "provider", y: ["captured"] },
  sql: `with ${PERIOD},
  flow as (${flow("capture", AMOUNT, "0")}
    union all ${flow("refund", "0", AMOUNT)}
  )
  select provider_id as provider, currency_code,
      count(distinct f.id) filter (where captured > 0) as payments,
      round(sum(captured), c.decimal_digits) as captured,
      round(sum(refunded), c.decimal_digits) as refunded,
      round(sum(captured - refunded), c.decimal_digits) as net
    from flow f join currency c on c.code = f.currency_code
    group by provider_id, currency_code, c.decimal_digits
    order by currency_code, provider_id`,
}

import { Report } from "../definition"
import { money } from "../sql/figures"
import { inPeriod, ofCurrency, ofStore } from "../sql/own-rows"
import { PERIOD } from "../sql/sold-line"

export const STATEMENT: Report = {
  key: "statement",
  title: "Statement",
  description:
    "Every entry of the ledger that gave a store something or took it, in the order in which they were written.",
  audience: ["merchant", "seller"],
  parameters: ["from", "to", "currency", "seller_id"],
  columns: [
    { key: "number", label: "Entry", type: "integer" },
    { key: "occurred_at", label: "Booked", type: "datetime" },
    { key: "seller_name", label: "Store", type: "text" },
    { key: "type", label: "Type", type: "text" },
    { key: "order_number", label: "Order", type: "integer" },
    { key: "order_id", label: "Order id", type: "id" },
    { key: "currency_code", label: "Currency", type: "text" },
    {
      ...{ key: "amount", label: "Amount", type: "money", total: true },
      meaning: "Given to the store, or taken when negative.",
    },
    {
      ...{ key: "payout_number", label: "Payout", type: "integer" },
      meaning: "The payout that it went into, or that it is.",
    },
    { key: "note", label: "Note", type: "text" },
  ],
  chart: null,
  sql: `with ${PERIOD}
  select e.number, e.occurred_at, s.name as seller_name, e.type, o.display_id as order_number,
      e.order_id, e.currency_code, ${money("e.amount").replaceAll("decimals", "e.decimals")} as amount, p.number as payout_number, e.note
    from ledger_entry e
    join seller s on s.id = e.seller_id
    cross join period
    left join "order" o on o.id = e.order_id
    left join payout p on p.id = e.payout_id
    where e.account = 'seller' and e.deleted_at is null and ${inPeriod("e.occurred_at")}
      and ${ofCurrency("e.currency_code")} and ${ofStore("e.seller_id")}
    order by e.number`,
}

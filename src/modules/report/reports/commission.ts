import { Report } from "../definition"
import { money } from "../sql/figures"
import { inPeriod, ofCurrency, ofStore } from "../sql/own-rows"
import { PERIOD } from "../sql/sold-line"

const booked = (types: string[]) => {
  const list = types.map((type) => `'${type}'`).join(", ")
  return money(`coalesce(sum(e.amount) filter (where e.type in (${list})), 0)`)
}

export const COMMISSION: Report = {
  key: "commission",
  title: "Commission and payouts",
  description:
    "What the ledger booked to each store in the period, in each currency: what it was given is positive, what was taken is negative.",
  audience: ["merchant", "seller"],
  parameters: ["from", "to", "currency", "seller_id"],
  columns: [
    { key: "seller_name", label: "Store", type: "text" },
    { key: "currency_code", label: "Currency", type: "text" },
    {
      ...{ key: "sales", label: "Sales", type: "money", total: true },
      meaning: "Paid by buyers, shipping included; tax too, unless the marketplace remits it.",
    },
    { key: "refunds", label: "Refunds", type: "money", total: true },
    {
      ...{ key: "subsidies", label: "Discounts borne", type: "money", total: true },
      meaning: "What the marketplace added because it bears a discount, less what went back.",
    },
    {
      ...{ key: "commission", label: "Commission", type: "money", total: true },
      meaning: "Less what was given back with refunds.",
    },
    { key: "auction_fees", label: "Auction fees", type: "money", total: true },
    { key: "adjustments", label: "Adjustments", type: "money", total: true },
    {
      ...{ key: "earned", label: "Earned", type: "money", total: true },
      meaning: "Sales + refunds + discounts borne + commission + auction fees + adjustments.",
    },
    {
      ...{ key: "payouts", label: "Payouts", type: "money", total: true },
      meaning: "Sent to the store's bank, less what came back.",
    },
  ],
  chart: { kind: "bar", x: "seller_name", y: ["earned"] },
  sql: `with ${PERIOD}
  select s.name as seller_name, e.currency_code, ${booked(["sale"])} as sales,
      ${booked(["refund"])} as refunds, ${booked(["subsidy", "subsidy_refund"])} as subsidies,
      ${booked(["commission", "commission_refund"])} as commission,
      ${booked(["auction_fee", "auction_fee_refund"])} as auction_fees,
      ${booked(["adjustment"])} as adjustments,
      ${money("coalesce(sum(e.amount) filter (where e.type not like 'payout%'), 0)")} as earned,
      ${booked(["payout", "payout_reversal"])} as payouts
    from ledger_entry e join seller s on s.id = e.seller_id, period
    where e.account = 'seller' and e.deleted_at is null and ${inPeriod("e.occurred_at")}
      and ${ofCurrency("e.currency_code")} and ${ofStore("e.seller_id")}
    group by e.seller_id, s.name, e.currency_code, e.decimals
    order by e.currency_code, s.name, e.seller_id`,
}

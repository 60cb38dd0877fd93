import { Report } from "../definition"
import { money } from "../sql/figures"
import { inPeriod, ofCurrency, ofStore, percentOf } from "../sql/own-rows"
import { PERIOD } from "../sql/sold-line"

const SOLD = "status = 'sold'"
const counted = (condition: string) => `count(*) filter (where ${condition})`

export const AUCTIONS: Report = {
  key: "auctions",
  title: "Auctions",
  description:
    "Lots whose auction ended in the period, by store and currency, as they stand now. Cancelled ones did not end.",
  audience: ["merchant", "seller"],
  parameters: ["from", "to", "currency", "seller_id"],
  columns: [
    { key: "seller_name", label: "Store", type: "text", meaning: "Empty: the merchant's own." },
    { key: "currency_code", label: "Currency", type: "text" },
    { key: "ended", label: "Ended", type: "integer", total: true },
    {
      ...{ key: "sold", label: "Sold", type: "integer", total: true },
      meaning: "Paid, or still to be paid in time.",
    },
    {
      ...{ key: "sell_through", label: "Sell-through", type: "percent", decimals: 1 },
      meaning: "Sold / ended.",
    },
    { key: "no_bids", label: "Without a bid", type: "integer", total: true },
    { key: "below_reserve", label: "Below reserve", type: "integer", total: true },
    {
      ...{ key: "unpaid", label: "Unpaid", type: "integer", total: true },
      meaning: "A winner did not pay in time, whatever followed.",
    },
    { key: "bids", label: "Bids", type: "integer", total: true },
    {
      ...{ key: "value", label: "Sold for", type: "money", total: true },
      meaning: "Prices of what was sold, without shipping; a second chance at its own price.",
    },
    {
      ...{ key: "against_reserve", label: "Price against reserve", type: "percent", decimals: 1 },
      meaning: "Prices / reserves of what was sold with a reserve.",
    },
  ],
  chart: { kind: "bar", x: "seller_name", y: ["ended", "sold"] },
  sql: `with ${PERIOD},
  ended as (
    select a.seller_id, a.currency_code, a.decimals, a.status, a.unsold_reason, a.bid_count,
        a.reserve_price, coalesce(last.amount, a.current_price) as price,
        exists (
          select from auction_settlement d
            where d.auction_id = a.id and d.defaulted_at is not null and d.deleted_at is null
        ) as is_unpaid
      from auction a cross join period
      left join lateral (
        select t.amount from auction_settlement t
          where t.auction_id = a.id and t.deleted_at is null order by t.attempt desc limit 1
      ) last on true
      where a.status in ('sold', 'unsold') and a.deleted_at is null and ${inPeriod("a.ended_at")}
        and ${ofCurrency("a.currency_code")} and ${ofStore("a.seller_id")}
  )
  select s.name as seller_name, e.currency_code, count(*) as ended, ${counted(`e.${SOLD}`)} as sold,
      ${percentOf(counted(`e.${SOLD}`), "count(*)")} as sell_through,
      ${counted("e.unsold_reason = 'no_bids'")} as no_bids,
      ${counted("e.unsold_reason = 'reserve_not_met'")} as below_reserve,
      ${counted("e.is_unpaid")} as unpaid, sum(e.bid_count) as bids,
      ${money(`coalesce(sum(e.price) filter (where e.${SOLD}), 0)`)} as value,
      ${percentOf(
        `sum(e.price) filter (where e.${SOLD} and e.reserve_price is not null)`,
        `sum(e.reserve_price) filter (where e.${SOLD})`
      )} as against_reserve
    from ended e left join seller s on s.id = e.seller_id
    group by e.seller_id, s.name, e.currency_code, e.decimals
    order by e.currency_code, s.name nulls last, e.seller_id`,
}

import { soldLines } from "./sold-line"

/**
 * A part of an amount, so that all parts make exactly the whole: the rounded sum up to here less the
 * rounded sum before.
 */
export const spread = (amount: string, upto: string, own: string, whole: string) =>
  `(round(${amount} * (${upto}) / (${whole})) - round(${amount} * (${upto} - ${own}) / (${whole})))`

const amounts = (figure: string) =>
  `${spread("r.upto", `l.${figure}_upto`, `l.${figure}`, "l.share_total")}
          - ${spread("r.before", `l.${figure}_upto`, `l.${figure}`, "l.share_total")}`

/**
 * Money of the order for which there are no goods any more, because an edit took them out. Looks at
 * shares of which something was paid back in the period only; all others have nothing to give.
 */
const GIVEN_BACK = `
  given_back as (
    select coalesce(e.seller_order_id, 'own:' || e.order_id) as share, e.order_id, e.refund_id,
        min(e.occurred_at) as at, sum(e.amount) as amount,
        min(e.occurred_at) >= begins and min(e.occurred_at) < ends as is_due
      from ledger_entry e join counted_order o using (order_id) cross join period
      where e.account = 'clearing' and e.type = 'refund' and e.refund_id is not null
        and e.deleted_at is null
      group by 1, 2, 3, begins, ends
  ),
  giving_share as (
    select distinct share, order_id from given_back where is_due
  ),
  stacked_line as (
    select l.*, sum(total) over share as total_upto, sum(tax) over share as tax_upto,
        sum(total) over (partition by l.share) as share_total
      from sold_line l where l.share in (select share from giving_share)
      window share as (partition by l.share order by place)
  ),
  share_money as (
    select g.share, -sum(e.amount) filter (where e.refund_id is null) as paid
      from giving_share g join ledger_entry e using (order_id)
      where coalesce(e.seller_order_id, 'own:' || e.order_id) = g.share
        and e.account = 'clearing' and e.type in ('sale', 'refund') and e.deleted_at is null
      group by 1
  ),
  running_refund as (
    select g.*, sum(amount) over (partition by share order by at, refund_id) as sum_upto
      from given_back g join giving_share using (share)
  ),
  share_worth as (
    select share, max(share_total) as worth from stacked_line group by share
  ),
  counted_refund as (
    select r.share, r.refund_id, r.at, r.amount, r.is_due,
        greatest(0, sum_upto - removed) as upto, greatest(0, sum_upto - amount - removed) as before
      from running_refund r join share_money m using (share) join share_worth w using (share)
      cross join lateral (select greatest(0, coalesce(m.paid, 0) - w.worth) as removed) edited
  ),
  returned_line as (
    select l.*, r.refund_id, r.at, ${amounts("total")} as returned_total,
        ${amounts("tax")} as returned_tax
      from counted_refund r join stacked_line l using (share)
      where l.share_total > 0 and r.is_due
  )`

/**
 * Everything that was sold or paid back in the period, line by line in minor units: a sale on the day
 * of its order, a refund on its own. A refund names no goods, so it is of all lines of its share in
 * proportion to what they cost; when all is paid back, each line has given back exactly its own.
 */
export const MOVEMENTS = `${soldLines()}, ${GIVEN_BACK},
  movement as (
    select l.*, l.placed_at as at, true as is_sale, 0 as returned, 0 as returned_tax
      from sold_line l, period where l.placed_at >= begins and l.placed_at < ends
    union all
    select l.order_id, l.display_id, l.customer_id, l.email, l.currency_code, l.decimals, l.placed_at,
        l.kind, l.reference_id, l.place, l.product_id, l.variant_id, 0, l.rate, l.seller_order_id,
        l.seller_id, l.share, 0, 0, 0, 0, l.at, false, l.returned_total - l.returned_tax, l.returned_tax
      from returned_line l
  )`

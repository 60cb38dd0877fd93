/** What the ledger has of some orders. Takes their ids, with commas between. */
export const BOOKED_ORDERS = `
  select order_id,
         coalesce(sum(amount) filter (where account = 'clearing'), 0) as clearing,
         coalesce(-sum(amount) filter (where account = 'clearing' and type = 'sale'), 0) as sold,
         coalesce(-sum(amount) filter (where account = 'clearing' and type = 'sale'
           and seller_order_id is null), 0) as own_sold,
         coalesce(sum(amount) filter (where account = 'clearing' and type = 'refund'
           and seller_order_id is null), 0) as own_refunded
    from ledger_entry where order_id = any(string_to_array(?, ',')) group by order_id`

export const BOOKED_REFUNDS = `
  select order_id, refund_id, sum(amount) as amount from ledger_entry
   where order_id = any(string_to_array(?, ',')) and refund_id is not null
     and account = 'clearing' and type = 'refund'
   group by 1, 2`

/** Transactions with a leg among some numbers, whose legs do not sum to zero. */
export const UNBALANCED = `
  select transaction_id as reference_id, currency_code, max(decimals) as decimals, 0 as expected,
         sum(amount) as found
    from ledger_entry
   where transaction_id in (select transaction_id from ledger_entry where number > ? and number <= ?)
   group by 1, 2 having sum(amount) <> 0`

/** Legs that need an order and have none. */
export const WITHOUT_ORDER = `
  select transaction_id as reference_id, currency_code, max(decimals) as decimals, 0 as expected,
         sum(abs(amount)) / 2 as found
    from ledger_entry
   where number > ? and number <= ? and order_id is null
     and type not in ('adjustment', 'payout', 'payout_reversal')
   group by 1, 2`

/**
 * Payouts among some numbers whose entries say something else: what a payout claimed is its amount,
 * one that failed claims nothing, and one that was paid took its amount from the seller. One that
 * was paid after it had failed has let its entries go: what it took waits for the next run.
 */
export const WRONG_PAYOUTS = `
  with said as (
    select p.id, p.currency_code, p.decimals, p.amount,
           coalesce(-o.amount, 0) as taken,
           case when p.status in ('paid', 'reversed') then p.amount else 0 end as to_take,
           case when p.status = 'failed' or (o.id is not null and o.payout_id is distinct from p.id)
                then 0 else p.amount end as to_claim,
           coalesce((select sum(e.amount) from ledger_entry e
                      where e.payout_id = p.id and e.account = 'seller'
                        and e.cause <> 'payout:' || p.id), 0) as claimed
      from payout p
      left join ledger_entry o on o.cause = 'payout:' || p.id and o.account = 'seller'
     where p.number > ? and p.number <= ? and p.deleted_at is null)
  select id as reference_id, currency_code, decimals,
         case when claimed <> to_claim then to_claim else to_take end as expected,
         case when claimed <> to_claim then claimed else taken end as found
    from said where claimed <> to_claim or taken <> to_take`

/** What each seller's entries add up to. */
export const SELLER_SUMS = `
  select seller_id, currency_code, max(decimals) as decimals, sum(amount) as amount
    from ledger_entry where account = 'seller' group by 1, 2`

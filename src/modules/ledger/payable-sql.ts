/**
 * What of the account `seller` nobody has claimed, and how it stands; the one place that knows.
 * Takes the present moment as its only `?`.
 *
 * - `held`: the seller, or the slice, has an open hold.
 * - `available`: its slice is payable; or it belongs to no slice, like an adjustment; or the slice
 *   is in debt. A debt waits for nothing: what a seller was paid for a slice and must give back
 *   lowers the next payout, even while that slice is held.
 * - `pending`: its slice is not delivered, or was delivered too short a time ago.
 */
export const UNCLAIMED = `
  select e.id, e.seller_id, e.currency_code, e.decimals, e.amount, e.seller_order_id,
         case
           when exists (select 1 from payout_hold h
                         where h.seller_id = e.seller_id and h.seller_order_id is null
                           and h.released_at is null and h.deleted_at is null) then 'held'
           when e.seller_order_id is null then 'available'
           when sum(e.amount) over (partition by e.seller_id, e.currency_code, e.seller_order_id) < 0
             then 'available'
           when exists (select 1 from payout_hold h
                         where h.seller_order_id = e.seller_order_id
                           and h.released_at is null and h.deleted_at is null) then 'held'
           when s.payable_at <= ? then 'available'
           else 'pending'
         end as standing
    from ledger_entry e
    left join ledger_share s on s.seller_order_id = e.seller_order_id and s.deleted_at is null
   where e.account = 'seller' and e.payout_id is null and e.deleted_at is null`

import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { LedgerBooking } from "./booking"
import { UNCLAIMED } from "./payable-sql"
import { Ctx, managerOf } from "./storage"

/** Of one seller in one currency, in minor units. The first four make up what the seller has. */
export type Balance = {
  seller_id: string
  currency_code: string
  decimals: number
  /** Not delivered, or not for long enough. */
  pending: number
  /** Waits for the end of a complaint, return, violation or the merchant's own hold. */
  held: number
  /** The next payout; negative when the seller owes. */
  available: number
  /** Claimed by a payout that is under way. */
  in_transit: number
  /** What went out so far; none of it is the seller's balance any more. */
  paid_out: number
}

/** What a payout can claim, in minor units; the sum may be negative or zero. */
export type Payable = { entry_ids: string[]; amount: number; decimals: number }

/** What the merchant earned from sellers on a UTC day, in minor units. */
export type DayIncome = {
  day: string
  currency_code: string
  decimals: number
  commission: number
  auction_fee: number
}

type Row = Record<keyof Balance, string>

/** What a seller has, and what of it can go out. */
export class LedgerBalances extends LedgerBooking {
  /**
   * The entries that a payout of this seller and currency may claim now. They are locked until the
   * transaction of `context` ends: who asks at the same time waits, and then finds those that are
   * left.
   */
  @InjectTransactionManager()
  async lockPayable(
    seller_id: string,
    currency_code: string,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<Payable> {
    const rows = await managerOf(context).execute<
      { id: string; amount: string; decimals: number }[]
    >(
      `select id, amount, decimals from ledger_entry
        where payout_id is null and id in (
          select id from (${UNCLAIMED} and e.seller_id = ? and e.currency_code = ?) unclaimed
           where standing = 'available')
        order by number for update`,
      [now, seller_id, currency_code]
    )
    return {
      entry_ids: rows.map(({ id }) => id),
      amount: rows.reduce((sum, row) => sum + Number(row.amount), 0),
      decimals: rows[0]?.decimals ?? 0,
    }
  }

  /**
   * Balances by seller and currency; who never had an entry is missing.
   *
   * @param seller_ids of these sellers; null for all
   */
  @InjectManager()
  async balances(
    seller_ids: string[] | null,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<Balance[]> {
    const ids = seller_ids && seller_ids.join(",")
    const wanted = seller_ids ? "and seller_id = any(string_to_array(?, ','))" : ""
    const rows = await managerOf(context).execute<Row[]>(
      `with part as (
          select seller_id, currency_code, decimals, standing, amount
            from (${UNCLAIMED}) unclaimed where true ${wanted}
          union all
          select seller_id, currency_code, decimals,
                 case status when 'paid' then 'paid_out' else 'in_transit' end, amount
            from payout
           where status in ('pending', 'processing', 'paid') and deleted_at is null ${wanted}
        )
       select seller_id, currency_code, max(decimals) as decimals,
              coalesce(sum(amount) filter (where standing = 'pending'), 0) as pending,
              coalesce(sum(amount) filter (where standing = 'held'), 0) as held,
              coalesce(sum(amount) filter (where standing = 'available'), 0) as available,
              coalesce(sum(amount) filter (where standing = 'in_transit'), 0) as in_transit,
              coalesce(sum(amount) filter (where standing = 'paid_out'), 0) as paid_out
         from part group by 1, 2 order by 1, 2`,
      ids === null ? [now] : [now, ids, ids]
    )
    return rows.map((row) => ({
      seller_id: row.seller_id,
      currency_code: row.currency_code,
      decimals: Number(row.decimals),
      pending: Number(row.pending),
      held: Number(row.held),
      available: Number(row.available),
      in_transit: Number(row.in_transit),
      paid_out: Number(row.paid_out),
    }))
  }

  /** Commission and auction fees, less what was given back, per UTC day; the oldest day first. */
  @InjectManager()
  async incomeByDay(since: Date, @MedusaContext() context: Ctx = {}): Promise<DayIncome[]> {
    const rows = await managerOf(context).execute<Record<keyof DayIncome, string>[]>(
      `select to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD') as day, currency_code,
              max(decimals) as decimals,
              coalesce(sum(amount) filter (where account = 'commission'), 0) as commission,
              coalesce(sum(amount) filter (where account = 'auction_fee'), 0) as auction_fee
         from ledger_entry
        where account in ('commission', 'auction_fee') and occurred_at >= ?
        group by 1, 2 order by 1, 2`,
      [since]
    )
    return rows.map(({ day, currency_code, decimals, commission, auction_fee }) => ({
      ...{ day, currency_code, decimals: Number(decimals) },
      ...{ commission: Number(commission), auction_fee: Number(auction_fee) },
    }))
  }
}

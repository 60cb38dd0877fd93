import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { run } from "../../lib/sql"
import { Ctx } from "./storage"
import { WishlistWatching } from "./watching"

const DAY_MS = 24 * 60 * 60 * 1000
/** Of the days that the demand is shown for. */
export const DEMAND_DAYS = 90

/** How much a product is wished for. Days are of UTC, those without a wish left out. */
export type Demand = {
  customers: number
  items: number
  /** Customers who wish for it now and put it on a list within 30 days. */
  last_30_days: number
  days: { date: string; added: number }[]
}

/** The chain's last: what all the wishes come to. */
export default class WishlistModuleService extends WishlistWatching {
  @InjectManager()
  async demandOf(
    { product_id, now }: { product_id: string; now: Date },
    @MedusaContext() context: Ctx = {}
  ): Promise<Demand> {
    const [[sums], days] = await Promise.all([
      run<{ customers: string; items: string; last_30_days: string }>(
        context,
        `select count(distinct customer_id) as customers, count(*) as items,
                count(distinct customer_id) filter (where created_at >= :since) as last_30_days
           from wishlist_item where product_id = :product_id and deleted_at is null`,
        { product_id, since: new Date(now.getTime() - 30 * DAY_MS) }
      ),
      run<{ date: string; added: string }>(
        context,
        `select to_char(created_at at time zone 'UTC', 'YYYY-MM-DD') as date, count(*) as added
           from wishlist_item
          where product_id = :product_id and created_at >= :since and deleted_at is null
          group by 1 order by 1`,
        { product_id, since: new Date(now.getTime() - DEMAND_DAYS * DAY_MS) }
      ),
    ])
    return {
      ...{ customers: Number(sums.customers), items: Number(sums.items) },
      last_30_days: Number(sums.last_30_days),
      days: days.map(({ date, added }) => ({ date, added: Number(added) })),
    }
  }

  /** All of a customer's lists, and what they were to be told. */
  @InjectTransactionManager()
  async forgetCustomers(ids: string[], @MedusaContext() context: Ctx = {}): Promise<void> {
    for (const table of ["wishlist_alert", "wishlist_item", "wishlist"]) {
      await run(context, `delete from ${table} where customer_id = any(:ids)`, { ids })
    }
  }
}

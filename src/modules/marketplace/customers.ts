import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import { DEAD_STATUSES } from "./rules"
import { Ctx, managerOf, MarketplaceStorage } from "./storage"

/** How a list of customers can be sorted, and by which column of the query below. */
const COLUMNS = {
  last_order_at: "last_order_at",
  first_order_at: "first_order_at",
  orders: "orders",
  name: "lower(name)",
} as const
export type CustomerOrderBy = keyof typeof COLUMNS
export const CUSTOMER_ORDER_BY = ["last_order_at", "first_order_at", "orders", "name"] as const

export type FindCustomers = {
  seller_id: string
  /** One customer only. */
  id?: string
  /** Part of the name. */
  q?: string
  order?: { by: CustomerOrderBy; descending: boolean }
  take: number
  skip: number
}
export type Spent = { currency_code: string; amount: number }
/** A buyer as the sellers know them: how to reach them stays with the marketplace. */
export type SellerCustomer = {
  id: string
  name: string | null
  orders: number
  first_order_at: Date
  last_order_at: Date
  spent: Spent[]
}
type Row = Omit<SellerCustomer, "orders"> & { count: string; orders: string }

const LATEST_FIRST = { by: "last_order_at", descending: true } as const
const escaped = (text: string) => text.replace(/[\\%_]/g, "\\$&")

/** Who bought from a seller, told from the slices alone. */
export class MarketplaceCustomers extends MarketplaceStorage {
  /**
   * The buyers of one seller, with their count, in one query. A buyer is called as on the newest
   * order; what was cancelled or refunded is an order, but nothing spent.
   */
  @InjectManager()
  async findCustomers(
    { seller_id, id, q, order = LATEST_FIRST, take, skip }: FindCustomers,
    @MedusaContext() context: Ctx = {}
  ): Promise<{ customers: SellerCustomer[]; count: number }> {
    const only = id ? "and customer_id = ?" : ""
    const named = q ? "where name ilike ? escape '\\'" : ""
    // Nothing of a request is part of the text: columns and directions come from the table above.
    const direction = order.descending ? "desc nulls last" : "asc nulls last"
    const sorting = `${COLUMNS[order.by]} ${direction}, id`
    const rows = await managerOf(context).execute<Row[]>(
      `with buyers as (
         select customer_id as id, count(*) as orders,
                min(placed_at) as first_order_at, max(placed_at) as last_order_at,
                (array_agg(customer_name order by placed_at desc, id desc)
                  filter (where customer_name is not null))[1] as name
           from seller_order
          where seller_id = ? and customer_id is not null and deleted_at is null ${only}
          group by customer_id
       ), found as (select * from buyers ${named}),
       page as (select * from found order by ${sorting} limit ? offset ?)
       select (select count(*) from found) as count, page.*, coalesce(paid.spent, '[]') as spent
         from (select 1) as always
         left join page on true
         left join lateral (
           select json_agg(json_build_object('currency_code', currency_code, 'amount', amount)
                           order by currency_code) as spent
             from (select currency_code, sum(total) as amount from seller_order
                    where seller_id = ? and customer_id = page.id and deleted_at is null
                      and status not in (?)
                    group by currency_code) as sums
         ) as paid on true
        order by ${sorting}`,
      [
        seller_id,
        ...(id ? [id] : []),
        ...(q ? [`%${escaped(q)}%`] : []),
        ...[take, skip, seller_id, [...DEAD_STATUSES]],
      ]
    )
    return {
      count: Number(rows[0].count),
      // Without a page the one row that brings the count is empty.
      customers: rows.filter((row) => row.id).map(({ count, ...row }) => customerOf(row)),
    }
  }
}

const customerOf = ({
  id,
  name,
  orders,
  first_order_at,
  last_order_at,
  spent,
}: Omit<Row, "count">) => ({
  ...{ id, name, orders: Number(orders) },
  ...{ first_order_at: new Date(first_order_at), last_order_at: new Date(last_order_at) },
  spent: spent.map(({ currency_code, amount }) => ({ currency_code, amount: Number(amount) })),
})

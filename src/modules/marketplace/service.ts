import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
} from "@medusajs/framework/utils"
import { assertMayBecome } from "../../lib/lifecycle"
import { MarketplaceCustomers } from "./customers"
import {
  amendmentsOf,
  Division,
  emptyShare,
  Figures,
  lineRowOf,
  sameNumbers,
  Share,
} from "./division"
import { Actor, SELLER_ORDER_LIFECYCLE, SellerOrderStatus } from "./rules"
import { Ctx, managerOf, SellerOrderRow } from "./storage"

export type { SellerOrderRow } from "./storage"

/** `automatic` takes the money of a placed order at once; `manual` leaves it to the merchant. */
export type MarketplaceOptions = { capture: "automatic" | "manual" }

export type PlacedOrder = {
  order_id: string
  display_id: number
  customer_id: string | null
  customer_name: string | null
  currency_code: string
  placed_at: Date
}
export type Divided = { created: SellerOrderRow[]; amended: SellerOrderRow[] }

/** One way of a slice: every step is legal from the one before. */
export type MoveSellerOrder = { id: string; from: SellerOrderStatus; to: SellerOrderStatus[] }
export type DaySales = { day: string; currency_code: string; orders: number; amount: number }

export default class MarketplaceModuleService extends MarketplaceCustomers {
  readonly options: MarketplaceOptions

  constructor(dependencies: object, options: MarketplaceOptions) {
    super(dependencies, options)
    this.options = options
  }

  /**
   * Writes the shares of an order. Repeating it with the same division changes nothing, and with
   * another one changes the rows in place: slices by seller, lines by what they refer to.
   */
  @InjectTransactionManager()
  async recordDivision(
    order: PlacedOrder,
    { own, shares }: Division,
    @MedusaContext() context: Ctx = {}
  ): Promise<Divided> {
    const { order_id, currency_code } = order
    await this.recordOwnShare(order_id, currency_code, own, context)
    const rows = await this.listSellerOrders({ order_id }, { relations: ["lines"] }, context)
    const divided: Divided = { created: [], amended: [] }
    for (const share of shares) {
      const row = rows.find(({ seller_id }) => seller_id === share.seller_id)
      if (!row) divided.created.push(await this.createShare(order, share, context))
      else if (await this.amendShare(row, share, context)) divided.amended.push(row)
    }
    // A seller whose last line was taken out keeps an empty slice.
    for (const row of rows.filter(
      (one) => !shares.some((share) => share.seller_id === one.seller_id)
    )) {
      if (await this.amendShare(row, emptyShare(row.seller_id), context)) divided.amended.push(row)
    }
    return divided
  }

  private async recordOwnShare(id: string, currency_code: string, own: Figures, context: Ctx) {
    const [split] = await this.listOrderSplits({ order_id: id }, {}, context)
    const figures = {
      own_subtotal: own.subtotal,
      own_discount_total: own.discount_total,
      own_tax_total: own.tax_total,
      own_total: own.total,
    }
    if (split) await this.updateOrderSplits({ id: split.id, ...figures }, context)
    else await this.createOrderSplits({ order_id: id, currency_code, ...figures }, context)
  }

  private async createShare(order: PlacedOrder, share: Share, context: Ctx) {
    const { lines, ...figures } = share
    const row = await this.createSellerOrders({ ...order, ...figures }, context)
    await this.createSellerOrderLines(
      lines.map((line) => ({ ...lineRowOf(line), seller_order_id: row.id })),
      context
    )
    await this.createSellerOrderChanges(
      { seller_order_id: row.id, from: null, to: "pending", actor_type: "system" },
      context
    )
    return row
  }

  /** True when something differed. */
  private async amendShare(row: SellerOrderRow, share: Share, context: Ctx) {
    const { lines, seller_id: _, ...figures } = share
    const { added, changed } = amendmentsOf(row.lines, lines)
    if (!added.length && !changed.length && sameNumbers(row, figures)) return false
    const created = added.map((line) => ({ ...lineRowOf(line), seller_order_id: row.id }))
    await this.createSellerOrderLines(created, context)
    await this.updateSellerOrderLines(changed, context)
    await this.updateSellerOrders({ id: row.id, ...figures }, context)
    return true
  }

  /**
   * Moves a slice, all steps with their history or none. The row itself decides: of two changes
   * at one moment the second finds another status than it started from, and is refused.
   */
  @InjectTransactionManager()
  async moveSellerOrder(
    { id, from, to }: MoveSellerOrder,
    actor: Actor,
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    let status = from
    for (const next of to) {
      await this.takeStep(id, status, next, context)
      await this.createSellerOrderChanges(
        { seller_order_id: id, from: status, to: next, ...actor },
        context
      )
      status = next
    }
  }

  private async takeStep(id: string, from: SellerOrderStatus, to: SellerOrderStatus, context: Ctx) {
    const thing = `Seller order ${id}`
    assertMayBecome(SELLER_ORDER_LIFECYCLE, thing, from, to)
    const moved = await managerOf(context).execute(
      `update seller_order set status = ?, updated_at = now()
        where id = ? and status = ? and deleted_at is null returning id`,
      [to, id, from]
    )
    if (moved.length) return
    const [row] = await managerOf(context).execute<{ status: SellerOrderStatus }[]>(
      "select status from seller_order where id = ? and deleted_at is null",
      [id]
    )
    if (!row) throw new MedusaError(MedusaError.Types.NOT_FOUND, `${thing} does not exist`)
    assertMayBecome(SELLER_ORDER_LIFECYCLE, thing, row.status, to)
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `${thing} became ${row.status} at the same moment; ` +
        `allowed: ${SELLER_ORDER_LIFECYCLE[row.status].join(", ")}`
    )
  }

  /** Takes back what moveSellerOrder did, history included, when a later step failed. */
  @InjectTransactionManager()
  async takeBackMoves(
    { id, from, to }: MoveSellerOrder,
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    const last = to[to.length - 1]
    if (!last) return
    await managerOf(context).execute(
      "update seller_order set status = ?, updated_at = now() where id = ? and status = ?",
      [from, id, last]
    )
    const changes = await this.listSellerOrderChanges(
      { seller_order_id: id },
      { order: { number: "DESC" }, take: to.length },
      context
    )
    await this.deleteSellerOrderChanges(
      changes.map((change) => change.id),
      context
    )
  }

  /**
   * The orders that nobody looked at for longest. They go to the end of the queue at once, so that
   * one that fails each time does not keep the others waiting.
   */
  @InjectTransactionManager()
  async claimUnsettledSplits(
    take: number,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<string[]> {
    const rows = await managerOf(context).execute<{ order_id: string }[]>(
      `update order_split set checked_at = ? where id in (
         select id from order_split where settled_at is null and deleted_at is null
          order by checked_at nulls first limit ? for update skip locked
       ) returning order_id`,
      [now, take]
    )
    return rows.map(({ order_id }) => order_id)
  }

  /** Orders and sales of one seller per UTC day and currency, the newest day first. */
  @InjectManager()
  async salesByDay(
    seller_id: string,
    since: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<DaySales[]> {
    const rows = await managerOf(context).execute<Record<string, string>[]>(
      `select to_char(placed_at at time zone 'UTC', 'YYYY-MM-DD') as day, currency_code,
              count(*) as orders,
              coalesce(sum(total) filter (where status not in ('pending', 'cancelled', 'refunded')),
                0) as amount
         from seller_order
        where seller_id = ? and placed_at >= ? and deleted_at is null
        group by 1, 2 order by 1 desc, 2`,
      [seller_id, since]
    )
    return rows.map((row) => ({
      day: row.day,
      currency_code: row.currency_code,
      orders: Number(row.orders),
      amount: Number(row.amount),
    }))
  }

  /** How many slices of a seller are in each status; a status without slices is missing. */
  @InjectManager()
  async countByStatus(
    seller_id: string,
    @MedusaContext() context: Ctx = {}
  ): Promise<Partial<Record<SellerOrderStatus, number>>> {
    const rows = await managerOf(context).execute<{ status: string; count: string }[]>(
      `select status, count(*) from seller_order
        where seller_id = ? and deleted_at is null group by status`,
      [seller_id]
    )
    return Object.fromEntries(rows.map(({ status, count }) => [status, Number(count)]))
  }
}

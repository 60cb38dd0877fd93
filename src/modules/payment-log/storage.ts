import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Context, InferTypeOf, Logger } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import { Spool } from "../../lib/spool"
import { PaymentCall } from "./call"
import PaymentLog from "./models/payment-log"
import PaymentWatch from "./models/payment-watch"
import { DELETE_BATCH } from "./rules"

export type Ctx = Context<EntityManager>
export const managerOf = (context: Ctx) => (context.transactionManager ?? context.manager)!

export type PaymentLogRow = InferTypeOf<typeof PaymentLog>
export type PaymentWatchRow = InferTypeOf<typeof PaymentWatch>
/** Where a session belongs. */
export type Place = { session_id: string; cart_id: string | null; order_id: string | null }

export type PaymentLogOptions = {
  /** Where shoppers are sent after a gateway. */
  return_url: string
}

/** The rows of the log. Calls are taken at once and written a moment later. */
export class PaymentLogStorage extends MedusaService({ PaymentLog, PaymentWatch }) {
  readonly options: PaymentLogOptions
  private readonly spool: Spool<PaymentCall>

  /** The platform calls these by name when it stops. */
  __hooks = { onApplicationPrepareShutdown: () => this.flush() }

  constructor(dependencies: { logger: Logger }, options: PaymentLogOptions) {
    super(dependencies, options)
    this.options = options
    const what = "calls to payment providers"
    this.spool = new Spool((calls) => this.writeCalls(calls), dependencies.logger, what)
  }

  /** Notes a call to a payment provider. Neither waits nor fails. */
  async record(call: PaymentCall) {
    this.spool.add(call)
  }

  /** Everything that was recorded so far is in the table, unless the database did not answer. */
  async flush() {
    await this.spool.flush()
  }

  /**
   * A later call of a session belongs where the earlier ones do, also when the platform has deleted
   * the session since; what is captured or called off is the amount of the session, unless the
   * call named another one, in the currency of the session.
   */
  @InjectTransactionManager()
  async writeCalls(calls: PaymentCall[], @MedusaContext() context: Ctx = {}) {
    const rows = await this.createPaymentLogs(
      calls.map(({ asked: _, ...call }) => call),
      context
    )
    // The rows are in the table from here on, not only when the transaction ends.
    await managerOf(context).flush()
    const sessions = [...new Set(calls.flatMap(({ session_id }) => session_id ?? []))]
    if (!sessions.length) return
    await managerOf(context).execute(
      `update payment_log as late
          set cart_id = coalesce(late.cart_id, early.cart_id),
              order_id = coalesce(late.order_id, early.order_id),
              placed_at = coalesce(late.placed_at, early.placed_at),
              amount = coalesce(late.amount, early.amount),
              currency_code = coalesce(late.currency_code, early.currency_code),
              decimals = coalesce(late.decimals, early.decimals)
         from (select session_id, max(cart_id) as cart_id, max(order_id) as order_id,
                      max(placed_at) as placed_at,
                      (array_agg(amount order by called_at desc, id desc)
                        filter (where amount is not null and action in ('initiate', 'update'))
                      )[1] as amount,
                      max(currency_code) as currency_code, max(decimals) as decimals
                 from payment_log where session_id in (?) group by session_id) as early
        where late.session_id = early.session_id and late.id in (?)`,
      [sessions, rows.map(({ id }) => id)]
    )
    for (const [i, { asked }] of calls.entries()) {
      if (!asked) continue
      await managerOf(context).execute(
        `update payment_log set amount = round(?::numeric * power(10::numeric, decimals))
          where id = ? and decimals is not null`,
        [asked, rows[i].id]
      )
    }
  }

  /** Sessions whose calls nobody has looked up a cart for, the newest first. */
  @InjectTransactionManager()
  async unplacedSessions(take: number, since: Date, @MedusaContext() context: Ctx = {}) {
    const rows = await managerOf(context).execute<{ session_id: string }[]>(
      `select session_id from payment_log
        where placed_at is null and session_id is not null and called_at > ?
          and deleted_at is null
        group by session_id order by max(called_at) desc limit ?`,
      [since, take]
    )
    return rows.map(({ session_id }) => session_id)
  }

  /** Carts that had no order when their calls were placed, the newest first. */
  @InjectTransactionManager()
  async unorderedCarts(take: number, since: Date, @MedusaContext() context: Ctx = {}) {
    const rows = await managerOf(context).execute<{ cart_id: string }[]>(
      `select cart_id from payment_log
        where order_id is null and cart_id is not null and called_at > ? and deleted_at is null
        group by cart_id order by max(called_at) desc limit ?`,
      [since, take]
    )
    return rows.map(({ cart_id }) => cart_id)
  }

  /** Writes where sessions belong; a session without cart and order is not asked about again. */
  @InjectTransactionManager()
  async placeSessions(places: Place[], now: Date, @MedusaContext() context: Ctx = {}) {
    for (const { session_id, cart_id, order_id } of places) {
      await managerOf(context).execute(
        `update payment_log
            set placed_at = ?, cart_id = coalesce(?, cart_id), order_id = coalesce(?, order_id)
          where session_id = ?`,
        [now, cart_id, order_id, session_id]
      )
    }
  }

  @InjectTransactionManager()
  async placeCarts(
    orders: { cart_id: string; order_id: string }[],
    @MedusaContext() context: Ctx = {}
  ) {
    for (const { cart_id, order_id } of orders) {
      await managerOf(context).execute(
        `update payment_log set order_id = ? where cart_id = ? and order_id is null`,
        [order_id, cart_id]
      )
    }
  }

  /** Deletes a bounded number of rows from before a moment; gives back how many. */
  @InjectTransactionManager()
  async forgetBefore(moment: Date, @MedusaContext() context: Ctx = {}): Promise<number> {
    const manager = managerOf(context)
    const calls = await manager.execute<unknown[]>(
      `delete from payment_log where id in (
         select id from payment_log where called_at < ? order by called_at limit ?) returning 1`,
      [moment, DELETE_BATCH]
    )
    const watches = await manager.execute<unknown[]>(
      `delete from payment_watch where id in (
         select id from payment_watch where opened_at < ? and next_at is null
          order by opened_at limit ?) returning 1`,
      [moment, DELETE_BATCH]
    )
    return calls.length + watches.length
  }
}

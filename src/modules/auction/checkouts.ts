import { once, refuse } from "./desk"
import { AuctionOffers } from "./offers"
import type { AuctionRow } from "./rows"
import { HOUR_MS } from "./rules"
import type { SettlementRow } from "./settling"

/** A checkout that cannot be made is tried again after 5 s, 10 s, 20 s … at most an hour. */
const RETRY_FIRST_MS = 5_000
const RETRY_MAX_MS = HOUR_MS
const ERROR_LENGTH_MAX = 500

/** A settlement and what its checkout needs to know of its auction. Minor units. */
export type Payable = SettlementRow &
  Pick<
    AuctionRow,
    "product_id" | "variant_id" | "seller_id" | "currency_code" | "decimals" | "is_store_stopped"
  >

const PAYABLE = `select settlement.*, auction.product_id, auction.variant_id, auction.seller_id,
    auction.currency_code, auction.decimals, auction.is_store_stopped
  from auction_settlement as settlement join auction on auction.id = settlement.auction_id
  where settlement.deleted_at is null`

/** From the hammer to the order. */
export class AuctionCheckouts extends AuctionOffers {
  async payable(by: { id: string } | { cart_id: string }): Promise<Payable | undefined> {
    const [column, value] = "id" in by ? ["id", by.id] : ["cart_id", by.cart_id]
    const [found] = await this.payables(`settlement.${column} = $1`, [value])
    return found
  }

  /** Open ones of a customer for some variants: those whose checkout may be on its way. */
  async payablesOf(customer_id: string, variant_ids: string[]): Promise<Payable[]> {
    return await this.payables(
      `settlement.customer_id = $1 and auction.variant_id = any($2)
        and settlement.status = 'awaiting_payment' and settlement.order_id is null`,
      [customer_id, variant_ids]
    )
  }

  /** The attempt that a customer has to pay now. */
  async payableOf(auction_id: string, customer_id: string): Promise<Payable | undefined> {
    const [found] = await this.payables(
      "auction.id = $1 and settlement.customer_id = $2 order by settlement.attempt desc limit 1",
      [auction_id, customer_id]
    )
    return found
  }

  /** Attempts that have no checkout yet and whose time for another try has come. */
  async checkoutsDue(now: Date, limit: number): Promise<Payable[]> {
    return await this.payables(
      `settlement.status = 'awaiting_payment' and settlement.order_id is null
        and settlement.cart_id is null and not auction.is_store_stopped
        and coalesce(settlement.next_checkout_at, '-infinity') <= $1
        order by settlement.created_at limit $2`,
      [now, limit]
    )
  }

  /**
   * Makes a cart the checkout of an attempt, in place of the one before.
   *
   * @returns false when the attempt is over, or got another checkout in the meantime
   */
  async assignCheckout(id: string, cart_id: string, replaces: string | null): Promise<boolean> {
    const rows = await this.writeSettlement(
      `cart_id = $2, checkout_error = null, next_checkout_at = null
        where id = $1 and cart_id is not distinct from $3
          and status = 'awaiting_payment' and order_id is null`,
      [id, cart_id, replaces]
    )
    return rows.length > 0
  }

  /** Remembers why there is no checkout yet, and when to try again. */
  async noteCheckoutFailure({ id, checkout_attempts }: Payable, message: string, now: Date) {
    const pause = Math.min(RETRY_FIRST_MS * 2 ** checkout_attempts, RETRY_MAX_MS)
    await this.writeSettlement(
      `checkout_attempts = checkout_attempts + 1, checkout_error = $2, next_checkout_at = $3
        where id = $1`,
      [id, message.slice(0, ERROR_LENGTH_MAX), new Date(now.getTime() + pause)]
    )
  }

  /**
   * Takes an attempt for an order that is being made. The deadline takes only attempts without an
   * order, so one of the two wins, and never both. Repeating it for the same order changes nothing.
   *
   * @throws MedusaError not_allowed when the attempt is over, or taken by another order
   */
  async claimPayment({ cart_id, order_id }: { cart_id: string; order_id: string }) {
    const [claimed] = await this.writeSettlement(
      `order_id = $2 where cart_id = $1 and deleted_at is null and status = 'awaiting_payment'
        and (order_id is null or order_id = $2)`,
      [cart_id, order_id]
    )
    return claimed ?? refuse("The time to pay for this lot is over")
  }

  /** Takes a claim back: the order did not come about. */
  async releasePayment(id: string, order_id: string): Promise<void> {
    await this.writeSettlement(
      "order_id = null where id = $1 and order_id = $2 and status = 'awaiting_payment'",
      [id, order_id]
    )
  }

  /** Attempts whose order was begun so long ago that it must exist, or never will. */
  async claimsLeftOpen(before: Date, limit: number): Promise<Payable[]> {
    return await this.payables(
      `settlement.status = 'awaiting_payment' and settlement.order_id is not null
        and settlement.updated_at < $1 order by settlement.updated_at limit $2`,
      [before, limit]
    )
  }

  protected async payables(where: string, values: unknown[]): Promise<Payable[]> {
    return await this.reading((run) => run<Payable>(once(`${PAYABLE} and ${where}`), values))
  }

  protected async writeSettlement(changes: string, values: unknown[]): Promise<SettlementRow[]> {
    const text = `update auction_settlement set updated_at = now(), ${changes} returning *`
    return await this.reading((run) => run<SettlementRow>(once(text), values))
  }
}

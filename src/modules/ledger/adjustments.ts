import {
  generateEntityId,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
} from "@medusajs/framework/utils"
import { fromMinor } from "../../lib/money"
import { LedgerBalances } from "./balances"
import { runIn } from "./booking"

import { writeTransactions } from "./order-book-store"
import { Ctx, LedgerEntryRow } from "./storage"

/** Minor units; positive is given to the seller. */
export type Adjustment = {
  seller_id: string
  currency_code: string
  decimals: number
  amount: number
  note: string
  actor_id: string
  /** The same key is one adjustment; null: a new one. */
  key: string | null
}
export type Adjusted = { entry: LedgerEntryRow; is_new: boolean }

/** What the merchant gives a seller, or takes, apart from orders. */
export class LedgerAdjustments extends LedgerBalances {
  /**
   * @returns the seller's leg; with a key that was used, the one that was booked then
   * @throws MedusaError invalid_data when the key was used for something else
   */
  @InjectTransactionManager()
  async adjust(
    { key, ...data }: Adjustment,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<Adjusted> {
    const cause = `adjustment:${key ?? generateEntityId(undefined, "ladj")}`
    const run = runIn(context)
    // Who comes second with the same key waits here until the first is done.
    await run("select pg_advisory_xact_lock(hashtextextended(?, 0))", [cause])
    const [known] = await this.sellerLeg(cause, context)
    if (known) {
      assertSame(known, data, key)
      return { entry: known, is_new: false }
    }
    const { seller_id, currency_code, decimals, amount, note, actor_id } = data
    await writeTransactions(run, { order_id: null, currency_code, decimals }, [
      {
        ...{ cause, type: "adjustment", seller_id, seller_order_id: null, refund_id: null },
        ...{ occurred_at: now, note, actor_id },
        legs: [
          { account: "seller", amount },
          { account: "merchant", amount: -amount },
        ],
      },
    ])
    const [entry] = await this.sellerLeg(cause, context)
    return { entry, is_new: true }
  }

  private async sellerLeg(cause: string, context: Ctx) {
    return await this.listLedgerEntries({ cause, account: "seller" }, { take: 1 }, context)
  }
}

function assertSame(known: LedgerEntryRow, data: Omit<Adjustment, "key">, key: string | null) {
  const { seller_id, currency_code, decimals } = known
  const isSame =
    seller_id === data.seller_id &&
    currency_code === data.currency_code &&
    Number(known.amount) === data.amount
  if (isSame) return
  const amount = fromMinor(Number(known.amount), decimals)
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `The key ${key} was used to give ${seller_id} ${amount} ${currency_code}; ` +
      "another adjustment needs another key"
  )
}

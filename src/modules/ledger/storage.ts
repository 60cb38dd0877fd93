import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Context, InferTypeOf } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import LedgerDifference from "./models/ledger-difference"
import LedgerEntry from "./models/ledger-entry"
import LedgerOrder from "./models/ledger-order"
import LedgerReconciliation from "./models/ledger-reconciliation"
import LedgerShare from "./models/ledger-share"
import Payout from "./models/payout"
import PayoutAccount from "./models/payout-account"
import PayoutHold from "./models/payout-hold"
import RefundRequest from "./models/refund-request"

export type Ctx = Context<EntityManager>
export const managerOf = (context: Ctx) => (context.transactionManager ?? context.manager)!

export type LedgerEntryRow = InferTypeOf<typeof LedgerEntry>
export type LedgerShareRow = InferTypeOf<typeof LedgerShare>
export type PayoutRow = InferTypeOf<typeof Payout>
export type PayoutHoldRow = InferTypeOf<typeof PayoutHold>
export type PayoutAccountRow = InferTypeOf<typeof PayoutAccount>
export type RefundRequestRow = InferTypeOf<typeof RefundRequest>

export type StripeOptions = { api_key: string; api_url: string; webhook_secret: string | null }
export type LedgerOptions = {
  /** Days after delivery from which money can be paid out. */
  hold_days: number
  tax_remitted_by: "seller" | "merchant"
  payout_schedule: "manual" | "daily" | "weekly" | "monthly"
  /** Where the dashboard is: sellers come back to it from a provider. */
  public_url: string
  /** Null: every seller is paid by hand. */
  stripe: StripeOptions | null
}

/**
 * The tables of the domain. The service is a chain of classes, one for each thing it knows:
 * storage → booking → balances → adjustments → holds → refunds → payouts → reconciliation.
 */
export class LedgerStorage extends MedusaService({
  LedgerOrder,
  LedgerShare,
  LedgerEntry,
  LedgerReconciliation,
  LedgerDifference,
  Payout,
  PayoutAccount,
  PayoutHold,
  RefundRequest,
}) {
  readonly options: LedgerOptions

  constructor(dependencies: object, options: LedgerOptions) {
    super(dependencies, options)
    this.options = options
  }
}

import {
  generateEntityId,
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import { Balance } from "./balances"
import { LedgerPayoutAccounts } from "./payout-accounts"
import { PAYOUTS_OF_RUN_MAX, PayoutSkip } from "./payout-rules"
import { PayoutProviderName } from "./rules"
import { Ctx, managerOf, PayoutAccountRow } from "./storage"

/** Minor units. */
export type PayoutSum = { amount: number; decimals: number; currency_code: string }
/** Whether a provider can send exactly this; what it cannot is paid by hand. */
export type Carries = (provider: PayoutProviderName, sum: PayoutSum) => boolean

export type PayoutWishes = {
  /** Null or left out: of all. */
  seller_ids?: string[] | null
  currency_code?: string | null
  /** Minor units; less than this waits for the next run. */
  minimum?: number
  created_by?: string | null
  carries?: Carries
}
type Pair = Pick<Balance, "seller_id" | "currency_code">
export type ClaimedPayout = Pair & { id: string; amount: number; decimals: number }
export type SkippedPayout = Pair & { reason: PayoutSkip; available: number; decimals: number }
export type PlannedPayout = Balance & { provider: PayoutProviderName; skip: PayoutSkip | null }

const BY_HAND = { provider: "manual", destination: null } as const

/** Which money goes out, and the claim of a payout on it. */
export class LedgerPayoutClaims extends LedgerPayoutAccounts {
  /** What `claimPayouts` would do now, for each seller and currency with anything in the books. */
  async planPayouts(now: Date, wishes: PayoutWishes = {}): Promise<PlannedPayout[]> {
    const { seller_ids = null, currency_code, minimum = 1, carries = () => true } = wishes
    const balances = (await this.balances(seller_ids, now)).filter(
      (one) => isAlive(one) && (!currency_code || one.currency_code === currency_code)
    )
    const accounts = await this.listPayoutAccounts({
      seller_id: balances.map(({ seller_id }) => seller_id),
      is_ready: true,
    })
    return balances.map((balance) => {
      const account = accounts.find(({ seller_id }) => seller_id === balance.seller_id)
      const { provider } = this.wayOf({ ...balance, amount: balance.available }, account, carries)
      return { ...balance, provider, skip: whyNot(balance, minimum) }
    })
  }

  /**
   * Makes a payout for each seller and currency with something payable, each in a transaction of
   * its own: the entries are claimed with the payout's row or not at all. Of two runs at once one
   * claims, and for the other nothing is left.
   */
  async claimPayouts(now: Date, wishes: PayoutWishes = {}) {
    const claimed: ClaimedPayout[] = []
    const skipped: SkippedPayout[] = []
    for (const planned of await this.planPayouts(now, wishes)) {
      const { seller_id, currency_code, available, decimals } = planned
      const isFull = claimed.length >= PAYOUTS_OF_RUN_MAX
      const outcome =
        planned.skip ?? (isFull ? "next_run" : await this.claim_(planned, now, wishes))
      if (typeof outcome !== "string") claimed.push(outcome)
      else skipped.push({ seller_id, currency_code, reason: outcome, available, decimals })
    }
    return { claimed, skipped }
  }

  @InjectTransactionManager()
  protected async claim_(
    { seller_id, currency_code }: Pair,
    now: Date,
    { minimum = 1, created_by = null, carries = () => true }: PayoutWishes,
    @MedusaContext() context: Ctx = {}
  ): Promise<ClaimedPayout | PayoutSkip> {
    const manager = managerOf(context)
    const payable = await this.lockPayable(seller_id, currency_code, now, context)
    const { entry_ids, amount, decimals } = payable
    if (amount <= 0) return "nothing_payable"
    if (amount < minimum) return "below_minimum"
    const [account] = await this.listPayoutAccounts({ seller_id, is_ready: true }, {}, context)
    const way = this.wayOf({ amount, decimals, currency_code }, account, carries)
    const id = generateEntityId("", "payout")
    // The index lets one open payout in; whoever comes second waits here and is told.
    const made = await manager.execute<object[]>(
      `insert into payout (id, seller_id, currency_code, decimals, amount, entry_count, status,
          provider, destination, created_by, created_at, updated_at)
        values (?, ?, ?, ?, ?, ?, 'pending', ?, ?, ?, ?, ?) on conflict do nothing returning id`,
      [
        ...[id, seller_id, currency_code, decimals, amount, entry_ids.length],
        ...[way.provider, way.destination, created_by, now, now],
      ]
    )
    if (!made.length) return "under_way"
    await manager.execute(
      `update ledger_entry set payout_id = ?, updated_at = ?
        where id = any(string_to_array(?, ','))`,
      [id, now, entry_ids.join(",")]
    )
    return { id, seller_id, currency_code, amount, decimals }
  }

  private wayOf(sum: PayoutSum, account: PayoutAccountRow | undefined, carries: Carries) {
    if (!account || !this.options.stripe || !carries(account.provider, sum)) return BY_HAND
    return { provider: account.provider, destination: account.external_id }
  }
}

const isAlive = ({ pending, held, available, in_transit }: Balance) =>
  [pending, held, available, in_transit].some((part) => part !== 0)

function whyNot({ in_transit, available }: Balance, minimum: number): PayoutSkip | null {
  if (in_transit) return "under_way"
  if (available <= 0) return "nothing_payable"
  return available < minimum ? "below_minimum" : null
}

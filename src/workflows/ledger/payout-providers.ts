import { PayoutOrder, PayoutProvider } from "../../providers/payout-provider"
import { stripeClient } from "../../providers/stripe-connect/client"
import { stripeTransfers } from "../../providers/stripe-connect/transfers"
import { Carries } from "../../modules/ledger/payout-claims"
import { idempotencyKey } from "../../modules/ledger/payout-rules"
import { PayoutProviderName } from "../../modules/ledger/rules"
import { LedgerOptions, PayoutRow } from "../../modules/ledger/storage"

/** Who sends by itself; null for payouts by hand, and for a provider that is not set up any more. */
export function payoutProviderOf(
  name: PayoutProviderName,
  { stripe }: LedgerOptions
): PayoutProvider | null {
  return name === "stripe-connect" && stripe ? stripeTransfers(stripeClient(stripe)) : null
}

export const carriesOf =
  (options: LedgerOptions): Carries =>
  (name, sum) =>
    payoutProviderOf(name, options)?.carries(sum) ?? false

export function payoutOrderOf(payout: PayoutRow): PayoutOrder {
  const { id, deferrals, amount, decimals, currency_code, destination } = payout
  return {
    ...{ id, amount, decimals, currency_code },
    idempotency_key: idempotencyKey({ id, deferrals }),
    // Whoever is not paid by hand has one since the claim.
    destination: destination ?? "",
  }
}

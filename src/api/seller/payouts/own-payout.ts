import { maskedDestination } from "../../../modules/ledger/payout-rules"
import { payoutView } from "../../admin/payouts/payout-fields"

type Row = Parameters<typeof payoutView>[0] & { destination?: string | null }

/** As members of the store see it: where the money went is not written out. */
export const ownPayoutView = <Payout extends Row>(payout: Payout) => ({
  ...payoutView(payout),
  destination: maskedDestination(payout.destination ?? null),
})

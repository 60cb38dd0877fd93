import { ADMIN_PAYOUT_FIELDS, payoutView } from "../../../api/admin/payouts/payout-fields"
import { AdminPayout } from "../../../api/admin/payouts/schemas"
import { ownPayoutView } from "../../../api/seller/payouts/own-payout"
import { SellerPayout } from "../../../api/seller/payouts/schemas"
import { pick, queryOf, Snapshot, withLinks } from "./snapshot"

const ADMIN_COLUMNS = Object.keys(AdminPayout.shape)
const SELLER_COLUMNS = Object.keys(SellerPayout.shape)

type Payout = Parameters<typeof ownPayoutView>[0] & { id: string; seller_id: string }

/** In full to the merchant; to the store with the destination masked. */
export const payoutSnapshot: Snapshot = {
  merchant: AdminPayout,
  seller: SellerPayout,
  async read(container, ids) {
    const { data } = await queryOf(container).graph({
      entity: "payout",
      fields: ADMIN_PAYOUT_FIELDS,
      filters: { id: ids },
    })
    // The link adds the seller to what the generated types know of a payout.
    const payouts = data as unknown as Payout[]
    return new Map(
      payouts.map((row) => {
        const merchant = pick(withLinks(payoutView(row), ["seller"]), ADMIN_COLUMNS)
        const seller = pick(ownPayoutView(row), SELLER_COLUMNS)
        return [row.id, { merchant, seller_id: row.seller_id, seller }]
      })
    )
  },
}

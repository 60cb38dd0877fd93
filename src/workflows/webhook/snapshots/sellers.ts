import { AdminSeller } from "../../../api/admin/sellers/schemas"
import { pick, queryOf, Snapshot } from "./snapshot"

// The merchant's own list, without what only the merchant has a use for.
const SellerStore = AdminSeller.omit({
  stock_location_id: true,
  shipping_profile_id: true,
}).strict()

const ADMIN_FIELDS = Object.keys(AdminSeller.shape)
const OWN_FIELDS = Object.keys(SellerStore.shape)
const DETAIL = "verification_requested_at"

/** The store as everybody who runs it sees it; never whom to call, nor where its money goes. */
export const sellerSnapshot: Snapshot = {
  merchant: AdminSeller,
  seller: SellerStore,
  async read(container, ids) {
    const query = queryOf(container)
    const [{ data: sellers }, { data: details }] = await Promise.all([
      query.graph({
        entity: "seller",
        fields: ADMIN_FIELDS.filter((field) => field !== DETAIL),
        filters: { id: ids },
      }),
      query.graph({
        entity: "seller_private",
        fields: ["seller_id", DETAIL],
        filters: { seller_id: ids },
      }),
    ])
    const asked = new Map(details.map((row) => [row.seller_id, row.verification_requested_at]))
    return new Map(
      sellers.map((seller) => {
        const row = { ...seller, [DETAIL]: asked.get(seller.id) ?? null }
        const seller_id: string = seller.id
        const merchant = pick(row, ADMIN_FIELDS)
        return [seller_id, { merchant, seller_id, seller: pick(row, OWN_FIELDS) }]
      })
    )
  },
}

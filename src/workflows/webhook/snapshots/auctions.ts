import { AdminAuction } from "../../../api/admin/auctions/schemas"
import { keptView } from "../../../api/seller/auctions/auction-view"
import { SellerAuction } from "../../../api/seller/auctions/schemas"
import { findAuctionAffairs } from "../../auction/find-auction-affairs"
import { findLotNames } from "../../auction/lot-names"
import { readAuctions } from "../../auction/read-auctions"
import { Snapshot } from "./snapshot"

/** As the keeper's own lists show it: no max, and no bidder but by alias. */
export const auctionSnapshot: Snapshot = {
  merchant: AdminAuction,
  seller: SellerAuction,
  async read(container, ids) {
    const order = { by: "created_at", direction: "ASC" } as const
    const page = { order, offset: 0, limit: ids.length }
    const { found } = await readAuctions(container, { ids }, page)
    const [names, affairsOf] = await Promise.all([
      findLotNames(
        container,
        found.map(({ row }) => row)
      ),
      findAuctionAffairs(container, ids),
    ])
    return new Map(
      found.map((one) => {
        const { id, seller_id } = one.row
        const merchant = keptView(one, names, affairsOf(id), true)
        const seller = seller_id ? keptView(one, names, affairsOf(id), false) : null
        return [id, { merchant, seller_id, seller }]
      })
    )
  },
}

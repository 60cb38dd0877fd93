import { listParams, unusedFields } from "../../../../../lib/query-params"
import { STANDINGS } from "../../../../../modules/auction/rules"
import { severalOf } from "../../../auctions/validators"

export const StoreListOwnAuctions = listParams({ order: "ends_at", orderable: ["ends_at"] })
  .extend({ state: severalOf(STANDINGS), fields: unusedFields })
  .strict()

export const StoreListOwnBids = listParams({
  order: "-placed_at",
  orderable: ["placed_at"],
})
  .extend({ fields: unusedFields })
  .strict()

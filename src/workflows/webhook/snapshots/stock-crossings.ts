import { CROSSING_FIELDS, crossingView } from "../../../api/seller/stock/crossing-view"
import { SellerStockCrossing } from "../../../api/seller/stock/schemas"
import { z } from "@medusajs/framework/zod"
import { queryOf, Snapshot } from "./snapshot"

type Crossing = Parameters<typeof crossingView>[0] & { seller_id: string }

/** Without what is deleted in the meantime: it has neither a name nor a page. */
export const stockCrossingSnapshot: Snapshot = {
  merchant: SellerStockCrossing.extend({ seller_id: z.string() }).strict(),
  seller: SellerStockCrossing,
  async read(container, ids) {
    const { data } = await queryOf(container).graph({
      entity: "low_stock_crossing",
      fields: [...CROSSING_FIELDS, "seller_id"],
      filters: { id: ids, variant: { id: { $ne: null } } },
    })
    // The filter lets only rows through whose variant exists, and with it its product.
    const crossings = data as unknown as Crossing[]
    return new Map(
      crossings.map((row) => {
        const { seller_id } = row
        const seller = crossingView(row)
        return [row.id, { merchant: { ...seller, seller_id }, seller_id, seller }]
      })
    )
  },
}

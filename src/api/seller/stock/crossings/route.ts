import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { sellerOf } from "../../seller-of"
import { CROSSING_FIELDS, crossingView } from "../crossing-view"

/** When something ran low and when it was back, without what is deleted. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { seller_id } = sellerOf(req)
  const { data, metadata } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "low_stock_crossing",
    ...req.queryConfig,
    fields: CROSSING_FIELDS,
    filters: {
      seller_id,
      ...(req.filterableFields.open ? { restocked_at: null } : {}),
      variant: { id: { $ne: null } },
    },
  })
  const { count, skip: offset, take: limit } = metadata!
  // The filter lets only rows through whose variant exists, and with it its product.
  const crossings = (data as unknown as Parameters<typeof crossingView>[0][]).map(crossingView)
  res.json({ crossings, count, offset, limit })
}

import { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { rankListingGroupWorkflow } from "../../../../workflows/catalog/rank-listing-group"
import { priceContextOf } from "../price-context"
import { StoreGetListingGroup } from "../validators"

type Get = MedusaStoreRequest<unknown, StoreGetListingGroup>

/** The offers of several sellers for one article. What nobody sells now is not found. */
export async function GET(req: Get, res: MedusaResponse) {
  const { key } = req.params
  const price = await priceContextOf(req.scope, req.validatedQuery, req.auth_context?.actor_id)
  const { result: listing_group } = await rankListingGroupWorkflow(req.scope).run({
    input: {
      ...{ key, price, now: new Date() },
      sales_channel_ids: req.publishable_key_context.sales_channel_ids,
    },
  })
  if (!listing_group.offers.length) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no listing group ${key}`)
  }
  res.json({ listing_group })
}

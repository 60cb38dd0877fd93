import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { setListingFormatWorkflow } from "../../../../../workflows/auction/set-listing-format"
import { actOf, sellerKeeper } from "../../../auctions/keeper"
import { retrieveListing } from "../../../auctions/read-listing"
import { SellerSetListing } from "../../../auctions/validators"

/** Whether the product is sold by auction or at a fixed price. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ listing: await retrieveListing(sellerKeeper(req), req.params.id) })
}

export async function POST(req: MedusaRequest<SellerSetListing>, res: MedusaResponse) {
  const keeper = sellerKeeper(req)
  const { id: product_id } = req.params
  await setListingFormatWorkflow(req.scope).run({
    input: { product_id, ...req.validatedBody, ...actOf(keeper) },
  })
  res.json({ listing: await retrieveListing(keeper, product_id) })
}

import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { setListingFormatWorkflow } from "../../../../../workflows/auction/set-listing-format"
import { actOf, merchantKeeper } from "../../../../seller/auctions/keeper"
import { retrieveListing } from "../../../../seller/auctions/read-listing"
import { SellerSetListing } from "../../../../seller/auctions/validators"

/** Whether the product is sold by auction or at a fixed price. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json({ listing: await retrieveListing(merchantKeeper(req), req.params.id) })
}

export async function POST(req: AuthenticatedMedusaRequest<SellerSetListing>, res: MedusaResponse) {
  const keeper = merchantKeeper(req)
  const { id: product_id } = req.params
  await setListingFormatWorkflow(req.scope).run({
    input: { product_id, ...req.validatedBody, ...actOf(keeper) },
  })
  res.json({ listing: await retrieveListing(keeper, product_id) })
}

import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { offerSecondChanceWorkflow } from "../../../../../workflows/auction/offer-second-chance"
import { actOf, merchantKeeper } from "../../../../seller/auctions/keeper"
import { retrieveKept } from "../../../../seller/auctions/read-kept"

/** Offers the lot to the next bidder at their own highest max. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const keeper = merchantKeeper(req)
  const { id } = req.params
  await offerSecondChanceWorkflow(req.scope).run({
    input: { id, ...actOf(keeper) },
  })
  res.json({ auction: await retrieveKept(keeper, id) })
}

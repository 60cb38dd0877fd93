import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { offerSecondChanceWorkflow } from "../../../../../workflows/auction/offer-second-chance"
import { actOf, sellerKeeper } from "../../keeper"
import { retrieveKept } from "../../read-kept"

/** Offers the lot to the next bidder at their own highest max. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const keeper = sellerKeeper(req)
  const { id } = req.params
  await offerSecondChanceWorkflow(req.scope).run({
    input: { id, ...actOf(keeper) },
  })
  res.json({ auction: await retrieveKept(keeper, id) })
}

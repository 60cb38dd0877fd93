import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { publishAuctionWorkflow } from "../../../../../workflows/auction/publish-auction"
import { actOf, sellerKeeper } from "../../keeper"
import { retrieveKept } from "../../read-kept"

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const keeper = sellerKeeper(req)
  const { id } = req.params
  await publishAuctionWorkflow(req.scope).run({
    input: { id, ...actOf(keeper) },
  })
  res.json({ auction: await retrieveKept(keeper, id) })
}

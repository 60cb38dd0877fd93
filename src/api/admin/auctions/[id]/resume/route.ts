import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { resumeAuctionWorkflow } from "../../../../../workflows/auction/resume-auction"
import { actOf, merchantKeeper } from "../../../../seller/auctions/keeper"
import { retrieveKept } from "../../../../seller/auctions/read-kept"

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const keeper = merchantKeeper(req)
  const { id } = req.params
  await resumeAuctionWorkflow(req.scope).run({
    input: { id, ...actOf(keeper) },
  })
  res.json({ auction: await retrieveKept(keeper, id) })
}

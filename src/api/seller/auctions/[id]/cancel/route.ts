import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { cancelAuctionWorkflow } from "../../../../../workflows/auction/cancel-auction"
import { actOf, sellerKeeper } from "../../keeper"
import { retrieveKept } from "../../read-kept"
import { SellerCancelAuction } from "../../validators"

export async function POST(req: MedusaRequest<SellerCancelAuction>, res: MedusaResponse) {
  const keeper = sellerKeeper(req)
  const { id } = req.params
  await cancelAuctionWorkflow(req.scope).run({
    input: { id, ...req.validatedBody, ...actOf(keeper) },
  })
  res.json({ auction: await retrieveKept(keeper, id) })
}

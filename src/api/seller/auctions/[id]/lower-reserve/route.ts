import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { lowerAuctionReserveWorkflow } from "../../../../../workflows/auction/lower-auction-reserve"
import { actOf, sellerKeeper } from "../../keeper"
import { retrieveKept } from "../../read-kept"
import { SellerLowerReserve } from "../../validators"

export async function POST(req: MedusaRequest<SellerLowerReserve>, res: MedusaResponse) {
  const keeper = sellerKeeper(req)
  const { id } = req.params
  await lowerAuctionReserveWorkflow(req.scope).run({
    input: { id, ...req.validatedBody, ...actOf(keeper) },
  })
  res.json({ auction: await retrieveKept(keeper, id) })
}

import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { cancelAuctionBidderWorkflow } from "../../../../../../../workflows/auction/cancel-auction-bidder"
import { actOf, sellerKeeper } from "../../../../keeper"
import { retrieveKept } from "../../../../read-kept"
import { SellerCancelBidder } from "../../../../validators"

export async function POST(req: MedusaRequest<SellerCancelBidder>, res: MedusaResponse) {
  const keeper = sellerKeeper(req)
  const { id, alias } = req.params
  await cancelAuctionBidderWorkflow(req.scope).run({
    input: { ...req.validatedBody, id, alias, ...actOf(keeper) },
  })
  res.json({ auction: await retrieveKept(keeper, id) })
}

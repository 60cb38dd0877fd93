import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { cancelAuctionBidderWorkflow } from "../../../../../../../workflows/auction/cancel-auction-bidder"
import { actOf, merchantKeeper } from "../../../../../../seller/auctions/keeper"
import { retrieveKept } from "../../../../../../seller/auctions/read-kept"
import { SellerCancelBidder } from "../../../../../../seller/auctions/validators"

export async function POST(
  req: AuthenticatedMedusaRequest<SellerCancelBidder>,
  res: MedusaResponse
) {
  const keeper = merchantKeeper(req)
  const { id, alias } = req.params
  await cancelAuctionBidderWorkflow(req.scope).run({
    input: { ...req.validatedBody, id, alias, ...actOf(keeper) },
  })
  res.json({ auction: await retrieveKept(keeper, id) })
}

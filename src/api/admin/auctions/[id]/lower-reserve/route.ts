import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { lowerAuctionReserveWorkflow } from "../../../../../workflows/auction/lower-auction-reserve"
import { actOf, merchantKeeper } from "../../../../seller/auctions/keeper"
import { retrieveKept } from "../../../../seller/auctions/read-kept"
import { SellerLowerReserve } from "../../../../seller/auctions/validators"

export async function POST(
  req: AuthenticatedMedusaRequest<SellerLowerReserve>,
  res: MedusaResponse
) {
  const keeper = merchantKeeper(req)
  const { id } = req.params
  await lowerAuctionReserveWorkflow(req.scope).run({
    input: { id, ...req.validatedBody, ...actOf(keeper) },
  })
  res.json({ auction: await retrieveKept(keeper, id) })
}

import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { cancelAuctionWorkflow } from "../../../../../workflows/auction/cancel-auction"
import { actOf, merchantKeeper } from "../../../../seller/auctions/keeper"
import { retrieveKept } from "../../../../seller/auctions/read-kept"
import { SellerCancelAuction } from "../../../../seller/auctions/validators"

export async function POST(
  req: AuthenticatedMedusaRequest<SellerCancelAuction>,
  res: MedusaResponse
) {
  const keeper = merchantKeeper(req)
  const { id } = req.params
  await cancelAuctionWorkflow(req.scope).run({
    input: { id, ...req.validatedBody, ...actOf(keeper) },
  })
  res.json({ auction: await retrieveKept(keeper, id) })
}

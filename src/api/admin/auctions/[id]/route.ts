import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { deleteAuctionWorkflow } from "../../../../workflows/auction/delete-auction"
import { updateAuctionWorkflow } from "../../../../workflows/auction/update-auction"
import { actOf, merchantKeeper } from "../../../seller/auctions/keeper"
import { retrieveKept } from "../../../seller/auctions/read-kept"
import { SellerUpdateAuction } from "../../../seller/auctions/validators"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json({ auction: await retrieveKept(merchantKeeper(req), req.params.id) })
}

/** Without bids all of it can change, afterwards nothing here; see `lower-reserve`. */
export async function POST(
  req: AuthenticatedMedusaRequest<SellerUpdateAuction>,
  res: MedusaResponse
) {
  const keeper = merchantKeeper(req)
  const { id } = req.params
  await updateAuctionWorkflow(req.scope).run({
    input: { id, changes: req.validatedBody, ...actOf(keeper) },
  })
  res.json({ auction: await retrieveKept(keeper, id) })
}

export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  await deleteAuctionWorkflow(req.scope).run({ input: { id, ...actOf(merchantKeeper(req)) } })
  res.json({ id, object: "auction", deleted: true })
}

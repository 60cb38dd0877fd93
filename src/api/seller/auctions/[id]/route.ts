import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { deleteAuctionWorkflow } from "../../../../workflows/auction/delete-auction"
import { updateAuctionWorkflow } from "../../../../workflows/auction/update-auction"
import { actOf, sellerKeeper } from "../keeper"
import { retrieveKept } from "../read-kept"
import { SellerUpdateAuction } from "../validators"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ auction: await retrieveKept(sellerKeeper(req), req.params.id) })
}

/** Without bids all of it can change, afterwards nothing here; see `lower-reserve`. */
export async function POST(req: MedusaRequest<SellerUpdateAuction>, res: MedusaResponse) {
  const keeper = sellerKeeper(req)
  const { id } = req.params
  await updateAuctionWorkflow(req.scope).run({
    input: { id, changes: req.validatedBody, ...actOf(keeper) },
  })
  res.json({ auction: await retrieveKept(keeper, id) })
}

export async function DELETE(req: MedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  await deleteAuctionWorkflow(req.scope).run({ input: { id, ...actOf(sellerKeeper(req)) } })
  res.json({ id, object: "auction", deleted: true })
}

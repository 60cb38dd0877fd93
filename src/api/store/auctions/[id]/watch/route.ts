import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { unwatchAuctionWorkflow } from "../../../../../workflows/auction/unwatch-auction"
import { watchAuctionWorkflow } from "../../../../../workflows/auction/watch-auction"
import { retrieveAuction } from "../../retrieve-auction"

const watchOf = (req: AuthenticatedMedusaRequest) => ({
  auction_id: req.params.id,
  customer_id: req.auth_context.actor_id,
})

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  // What the customer cannot see, they cannot watch either: this answers 404 before anything else.
  await retrieveAuction(req, req.params.id)
  await watchAuctionWorkflow(req.scope).run({ input: watchOf(req) })
  res.json({ auction: await retrieveAuction(req, req.params.id) })
}

export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  await unwatchAuctionWorkflow(req.scope).run({ input: watchOf(req) })
  res.json({ id, object: "auction_watch", deleted: true })
}

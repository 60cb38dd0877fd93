import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { retractAuctionBidWorkflow } from "../../../../../../../workflows/auction/retract-auction-bid"
import { retrieveAuction } from "../../../../retrieve-auction"
import { StoreRetractBid } from "../../../validators"

export async function POST(req: AuthenticatedMedusaRequest<StoreRetractBid>, res: MedusaResponse) {
  const { id, bid_id } = req.params
  await retractAuctionBidWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      ...{ auction_id: id, bid_id },
      customer_id: req.auth_context.actor_id,
    },
  })
  res.json({ auction: await retrieveAuction(req, id) })
}

import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerAuctionOfferWorkflow } from "../../../../../workflows/auction/answer-auction-offer"
import { readOwnOffer } from "../../../../../workflows/auction/read-own-offer"

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const own = { id: req.params.id, customer_id: req.auth_context.actor_id }
  await answerAuctionOfferWorkflow(req.scope).run({
    input: { ...own, accept: false, now: new Date() },
  })
  res.json(await readOwnOffer(req.scope, own))
}

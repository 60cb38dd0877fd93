import {
  AuthenticatedMedusaRequest,
  MedusaResponse,
  MedusaStoreRequest,
} from "@medusajs/framework/http"
import { listPublicBids } from "../../../../../workflows/auction/list-public-bids"
import { placeBid } from "../../../../../workflows/auction/place-bid"
import { answer, keyOf } from "../answer"
import { StoreListBids, StorePlaceBid } from "../validators"

export async function GET(req: MedusaStoreRequest<unknown, StoreListBids>, res: MedusaResponse) {
  const { after_seq } = req.validatedQuery
  const { skip: offset, take: limit, order } = req.queryConfig.pagination
  const { bids, count } = await listPublicBids(req.scope, {
    auction_id: req.params.id,
    customer_id: req.auth_context?.actor_id,
    ...{ after_seq, offset, limit: limit!, is_newest_first: order?.seq === "DESC" },
  })
  res.json({ bids, count, offset, limit })
}

export async function POST(req: AuthenticatedMedusaRequest<StorePlaceBid>, res: MedusaResponse) {
  const reply = await placeBid(req.scope, {
    ...req.validatedBody,
    ...{ auction_id: req.params.id, idempotency_key: keyOf(req), source: "rest" },
    customer_id: req.auth_context.actor_id,
  })
  answer(res, reply)
}

import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Reply } from "../../../../workflows/auction/place-bid"

/** The header of a retry-safe request, as it was sent. */
export const keyOf = (req: MedusaRequest) => req.get("idempotency-key")

/** A refused bid is no error: it answers with the state that the next bid must beat. */
export function answer<Body extends object>(res: MedusaResponse, reply: Reply<Body>) {
  if (reply.status !== 200 && reply.retry_after) {
    res.setHeader("Retry-After", reply.retry_after)
    res.setHeader("RateLimit-Remaining", 0)
    res.setHeader("RateLimit-Reset", reply.retry_after)
  }
  res.status(reply.status).json(reply.body)
}

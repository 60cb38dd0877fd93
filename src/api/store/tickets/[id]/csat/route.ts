import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { rateTicketWorkflow } from "../../../../../workflows/ticket/rate-ticket"
import { readOwnTicket } from "../../own-ticket"
import { requesterOf } from "../../requester"
import { StoreRateTicket } from "../../validators"

export async function POST(req: MedusaRequest<StoreRateTicket>, res: MedusaResponse) {
  const { id } = req.params
  await rateTicketWorkflow(req.scope).run({
    input: { ...req.validatedBody, id, by: requesterOf(req), now: new Date() },
  })
  res.status(201).json({ ticket: await readOwnTicket(req, id) })
}

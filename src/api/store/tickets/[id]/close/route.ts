import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { closeTicketWorkflow } from "../../../../../workflows/ticket/close-ticket"
import { readOwnTicket } from "../../own-ticket"
import { requesterOf } from "../../requester"

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  await closeTicketWorkflow(req.scope).run({
    input: { id, by: requesterOf(req), now: new Date() },
  })
  res.json({ ticket: await readOwnTicket(req, id) })
}

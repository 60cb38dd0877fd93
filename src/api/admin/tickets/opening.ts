import { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { OpenTicketInput } from "../../../workflows/ticket/open-ticket"
import { AdminOpenTicket } from "./validators"

/** What staff open a ticket with, and for whom. */
export function opening(req: AuthenticatedMedusaRequest<AdminOpenTicket>): OpenTicketInput {
  const { customer_id, email, name, ...asked } = req.validatedBody
  const user_id = req.auth_context.actor_id
  return {
    ...asked,
    // The validator takes either an account or both of these.
    requester: customer_id ? { customer_id } : { email: email!, name: name! },
    ...{ by: { type: "merchant", user_id }, source: "staff", now: new Date() },
    uploader: { uploader_type: "merchant", uploader_id: user_id },
  }
}

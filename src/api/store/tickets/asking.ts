import { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { OpenTicketInput } from "../../../workflows/ticket/open-ticket"
import { StoreOpenTicket } from "./validators"

const refusal = (message: string) => new MedusaError(MedusaError.Types.INVALID_DATA, message)

/** What somebody asks, and who they are: from the token alone, or from what a guest says. */
export function asking(req: AuthenticatedMedusaRequest<StoreOpenTicket>): OpenTicketInput {
  const { email, name, ...asked } = req.validatedBody
  const { actor_type, actor_id } = req.auth_context ?? {}
  const common = { ...asked, source: "storefront" as const, now: new Date() }
  if (actor_type === "customer" && actor_id) {
    if (email || name) {
      throw refusal("email, name: an account has its own; accepted: neither, or no sign-in")
    }
    return {
      ...common,
      by: { type: "customer", id: actor_id },
      requester: { customer_id: actor_id },
      uploader: { uploader_type: "customer", uploader_id: actor_id },
    }
  }
  if (!email || !name) throw refusal("email, name: both are required of who is not signed in")
  if (asked.attachment_ids.length) {
    throw refusal("attachment_ids: sign in to send files, or send them with the link in our mail")
  }
  return { ...common, by: { type: "guest", name }, requester: { email, name } }
}

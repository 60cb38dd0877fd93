import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readConversationAsStaff } from "../../../../workflows/conversation/read-conversation-as-staff"
import { AdminReadConversation } from "../validators"

/** Each reading is noted in the audit log. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const conversation = await readConversationAsStaff(req.scope, {
    id: req.params.id,
    // The middleware has validated the query by this schema.
    page: req.validatedQuery as AdminReadConversation,
    user_id: req.auth_context.actor_id,
  })
  res.json({ conversation })
}

import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sendAttachment } from "../../../../../../lib/attachment"
import { findConversationFile } from "../../../../../../workflows/conversation/find-conversation-file"
import { lookIntoConversationWorkflow } from "../../../../../../workflows/conversation/look-into-conversation"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { id, attachment_id } = req.params
  const file = await findConversationFile(req.scope, { id, attachment_id })
  await lookIntoConversationWorkflow(req.scope).run({
    input: { id, attachment_id, user_id: req.auth_context.actor_id },
  })
  await sendAttachment(req.scope, res, file)
}

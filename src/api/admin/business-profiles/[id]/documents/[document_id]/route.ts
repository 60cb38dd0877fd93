import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sendAttachment } from "../../../../../../lib/attachment"
import { openBusinessDocumentWorkflow } from "../../../../../../workflows/business-profile/open-business-document"

/** Each look is remembered in the audit. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { id: profile_id, document_id: id } = req.params
  const { result: document } = await openBusinessDocumentWorkflow(req.scope).run({
    input: { id, of: { profile_id }, actor_id: req.auth_context.actor_id },
  })
  await sendAttachment(req.scope, res, document)
}

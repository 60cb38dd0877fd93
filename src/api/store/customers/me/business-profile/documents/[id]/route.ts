import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sendAttachment } from "../../../../../../../lib/attachment"
import { deleteBusinessDocumentWorkflow } from "../../../../../../../workflows/business-profile/delete-business-document"
import { openBusinessDocumentWorkflow } from "../../../../../../../workflows/business-profile/open-business-document"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { result: document } = await openBusinessDocumentWorkflow(req.scope).run({
    input: { id: req.params.id, of: { customer_id: req.auth_context.actor_id } },
  })
  await sendAttachment(req.scope, res, document)
}

export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  const customer_id = req.auth_context.actor_id
  await deleteBusinessDocumentWorkflow(req.scope).run({ input: { id, customer_id } })
  res.json({ id, object: "business_document", deleted: true })
}

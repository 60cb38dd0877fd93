import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sendAttachment } from "../../../../../../lib/attachment"
import { merchantOr } from "../../../../../../workflows/seller/actor"
import { openSellerDocumentWorkflow } from "../../../../../../workflows/seller/open-seller-document"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { id: seller_id, document_id: id } = req.params
  const { result: document } = await openSellerDocumentWorkflow(req.scope).run({
    input: { id, seller_id, actor: merchantOr(req.auth_context.actor_id) },
  })
  await sendAttachment(req.scope, res, document)
}

import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sendAttachment } from "../../../../../lib/attachment"
import { merchantOr, sellerUser } from "../../../../../workflows/seller/actor"
import { deleteSellerDocumentWorkflow } from "../../../../../workflows/seller/delete-seller-document"
import { openSellerDocumentWorkflow } from "../../../../../workflows/seller/open-seller-document"
import { sellerOf } from "../../../seller-of"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { seller_id, user_id, view } = sellerOf(req)
  // The merchant who looks at the store is the merchant here, too.
  const actor = view ? merchantOr(user_id) : sellerUser(user_id)
  const { result: document } = await openSellerDocumentWorkflow(req.scope).run({
    input: { id: req.params.id, seller_id, actor },
  })
  await sendAttachment(req.scope, res, document)
}

export async function DELETE(req: MedusaRequest, res: MedusaResponse) {
  const { seller_id, user_id: actor_id } = sellerOf(req)
  const { id } = req.params
  await deleteSellerDocumentWorkflow(req.scope).run({ input: { id, seller_id, actor_id } })
  res.json({ id, object: "seller_document", deleted: true })
}

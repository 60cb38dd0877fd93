import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { deleteCannedReplyWorkflow } from "../../../../workflows/ticket/delete-canned-reply"
import { updateCannedReplyWorkflow } from "../../../../workflows/ticket/update-canned-reply"
import { retrieveReply } from "../reply-view"
import { AdminUpdateCannedReply } from "../validators"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ canned_reply: await retrieveReply(req.scope, req.params.id) })
}

export async function POST(req: MedusaRequest<AdminUpdateCannedReply>, res: MedusaResponse) {
  const { id } = req.params
  await updateCannedReplyWorkflow(req.scope).run({ input: { id, changes: req.validatedBody } })
  res.json({ canned_reply: await retrieveReply(req.scope, id) })
}

export async function DELETE(req: MedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  await deleteCannedReplyWorkflow(req.scope).run({ input: { id } })
  res.json({ id, object: "canned_reply", deleted: true })
}

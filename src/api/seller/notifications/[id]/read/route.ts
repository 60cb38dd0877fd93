import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { markNoticeReadWorkflow } from "../../../../../workflows/notice/mark-notice-read"
import { ownInbox } from "../../own-inbox"

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const { result: notification } = await markNoticeReadWorkflow(req.scope).run({
    input: { id: req.params.id, owner: ownInbox(req), now: new Date() },
  })
  res.json({ notification })
}

import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { markNoticeReadWorkflow } from "../../../../../workflows/notice/mark-notice-read"

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const owner = { type: "customer" as const, id: req.auth_context.actor_id }
  const { result: notification } = await markNoticeReadWorkflow(req.scope).run({
    input: { id: req.params.id, owner, now: new Date() },
  })
  res.json({ notification })
}

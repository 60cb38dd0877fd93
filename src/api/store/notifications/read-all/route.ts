import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { markAllNoticesReadWorkflow } from "../../../../workflows/notice/mark-all-notices-read"

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const owner = { type: "customer" as const, id: req.auth_context.actor_id }
  const { result } = await markAllNoticesReadWorkflow(req.scope).run({
    input: { owner, now: new Date() },
  })
  res.json(result)
}

import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { retryMessagesWorkflow } from "../../../../workflows/notice/retry-messages"
import { AdminRetryNoticeMessages } from "../validators"

type Post = AuthenticatedMedusaRequest<AdminRetryNoticeMessages>
export async function POST(req: Post, res: MedusaResponse) {
  const { channel, key } = req.validatedBody
  const { result } = await retryMessagesWorkflow(req.scope).run({
    input: { channel, key, by_id: req.auth_context.actor_id, now: new Date() },
  })
  res.json(result)
}

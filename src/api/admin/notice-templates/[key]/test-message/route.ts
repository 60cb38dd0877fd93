import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sendTestMessageWorkflow } from "../../../../../workflows/notice/send-test-message"
import { AdminSendTestMessage } from "../../validators"

type Post = AuthenticatedMedusaRequest<AdminSendTestMessage>
export async function POST(req: Post, res: MedusaResponse) {
  const { result: test } = await sendTestMessageWorkflow(req.scope).run({
    input: { ...req.validatedBody, key: req.params.key, by_id: req.auth_context.actor_id },
  })
  res.json({ test })
}

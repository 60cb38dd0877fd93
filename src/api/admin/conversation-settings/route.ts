import { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { setConversationSettingsWorkflow } from "../../../workflows/conversation/set-conversation-settings"
import { AdminSetConversationSettings } from "./validators"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { data } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "conversation_setting", fields: ["contact_mode"] })
  const [{ contact_mode }] = data
  res.json({ settings: { contact_mode } })
}

type Post = AuthenticatedMedusaRequest<AdminSetConversationSettings>
export async function POST(req: Post, res: MedusaResponse) {
  const { result: settings } = await setConversationSettingsWorkflow(req.scope).run({
    input: { changes: req.validatedBody, by_id: req.auth_context.actor_id },
  })
  res.json({ settings })
}

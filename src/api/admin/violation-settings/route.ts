import { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { setViolationSettingsWorkflow } from "../../../workflows/violation/set-violation-settings"
import { AdminSetViolationSettings } from "./validators"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { data } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "violation_setting", fields: ["block_at", "active_days"] })
  const [{ block_at, active_days }] = data
  res.json({ settings: { block_at, active_days } })
}

type Post = AuthenticatedMedusaRequest<AdminSetViolationSettings>
export async function POST(req: Post, res: MedusaResponse) {
  const { result: settings } = await setViolationSettingsWorkflow(req.scope).run({
    input: { changes: req.validatedBody, by_id: req.auth_context.actor_id, now: new Date() },
  })
  res.json({ settings })
}

import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { decideBusinessProfileWorkflow } from "../../../../../workflows/business-profile/decide-business-profile"
import { retrieveProfile } from "../../retrieve-profile"
import { AdminVerifyBusinessProfile } from "../../validators"

type Post = AuthenticatedMedusaRequest<AdminVerifyBusinessProfile>
export async function POST(req: Post, res: MedusaResponse) {
  const { id } = req.params
  const actor_id = req.auth_context.actor_id
  await decideBusinessProfileWorkflow(req.scope).run({
    input: { ...req.validatedBody, id, to: "verified", reason: null, actor_id, now: new Date() },
  })
  res.json({ business_profile: await retrieveProfile(req, id) })
}

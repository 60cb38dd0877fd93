import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { changeNoticePreferencesWorkflow } from "../../../workflows/notice/change-notice-preferences"
import { MERCHANT, readStaffPreferences } from "../../../workflows/notice/read-preferences"
import { AdminChangePreferences } from "./validators"

/** All that the caller and the staff as a whole can be told, and what of it they are. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json({ preferences: await readStaffPreferences(req.scope, req.auth_context.actor_id) })
}

type Post = AuthenticatedMedusaRequest<AdminChangePreferences>
export async function POST(req: Post, res: MedusaResponse) {
  const id = req.auth_context.actor_id
  const { shared_choices, ...changes } = req.validatedBody
  await changeNoticePreferencesWorkflow(req.scope).run({
    input: {
      ...{ who: { type: "user", id }, audience: "merchant", changes },
      ...(shared_choices && { shared: { who: MERCHANT, choices: shared_choices } }),
      now: new Date(),
    },
  })
  res.json({ preferences: await readStaffPreferences(req.scope, id) })
}

import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { changeNoticePreferencesWorkflow } from "../../../workflows/notice/change-notice-preferences"
import { readPreferences } from "../../../workflows/notice/read-preferences"
import { StoreChangePreferences } from "./validators"

const customerOf = (req: AuthenticatedMedusaRequest) => ({
  ...{ type: "customer" as const, id: req.auth_context.actor_id },
})

/** All that the customer can be told, and what of it they are. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json({ preferences: await readPreferences(req.scope, customerOf(req), "customer") })
}

type Post = AuthenticatedMedusaRequest<StoreChangePreferences>
export async function POST(req: Post, res: MedusaResponse) {
  const who = customerOf(req)
  await changeNoticePreferencesWorkflow(req.scope).run({
    input: { who, audience: "customer", changes: req.validatedBody, now: new Date() },
  })
  res.json({ preferences: await readPreferences(req.scope, who, "customer") })
}

import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { writeBusinessProfileWorkflow } from "../../../../../workflows/business-profile/write-business-profile"
import { readOwnProfile } from "./read-own-profile"
import { StoreWriteBusinessProfile } from "./validators"

/** The customer's company, or null: not to have one is nothing wrong. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json({ business_profile: await readOwnProfile(req) })
}

type Post = AuthenticatedMedusaRequest<StoreWriteBusinessProfile>

/** Writes the profile; the first time, after a rejection, or as another company it is handed in. */
export async function POST(req: Post, res: MedusaResponse) {
  const { result } = await writeBusinessProfileWorkflow(req.scope).run({
    // The caller's identity comes last: no request body can override it.
    input: { ...req.validatedBody, customer_id: req.auth_context.actor_id, now: new Date() },
  })
  res.status(result.is_new ? 201 : 200).json({ business_profile: await readOwnProfile(req) })
}

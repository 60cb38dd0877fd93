import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerTooMany } from "../../../../../lib/too-many-requests"
import { askForVerificationWorkflow } from "../../../../../workflows/otp/ask-for-verification"
import { ownContact, ownerOf } from "./own-contact"
import { StoreAskForVerification } from "./validators"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json({ customer: await ownContact(req) })
}

type Post = AuthenticatedMedusaRequest<StoreAskForVerification>
export async function POST(req: Post, res: MedusaResponse) {
  const { result } = await askForVerificationWorkflow(req.scope).run({
    input: { ...req.validatedBody, ip: req.ip, now: new Date().toISOString(), ...ownerOf(req) },
  })
  if (result.outcome === "refused") return answerTooMany(res, result)
  res.status(201).json({ verification: { id: result.id, expires_at: result.expires_at } })
}

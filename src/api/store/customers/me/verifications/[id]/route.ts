import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { answerTooMany } from "../../../../../../lib/too-many-requests"
import { CODE_NOT_VALID } from "../../../../../../modules/otp/rules"
import { finishVerificationWorkflow } from "../../../../../../workflows/otp/finish-verification"
import { ownContact, ownerOf } from "../own-contact"
import { StoreFinishVerification } from "../validators"

type Post = AuthenticatedMedusaRequest<StoreFinishVerification>
export async function POST(req: Post, res: MedusaResponse) {
  const { id } = req.params
  const { result } = await finishVerificationWorkflow(req.scope).run({
    input: { ...req.validatedBody, id, ip: req.ip, now: new Date().toISOString(), ...ownerOf(req) },
  })
  if (result.outcome === "refused") return answerTooMany(res, result)
  if (result.outcome === "wrong") {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, CODE_NOT_VALID)
  }
  res.json({ customer: await ownContact(req) })
}

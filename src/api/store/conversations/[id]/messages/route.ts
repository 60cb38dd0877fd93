import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { asBuyer } from "../../as-buyer"
import { WriteConversationMessage } from "../../validators"

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  await asBuyer(req).messages(req, res)
}

type Post = AuthenticatedMedusaRequest<WriteConversationMessage>
export async function POST(req: Post, res: MedusaResponse) {
  await asBuyer(req).send(req, res, { id: req.params.id }, req.validatedBody)
}

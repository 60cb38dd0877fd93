import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { asMember } from "../../as-member"
import { WriteConversationMessage } from "../../../../store/conversations/validators"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  await asMember(req).messages(req, res)
}

type Post = MedusaRequest<WriteConversationMessage>
export async function POST(req: Post, res: MedusaResponse) {
  await asMember(req).send(req, res, { id: req.params.id }, req.validatedBody)
}

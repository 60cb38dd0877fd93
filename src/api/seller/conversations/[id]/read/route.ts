import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { asMember } from "../../as-member"
import { MarkConversationRead } from "../../../../store/conversations/validators"

type Post = MedusaRequest<MarkConversationRead>
export async function POST(req: Post, res: MedusaResponse) {
  await asMember(req).markRead(req, res)
}

import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { asBuyer } from "../../as-buyer"
import { MarkConversationRead } from "../../validators"

type Post = AuthenticatedMedusaRequest<MarkConversationRead>
export async function POST(req: Post, res: MedusaResponse) {
  await asBuyer(req).markRead(req, res)
}

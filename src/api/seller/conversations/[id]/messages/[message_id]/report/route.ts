import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { asMember } from "../../../../as-member"
import { ReportConversationMessage } from "../../../../../../store/conversations/validators"

type Post = MedusaRequest<ReportConversationMessage>
export async function POST(req: Post, res: MedusaResponse) {
  await asMember(req).report(req, res)
}

import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { asBuyer } from "../../../../as-buyer"
import { ReportConversationMessage } from "../../../../validators"

type Post = AuthenticatedMedusaRequest<ReportConversationMessage>
export async function POST(req: Post, res: MedusaResponse) {
  await asBuyer(req).report(req, res)
}

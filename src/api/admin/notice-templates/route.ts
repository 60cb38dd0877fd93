import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listTemplates } from "../../../workflows/notice/read-templates"
import { AdminReadNoticeTemplates } from "./validators"

export async function GET(
  req: MedusaRequest<unknown, AdminReadNoticeTemplates>,
  res: MedusaResponse
) {
  const templates = await listTemplates(req.scope, req.validatedQuery.locale)
  const count = templates.length
  res.json({ templates, count, offset: 0, limit: count })
}

import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { renderTemplate } from "../../../../workflows/notice/read-templates"
import { AdminReadNoticeTemplates } from "../validators"

export async function GET(
  req: MedusaRequest<unknown, AdminReadNoticeTemplates>,
  res: MedusaResponse
) {
  const { locale } = req.validatedQuery
  res.json({ template: await renderTemplate(req.scope, req.params.key, locale) })
}

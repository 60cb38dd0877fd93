import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** The outbox: every message to anybody, and what became of it. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { data: notice_messages, metadata } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "notice_message", ...req.queryConfig, filters: req.filterableFields })
  const { count, skip: offset, take: limit } = metadata!
  res.json({ notice_messages, count, offset, limit })
}

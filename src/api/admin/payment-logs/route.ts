import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { LOG_FIELDS, presentLogs } from "./log-fields"

/** Calls to payment providers. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { data, metadata } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "payment_log",
    ...req.queryConfig,
    // Amounts and orders cannot be told without these, whatever fields were asked for.
    fields: [...new Set([...req.queryConfig.fields, ...LOG_FIELDS])],
    filters: req.filterableFields,
  })
  const { count, skip: offset, take: limit } = metadata!
  res.json({ payment_logs: await presentLogs(req.scope, data), count, offset, limit })
}

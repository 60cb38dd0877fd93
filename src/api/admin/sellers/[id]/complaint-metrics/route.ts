import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { readComplaintMetrics } from "../../../../../workflows/complaint/read-complaint-metrics"
import { periodOf } from "../../../../seller/complaints/metrics-period"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "seller", fields: ["id"], filters: { id } }, { throwIfKeyNotFound: true })
  const period = periodOf(req, new Date())
  res.json({ metrics: await readComplaintMetrics(req.scope, id, period) })
}

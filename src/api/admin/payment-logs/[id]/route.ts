import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { LOG_FIELDS, presentLogs } from "../log-fields"

/** One call, with what was asked and answered as far as it may be written down. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph(
    {
      entity: "payment_log",
      fields: [...LOG_FIELDS, "request", "response"],
      filters: { id: req.params.id },
    },
    { throwIfKeyNotFound: true }
  )
  const [payment_log] = await presentLogs(req.scope, data)
  res.json({ payment_log })
}

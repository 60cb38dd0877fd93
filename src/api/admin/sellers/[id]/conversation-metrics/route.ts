import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { readResponseFigures } from "../../../../../workflows/conversation/read-response-time"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "seller", fields: ["id"], filters: { id } }, { throwIfKeyNotFound: true })
  res.json({ metrics: await readResponseFigures(req.scope, id, new Date()) })
}

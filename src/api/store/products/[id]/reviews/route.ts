import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { listPublic } from "../../../feedback/list-public"

/** What buyers said of a product. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { id } = req.params
  const { data } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "product", fields: ["id"], filters: { id, status: "published" } })
  if (!data[0]) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Product with id '${id}' not found`)
  }
  const { feedback: reviews, ...rest } = await listPublic(req, "product", id)
  res.json({ reviews, ...rest })
}

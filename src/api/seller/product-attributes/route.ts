import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { suggestAttributeNamesWorkflow } from "../../../workflows/catalog/suggest-attribute-names"

type Get = MedusaRequest<unknown, { q: string }>

/** Names of attributes that begin like the word the caller types. */
export async function GET(req: Get, res: MedusaResponse) {
  const { result: attribute_names } = await suggestAttributeNamesWorkflow(req.scope).run({
    input: { beginning: req.validatedQuery.q },
  })
  res.json({ attribute_names })
}

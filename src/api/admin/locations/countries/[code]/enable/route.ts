import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { enableCountryWorkflow } from "../../../../../../workflows/location/enable-country"
import { listCountries } from "../../../../../../workflows/location/list-countries"

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { code } = req.params
  const now = new Date()
  await enableCountryWorkflow(req.scope).run({
    input: { code, actor_id: req.auth_context.actor_id, now },
  })
  const { countries } = await listCountries(req.scope, { code }, now)
  res.json({ country: countries[0] })
}

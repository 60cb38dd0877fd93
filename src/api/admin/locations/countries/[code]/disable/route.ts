import { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { disableCountryWorkflow } from "../../../../../../workflows/location/disable-country"
import { listCountries } from "../../../../../../workflows/location/list-countries"

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { code } = req.params
  const now = new Date()
  await disableCountryWorkflow(req.scope).run({
    input: { code, actor_id: req.auth_context.actor_id },
  })
  const { countries } = await listCountries(req.scope, { code }, now)
  res.json({ country: countries[0] })
}

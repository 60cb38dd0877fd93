import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ATTRIBUTION } from "../../../../modules/location/rules"
import { listOfferedCountries } from "../../../../workflows/location/find-places"

/** The countries of which addresses may name a city; there are few, so all of them at once. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const countries = await listOfferedCountries(req.scope)
  const count = countries.length
  res.json({ countries, count, offset: 0, limit: count, attribution: ATTRIBUTION })
}

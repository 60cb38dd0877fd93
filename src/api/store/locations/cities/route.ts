import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import {
  assertCountryIsOffered,
  assertProvinceIsOffered,
  findCities,
} from "../../../../workflows/location/find-places"
import { StoreListCities } from "../validators"

type Get = MedusaRequest<unknown, StoreListCities>

/** Cities by name; those that begin with what is searched for come first. */
export async function GET(req: Get, res: MedusaResponse) {
  const { limit, offset, ...wishes } = req.validatedQuery
  if (wishes.province_id) await assertProvinceIsOffered(req.scope, wishes.province_id)
  if (wishes.country_code) await assertCountryIsOffered(req.scope, wishes.country_code)
  const found = await findCities(req.scope, { ...wishes, take: limit, skip: offset })
  res.json({ ...found, offset, limit })
}

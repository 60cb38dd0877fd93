import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { findCities } from "../../../../workflows/location/find-places"
import { AdminListCities } from "../validators"

type Get = MedusaRequest<unknown, AdminListCities>

/** What was imported, of any country. */
export async function GET(req: Get, res: MedusaResponse) {
  const { limit, offset, ...wishes } = req.validatedQuery
  const found = await findCities(req.scope, { ...wishes, take: limit, skip: offset })
  res.json({ ...found, offset, limit })
}

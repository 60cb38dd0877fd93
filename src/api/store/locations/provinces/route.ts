import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { assertCountryIsOffered, findProvinces } from "../../../../workflows/location/find-places"
import { StoreListProvinces } from "../validators"

type Get = MedusaRequest<unknown, StoreListProvinces>

export async function GET(req: Get, res: MedusaResponse) {
  const { limit, offset, ...wishes } = req.validatedQuery
  await assertCountryIsOffered(req.scope, wishes.country_code)
  const found = await findProvinces(req.scope, { ...wishes, take: limit, skip: offset })
  res.json({ ...found, offset, limit })
}

import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { findProvinces } from "../../../../workflows/location/find-places"
import { AdminListProvinces } from "../validators"

type Get = MedusaRequest<unknown, AdminListProvinces>

/** What was imported, of any country. */
export async function GET(req: Get, res: MedusaResponse) {
  const { limit, offset, ...wishes } = req.validatedQuery
  const found = await findProvinces(req.scope, { ...wishes, take: limit, skip: offset })
  res.json({ ...found, offset, limit })
}

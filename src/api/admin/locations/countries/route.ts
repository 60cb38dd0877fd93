import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ATTRIBUTION } from "../../../../modules/location/rules"
import { listCountries, ListedCountry } from "../../../../workflows/location/list-countries"
import { AdminListCountries } from "../validators"

type Get = MedusaRequest<unknown, AdminListCountries>

/** Every country of the data: whether it is enabled, how far its import is, how many places it has. */
export async function GET(req: Get, res: MedusaResponse) {
  const { q, enabled, order, offset, limit } = req.validatedQuery
  const { countries, data_version } = await listCountries(req.scope, { q, enabled }, new Date())
  res.json({
    countries: countries.sort(by(order)).slice(offset, offset + limit),
    ...{ count: countries.length, offset, limit, data_version, attribution: ATTRIBUTION },
  })
}

function by(order: AdminListCountries["order"]) {
  const column = order.endsWith("code") ? "code" : "name"
  const sign = order.startsWith("-") ? -1 : 1
  return (one: ListedCountry, other: ListedCountry) =>
    sign * one[column].localeCompare(other[column], "en")
}

import { MiddlewareRoute } from "@medusajs/framework/http"
import { validBody, validQuery } from "../../../lib/validated"
import {
  AdminDisableCountry,
  AdminEnableCountry,
  AdminListCities,
  AdminListCountries,
  AdminListProvinces,
} from "./validators"

const matcher = "/admin/locations"

const list = (name: string, schema: Parameters<typeof validQuery>[0]): MiddlewareRoute => ({
  matcher: `${matcher}/${name}`,
  methods: ["GET"],
  middlewares: [validQuery(schema, {})],
})
const deed = (name: string, schema: Parameters<typeof validBody>[0]): MiddlewareRoute => ({
  matcher: `${matcher}/countries/:code/${name}`,
  methods: ["POST"],
  middlewares: [validBody(schema)],
})

export const adminLocationMiddlewares: MiddlewareRoute[] = [
  list("countries", AdminListCountries),
  list("provinces", AdminListProvinces),
  list("cities", AdminListCities),
  deed("enable", AdminEnableCountry),
  deed("disable", AdminDisableCountry),
]

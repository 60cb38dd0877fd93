import {
  MiddlewareRoute,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import {
  AdminDisableCountry,
  AdminEnableCountry,
  AdminListCities,
  AdminListCountries,
  AdminListProvinces,
} from "./validators"

const matcher = "/admin/locations"

const list = (
  name: string,
  schema: Parameters<typeof validateAndTransformQuery>[0]
): MiddlewareRoute => ({
  matcher: `${matcher}/${name}`,
  methods: ["GET"],
  middlewares: [validateAndTransformQuery(schema, {})],
})
const deed = (
  name: string,
  schema: Parameters<typeof validateAndTransformBody>[0]
): MiddlewareRoute => ({
  matcher: `${matcher}/countries/:code/${name}`,
  methods: ["POST"],
  middlewares: [validateAndTransformBody(schema)],
})

export const adminLocationMiddlewares: MiddlewareRoute[] = [
  list("countries", AdminListCountries),
  list("provinces", AdminListProvinces),
  list("cities", AdminListCities),
  deed("enable", AdminEnableCountry),
  deed("disable", AdminDisableCountry),
]

import { MiddlewareRoute, validateAndTransformQuery } from "@medusajs/framework/http"
import { StoreListCities, StoreListCountries, StoreListProvinces } from "./validators"

const list = (
  name: string,
  schema: Parameters<typeof validateAndTransformQuery>[0]
): MiddlewareRoute => ({
  matcher: `/store/locations/${name}`,
  methods: ["GET"],
  middlewares: [validateAndTransformQuery(schema, {})],
})

export const storeLocationMiddlewares: MiddlewareRoute[] = [
  list("countries", StoreListCountries),
  list("provinces", StoreListProvinces),
  list("cities", StoreListCities),
]

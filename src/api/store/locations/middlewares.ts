import { MiddlewareRoute, validateAndTransformQuery } from "@medusajs/framework/http"
import { settleCartAddresses } from "./settle-cart-addresses"
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
  ...["/store/carts", "/store/carts/:id"].map((matcher) => ({
    matcher,
    methods: ["POST" as const],
    middlewares: [settleCartAddresses],
  })),
]

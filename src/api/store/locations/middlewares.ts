import { MiddlewareRoute } from "@medusajs/framework/http"
import { validQuery } from "../../../lib/validated"
import { settleCartAddresses } from "./settle-cart-addresses"
import { StoreListCities, StoreListCountries, StoreListProvinces } from "./validators"

const list = (name: string, schema: Parameters<typeof validQuery>[0]): MiddlewareRoute => ({
  matcher: `/store/locations/${name}`,
  methods: ["GET"],
  middlewares: [validQuery(schema, {})],
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

import { z } from "@medusajs/framework/zod"
import {
  StoreCreateCustomerAddress,
  StoreUpdateCustomerAddress,
} from "@medusajs/medusa/api/store/customers/validators"
import { one, pageOf } from "../../../../../lib/openapi/answers"
import { documents } from "../../../../../lib/openapi/documents"
import { PlatformAddress, PlatformCustomer } from "../../../../platform-schemas"

const customer = one("customer", PlatformCustomer)
const CITY = `\`metadata.city_id\` may name a city of \`GET /store/locations/cities\`. Its names
are filled in then, and an address that names another place is refused.`

export const storeAddressDocuments = documents("Account", {
  "GET /store/customers/me/addresses": {
    summary: "List own addresses",
    answer: pageOf("addresses", PlatformAddress),
  },
  "POST /store/customers/me/addresses": {
    summary: "Add an address",
    description: `${CITY} One address is the default for shipping, and one for billing; a new default
takes the place of the other.`,
    body: StoreCreateCustomerAddress,
    example: {
      first_name: "Ann",
      last_name: "Lee",
      address_1: "1 Elm St",
      city: "Springfield",
      postal_code: "10001",
      country_code: "us",
      is_default_shipping: true,
    },
    answer: customer,
  },
  "GET /store/customers/me/addresses/:address_id": {
    summary: "Get an own address",
    answer: one("address", PlatformAddress),
  },
  "POST /store/customers/me/addresses/:address_id": {
    summary: "Change an address",
    description: CITY,
    body: StoreUpdateCustomerAddress,
    example: { address_1: "2 Elm St" },
    answer: customer,
  },
  "DELETE /store/customers/me/addresses/:address_id": {
    summary: "Remove an address",
    answer: z
      .object({
        ...{ id: z.string(), object: z.literal("address"), deleted: z.literal(true) },
        parent: PlatformCustomer,
      })
      .strict(),
  },
})

import { z } from "@medusajs/framework/zod"
import {
  AdminCreateCustomerAddress,
  AdminUpdateCustomerAddress,
} from "@medusajs/medusa/api/admin/customers/validators"
import { deleted, one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { PlatformAddress, PlatformCustomer } from "../../platform-schemas"
import { AdminCustomerRestriction } from "./[id]/restrictions/schemas"

const restriction = one("restriction", AdminCustomerRestriction)

export const adminCustomerDocuments = documents(
  "Customers",
  {
    "GET /admin/customers/:id/restrictions": {
      summary: "List a customer's restrictions",
      description: `What a customer may not do, and might not do before. \`active_weight\` is what the
violations that count now weigh together; from \`block_at\` on, the account is blocked.`,
      answer: pageOf("restrictions", AdminCustomerRestriction, {
        active_weight: z.number().int(),
        block_at: z.number().int(),
      }),
    },
    "POST /admin/customers/:id/restrictions": {
      summary: "Restrict a customer",
      description: `Takes the place of a restriction of the same kind. The customer is told the reason;
without \`until\` it holds until it is lifted.`,
      example: {
        kind: "no_bid",
        reason: "Won three auctions and paid none",
        until: "2027-01-31T00:00:00Z",
      },
      answer: restriction,
    },
    "DELETE /admin/customers/:id/restrictions/:restriction_id": {
      summary: "Lift a restriction",
      description: "Nothing is deleted: it stays as history, and is the answer.",
      example: { reason: "The customer has paid since" },
      answer: restriction,
    },
    "GET /admin/customers/:id/addresses": {
      summary: "List a customer's addresses",
      description: "The platform's own route.",
      answer: pageOf("addresses", PlatformAddress),
    },
    "POST /admin/customers/:id/addresses": {
      summary: "Add an address to a customer",
      description: `The platform's own route, which answers with the customer. \`metadata.city_id\` may
name a city of \`GET /admin/locations/cities\`: its names are filled in then, and an address that
names another place is refused.`,
      body: AdminCreateCustomerAddress(),
      example: {
        first_name: "Ann",
        last_name: "Lee",
        address_1: "1 Elm St",
        city: "Berlin",
        postal_code: "10115",
        country_code: "de",
      },
      answer: one("customer", PlatformCustomer),
    },
    "GET /admin/customers/:id/addresses/:address_id": {
      summary: "Get a customer's address",
      description: "The platform's own route.",
      answer: one("address", PlatformAddress),
    },
    "POST /admin/customers/:id/addresses/:address_id": {
      summary: "Change a customer's address",
      description:
        "The platform's own route; `metadata.city_id` means the same as for a new address.",
      body: AdminUpdateCustomerAddress(),
      example: { phone: "+49 30 123456" },
      answer: one("customer", PlatformCustomer),
    },
    "DELETE /admin/customers/:id/addresses/:address_id": {
      summary: "Delete a customer's address",
      description: "The platform's own route.",
      answer: z
        .object({
          ...deleted("customer_address").shape,
          parent: PlatformCustomer,
        })
        .strict(),
    },
  },
  "What Souk adds to the platform's customers."
)

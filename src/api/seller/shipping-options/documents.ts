import { z } from "@medusajs/framework/zod"
import { entity, one } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"

/** A way of sending, and what the store takes for it. */
const SellerShippingOption = entity("SellerShippingOption", {
  id: z.string(),
  name: z.string(),
  prices: z.array(
    z.object({ id: z.string(), currency_code: z.string(), amount: z.number() }).strict()
  ),
})

export const sellerShippingOptionDocuments = documents("Shipping options", {
  "GET /seller/shipping-options": {
    summary: "List shipping options",
    description: "A store has a handful of them, so they come all at once.",
    answer: one("shipping_options", z.array(SellerShippingOption)),
  },
  "POST /seller/shipping-options/:id": {
    summary: "Change a shipping option",
    description: "Currencies that are not given keep their price.",
    example: { name: "Parcel post", prices: [{ currency_code: "usd", amount: 6.5 }] },
    answer: one("shipping_option", SellerShippingOption),
  },
})

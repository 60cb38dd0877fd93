import { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { sellerOf } from "../seller-of"

const FIELDS = ["id", "name", "prices.id", "prices.currency_code", "prices.amount"]

/** The shipping options of the caller's store; a store has a handful of them. */
export async function listOwnOptions(req: MedusaRequest, filters: { id?: string } = {}) {
  const { shipping_profile_id } = sellerOf(req).seller
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "shipping_option",
    fields: FIELDS,
    // An empty id matches no option, so a store without a profile sees none.
    filters: { ...filters, shipping_profile_id: shipping_profile_id ?? "" },
  })
  return data
}

import { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { containing } from "../../../lib/containing"

/** Searches violations by whom they are against: e-mail or name. */
export function searchCustomers(req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) {
  const { q, ...filters } = req.filterableFields
  if (typeof q === "string" && q) {
    const words = containing(q)
    const customer = { $or: [{ email: words }, { first_name: words }, { last_name: words }] }
    req.filterableFields = { ...filters, customer }
  } else req.filterableFields = filters
  next()
}

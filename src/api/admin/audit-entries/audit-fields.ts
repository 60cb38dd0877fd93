import { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { containing } from "../../../lib/containing"

export const AUDIT_FIELDS = [
  ...["id", "actor_type", "actor_id", "action", "resource_type", "resource_id", "seller_id"],
  ...["details", "method", "route", "outcome", "status", "request_id", "touched", "fields"],
  "created_at",
]
const SEARCHED = ["action", "route", "resource_type", "resource_id", "request_id"]

/** Searches entries by their words, and finds an id wherever an entry names it. */
export function searchEntries(req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) {
  const { q, resource_id, ...filters } = req.filterableFields
  const asked = [
    ...(q ? [{ $or: SEARCHED.map((field) => ({ [field]: containing(String(q)) })) }] : []),
    ...(resource_id ? [{ $or: [{ resource_id }, { touched: { $contains: [resource_id] } }] }] : []),
  ]
  req.filterableFields = asked.length > 0 ? { ...filters, $and: asked } : filters
  next()
}

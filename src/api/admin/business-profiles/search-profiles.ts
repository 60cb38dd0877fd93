import { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

const SEARCHED = ["company_name", "registration_number", "tax_id", "contact_email", "contact_name"]
const SEARCHED_OF_CUSTOMER = ["email", "first_name", "last_name"]

/** What is typed into a search box is text, not a pattern. */
const containing = (text: string) => ({ $ilike: `%${text.replace(/[\\%_]/g, "\\$&")}%` })

/** Searches profiles by what the company says of itself, and by whose it is. */
export function searchProfiles(req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) {
  const { q, ...filters } = req.filterableFields
  req.filterableFields = filters
  if (typeof q === "string" && q) {
    const words = containing(q)
    req.filterableFields.$or = [
      ...SEARCHED.map((field) => ({ [field]: words })),
      ...SEARCHED_OF_CUSTOMER.map((field) => ({ customer: { [field]: words } })),
    ]
  }
  next()
}

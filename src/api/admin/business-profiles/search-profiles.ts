import { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { containing } from "../../../lib/containing"

const SEARCHED = ["company_name", "registration_number", "tax_id", "contact_email", "contact_name"]
const SEARCHED_OF_CUSTOMER = ["email", "first_name", "last_name"]
/** So many customers of a name are looked through; who finds more types more of it. */
const CUSTOMERS_MAX = 500

const anyOf = (fields: string[], text: string) =>
  fields.map((field) => ({ [field]: containing(text) }))

/**
 * Searches profiles by what the company says of itself, or by whose it is. The customers are found
 * first: the platform has no "or" over the tables of two modules.
 */
export async function searchProfiles(
  req: MedusaRequest,
  _: MedusaResponse,
  next: MedusaNextFunction
) {
  const { q, ...filters } = req.filterableFields
  req.filterableFields = filters
  if (typeof q === "string" && q) {
    const customer_ids = await findCustomers(req, q)
    req.filterableFields.$or = [...anyOf(SEARCHED, q), { customer_id: customer_ids }]
  }
  next()
}

async function findCustomers({ scope }: MedusaRequest, text: string) {
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "customer",
    fields: ["id"],
    filters: { $or: anyOf(SEARCHED_OF_CUSTOMER, text), has_account: true },
    pagination: { take: CUSTOMERS_MAX },
  })
  return data.map(({ id }) => id)
}

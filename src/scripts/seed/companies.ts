import { MedusaContainer } from "@medusajs/framework/types"
import { writeBusinessProfileWorkflow } from "../../workflows/business-profile/write-business-profile"
import { find } from "./find"

/** A customer who buys for a restaurant and waits to be verified. */
export async function seedCompanies(container: MedusaContainer) {
  const customer = await find(container, "customer", { email: "lucas@example.com" })
  const customer_id = customer!.id
  if (await find(container, "business_profile", { customer_id })) return
  await writeBusinessProfileWorkflow(container).run({
    input: {
      customer_id,
      company_name: "Table Rase SARL",
      registration_number: "RCS Lyon 512 334 901",
      tax_id: "FR40512334901",
      contact_name: "Lucas Moreau",
      contact_email: "lucas@example.com",
      contact_phone: "+33 4 72 00 00 00",
      now: new Date(),
    },
  })
}

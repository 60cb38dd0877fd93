import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { forgetBusinessProfileWorkflow } from "../../workflows/business-profile/forget-business-profile"

const PAGE = 200

/** Finds what the event of a deleted customer did not. Repeatable: what is gone stays gone. */
export default async function forgetCompaniesWithoutCustomer(container: MedusaContainer) {
  let page = await profilesAfter(container, "")
  while (page.length) {
    const there = await customersAmong(
      container,
      page.map(({ customer_id }) => customer_id)
    )
    for (const { customer_id } of page) {
      if (there.has(customer_id)) continue
      await forgetBusinessProfileWorkflow(container).run({ input: { customer_id } })
    }
    page = await profilesAfter(container, page[page.length - 1].id)
  }
}

async function profilesAfter(container: MedusaContainer, id: string) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "business_profile",
    fields: ["id", "customer_id"],
    filters: { id: { $gt: id } },
    pagination: { take: PAGE, order: { id: "ASC" } },
  })
  return data
}

async function customersAmong(container: MedusaContainer, ids: string[]) {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "customer", fields: ["id"], filters: { id: ids } })
  return new Set(data.map(({ id }) => id))
}

export const config = { name: "forget-companies-without-customer", schedule: "24 3 * * *" }

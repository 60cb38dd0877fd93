import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { observeStoreStockWorkflow } from "../../workflows/stock/observe-store-stock"

/** Stores that are read at once. */
const PAGE = 100

/**
 * Finds what an event lost, and what was there before stock was watched. Two runs at once do no
 * harm: each variant decides for itself who moved it.
 */
export default async function observeAllStock(container: MedusaContainer) {
  const now = new Date()
  const failures: string[] = []
  let page = await sellersAfter(container, "")
  while (page.length) {
    for (const seller_id of page) {
      // One store that cannot be looked at must not keep the others waiting.
      await observeStoreStockWorkflow(container)
        .run({ input: { seller_id, now } })
        .catch((error: Error) => failures.push(`${seller_id}: ${error.message}`))
    }
    page = await sellersAfter(container, page[page.length - 1])
  }
  if (!failures.length) return
  const message = `The stock of stores could not be observed; ${failures.join("; ")}`
  throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, message)
}

/** A store that was never admitted has no place where anything could lie. */
async function sellersAfter(container: MedusaContainer, id: string) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "seller",
    fields: ["id"],
    filters: { id: { $gt: id }, stock_location_id: { $ne: null } },
    pagination: { take: PAGE, order: { id: "ASC" } },
  })
  return data.map((seller) => seller.id)
}

export const config = { name: "observe-all-stock", schedule: "58 */5 * * * *" }

import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { SHOPPER_MODULE } from "../../modules/shopper"
import { HOUR_MS, MISSED_HOURS } from "../../modules/shopper/rules"
import ShopperModuleService from "../../modules/shopper/service"
import { openShopperCart } from "../../workflows/shopper/open-shopper-cart"

const PAGE = 200
/** New customers that one tick looks at; the rest of a rush comes with the next ones. */
const PAGES_MAX = 50

/**
 * Makes the carts that the event of a sign-up did not. Older customers get theirs when they ask. Two
 * runs at once do no harm: a customer has one cart.
 */
export default async function openMissedCarts(container: MedusaContainer) {
  const since = new Date(Date.now() - MISSED_HOURS * HOUR_MS)
  const failures: string[] = []
  let page = await newCustomers(container, since, "")
  for (let pages = 0; page.length && pages < PAGES_MAX; pages++) {
    for (const customer_id of await withoutCart(container, page)) {
      // One customer whose cart cannot be made must not keep the others waiting.
      await openShopperCart(container, { customer_id }).catch((error: Error) =>
        failures.push(`${customer_id}: ${error.message}`)
      )
    }
    page = await newCustomers(container, since, page[page.length - 1])
  }
  if (!failures.length) return
  const message = `Carts could not be opened; ${failures.join("; ")}`
  throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, message)
}

async function newCustomers(container: MedusaContainer, since: Date, after: string) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "customer",
    fields: ["id"],
    filters: { id: { $gt: after }, has_account: true, created_at: { $gte: since.toISOString() } },
    pagination: { take: PAGE, order: { id: "ASC" } },
  })
  return data.map(({ id }) => id)
}

async function withoutCart(container: MedusaContainer, customer_ids: string[]) {
  const shoppers = container.resolve<ShopperModuleService>(SHOPPER_MODULE)
  const rows = await shoppers.listShopperCarts({ customer_id: customer_ids })
  const served = new Set(rows.map(({ customer_id }) => customer_id))
  return customer_ids.filter((id) => !served.has(id))
}

export const config = { name: "open-missed-carts", schedule: "42 */10 * * * *" }

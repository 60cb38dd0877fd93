import { setTimeout as wait } from "node:timers/promises"
import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, ProductStatus } from "@medusajs/framework/utils"
import { createProductsWorkflow } from "@medusajs/medusa/core-flows"
import recountStatistics from "../../../src/jobs/statistics/recount-statistics"
import { copyOrders } from "../../../src/scripts/scale/copy-orders"
import { modelOrders, ModelShop } from "../../helpers/model-orders"
import { Api } from "../../helpers/runner"

const LISTED_PRODUCTS = 300
/** Three years, 200 stores: models have two. */
const COPIES = { days: 3 * 365, stores: 100, customers: 10_000, stretch: 50_000 }
const LOOK_MS = 250

/** Two stores, and their orders of three years. */
export async function aLargeMarket(
  api: Api,
  container: MedusaContainer,
  lines: number
): Promise<ModelShop> {
  const shop = await modelOrders(api, container, () => settled(container))
  await manyProducts(container, shop)
  const begun = Date.now()
  const added = await copyOrders(container, { ...COPIES, lines })
  console.log(`  ${added.orders} orders with ${added.lines} lines: ${seconds(begun)} s to copy`)
  const counting = Date.now()
  await recountStatistics(container)
  console.log(`  statistics of all of them: ${seconds(counting)} s to count`)
  return shop
}

export const seconds = (begun: number) => ((Date.now() - begun) / 1000).toFixed(1)

/** The server reacts by itself: nothing is left to divide, to book, or to pay back. */
const OPEN = `select
  (select count(*) from "order" o where not exists (
    select from ledger_entry e where e.order_id = o.id and e.type = 'sale'))
  + (select count(*) from refund_request where status in ('requested', 'approved'))
  + (select count(*) from seller_order s where s.status = 'cancelled' and not exists (
    select from refund_request r where r.seller_order_id = s.id and r.status = 'refunded')) as open`

async function settled(container: MedusaContainer) {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const open = async () => Number((await database.raw(OPEN)).rows[0].open)
  for (let quiet = 0; quiet < 2; quiet = (await open()) ? 0 : quiet + 1) await wait(LOOK_MS)
}

/** What a shopper looks at. */
async function manyProducts(container: MedusaContainer, { shop }: ModelShop) {
  const { sales_channel_id, shipping_profile_id } = shop.market
  const products = Array.from({ length: LISTED_PRODUCTS }, (_, i) => ({
    ...{ title: `Article ${i}`, status: ProductStatus.PUBLISHED, shipping_profile_id },
    description: "Thrown by hand, glazed twice and fired in wood. ".repeat(6),
    sales_channels: [{ id: sales_channel_id }],
    options: [{ title: "Size", values: ["S", "M", "L"] }],
    variants: ["S", "M", "L"].map((size) => ({
      ...{ title: size, sku: `A-${i}-${size}`, options: { Size: size }, manage_inventory: false },
      prices: [{ currency_code: "usd", amount: 10 + i }],
    })),
  }))
  await createProductsWorkflow(container).run({ input: { products } })
}

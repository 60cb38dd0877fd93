import { MedusaContainer } from "@medusajs/framework/types"
import { observeStoreStockWorkflow } from "../../../src/workflows/stock/observe-store-stock"
import { aMerchant } from "../../helpers/actors"
import { aMarket } from "../../helpers/catalog"
import { Api } from "../../helpers/runner"
import { aSeller, aSellerProduct } from "../../helpers/sellers"

export const USD = [{ currency_code: "usd", amount: 20 }]

const size = (value: string, more: object) => ({
  ...{ title: value, options: { Size: value }, prices: USD },
  ...more,
})

/** Clay sells ten teapots, two small bowls, forty large ones and uncounted gifts; Wool a scarf. */
export async function stockedStores(api: Api, container: MedusaContainer) {
  await aMarket(container)
  const merchant = await aMerchant(api, container, "merchant@example.com")
  const clay = await aSeller(api, container, "Clay House")
  const wool = await aSeller(api, container, "Wool Yard")
  const teapot = await aSellerProduct(api, clay.auth, merchant, { title: "Teapot", stock: 10 })
  const scarf = await aSellerProduct(api, wool.auth, merchant, { title: "Scarf", stock: 10 })
  const body = {
    title: "Bowl",
    options: [{ title: "Size", values: ["Small", "Large", "Gift"] }],
    variants: [
      size("Small", { sku: "bowl-s", stocked_quantity: 2 }),
      size("Large", { sku: "bowl_l", stocked_quantity: 40 }),
      size("Gift", { manage_inventory: false }),
    ],
  }
  const { product } = (await api.post("/seller/products", body, clay.auth)).data
  const idOf = (title: string): string =>
    product.variants.find((variant: { title: string }) => variant.title === title).id
  const bowl = { id: product.id as string, small: idOf("Small"), large: idOf("Large") }
  // Their events are still being looked at; the tests begin with all of it seen.
  for (const { id: seller_id } of [clay, wool]) {
    await observeStoreStockWorkflow(container).run({ input: { seller_id, now: new Date() } })
  }
  return { merchant, clay, wool, teapot, scarf, bowl }
}

import { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createProductCategoriesWorkflow } from "@medusajs/medusa/core-flows"
import { aCustomer, aMerchant, Actor } from "./actors"
import { CURRENCIES } from "./catalog"
import { aPromotion, aReadyCart, aShop, Shop, slicesOf } from "./orders"
import { Api } from "./runner"

export type ModelShop = Awaited<ReturnType<typeof modelOrders>>

/**
 * A few orders of every kind that reports tell apart, for `copyOrders`: three currencies, with and
 * without a promotion, of one sender and of three, refunded in part and cancelled in part.
 *
 * @param settle waits until everybody has reacted to what was done
 */
export async function modelOrders(
  api: Api,
  container: MedusaContainer,
  settle: () => Promise<void>
) {
  const shop = await aShop(api, container)
  const merchant = await aMerchant(api, container, "merchant@example.com")
  await describeGoods(container, shop)
  const buyers = [
    await aCustomer(api, shop.market.visitor, "ann@example.com"),
    await aCustomer(api, shop.market.visitor, "ben@example.com"),
  ]
  const promo_codes = await aPromotion(container, "SPRING")
  const place = async (buyer: Actor, wishes: Parameters<typeof aReadyCart>[2]) => {
    const cart_id = await aReadyCart(api, shop, { ...wishes, buyer })
    const placed = await api.post(`/store/carts/${cart_id}/complete`, {}, buyer)
    await settle()
    return placed.data.order.id as string
  }
  const orders: string[] = []
  for (const currency of CURRENCIES) {
    orders.push(await place(buyers[0], { currency }))
    orders.push(await place(buyers[1], { currency, promo_codes, email: "ben@example.com" }))
    const guest = { currency, email: "guest@example.com", ...northAlone(shop) }
    orders.push(await place(shop.market.visitor, guest))
  }
  const wish = { amount: 7, reason: "Broken handle" }
  for (const order_id of [orders[0], orders[5]]) {
    const [north] = await slicesOf(container, order_id)
    await api.post(`/admin/seller-orders/${north.id}/refunds`, wish, merchant)
    await settle()
  }
  const [, south] = await slicesOf(container, orders[1])
  await api.post(`/admin/seller-orders/${south.id}/cancel`, { reason: "Sold out" }, merchant)
  await settle()
  return { shop, merchant, orders }
}

const northAlone = ({ north }: Shop) => ({
  items: [{ variant_id: north.product.variant_id, quantity: 3 }],
  shipping_option_ids: [north.shipping_option_id],
})

/** Types, weights and a category. */
async function describeGoods(container: MedusaContainer, { north, south, lamp }: Shop) {
  const products = container.resolve(Modules.PRODUCT)
  const [cups, lamps] = await products.createProductTypes([{ value: "Cups" }, { value: "Lamps" }])
  const { result } = await createProductCategoriesWorkflow(container).run({
    input: { product_categories: [{ name: "Table", handle: "table", is_active: true }] },
  })
  const category_ids = result.map(({ id }) => id)
  const cup = { type_id: cups.id, weight: 350, category_ids }
  await products.updateProducts(north.product.id, cup)
  await products.updateProducts(south.product.id, { ...cup, weight: 290 })
  await products.updateProducts(lamp.id, { type_id: lamps.id, weight: 1200 })
}

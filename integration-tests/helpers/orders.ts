import { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import { TestEventUtils } from "@medusajs/test-utils"
import { MARKETPLACE_MODULE } from "../../src/modules/marketplace"
import MarketplaceModuleService from "../../src/modules/marketplace/service"
import { SELLER_MODULE } from "../../src/modules/seller"
import SellerModuleService from "../../src/modules/seller/service"
import { Actor } from "./actors"
import { anAddress, aMarket, aProduct, Currency, Market, Prices } from "./catalog"
import { Api } from "./runner"
import { aSeller } from "./sellers"

/** Amounts that leave fractions once a promotion and tax are applied. */
const FEES: Prices = { usd: 4.99, jpy: 499, kwd: 1.333 }

export type Shop = Awaited<ReturnType<typeof aShop>>
export type ShopSeller = Awaited<ReturnType<typeof aSellerWithGoods>>

/** A market with two sellers and the merchant, each with one product and its own shipping. */
export async function aShop(api: Api, container: MedusaContainer) {
  const market = await aMarket(container)
  const north = await aSellerWithGoods(api, container, market, {
    name: "North",
    prices: { usd: 19.99, jpy: 1999, kwd: 7.777 },
  })
  const south = await aSellerWithGoods(api, container, market, {
    name: "South",
    prices: { usd: 0.35, jpy: 101, kwd: 1.005 },
  })
  const lamp = await aProduct(container, market, {
    title: "Lamp",
    prices: { usd: 33.33, jpy: 3333, kwd: 3.335 },
  })
  return { market, north, south, lamp }
}

type SellerWishes = { name: string; prices: Prices }

/** An active seller with one product in stock and a price for sending it. */
export async function aSellerWithGoods(
  api: Api,
  container: MedusaContainer,
  market: Market,
  { name, prices }: SellerWishes
) {
  const seller = await aSeller(api, container, name)
  const product = await aProduct(
    container,
    { ...market, ...seller },
    { title: `${name} cup`, prices }
  )
  await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .createSellerProducts({ product_id: product.id, seller_id: seller.id })
  const { shipping_options } = (await api.get("/seller/shipping-options", seller.auth)).data
  const shipping_option_id: string = shipping_options[0].id
  const fees = Object.entries(FEES).map(([currency_code, amount]) => ({ currency_code, amount }))
  const fee = { prices: fees }
  await api.post(`/seller/shipping-options/${shipping_option_id}`, fee, seller.auth)
  return { ...seller, product, shipping_option_id }
}

/** Ten percent off every article and a third off shipping, which leaves fractions to round. */
export async function aPromotion(container: MedusaContainer, code: string) {
  const method = (target_type: "items" | "shipping_methods", value: number) => ({
    type: "percentage" as const,
    target_type,
    allocation: "each" as const,
    max_quantity: 100,
    value,
  })
  await createPromotionsWorkflow(container).run({
    input: {
      promotionsData: [
        {
          code: `${code}-GOODS`,
          type: "standard",
          status: "active",
          application_method: method("items", 10),
        },
        {
          code: `${code}-SHIPPING`,
          type: "standard",
          status: "active",
          application_method: method("shipping_methods", 33.3),
        },
      ],
    },
  })
  return [`${code}-GOODS`, `${code}-SHIPPING`]
}

type OrderWishes = {
  currency?: Currency
  /** Who buys; a visitor gives an e-mail and stays a guest. */
  buyer?: Actor
  email?: string
  promo_codes?: string[]
  items?: { variant_id: string; quantity: number }[]
  shipping_option_ids?: string[]
}

/** A cart with address, shipping and a payment session: only the last call is missing. */
export async function aReadyCart(api: Api, shop: Shop, wishes: OrderWishes = {}): Promise<string> {
  const { currency = "usd", buyer = shop.market.visitor, promo_codes } = wishes
  const { email = "ann@example.com" } = wishes
  const { north, south, lamp, market } = shop
  const items = wishes.items ?? [
    { variant_id: north.product.variant_id, quantity: 2 },
    { variant_id: south.product.variant_id, quantity: 1 },
    { variant_id: lamp.variant_id, quantity: 1 },
  ]
  const options = wishes.shipping_option_ids ?? [
    north.shipping_option_id,
    south.shipping_option_id,
    market.shipping_option_id,
  ]
  const post = async (path: string, body: object) =>
    (await api.post(`/store/${path}`, body, buyer)).data
  const { cart } = await post("carts", {
    region_id: market.regions[currency],
    email,
    shipping_address: anAddress(currency),
    items,
  })
  for (const option_id of options) {
    await post(`carts/${cart.id}/shipping-methods`, { option_id })
  }
  if (promo_codes) await post(`carts/${cart.id}/promotions`, { promo_codes })
  const { payment_collection } = await post("payment-collections", { cart_id: cart.id })
  await post(`payment-collections/${payment_collection.id}/payment-sessions`, {
    provider_id: "pp_system_default",
  })
  return cart.id
}

/**
 * Buys two pieces of North, one of South and one of the merchant through the store API, and waits
 * until the order is divided and paid.
 */
export async function anOrder(
  api: Api,
  container: MedusaContainer,
  shop: Shop,
  wishes: OrderWishes = {}
) {
  const { buyer = shop.market.visitor } = wishes
  const cart_id = await aReadyCart(api, shop, wishes)
  const done = reactionsTo(container, ["order.placed", "payment.captured"])
  const { order } = (await api.post(`/store/carts/${cart_id}/complete`, {}, buyer)).data
  await done
  return order
}

/** A busy machine takes its time, and a fixture may do a lot between the call and the deed. */
export const REACTION_MS = 45_000

/** Call it before the deed, await it afterwards: every subscriber of each event has run once. */
export async function reactionsTo(container: MedusaContainer, events: string[]) {
  const bus = container.resolve(Modules.EVENT_BUS)
  const timeout = REACTION_MS
  await Promise.all(
    events.map((event) => TestEventUtils.waitSubscribersExecution(event, bus, { timeout }))
  )
}

/** The slices of an order as the database has them, with lines and history, North's first. */
export async function slicesOf(container: MedusaContainer, order_id: string) {
  return await container
    .resolve<MarketplaceModuleService>(MARKETPLACE_MODULE)
    .listSellerOrders(
      { order_id },
      { relations: ["lines", "changes"], order: { seller_id: "ASC" } }
    )
}

/** What is in stock and what is promised of a product at its seller's place. */
export async function stockOf(container: MedusaContainer, seller: ShopSeller) {
  const [level] = await container.resolve(Modules.INVENTORY).listInventoryLevels({
    inventory_item_id: seller.product.inventory_item_id,
    location_id: seller.stock_location_id,
  })
  return { stocked: level.stocked_quantity, reserved: level.reserved_quantity }
}

import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createRegionsWorkflow,
  createServiceZonesWorkflow,
  createShippingOptionsWorkflow,
  updateProductVariantsWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import { Actor } from "./actors"
import { anAddress, aProduct, Market, Product } from "./catalog"
import { Api } from "./runner"

export const ZARINPAL = "pp_zarinpal_zarinpal"
export const SYSTEM = "pp_system_default"
/** What a piece and its way cost. */
export const PIECE_RIAL = 250_000
export const SHIPPING_RIAL = 50_000
export const TOTAL_RIAL = PIECE_RIAL + SHIPPING_RIAL

export type RialShop = Awaited<ReturnType<typeof aRialShop>>

/** Iran in a market: prices in rial, Zarinpal and payment by hand to choose from. */
export async function aRialShop(container: MedusaContainer, market: Market) {
  await acceptRials(container)
  const { result: regions } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: "Iran",
          currency_code: "irr",
          countries: ["ir"],
          payment_providers: [ZARINPAL, SYSTEM],
        },
      ],
    },
  })
  const option_id = await aWayToIran(container, market)
  return { market, region_id: regions[0].id, option_id }
}

async function acceptRials(container: MedusaContainer) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "store",
    fields: ["id", "supported_currencies.currency_code", "supported_currencies.is_default"],
  })
  const [{ id, supported_currencies }] = data
  // Asked for with their fields; the generated type has each as nullable.
  const known = supported_currencies as { currency_code: string; is_default: boolean }[]
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id },
      update: {
        supported_currencies: [
          ...known.map(({ currency_code, is_default }) => ({ currency_code, is_default })),
          { currency_code: "irr" },
        ],
      },
    },
  })
}

async function aWayToIran(container: MedusaContainer, market: Market) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "stock_location",
    fields: ["fulfillment_sets.id"],
    filters: { id: market.stock_location_id },
  })
  const { result: zones } = await createServiceZonesWorkflow(container).run({
    input: {
      data: [
        {
          name: "Iran",
          fulfillment_set_id: data[0].fulfillment_sets![0]!.id,
          geo_zones: [{ type: "country", country_code: "ir" }],
        },
      ],
    },
  })
  const { result: options } = await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name: "Post",
        service_zone_id: zones[0].id,
        shipping_profile_id: market.shipping_profile_id,
        provider_id: "manual_manual",
        price_type: "flat",
        type: { label: "Post", description: "Post", code: "post" },
        prices: [{ currency_code: "irr", amount: SHIPPING_RIAL }],
      },
    ],
  })
  return options[0].id
}

/** A product of the merchant with a price in rial. */
export async function aRialProduct(
  container: MedusaContainer,
  { market }: RialShop,
  wishes: { title: string; stocked_quantity?: number }
): Promise<Product> {
  const product = await aProduct(container, market, wishes)
  await updateProductVariantsWorkflow(container).run({
    input: {
      product_variants: [
        { id: product.variant_id, prices: [{ currency_code: "irr", amount: PIECE_RIAL }] },
      ],
    },
  })
  return product
}

/** A cart that only has to be paid for: one piece, sent to Iran, `TOTAL_RIAL` in all. */
export async function aRialCart(
  api: Api,
  { market, region_id, option_id }: RialShop,
  product: Product,
  buyer: Actor = market.visitor
): Promise<string> {
  const post = async (path: string, body: object) =>
    (await api.post(`/store/${path}`, body, buyer)).data
  const { cart } = await post("carts", {
    region_id,
    email: "ann@example.com",
    shipping_address: { ...anAddress(), country_code: "ir" },
    items: [{ variant_id: product.variant_id, quantity: 1 }],
  })
  await post(`carts/${cart.id}/shipping-methods`, { option_id })
  return cart.id
}

export type OpenedPayment = {
  cart_id: string
  collection_id: string
  session_id: string
  authority: string
  url: string
}

/** Chooses a way to pay for a cart, as a storefront does. */
export async function openPayment(
  api: Api,
  cart_id: string,
  buyer: Actor,
  provider_id = ZARINPAL
): Promise<OpenedPayment> {
  const { data: made } = await api.post("/store/payment-collections", { cart_id }, buyer)
  const collection_id = made.payment_collection.id
  const path = `/store/payment-collections/${collection_id}/payment-sessions`
  const { data } = await api.post(path, { provider_id }, buyer)
  const [session] = data.payment_collection.payment_sessions
  const { authority, url } = session.data
  return { cart_id, collection_id, session_id: session.id, authority, url }
}

import { MedusaContainer } from "@medusajs/framework/types"
import { aCustomer, aMerchant, Actor } from "../../helpers/actors"
import { aReadyCart, aShop, slicesOf } from "../../helpers/orders"
import { aQuietBus } from "../../helpers/quiet"
import { Api } from "../../helpers/runner"

export type Talk = Awaited<ReturnType<typeof aTalk>>
export type Message = { id: string; seq: number; body: string; side: string } & Record<
  string,
  unknown
>

/** A paid order of Ann's at two stores, and what she and North say to each other. */
export async function aTalk(api: Api, container: MedusaContainer) {
  const quiet = aQuietBus(container)
  const shop = await aShop(api, container)
  const merchant = await aMerchant(api, container, "merchant@example.com")
  const ann = await aCustomer(api, shop.market.visitor, "ann.account@example.com")
  const ben = await aCustomer(api, shop.market.visitor, "ben@example.com")
  const cart_id = await aReadyCart(api, shop, { buyer: ann, email: "ann.account@example.com" })
  const placed = await api.post(`/store/carts/${cart_id}/complete`, {}, ann)
  const order_id: string = placed.data.order.id
  await quiet()
  const [north, south] = (await slicesOf(container, order_id)).map(({ id }) => id)
  const { north: store, south: other } = shop

  const post = async (path: string, body: object, who: Actor) => {
    const { data } = await api.post(path, body, who)
    await quiet()
    return data
  }
  const begin = (body = "Is it dishwasher safe?", who = ann) =>
    post("/store/conversations", { order_id, seller_id: store.id, body }, who)
  const ask = (product_id = store.product.id, who = ann, body = "How big is it?") =>
    post("/store/conversations", { product_id, body }, who)
  const buyer = (id: string, body: string, more = {}) =>
    post(`/store/conversations/${id}/messages`, { body, ...more }, ann)
  const seller = (id: string, body: string, more = {}) =>
    post(`/seller/conversations/${id}/messages`, { body, ...more }, store.auth)
  const reads =
    (surface: "store" | "seller") =>
    async (id: string, query = "") => {
      const who = surface === "store" ? ann : store.auth
      return (await api.get(`/${surface}/conversations/${id}/messages${query}`, who)).data
    }
  const unread = async (surface: "store" | "seller", who: Actor): Promise<number> =>
    (await api.get(`/${surface}/conversations/unread-count`, who)).data.unread_count
  return {
    ...{ quiet, shop, merchant, ann, ben, store, other, order_id, north, south },
    ...{ post, begin, ask, buyer, seller, unread },
    look: { buyer: reads("store"), seller: reads("seller") },
  }
}

/** A form with a small PDF. */
export function aFile(name = "label.pdf") {
  const form = new FormData()
  form.append("file", new Blob(["%PDF-1.4\n%%EOF"], { type: "application/pdf" }), name)
  return form
}

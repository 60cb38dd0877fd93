import { Actor } from "../../helpers/actors"
import { Market, Product } from "../../helpers/catalog"

type Asked = {
  api: { get: Ask; head: Ask; delete: Ask; post: (path: string, body: object, who: Who) => Answer }
  market: Market
  teapot: Product
  line_id: string
  who: Who
}
type Who = Actor
type Answer = Promise<{ data: unknown }>
type Ask = (path: string, who: Who & { data?: object }) => Answer

const cart = (id: string, below = "") => `/store/carts/${id}${below}`
const item = ({ teapot }: Asked) => ({ variant_id: teapot.variant_id, quantity: 1 })

/** Every request by which someone can come near a cart whose id they know, and some spellings. */
export const waysInto: Record<string, (id: string, asked: Asked) => Answer> = {
  read: (id, { api, who }) => api.get(cart(id), who),
  "read in capitals": (id, { api, who }) => api.get(`/STORE/Carts/${id}`, who),
  "read by an encoded id": (id, { api, who }) => api.get(cart(`%63${id.slice(1)}`), who),
  "read with a slash": (id, { api, who }) => api.get(cart(id, "/"), who),
  "ask for its head": (id, { api, who }) => api.head(cart(id), who),
  change: (id, { api, who }) => api.post(cart(id), { metadata: { a: 1 } }, who),
  "take over": (id, { api, who }) => api.post(cart(id, "/customer"), {}, who),
  "add to it": (id, a) => a.api.post(cart(id, "/line-items"), item(a), a.who),
  "change a line": (id, { api, line_id, who }) =>
    api.post(cart(id, `/line-items/${line_id}`), { quantity: 2 }, who),
  "remove a line": (id, { api, line_id, who }) =>
    api.delete(cart(id, `/line-items/${line_id}`), who),
  "add a promotion": (id, { api, who }) =>
    api.post(cart(id, "/promotions"), { promo_codes: [] }, who),
  "remove a promotion": (id, { api, who }) =>
    api.delete(cart(id, "/promotions"), { ...who, data: { promo_codes: [] } }),
  "reckon its taxes": (id, { api, who }) => api.post(cart(id, "/taxes"), {}, who),
  "choose its shipping": (id, { api, market, who }) =>
    api.post(cart(id, "/shipping-methods"), { option_id: market.shipping_option_id }, who),
  complete: (id, { api, who }) => api.post(cart(id, "/complete"), {}, who),
  pay: (id, { api, who }) => api.post("/store/payment-collections", { cart_id: id }, who),
  "ask how it ships": (id, { api, who }) => api.get(`/store/shipping-options?cart_id=${id}`, who),
  "ask what shipping costs": (id, { api, market, who }) =>
    api.post(
      `/store/shipping-options/${market.shipping_option_id}/calculate`,
      { cart_id: id },
      who
    ),
  "ask prices for it": (id, { api, who }) => api.get(`/store/products?cart_id=${id}`, who),
  "ask a price for it": (id, { api, teapot, who }) =>
    api.get(`/store/products/${teapot.id}?cart_id=${id}`, who),
  "ask prices of variants for it": (id, { api, who }) =>
    api.get(`/store/product-variants?cart_id=${id}`, who),
}

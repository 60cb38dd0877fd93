import { Actor } from "../../helpers/actors"
import { Shop } from "../../helpers/orders"
import { Api } from "../../helpers/runner"

export type Cart = {
  id: string
  customer_id: string
  email: string
  region_id: string
  completed_at: string | null
  total: number
  items: { variant_id: string; quantity: number; unit_price: number }[]
}

export const OWN_CART = "/store/customers/me/cart"

export const lineOf = (product: { variant_id: string }, quantity = 1) => ({
  variant_id: product.variant_id,
  quantity,
})
export const linesIn = ({ items }: Cart) =>
  items.map(({ variant_id, quantity }) => ({ variant_id, quantity }))

/** What customers and guests do with carts, through the store's routes. */
export const cartsBy = (api: Api) => ({
  mine: async (who: Actor, query = ""): Promise<Cart> =>
    (await api.get(`${OWN_CART}${query}`, who)).data.cart,
  merge: async (cart_id: string, who: Actor): Promise<Cart> =>
    (await api.post(`${OWN_CART}/merge`, { cart_id }, who)).data.cart,
  /** A cart of the platform's own route, as guests have it. */
  make: async (who: Actor, region_id: string, items: object[] = []): Promise<Cart> =>
    (await api.post("/store/carts", { region_id, items }, who)).data.cart,
  read: async (id: string, who: Actor): Promise<Cart> =>
    (await api.get(`/store/carts/${id}`, who)).data.cart,
})

/** The dollar is every shop's first region. */
export const dollars = ({ market }: Shop) => market.regions.usd

import { Actor } from "../../helpers/actors"
import { Shop } from "../../helpers/orders"
import { Api } from "../../helpers/runner"

type Maximums = { currency_code: string; amount: number }[]
type Wishes = {
  code: string
  percent?: number
  target_type?: "items" | "shipping_methods"
  maximums?: Maximums
  /** What the native page sends beyond that. */
  more?: object
}

/** A percentage of the merchant, as the native page makes it, with the widget's maximum. */
export async function aPercentage(api: Api, merchant: Actor, wishes: Wishes) {
  const { code, percent = 50, target_type = "items", maximums, more } = wishes
  const method = { type: "percentage", target_type, allocation: "across", value: percent }
  const body = { code, type: "standard", status: "active", application_method: method, ...more }
  const { promotion } = (await api.post("/admin/promotions", body, merchant)).data
  const id: string = promotion.id
  if (maximums) await api.post(`/admin/promotion-policies/${id}`, { maximums }, merchant)
  return id
}

type Adjusted = { id: string; adjustments?: { code: string; amount: number }[] }
export type Discounted = {
  items: (Adjusted & { variant_id: string })[]
  shipping_methods: (Adjusted & { shipping_option_id: string })[]
}

export const FIELDS =
  "fields=items.id,items.product_id,items.variant_id,items.subtotal,items.adjustments.code," +
  "items.adjustments.amount,shipping_methods.id,shipping_methods.shipping_option_id," +
  "shipping_methods.adjustments.code,shipping_methods.adjustments.amount,currency_code"

/** What a promotion takes off a cart, an order or a preview, all lines and deliveries together. */
export function takenOff({ items, shipping_methods }: Discounted, code: string): number {
  const adjustments = [...items, ...shipping_methods].flatMap((line) => line.adjustments ?? [])
  const amounts = adjustments.filter((one) => one.code === code).map((one) => Number(one.amount))
  return Number(amounts.reduce((sum, amount) => sum + amount, 0).toFixed(6))
}

/** A cart and what is done to it, through the store's API. */
export function cartOf(api: Api, shop: Shop, id: string) {
  const visitor = shop.market.visitor
  const path = `/store/carts/${id}`
  const read = async (): Promise<Discounted> =>
    (await api.get(`${path}?${FIELDS}`, visitor)).data.cart
  return {
    id,
    read,
    takes: async (code: string) => takenOff(await read(), code),
    post: async (rest: string, body: object) =>
      (await api.post(`${path}${rest}`, body, visitor)).data,
    remove: async (line_id: string) => await api.delete(`${path}/line-items/${line_id}`, visitor),
    lineOf: async (variant_id: string): Promise<string> => {
      const { items } = await read()
      return items.find((item) => item.variant_id === variant_id)!.id
    },
  }
}

/** What the platform answers to a deed that is refused. */
export async function refusal(
  deed: Promise<unknown>
): Promise<{ status: number; message: string }> {
  try {
    await deed
  } catch (error) {
    const { status, data } = (error as { response: { status: number; data: { message: string } } })
      .response
    return { status, message: data.message }
  }
  throw new Error("It was not refused")
}

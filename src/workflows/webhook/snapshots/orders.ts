import { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { forMerchant, queryOf, Snapshot } from "./snapshot"
import { numberOf } from "./number-of"

/** The facts of an order that the merchant's systems need; the rest is `GET /admin/orders/:id`. */
export const WebhookOrder = z
  .object({
    id: z.string(),
    display_id: z.number().int(),
    status: z.string(),
    email: z.string().nullable(),
    customer_id: z.string().nullable(),
    region_id: z.string().nullable(),
    sales_channel_id: z.string().nullable(),
    currency_code: z.string(),
    subtotal: z.number(),
    discount_total: z.number(),
    shipping_total: z.number(),
    tax_total: z.number(),
    total: z.number(),
    items: z.array(
      z
        .object({
          id: z.string(),
          product_id: z.string().nullable(),
          variant_id: z.string().nullable(),
          title: z.string(),
          sku: z.string().nullable(),
          quantity: z.number(),
          unit_price: z.number(),
          total: z.number(),
        })
        .strict()
    ),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
    canceled_at: z.iso.datetime().nullable(),
  })
  .strict()

const FACTS = [
  ...["id", "display_id", "status", "email", "customer_id", "region_id", "sales_channel_id"],
  ...["currency_code", "created_at", "updated_at", "canceled_at"],
] as const
const AMOUNTS = ["subtotal", "discount_total", "shipping_total", "tax_total", "total"] as const
const ITEM_FIELDS = [
  ...["id", "product_id", "variant_id", "title", "product_title", "variant_sku"],
  ...["quantity", "unit_price", "total"],
].map((field) => `items.${field}`)

type Fact = (typeof FACTS)[number]
type Item = {
  id: string
  product_id: string | null
  variant_id: string | null
  title: string
  product_title: string | null
  variant_sku: string | null
  quantity: BigNumberInput
  unit_price: BigNumberInput
  total: BigNumberInput
}
type Row = Record<Fact, unknown> &
  Record<(typeof AMOUNTS)[number], BigNumberInput> & { id: string; items: Item[] }

const itemView = (item: Item) => ({
  id: item.id,
  product_id: item.product_id,
  variant_id: item.variant_id,
  title: item.product_title ?? item.title,
  sku: item.variant_sku,
  quantity: numberOf(item.quantity),
  unit_price: numberOf(item.unit_price),
  total: numberOf(item.total),
})

const orderView = (order: Row) => ({
  ...Object.fromEntries(FACTS.map((name) => [name, order[name] ?? null])),
  ...Object.fromEntries(AMOUNTS.map((name) => [name, numberOf(order[name])])),
  items: order.items.map(itemView),
})

export const orderSnapshot: Snapshot = {
  merchant: WebhookOrder,
  seller: null,
  async read(container: MedusaContainer, ids: string[]) {
    const { data } = await queryOf(container).graph({
      entity: "order",
      fields: [...FACTS, ...AMOUNTS, ...ITEM_FIELDS],
      filters: { id: ids },
    })
    // The fields asked for are those of Row; the generated types know no computed totals.
    const orders = data as unknown as Row[]
    return new Map(orders.map((order) => [order.id, forMerchant(orderView(order))]))
  },
}

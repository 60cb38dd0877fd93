import { BigNumberInput } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { SELLER_FIELDS } from "../../../api/admin/seller-orders/any-order"
import { AdminSellerOrder } from "../../../api/admin/seller-orders/schemas"
import { SELLER_ORDER_FIELDS } from "../../../api/seller/orders/order-fields"
import { SellerOrder } from "../../../api/seller/orders/schemas"
import { numberOf } from "./number-of"
import { Frozen, pick, queryOf, Snapshot } from "./snapshot"

/** What was sold, so that a store need not ask for it. */
const lines = z.array(
  z
    .object({
      id: z.string(),
      kind: z.enum(["item", "shipping"]),
      product_id: z.string().nullable(),
      variant_id: z.string().nullable(),
      title: z.string(),
      quantity: z.number(),
      subtotal: z.number(),
      discount_total: z.number(),
      tax_total: z.number(),
      total: z.number(),
    })
    .strict()
)

const AMOUNTS = ["subtotal", "discount_total", "tax_total", "total"] as const
const LINE_FACTS = ["id", "kind", "product_id", "variant_id", "title", "quantity"]
const LINE_FIELDS = [...LINE_FACTS, ...AMOUNTS].map((field) => `lines.${field}`)

type Amounts = Record<(typeof AMOUNTS)[number], BigNumberInput>
type Slice = Amounts & {
  id: string
  seller_id: string
  seller: { id: string; name: string; handle: string } | null
  lines: (Amounts & { id: string })[]
}

const amountsOf = (row: Amounts) =>
  Object.fromEntries(AMOUNTS.map((name) => [name, numberOf(row[name])]))

function frozen(slice: Slice): Frozen {
  const { seller_id, seller } = slice
  const row = {
    ...pick(slice, SELLER_ORDER_FIELDS),
    ...amountsOf(slice),
    lines: slice.lines.map((line) => ({ ...pick(line, LINE_FACTS), ...amountsOf(line) })),
  }
  const shop = seller && pick(seller, ["id", "name", "handle"])
  return { merchant: { ...row, seller_id, seller: shop }, seller_id, seller: row }
}

export const sellerOrderSnapshot: Snapshot = {
  merchant: AdminSellerOrder.extend({ lines }).strict(),
  seller: SellerOrder.extend({ lines }).strict(),
  async read(container, ids) {
    const { data } = await queryOf(container).graph({
      entity: "seller_order",
      fields: [...SELLER_ORDER_FIELDS, "seller_id", ...SELLER_FIELDS, ...LINE_FIELDS],
      filters: { id: ids },
    })
    // The link adds the seller to what the generated types know of a slice.
    const slices = data as unknown as Slice[]
    return new Map(slices.map((slice) => [slice.id, frozen(slice)]))
  },
}

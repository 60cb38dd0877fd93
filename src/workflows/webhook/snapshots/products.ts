import { BigNumberInput } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { numberOf } from "./number-of"
import { Frozen, pick, queryOf, Snapshot } from "./snapshot"

const price = z.object({ id: z.string(), currency_code: z.string(), amount: z.number() }).strict()
const variant = z
  .object({
    id: z.string(),
    title: z.string(),
    sku: z.string().nullable(),
    barcode: z.string().nullable(),
    manage_inventory: z.boolean(),
    allow_backorder: z.boolean(),
    updated_at: z.iso.datetime(),
    /** Of everybody, without price lists and rules. */
    prices: z.array(price),
  })
  .strict()

/** A product as other systems keep it; stock is another thing. */
export const WebhookSellerProduct = z
  .object({
    id: z.string(),
    title: z.string(),
    subtitle: z.string().nullable(),
    handle: z.string(),
    description: z.string().nullable(),
    status: z.enum(["draft", "proposed", "published", "rejected"]),
    thumbnail: z.string().nullable(),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
    variants: z.array(variant),
  })
  .strict()
export const WebhookProduct = WebhookSellerProduct.extend({
  /** Null: the merchant's own. */
  seller: z.object({ id: z.string(), name: z.string(), handle: z.string() }).strict().nullable(),
}).strict()

const FACTS = Object.keys(WebhookSellerProduct.shape).filter((field) => field !== "variants")
const VARIANT_FACTS = Object.keys(variant.shape).filter((field) => field !== "prices")
const PRICE_FIELDS = ["id", "currency_code", "amount", "updated_at", "price_list_id", "rules_count"]
const FIELDS = [
  ...[...FACTS, "variants.variant_rank", "seller.id", "seller.name", "seller.handle"],
  ...VARIANT_FACTS.map((field) => `variants.${field}`),
  ...PRICE_FIELDS.map((field) => `variants.prices.${field}`),
]

type Price = {
  id: string
  currency_code: string
  amount: BigNumberInput
  updated_at: Date | string
  price_list_id?: string | null
  rules_count?: number | null
}
type Variant = { id: string; variant_rank: number; updated_at: Date | string; prices?: Price[] }
export type ProductRead = {
  id: string
  created_at: Date | string
  updated_at: Date | string
  variants?: Variant[]
  seller?: { id: string; name: string; handle: string } | null
}

export async function readProducts(
  ...[container, ids]: Parameters<Snapshot["read"]>
): Promise<ProductRead[]> {
  const { data } = await queryOf(container).graph({
    entity: "product",
    fields: FIELDS,
    filters: { id: ids },
  })
  // The links add prices and the seller to what the generated types know of a product.
  return data as unknown as ProductRead[]
}

const isForEverybody = ({ price_list_id, rules_count }: Price) => !price_list_id && !rules_count

const variantView = (one: Variant) => ({
  ...pick(one, VARIANT_FACTS),
  prices: (one.prices ?? [])
    .filter(isForEverybody)
    .map(({ id, currency_code, amount }) => ({ id, currency_code, amount: numberOf(amount) })),
})

export function productView(product: ProductRead): Frozen {
  const { seller, variants = [] } = product
  const ranked = [...variants].sort((a, b) => a.variant_rank - b.variant_rank)
  const row = { ...pick(product, FACTS), variants: ranked.map(variantView) }
  const shop = seller ? pick(seller, ["id", "name", "handle"]) : null
  return {
    merchant: { ...row, seller: shop },
    ...(seller ? { seller_id: seller.id, seller: row } : { seller_id: null, seller: null }),
  }
}

export const productSnapshot: Snapshot = {
  merchant: WebhookProduct,
  seller: WebhookSellerProduct,
  async read(...asked) {
    const products = await readProducts(...asked)
    return new Map(products.map((product) => [product.id, productView(product)]))
  },
}

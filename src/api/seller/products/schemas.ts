import { ProductStatus } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { entity, moment } from "../../../lib/openapi/answers"
import { LISTING_FORMATS } from "../../../modules/auction/rules"
import { PRODUCT_REVIEW_STATUSES } from "../../../modules/seller/rules"

const id = z.string()
const text = z.string().nullable()
const measure = z.number().nullable()
const count = z.number().int().min(0)

const facts = {
  id,
  title: z.string(),
  subtitle: text,
  handle: z.string(),
  status: z
    .enum(ProductStatus)
    .describe("Only what is `published` is for sale; `proposed` waits for the merchant"),
  thumbnail: text,
  created_at: moment,
  updated_at: moment,
}
const variantFacts = { id, title: z.string(), sku: text }

/** A product as a row of a list. */
export const SellerProductRow = entity("SellerProductRow", {
  ...facts,
  variants: z.array(z.object(variantFacts).strict()),
})

/** A variant with its prices, and its stock at the store's own place. */
export const SellerVariant = entity("SellerVariant", {
  ...variantFacts,
  weight: measure.describe("Grams"),
  variant_rank: z.number().int(),
  manage_inventory: z.boolean(),
  allow_backorder: z.boolean(),
  created_at: moment,
  options: z.array(
    z.object({ value: z.string(), option: z.object({ title: z.string() }).strict() }).strict()
  ),
  prices: z.array(z.object({ id, currency_code: z.string(), amount: z.number() }).strict()),
  stocked_quantity: z.number(),
  reserved_quantity: z.number().describe("Sold and not sent yet"),
})

/** A product on its own page, with the state of its review. */
export const SellerProduct = entity("SellerProduct", {
  ...facts,
  description: text,
  weight: measure.describe("Grams"),
  length: measure.describe("Millimetres"),
  width: measure.describe("Millimetres"),
  height: measure.describe("Millimetres"),
  origin_country: text,
  hs_code: text,
  material: text,
  images: z.array(z.object({ id, url: z.string(), rank: z.number().int(), alt: text }).strict()),
  options: z.array(
    z
      .object({
        id,
        title: z.string(),
        values: z.array(z.object({ id, value: z.string() }).strict()),
      })
      .strict()
  ),
  categories: z.array(z.object({ id, name: z.string() }).strict()),
  tags: z.array(z.object({ id, value: z.string() }).strict()),
  attributes: z.array(z.object({ name: z.string(), value: z.string() }).strict()),
  listing_group: text.describe("Shared with the offers of others for the same article"),
  variants: z.array(SellerVariant),
  review: z
    .object({
      status: z.enum(PRODUCT_REVIEW_STATUSES),
      reason: text.describe("Told when it was rejected"),
      created_at: moment,
      decided_at: moment.nullable(),
    })
    .strict()
    .nullable()
    .describe("The merchant's last look at it; null when nobody ever looked"),
})

/** How a product is sold. */
export const SellerListing = entity("SellerListing", {
  product_id: id,
  format: z
    .enum(LISTING_FORMATS)
    .nullable()
    .describe("Null: nobody ever said; it sells at its fixed price"),
  open_auction_id: text,
})

/** How many wish for a product, never who. */
export const SellerWishlistDemand = entity("SellerWishlistDemand", {
  customers: count,
  items: count.describe("Entries on all lists together"),
  last_30_days: count.describe("Customers who put it on a list in that time"),
  days: z
    .array(z.object({ date: z.iso.date(), added: count }).strict())
    .describe("Days on which something was added, the oldest first"),
})

import { z } from "@medusajs/framework/zod"
import { accepts } from "../../../lib/accepts"
import { listParams, oneOrMore, search } from "../../../lib/query-params"
import {
  ATTRIBUTE_NAME_LENGTH_MAX,
  ATTRIBUTE_VALUE_LENGTH_MAX,
  ATTRIBUTES_PER_PRODUCT_MAX,
  isListingGroupKey,
  LISTING_GROUP_KEYS,
  LISTING_GROUP_LENGTH_MAX,
  toListingGroupKey,
} from "../../../modules/catalog/content-rules"
import {
  CATEGORIES_PER_PRODUCT_MAX,
  IMAGES_PER_PRODUCT_MAX,
  OPTIONS_PER_PRODUCT_MAX,
  PRICE_MAX,
  STOCK_MAX,
  TAGS_PER_PRODUCT_MAX,
  VARIANTS_PER_PRODUCT_MAX,
  WEIGHT_GRAMS_MAX,
} from "../../../modules/seller/product-rules"

const PRICES_MAX = 50
const ALT_LENGTH_MAX = 300
const HS_CODE_LENGTH_MAX = 20
/** Millimetres: a kilometre is enough for anything that is sent. */
const EDGE_MAX = 1_000_000
const OPTION_VALUES_MAX = 50
const text = (max: number) => z.string().trim().min(1).max(max)
const picture = z
  .url({ protocol: /^https?$/, error: accepts("an address of POST /seller/uploads") })
  .max(2048)
const weight = z.number().min(0).max(WEIGHT_GRAMS_MAX).describe("Grams")
const edge = z.number().min(0).max(EDGE_MAX).describe("Millimetres")
const country = z
  .string()
  .trim()
  .regex(/^[a-zA-Z]{2}$/, { error: accepts("two letters, such as us") })
  .transform((code) => code.toLowerCase())
const stock = z.number().int().min(0).max(STOCK_MAX)

export const PriceBody = z
  .object({
    currency_code: z
      .string()
      .length(3)
      .transform((code) => code.toLowerCase()),
    amount: z.number().min(0).max(PRICE_MAX),
  })
  .strict()
const prices = z.array(PriceBody).min(1).max(PRICES_MAX)
const options = z.record(text(100), text(100))

export const SellerCreateVariant = z
  .object({
    title: text(200),
    sku: text(100).optional(),
    weight: weight.optional(),
    manage_inventory: z.boolean().default(true),
    allow_backorder: z.boolean().default(false),
    stocked_quantity: stock.default(0),
    options: options.optional(),
    prices,
  })
  .strict()
export type SellerCreateVariant = z.infer<typeof SellerCreateVariant>

export const SellerUpdateVariant = z
  .object({
    title: text(200).optional(),
    sku: text(100).nullish(),
    weight: weight.nullish(),
    allow_backorder: z.boolean().optional(),
    stocked_quantity: stock.optional(),
    options: options.optional(),
    prices: prices.optional(),
  })
  .strict()
export type SellerUpdateVariant = z.infer<typeof SellerUpdateVariant>

export const ListingGroupKey = z
  .string()
  .max(LISTING_GROUP_LENGTH_MAX)
  .transform(toListingGroupKey)
  .refine(isListingGroupKey, { error: accepts(LISTING_GROUP_KEYS) })

const words = {
  subtitle: text(300),
  description: z.string().trim().max(10_000),
  handle: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: accepts("lower case letters, digits and dashes") })
    .max(200)
    .optional(),
  images: z
    .array(
      z.object({ url: picture, alt: z.string().trim().max(ALT_LENGTH_MAX).nullish() }).strict()
    )
    .max(IMAGES_PER_PRODUCT_MAX)
    .optional()
    .describe("In this order"),
  material: text(200),
  category_ids: z.array(text(64)).max(CATEGORIES_PER_PRODUCT_MAX).optional(),
  tags: z.array(text(50)).max(TAGS_PER_PRODUCT_MAX).optional(),
  attributes: z
    .array(
      z
        .object({ name: text(ATTRIBUTE_NAME_LENGTH_MAX), value: text(ATTRIBUTE_VALUE_LENGTH_MAX) })
        .strict()
    )
    .max(ATTRIBUTES_PER_PRODUCT_MAX)
    .optional(),
  listing_group: ListingGroupKey.nullish().describe(
    "Shared with the offers of others for the same article; null takes the product out"
  ),
  length: edge.nullish(),
  width: edge.nullish(),
  height: edge.nullish(),
  origin_country: country.nullish(),
  hs_code: text(HS_CODE_LENGTH_MAX).nullish(),
}

export const SellerCreateProduct = z
  .object({
    ...words,
    title: text(200),
    subtitle: words.subtitle.optional(),
    description: words.description.optional(),
    material: words.material.optional(),
    thumbnail: picture.optional(),
    weight: weight.optional(),
    options: z
      .array(
        z
          .object({ title: text(100), values: z.array(text(100)).min(1).max(OPTION_VALUES_MAX) })
          .strict()
      )
      .min(1)
      .max(OPTIONS_PER_PRODUCT_MAX)
      .optional(),
    variants: z.array(SellerCreateVariant).min(1).max(VARIANTS_PER_PRODUCT_MAX),
    submit: z.boolean().default(true).describe("False keeps a draft that only the seller sees"),
  })
  .strict()
export type SellerCreateProduct = z.infer<typeof SellerCreateProduct>

export const SellerUpdateProduct = z
  .object({
    ...words,
    title: text(200).optional(),
    subtitle: words.subtitle.nullish(),
    description: words.description.nullish(),
    material: words.material.nullish(),
    thumbnail: picture.nullish(),
    weight: weight.nullish(),
  })
  .strict()
export type SellerUpdateProduct = z.infer<typeof SellerUpdateProduct>

export const SellerSubmitProduct = z.object({}).strict()

export const SellerListProducts = listParams({
  order: "-created_at",
  orderable: ["created_at", "updated_at", "title", "status"],
}).extend({
  q: search,
  status: oneOrMore(["draft", "proposed", "published", "rejected"]),
})

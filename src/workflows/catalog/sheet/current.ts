import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ONLY_OPTION } from "../../../modules/seller/product-rules"
import { Attribute } from "./lists"

export type CurrentVariant = {
  id: string
  title: string
  sku: string | null
  weight: number | null
  allow_backorder: boolean
  manage_inventory: boolean
  rank: number
  options: Record<string, string>
  prices: { id: string; currency_code: string; amount: number }[]
  stocked: number
  reserved: number
  low_stock_threshold: number | null
}
export type CurrentProduct = {
  id: string
  handle: string
  title: string
  subtitle: string | null
  description: string | null
  material: string | null
  status: string
  thumbnail: string | null
  seller_id: string | null
  images: { id: string; url: string }[]
  categories: { id: string; handle: string }[]
  category_handles: string[]
  tags: string[]
  attributes: Attribute[]
  listing_group: string | null
  options: { id: string; title: string; values: string[] }[]
  variants: CurrentVariant[]
}

const VARIANT_FIELDS = [
  ...["id", "title", "sku", "weight", "allow_backorder", "manage_inventory", "variant_rank"],
  ...["options.value", "options.option.title"],
  ...["prices.id", "prices.currency_code", "prices.amount", "prices.min_quantity"],
  ...["prices.rules_count", "prices.price_list_id"],
  "inventory_items.inventory.location_levels.location_id",
  "inventory_items.inventory.location_levels.stocked_quantity",
  "inventory_items.inventory.location_levels.reserved_quantity",
]
const PRODUCT_FIELDS = [
  ...["id", "handle", "title", "subtitle", "description", "material", "status", "thumbnail"],
  ...["seller.id", "images.id", "images.url", "images.rank", "categories.id", "categories.handle"],
  ...["tags.value", "options.id", "options.title", "options.values.value"],
  ...VARIANT_FIELDS.map((field) => `variants.${field}`),
]

type Level = { location_id: string; stocked_quantity: number; reserved_quantity: number }
type PriceRow = {
  id: string
  currency_code: string
  amount: number
  min_quantity: number | null
  rules_count: number
  price_list_id: string | null
}
type VariantRow = Omit<CurrentVariant, "rank" | "options" | "prices"> & {
  variant_rank: number | null
  options: { value: string; option: { title: string } }[]
  prices: PriceRow[]
  inventory_items: { inventory: { location_levels?: Level[] } | null }[]
}
type ProductRow = Omit<CurrentProduct, "seller_id" | "images" | "tags" | "options" | "variants"> & {
  seller?: { id: string }
  images: { id: string; url: string; rank: number }[]
  categories: { id: string; handle: string }[]
  tags: { value: string }[]
  options: { id: string; title: string; values: { value: string }[] }[]
  variants: VariantRow[]
}

type Page = { filters: object; take?: number }

/** Products as a sheet shows them, with the stock at one location, in the order of their handles. */
export async function readProducts(
  container: MedusaContainer,
  { filters, take }: Page,
  location_id: string
): Promise<CurrentProduct[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product",
    fields: PRODUCT_FIELDS,
    filters,
    pagination: { order: { handle: "ASC" }, ...(take && { take }) },
  })
  // The links add seller, prices and stock to what the generated types know of a product.
  const rows = data as unknown as ProductRow[]
  const more = await readMore(container, rows)
  return rows.map((row) => productOf(row, more, location_id))
}

/** Variants of one seller that have one of the skus. */
export async function readVariants(
  container: MedusaContainer,
  { seller_id, skus }: { seller_id: string; skus: string[] },
  location_id: string
): Promise<CurrentVariant[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "variant",
    fields: [...VARIANT_FIELDS, "product.seller.id"],
    filters: { sku: skus },
  })
  type Row = VariantRow & { product: { seller?: { id: string } } }
  // The links add seller, prices and stock to what the generated types know of a variant.
  const rows = data as unknown as Row[]
  const own = rows.filter(({ product }) => product.seller?.id === seller_id)
  const thresholdOf = await readThresholds(
    container,
    own.map(({ id }) => id)
  )
  return own.map((row) => variantOf(row, { thresholdOf }, location_id))
}

async function readThresholds(container: MedusaContainer, variant_id: string[]) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "stock_watch",
    fields: ["variant_id", "low_stock_threshold"],
    filters: { variant_id },
  })
  return new Map(data.map((watch) => [watch.variant_id, watch.low_stock_threshold]))
}

type More = Awaited<ReturnType<typeof readMore>>

/** What other domains know of the products. */
async function readMore(container: MedusaContainer, products: ProductRow[]) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const product_id = products.map(({ id }) => id)
  const variant_id = products.flatMap(({ variants }) => variants.map(({ id }) => id))
  const [attributes, groups, thresholdOf] = await Promise.all([
    query.graph({
      entity: "product_attribute",
      fields: ["product_id", "name", "value", "rank"],
      filters: { product_id },
      pagination: { order: { rank: "ASC" } },
    }),
    query.graph({
      entity: "product_listing_group",
      fields: ["product_id", "key"],
      filters: { product_id },
    }),
    readThresholds(container, variant_id),
  ])
  const attributesOf = new Map<string, Attribute[]>()
  for (const { product_id: id, name, value } of attributes.data) {
    attributesOf.set(id, [...(attributesOf.get(id) ?? []), { name, value }])
  }
  return {
    attributesOf,
    groupOf: new Map(groups.data.map(({ product_id: id, key }) => [id, key])),
    thresholdOf,
  }
}

function productOf(row: ProductRow, more: More, location_id: string): CurrentProduct {
  const { seller, images, categories, tags, options, variants, ...rest } = row
  return {
    ...rest,
    seller_id: seller?.id ?? null,
    images: [...images].sort((a, b) => a.rank - b.rank),
    categories,
    category_handles: categories.map(({ handle }) => handle).sort(),
    tags: tags.map(({ value }) => value).sort(),
    attributes: more.attributesOf.get(row.id) ?? [],
    listing_group: more.groupOf.get(row.id) ?? null,
    options: options.map(({ id, title, values }) => ({
      ...{ id, title },
      values: values.map(({ value }) => value),
    })),
    variants: variants
      .map((variant) => variantOf(variant, more, location_id))
      .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1)),
  }
}

/** Prices for one piece and for everybody; others are the merchant's own arrangements. */
const isPlain = ({ min_quantity, rules_count, price_list_id }: PriceRow) =>
  !min_quantity && !rules_count && !price_list_id

function variantOf(
  row: VariantRow,
  { thresholdOf }: Pick<More, "thresholdOf">,
  location_id: string
): CurrentVariant {
  const { id, title, sku, weight, allow_backorder, manage_inventory, variant_rank } = row
  const levels = row.inventory_items?.[0]?.inventory?.location_levels ?? []
  const own = levels.find((level) => level.location_id === location_id)
  return {
    ...{ id, title, sku, weight, allow_backorder, manage_inventory },
    rank: variant_rank ?? 0,
    options: Object.fromEntries(row.options.map(({ value, option }) => [option.title, value])),
    prices: (row.prices ?? []).filter(isPlain).map((price) => ({
      ...{ id: price.id, currency_code: price.currency_code },
      amount: Number(price.amount),
    })),
    stocked: Number(own?.stocked_quantity ?? 0),
    reserved: Number(own?.reserved_quantity ?? 0),
    low_stock_threshold: thresholdOf.get(id) ?? null,
  }
}

/** Whether the product has only the option that the platform asks for and nobody chose. */
export const hasOnlyOption = ({ options }: Pick<CurrentProduct, "options">) =>
  options.length === 1 && options[0].title === ONLY_OPTION.title

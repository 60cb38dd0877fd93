import {
  ATTRIBUTE_NAME_LENGTH_MAX,
  ATTRIBUTE_VALUE_LENGTH_MAX,
  ATTRIBUTES_PER_PRODUCT_MAX,
  isListingGroupKey,
  LISTING_GROUP_KEYS,
  toListingGroupKey,
} from "../../../modules/catalog/content-rules"
import { ImportKind } from "../../../modules/catalog/rules"
import {
  CATEGORIES_PER_PRODUCT_MAX,
  Currency,
  IMAGES_PER_PRODUCT_MAX,
  OPTIONS_PER_PRODUCT_MAX,
  PRICE_MAX,
  STOCK_MAX,
  TAGS_PER_PRODUCT_MAX,
  WEIGHT_GRAMS_MAX,
} from "../../../modules/seller/product-rules"
import * as cells from "./cells"

const TITLE_LENGTH_MAX = 200
const SUBTITLE_LENGTH_MAX = 300
const DESCRIPTION_LENGTH_MAX = 10_000
const HANDLE_LENGTH_MAX = 200
const OPTION_LENGTH_MAX = 100
const SKU_LENGTH_MAX = 100
const TAG_LENGTH_MAX = 50

export type Column = {
  name: string
  /** Said about the product as a whole; its rows must agree. */
  ofProduct?: boolean
  /** Every row must fill it. */
  required?: boolean
  /** `-` empties it. */
  clearable?: boolean
  /** Written for people and not read. */
  ignored?: boolean
  parse: cells.Parse<unknown>
  help: string
}

const product = (name: string, parse: cells.Parse<unknown>, help: string, more = {}): Column => ({
  name,
  parse,
  help,
  ofProduct: true,
  ...more,
})
const clearable = { clearable: true }
const text = cells.text

const listingGroup: cells.Parse<string> = (given) => {
  const key = toListingGroupKey(given)
  return isListingGroupKey(key) ? { value: key } : { accepted: LISTING_GROUP_KEYS }
}

const PRODUCT: Column[] = [
  product(
    "product_handle",
    text(HANDLE_LENGTH_MAX),
    "Needed. The product's name in addresses, such as blue-teapot. Rows with one handle are the variants of one product.",
    { required: true }
  ),
  product("product_title", text(TITLE_LENGTH_MAX), "Needed for a new product."),
  product("subtitle", text(SUBTITLE_LENGTH_MAX), "One line below the title.", clearable),
  product("description", text(DESCRIPTION_LENGTH_MAX), "", clearable),
  product("material", text(TITLE_LENGTH_MAX), "", clearable),
  product(
    "category_handles",
    cells.list(text(HANDLE_LENGTH_MAX), CATEGORIES_PER_PRODUCT_MAX),
    "Handles of the shop's categories: kitchen|gifts",
    clearable
  ),
  product("tags", cells.list(text(TAG_LENGTH_MAX), TAGS_PER_PRODUCT_MAX), "clay|blue", clearable),
  product(
    "images",
    cells.list(cells.url, IMAGES_PER_PRODUCT_MAX),
    "Addresses in the order in which they are shown; the first is the product's picture.",
    clearable
  ),
  product(
    "listing_group",
    listingGroup,
    "The same for all offers of one article, such as its EAN.",
    clearable
  ),
  product(
    "attributes",
    cells.attributes({
      count: ATTRIBUTES_PER_PRODUCT_MAX,
      name: ATTRIBUTE_NAME_LENGTH_MAX,
      value: ATTRIBUTE_VALUE_LENGTH_MAX,
    }),
    "Glaze: ash|Height: 12 cm",
    clearable
  ),
]

const OPTIONS: Column[] = Array.from({ length: OPTIONS_PER_PRODUCT_MAX }, (_, i) => i + 1).flatMap(
  (n) => [
    product(
      `option_${n}_name`,
      text(OPTION_LENGTH_MAX),
      "What the variants differ by, such as Size. Needed when a new product has several variants."
    ),
    {
      name: `option_${n}_value`,
      parse: text(OPTION_LENGTH_MAX),
      help: "What this variant has, such as Large.",
    },
  ]
)

const STOCK: Column[] = [
  {
    name: "stock",
    parse: cells.wholeNumber(STOCK_MAX),
    help: "Pieces at your own place; not below what is promised to orders.",
  },
  {
    name: "low_stock_threshold",
    parse: cells.wholeNumber(STOCK_MAX),
    help: "From how many pieces on you are told. Empty: as your store says.",
    clearable: true,
  },
]

const VARIANT: Column[] = [
  {
    name: "variant_title",
    parse: text(TITLE_LENGTH_MAX),
    help: "Tells the variant from the others. Left empty, a new variant is called by its option values.",
  },
  {
    name: "sku",
    parse: text(SKU_LENGTH_MAX),
    help: "Your number of the article. A variant is found by it, else by product_handle and variant_title.",
    clearable: true,
  },
  {
    name: "weight_grams",
    parse: cells.amount(WEIGHT_GRAMS_MAX),
    help: "Grams of one piece.",
    clearable: true,
  },
  { name: "allow_backorder", parse: cells.yesOrNo, help: "yes: may be sold when none is left." },
  {
    name: "manage_inventory",
    parse: cells.yesOrNo,
    help: "no: pieces are not counted. Decided when the variant is made.",
  },
  ...STOCK,
]

/** The column of a price; `price_usd`. */
export const priceColumn = (code: string) => `price_${code.toLowerCase()}`

const priceOf = ({ code, decimal_digits }: Currency): Column => {
  const accepted = `a price with at most ${decimal_digits} decimals`
  const amount = cells.amount(PRICE_MAX)
  return {
    name: priceColumn(code),
    clearable: true,
    help: `Price in ${code.toUpperCase()}; a new variant needs one price or more.`,
    parse: (given, reading) => {
      const parsed = amount(given, reading)
      if ("accepted" in parsed) return parsed
      const [, decimals = ""] = String(parsed.value).split(".")
      return decimals.length <= decimal_digits ? parsed : { accepted }
    },
  }
}

const forPeople = (name: string): Column => ({
  name,
  ignored: true,
  parse: text(Infinity),
  help: "For you to read; it is not read here.",
})

/** The columns of one kind of file, in the order in which they are written. */
export function columnsOf(kind: ImportKind, currencies: Currency[]): Column[] {
  if (kind === "products") return [...PRODUCT, ...OPTIONS, ...VARIANT, ...currencies.map(priceOf)]
  const sku = {
    ...VARIANT[1],
    required: true,
    clearable: false,
    help: "Needed. Finds the variant.",
  }
  return [forPeople("product_title"), forPeople("variant_title"), sku, ...STOCK]
}

import { MedusaContainer } from "@medusajs/framework/types"
import { Cell, Sheet } from "../../../lib/spreadsheet"
import { ImportKind } from "../../../modules/catalog/rules"
import { CLEAR, escapeClear } from "./cells"
import { Column, columnsOf, priceColumn } from "./columns"
import { CurrentProduct, CurrentVariant, hasOnlyOption, readProducts } from "./current"
import { readCurrencies } from "./facts"
import { optionName, optionValue } from "./group"
import { attributesText, listText } from "./lists"

/** Products read at a time; a file is never in memory as a whole. */
const PRODUCTS_PER_PAGE = 200

export type ExportSheet = {
  kind: ImportKind
  /** Only the heading, to fill in. */
  template: boolean
  seller_id: string
  stock_location_id: string
}
type Cells = Record<string, Cell | null | undefined>

/** The catalogue of a store as an import reads it, and a second sheet that explains the columns. */
export async function exportSheets(
  container: MedusaContainer,
  wish: ExportSheet
): Promise<[Sheet, Sheet]> {
  const columns = columnsOf(wish.kind, await readCurrencies(container))
  const widths = columns.map(({ name }) => Math.max(12, name.length + 2))
  const rows = rowsOf(container, wish, columns)
  return [{ name: wish.kind, widths, rows }, helpOn(columns)]
}

async function* rowsOf(
  container: MedusaContainer,
  { kind, template, seller_id, stock_location_id }: ExportSheet,
  columns: Column[]
): AsyncGenerator<Cell[]> {
  yield columns.map(({ name }) => name)
  const cellsOf = kind === "products" ? productCells : stockCells
  let last = ""
  while (!template) {
    const filters = { seller: { id: seller_id }, handle: { $gt: last } }
    const page = { filters, take: PRODUCTS_PER_PAGE }
    const products = await readProducts(container, page, stock_location_id)
    for (const cells of products.flatMap(cellsOf)) {
      yield columns.map(({ name }) => written(cells[name]))
    }
    if (products.length < PRODUCTS_PER_PAGE) return
    last = products[products.length - 1].handle
  }
}

const written = (cell: Cell | null | undefined): Cell =>
  typeof cell === "string" ? escapeClear(cell) : (cell ?? "")
const yesOrNo = (flag: boolean) => (flag ? "yes" : "no")

/** What is said of the product stands in its first row; its handle and title in every one. */
const productCells = (product: CurrentProduct): Cells[] =>
  product.variants.map((variant, i) => ({
    product_handle: product.handle,
    product_title: product.title,
    ...(i === 0 && wordCells(product)),
    ...optionCells(product, variant),
    ...variantCells(variant),
  }))

const wordCells = (product: CurrentProduct): Cells => ({
  subtitle: product.subtitle,
  description: product.description,
  material: product.material,
  category_handles: listText(product.category_handles),
  tags: listText(product.tags),
  images: listText(product.images.map(({ url }) => url)),
  listing_group: product.listing_group,
  attributes: attributesText(product.attributes),
})

function optionCells(product: CurrentProduct, variant: CurrentVariant): Cells {
  // The one that nobody chose is left out, unless it is what tells variants apart.
  if (hasOnlyOption(product) && product.variants.length === 1) return {}
  const cells = product.options.map(({ title }, i) => [
    [optionName(i + 1), title],
    [optionValue(i + 1), variant.options[title]],
  ])
  return Object.fromEntries(cells.flat())
}

const stockOf = (variant: CurrentVariant): Cells =>
  variant.manage_inventory
    ? { stock: variant.stocked, low_stock_threshold: variant.low_stock_threshold }
    : {}

const variantCells = (variant: CurrentVariant): Cells => ({
  variant_title: variant.title,
  sku: variant.sku,
  weight_grams: variant.weight,
  allow_backorder: yesOrNo(variant.allow_backorder),
  manage_inventory: yesOrNo(variant.manage_inventory),
  ...stockOf(variant),
  ...Object.fromEntries(
    variant.prices.map(({ currency_code, amount }) => [priceColumn(currency_code), amount])
  ),
})

/** Only what is counted and can be found again by its sku. */
const stockCells = (product: CurrentProduct): Cells[] =>
  product.variants
    .filter(({ sku, manage_inventory }) => sku && manage_inventory)
    .map((variant) => ({
      product_title: product.title,
      variant_title: variant.title,
      sku: variant.sku,
      ...stockOf(variant),
    }))

const HOW_TO: Cell[][] = [
  ["An empty cell", "leaves what is there as it is; for something new it takes the default."],
  [CLEAR, `in a cell empties it, in the columns that say so. A text that is only this: '${CLEAR}`],
  ["a|b", "stands between several values in one cell. A | that is part of a value: \\|"],
]

const helpOn = (columns: Column[]): Sheet => ({
  name: "Help",
  widths: [24, 100],
  rows: [
    ["column", "what it holds"],
    ...columns.map(({ name, help, clearable }): Cell[] => [
      name,
      `${help}${clearable ? ` ${CLEAR} empties it.` : ""}`.trim(),
    ]),
    ...HOW_TO,
  ],
})

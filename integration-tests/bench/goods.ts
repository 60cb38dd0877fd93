import { SheetLine } from "../helpers/sheets"

const SIZES = ["XS", "S", "M", "L", "XL"]
const DESCRIPTION = "Thrown by hand, glazed twice and fired in wood. ".repeat(6)

/** What can be wrong with a row, in turns. */
const FAULTS: SheetLine[] = [
  { stock: "plenty" },
  { price_usd: "1.999" },
  { category_handles: "no-such-category" },
  { low_stock_threshold: -1 },
  { allow_backorder: "perhaps" },
]

/** Rows of products with one to five variants, three on average; every tenth row is at fault. */
export function manyGoods(count: number): SheetLine[] {
  const lines: SheetLine[] = []
  for (let product = 0; lines.length < count; product++) {
    const variants = Math.min((product % 5) + 1, count - lines.length)
    for (let i = 0; i < variants; i++) lines.push(goods(product, i, lines.length))
  }
  return lines
}

const goods = (product: number, variant: number, row: number): SheetLine => ({
  product_handle: `article-${product}`,
  product_title: `Article ${product}`,
  subtitle: "For every day",
  description: variant === 0 ? DESCRIPTION : "",
  material: "Stoneware",
  category_handles: "",
  tags: `clay|kiln ${product % 20}`,
  images:
    variant === 0
      ? `https://pics.example/${product}-1.webp|https://pics.example/${product}-2.webp`
      : "",
  attributes: variant === 0 ? "Glaze: ash|Height: 12 cm" : "",
  option_1_name: "Size",
  option_1_value: SIZES[variant],
  sku: `SKU-${product}-${variant}`,
  weight_grams: 250 + variant * 50,
  allow_backorder: "no",
  stock: 10 + (row % 90),
  low_stock_threshold: "",
  price_usd: 10 + variant,
  price_jpy: 1500 + variant,
  ...(row % 10 === 9 ? FAULTS[Math.floor(row / 10) % FAULTS.length] : {}),
})

import type { Report } from "../../lib/report"

/** The library's shelves; what is on none stands on the last. */
const SHELVES = {
  sales: [
    "sales",
    "products",
    "product-types",
    "categories",
    "sellers",
    "order-lines",
    "discounts",
  ],
  money: ["statement", "commission", "refunds", "tax", "payment-methods"],
  stock: ["low-stock", "returns", "customers", "auctions"],
  support: ["tickets", "complaints", "feedback"],
  other: [],
} as const
export type Shelf = keyof typeof SHELVES
export const SHELF_NAMES = Object.keys(SHELVES) as Shelf[]

const placeOf = (shelf: Shelf, key: string) => (SHELVES[shelf] as readonly string[]).indexOf(key)
const shelfOf = (key: string) => SHELF_NAMES.find((shelf) => placeOf(shelf, key) >= 0) ?? "other"

/** Reports by what they are about; an empty shelf is not shown. */
export const shelvesOf = (reports: Report[]) =>
  SHELF_NAMES.map((shelf) => ({
    shelf,
    reports: reports
      .filter(({ key }) => shelfOf(key) === shelf)
      .sort((a, b) => placeOf(shelf, a.key) - placeOf(shelf, b.key)),
  })).filter(({ reports }) => reports.length)

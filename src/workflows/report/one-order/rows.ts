import { fromMinor, toMinor } from "../../../lib/money"
import { Row } from "../../../lib/sheet/columns"
import { DividedPart } from "../../../modules/marketplace/division"

type Line = Omit<DividedPart, "seller_id"> & { store: string | null }
/** What the platform knows of an article or a shipping method, by its id. */
export type Detail = {
  id: string
  product_title?: string | null
  variant_title?: string | null
  variant_sku?: string | null
  unit_price: unknown
  is_tax_inclusive: boolean
}
type Content = { lines: Line[]; details: Detail[]; decimals: number; credit_total?: unknown }

/** Goods, then shipping, then what was paid by credit; what was taken out of the order is left out. */
export function orderRows(facts: Row, { lines, details, decimals, credit_total }: Content): Row[] {
  const detailOf = new Map(details.map((detail) => [detail.id, detail]))
  const kept = lines.filter(({ quantity, total }) => quantity > 0 || Number(total) !== 0)
  const rows = kept.sort(byKind).map((line) => {
    const detail = detailOf.get(line.reference_id)
    return { ...facts, ...lineRow(line, detail), ...figuresOf(line, decimals) }
  })
  // Credits pay for an order, they are no discount: what is left is what the platform calls its total.
  const credit = toMinor(Number(credit_total ?? 0), decimals)
  if (!credit) return rows
  return [...rows, { ...facts, kind: "credit", total: fromMinor(-credit, decimals) }]
}

const lineRow = ({ kind, title, quantity, store }: Line, detail?: Detail): Row => ({
  ...{ kind, store },
  product: detail?.product_title ?? title,
  variant: detail?.variant_title ?? null,
  sku: detail?.variant_sku ?? null,
  // Pieces are counted, shipping is not.
  quantity: kind === "item" ? quantity : null,
  unit_price: detail ? Number(detail.unit_price) : null,
  is_tax_inclusive: detail?.is_tax_inclusive ?? null,
})

/** The discount without tax is what makes the other three add up, to the minor unit. */
function figuresOf({ subtotal, tax_total, total }: Line, decimals: number) {
  const [before, tax, all] = [subtotal, tax_total, total].map((amount) => toMinor(amount, decimals))
  const discount = fromMinor(before + tax - all, decimals)
  return { subtotal, discount, tax: tax_total, total }
}

const byKind = (a: Line, b: Line) => {
  if (a.kind !== b.kind) return a.kind === "item" ? -1 : 1
  return a.reference_id < b.reference_id ? -1 : 1
}

type Address = Record<string, string | null | undefined>

/** An address on one line. */
export const addressText = (address: Address | null | undefined): string | null => {
  const { address_1, address_2, postal_code, city, province, country_code } = address ?? {}
  const town = [postal_code, city].filter(Boolean).join(" ")
  const parts = [nameIn(address), address?.company, address_1, address_2, town, province]
  return [...parts, country_code?.toUpperCase()].filter(Boolean).join(", ") || null
}

export const nameIn = (address: Address | null | undefined): string | null =>
  [address?.first_name, address?.last_name].filter(Boolean).join(" ") || null

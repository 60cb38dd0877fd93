import { BigNumberInput } from "@medusajs/framework/types"
import { allocate, fromMinor, toMinor } from "../../lib/money"

export const FIGURES = ["subtotal", "discount_total", "tax_total", "total"] as const
export type Figure = (typeof FIGURES)[number]
export type Figures = Record<Figure, number>
export type ExactFigures = Record<Figure, BigNumberInput>

/** A line item or shipping method; without a seller it is the merchant's own. */
export type OrderPart = ExactFigures & {
  kind: "item" | "shipping"
  reference_id: string
  seller_id: string | null
  product_id: string | null
  variant_id: string | null
  title: string
  quantity: number
}
export type DividedPart = Omit<OrderPart, Figure> & Figures

export type Share = Figures & { seller_id: string; item_count: number; lines: DividedPart[] }
export type Division = { own: Figures; shares: Share[] }

/**
 * Rounds every figure of every part to the currency's minor unit and adds them up per seller, so
 * that for each figure the shares and the merchant's own part make exactly the order's figure.
 */
export function divide(parts: OrderPart[], order: ExactFigures, decimals: number): Division {
  const minor = minorFigures(parts, order, decimals)
  const sum = (of: (part: OrderPart) => boolean): Figures => {
    const units = (figure: Figure) =>
      parts.reduce((total, part, i) => total + (of(part) ? minor[figure][i] : 0), 0)
    return eachFigure((figure) => fromMinor(units(figure), decimals))
  }
  const lines = roundedLines(parts, minor, decimals)
  const shares = sellersOf(parts).map((seller_id) => {
    const own = lines.filter((line) => line.seller_id === seller_id)
    const items = own.filter(({ kind }) => kind === "item")
    return {
      seller_id,
      ...sum((part) => part.seller_id === seller_id),
      item_count: items.reduce((count, { quantity }) => count + quantity, 0),
      lines: own,
    }
  })
  return { own: sum((part) => part.seller_id === null), shares }
}

/** Every part with the figures that `divide` gives it, the merchant's own among them. */
export const dividedLines = (parts: OrderPart[], order: ExactFigures, decimals: number) =>
  roundedLines(parts, minorFigures(parts, order, decimals), decimals)

const roundedLines = (
  parts: OrderPart[],
  minor: Record<Figure, number[]>,
  decimals: number
): DividedPart[] =>
  parts.map((part, i) => ({
    ...part,
    ...eachFigure((figure) => fromMinor(minor[figure][i], decimals)),
  }))

const minorFigures = (parts: OrderPart[], order: ExactFigures, decimals: number) =>
  eachFigure((figure) => {
    const amounts = parts.map((part) => part[figure])
    return allocate(amounts, toMinor(order[figure], decimals), decimals)
  })

const eachFigure = <T>(of: (figure: Figure) => T): Record<Figure, T> => ({
  subtotal: of("subtotal"),
  discount_total: of("discount_total"),
  tax_total: of("tax_total"),
  total: of("total"),
})

/** Sellers in the order of their first line, so that repeating the division changes nothing. */
const sellersOf = (parts: OrderPart[]): string[] => {
  const sellers = parts.flatMap(({ seller_id }) => (seller_id ? [seller_id] : []))
  return [...new Set(sellers)]
}

const NOTHING = { quantity: 0, subtotal: 0, discount_total: 0, tax_total: 0, total: 0 }

/** The share of a seller whose last line was taken out of the order. */
export const emptyShare = (seller_id: string): Share => {
  const { quantity: item_count, ...figures } = NOTHING
  return { seller_id, item_count, lines: [], ...figures }
}

/** The row of a line; whose it is, its slice says. */
export const lineRowOf = ({ seller_id: _, ...line }: DividedPart) => line

type LineRow = { id: string; reference_id: string; quantity: number } & Record<Figure, unknown>

/** What must be written so that the rows of a slice say the same as its lines do now. */
export function amendmentsOf(rows: LineRow[], lines: DividedPart[]) {
  const changed = rows.flatMap((row) => {
    const now = lines.find(({ reference_id }) => reference_id === row.reference_id) ?? NOTHING
    const next = { quantity: now.quantity, ...eachFigure((figure) => now[figure]) }
    return sameNumbers(row, next) ? [] : [{ id: row.id, ...next }]
  })
  const known = new Set(rows.map(({ reference_id }) => reference_id))
  return { changed, added: lines.filter(({ reference_id }) => !known.has(reference_id)) }
}

/** Compares the columns that `next` names; a row may carry them as objects. */
export const sameNumbers = (row: object, next: Record<string, number>): boolean => {
  const columns = new Map<string, unknown>(Object.entries(row))
  return Object.entries(next).every(([key, value]) => Number(columns.get(key)) === value)
}

import { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"

/** A floating point number, and Excel, keep so many digits of whatever is written. */
const EXACT_MAX = 10 ** 15
const ROUND_HALF_UP = 4
const PLAIN = /^(-?)(\d{1,15})(?:\.(\d+))?$/
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i

/** A sum or an amount in units of its last digit; a bigint where a number would be wrong. */
export type Units = number | bigint

/** Fixed-point numbers are counted in units: 10.005 with two decimals is 1001. Null is no number. */
export function unitsOf(value: unknown, decimals: number): Units | null {
  if (typeof value === "number" && Number.isInteger(value) && !decimals) return bounded(value)
  const text = typeof value === "string" ? value : typeof value === "number" ? String(value) : ""
  const [, sign, whole, fraction = ""] = PLAIN.exec(text) ?? []
  if (whole === undefined) return slowUnitsOf(value, decimals)
  const digits = fraction.length > decimals ? fraction.slice(0, decimals) : fraction
  const shown = Number(whole + digits) * 10 ** (decimals - digits.length)
  const units = shown + (fraction.charCodeAt(decimals) >= FIVE ? 1 : 0)
  if (units >= EXACT_MAX) return slowUnitsOf(value, decimals)
  return sign && units ? -units : units
}
const FIVE = "5".charCodeAt(0)

function slowUnitsOf(value: unknown, decimals: number): Units | null {
  const amount = exactOf(value)
  if (!amount) return null
  const units = amount.shiftedBy(decimals).decimalPlaces(0, ROUND_HALF_UP)
  return bounded(BigInt(units.toFixed()))
}

/** A number is used wherever it is exact. */
export function bounded(units: Units): Units {
  const isExact = units < EXACT_MAX && units > -EXACT_MAX
  return isExact ? Number(units) : BigInt(units)
}

/** What a cell holds of units; as text what no number says exactly. */
export function amountOf(units: Units, decimals: number): number | string {
  if (typeof units === "number") return units / 10 ** decimals
  return MathBN.convert(units.toString()).shiftedBy(-decimals).toFixed(decimals)
}

/** A number as it comes; as text what a number would not say exactly; null is no number. */
export function figureOf(value: unknown): number | string | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null
  const amount = exactOf(value)
  if (!amount) return null
  return amount.abs().gt(Number.MAX_SAFE_INTEGER) ? amount.toFixed() : amount.toNumber()
}

/** A number with all its digits; null is no number. */
export function exactText(value: unknown): string | null {
  if (typeof value === "string" && PLAIN.test(value)) return value
  const amount = exactOf(value)
  return amount && amount.toFixed()
}

/** The exact number in whatever the platform uses for one. */
function exactOf(value: unknown) {
  if (typeof value === "bigint") return MathBN.convert(value.toString())
  const isText = typeof value === "string" && NUMBER.test(value.trim())
  if (!isText && typeof value !== "number" && !isAmount(value)) return null
  const amount = MathBN.convert(typeof value === "string" ? value.trim() : value)
  return amount.isFinite() ? amount : null
}

/** The platform's BigNumber, what it keeps in a table (`{ value: "10.5" }`), or bignumber.js. */
function isAmount(value: unknown): value is BigNumberInput {
  if (typeof value !== "object" || value === null) return false
  if ("numeric" in value) return true
  if ("value" in value) return typeof value.value === "string" && NUMBER.test(value.value)
  return "shiftedBy" in value
}

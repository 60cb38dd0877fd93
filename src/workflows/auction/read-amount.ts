import { BigNumberInput } from "@medusajs/framework/types"
import { MathBN, MedusaError } from "@medusajs/framework/utils"
import { accepts } from "../../lib/accepts"
import { fromMinor, toMinor } from "../../lib/money"
import { AMOUNT_MAX } from "../../modules/auction/rules"

/** As many digits as the largest amount has, and more decimals than any currency. */
const AMOUNT_TEXT = /^\d{1,16}(\.\d{1,16})?$/

export type Money = { currency_code: string; decimals: number }
/** `minor` is null when the amount has more decimals than the currency. */
export type ReadAmount = { minor: number } | { minor: null; message: string }

/**
 * An amount in major units, as a number or a decimal text, in whole minor units.
 *
 * @throws INVALID_DATA naming the field when it is no amount, not above 0, or out of bounds
 */
export function readAmount(field: string, given: unknown, money: Money): ReadAmount {
  const { decimals, currency_code } = money
  const usual = wholeMinor(given, decimals)
  if (usual !== null) return { minor: usual }
  const amount = exactly(given)
  const max = MathBN.convert(AMOUNT_MAX).shiftedBy(-decimals)
  if (!amount || !amount.isGreaterThan(0) || amount.isGreaterThan(max)) {
    const say = accepts(`an amount above 0 and up to ${max.toFixed()}, as 25 or "25.00"`)
    throw new MedusaError(MedusaError.Types.INVALID_DATA, say({ path: [field] }))
  }
  if ((amount.decimalPlaces() ?? 0) > decimals) {
    const digits = decimals === 1 ? "1 decimal" : `${decimals} decimals`
    return { minor: null, message: `${currency_code.toUpperCase()} has ${digits}` }
  }
  return { minor: toMinor(amount, decimals) }
}

/** The minor units of a plain number, which needs no arithmetic of any length; else null. */
function wholeMinor(given: unknown, decimals: number): number | null {
  if (typeof given !== "number") return null
  const minor = Math.round(given * 10 ** decimals)
  const isWhole = minor > 0 && minor <= AMOUNT_MAX && fromMinor(minor, decimals) === given
  return isWhole ? minor : null
}

function exactly(given: unknown) {
  const isNumber = typeof given === "number" && Number.isFinite(given)
  const isText = typeof given === "string" && AMOUNT_TEXT.test(given)
  return isNumber || isText ? MathBN.convert(given as BigNumberInput) : null
}

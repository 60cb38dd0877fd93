import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { BuyNowMode, DefaultPolicy } from "../../modules/auction/rules"
import type { AuctionChanges, NewAuction } from "../../modules/auction/sales"
import { assertIsInStock, findLot } from "./find-lot"
import { findShopCurrencies } from "./read-increments"
import { Money, readAmount } from "./read-amount"

/** Major units: a number, or a decimal text. */
export type Amount = number | string

/** What can be said of an auction. What is left out takes the default, or stays as it is. */
export type AuctionTermsInput = {
  start_price: Amount
  reserve_price?: Amount | null
  buy_now_price?: Amount | null
  buy_now_mode?: BuyNowMode | null
  /** Left out or null: when it is published. */
  starts_at?: Date | null
  ends_at: Date
  hard_end_at?: Date | null
  soft_close_window_s?: number
  soft_close_reset_s?: number
  on_default?: DefaultPolicy
  relist_max?: number
}

const refuseInput = (message: string, code?: string): never => {
  throw new MedusaError(MedusaError.Types.INVALID_DATA, message, code)
}

/** @throws MedusaError invalid_data that names the currencies in which the shop sells */
export async function moneyOf(container: MedusaContainer, code: string): Promise<Money> {
  const currencies = await findShopCurrencies(container)
  const found = currencies.find((currency) => currency.code === code.toLowerCase())
  const codes = currencies.map((currency) => currency.code).join(", ")
  if (!found) return refuseInput(`Field 'currency_code' accepts ${codes}, not ${code}`)
  return { currency_code: found.code, decimals: found.decimal_digits }
}

/** @throws MedusaError invalid_data, with the code INVALID_PRECISION for too many decimals */
export function minorOf(field: string, given: Amount, money: Money): number {
  const amount = readAmount(field, given, money)
  if (amount.minor !== null) return amount.minor
  return refuseInput(`Field '${field}': ${amount.message}`, "INVALID_PRECISION")
}

const PRICES = ["start_price", "reserve_price", "buy_now_price"] as const
const TIMES = ["starts_at", "ends_at", "hard_end_at"] as const

/** The terms as the module takes them: minor units, dates. */
export function termsIn(
  { start_price, reserve_price, buy_now_price, ...terms }: Partial<AuctionTermsInput>,
  money: Money
): Omit<AuctionChanges, "product_id" | "variant_id"> {
  const amounts = { start_price, reserve_price, buy_now_price }
  const prices = PRICES.flatMap((field) => {
    const amount = amounts[field]
    if (amount === undefined) return []
    return [[field, amount === null ? null : minorOf(field, amount, money)]]
  })
  const times = TIMES.flatMap((field) => {
    const at = terms[field]
    if (at === undefined) return []
    // A workflow may hand times over as texts.
    return [[field, at === null ? null : new Date(at)]]
  })
  return { ...terms, ...Object.fromEntries(prices), ...Object.fromEntries(times) }
}

/**
 * The variant of a lot, if it may be one of this store, or of the merchant.
 *
 * @throws MedusaError not_found for another's; not_allowed without a piece in stock
 */
export async function lotOf(
  container: MedusaContainer,
  variant_id: string,
  seller_id: string | null
): Promise<Pick<NewAuction, "product_id" | "variant_id">> {
  const lot = await findLot(container, variant_id)
  if (!lot || (seller_id && lot.seller?.id !== seller_id)) {
    const message = `Variant ${variant_id} was not found`
    throw new MedusaError(MedusaError.Types.NOT_FOUND, message)
  }
  if (!seller_id && lot.seller) {
    const { name, id } = lot.seller
    refuseInput(`${lot.title} belongs to the store ${name}; send its seller_id ${id}`)
  }
  assertIsInStock(lot)
  return { variant_id, product_id: lot.product_id }
}

import { MathBN, MedusaError } from "@medusajs/framework/utils"

export const VARIANTS_PER_PRODUCT_MAX = 100
export const OPTIONS_PER_PRODUCT_MAX = 3
export const IMAGES_PER_PRODUCT_MAX = 20
export const TAGS_PER_PRODUCT_MAX = 20
export const CATEGORIES_PER_PRODUCT_MAX = 10
export const STOCK_MAX = 1_000_000
export const WEIGHT_GRAMS_MAX = 1_000_000
export const PRICE_MAX = 1_000_000_000

/** The platform wants every product to have an option; this one is the dashboard's own default. */
export const ONLY_OPTION = { title: "Default option", values: ["Default option value"] }

export type Price = { currency_code: string; amount: number }
export type Currency = { code: string; decimal_digits: number }
type PricedVariant = { title?: string; prices?: Price[] }

const refuse = (message: string): never => {
  throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
}

const decimalsOf = (amount: number): number => MathBN.convert(amount).decimalPlaces() ?? 0

/** Refuses a price in a currency the shop does not sell in, or finer than the currency's coins. */
export function assertPricesAreSellable(prices: Price[], currencies: Currency[]): void {
  const codes = currencies.map(({ code }) => code)
  const seen = new Set<string>()
  for (const { currency_code, amount } of prices) {
    const currency = currencies.find(({ code }) => code === currency_code)
    if (!currency) {
      return refuse(`The shop does not sell in ${currency_code}; accepted: ${codes.join(", ")}`)
    }
    if (seen.has(currency_code)) refuse(`There are two prices in ${currency_code}; give one`)
    seen.add(currency_code)
    if (decimalsOf(amount) > currency.decimal_digits) {
      const digits = currency.decimal_digits
      refuse(`${amount} ${currency_code} has too many decimals; accepted: ${digits} at most`)
    }
  }
}

/** Stock is counted per variant by its title, so titles must differ within a product. */
export function assertVariantsAreDistinct(variants: PricedVariant[]): void {
  const seen = new Set<string>()
  for (const { title = "" } of variants) {
    const key = title.trim().toLowerCase()
    if (seen.has(key)) refuse(`There are two variants called "${title}"; their titles must differ`)
    seen.add(key)
  }
}

type WithOptions = { options?: { title: string; values: string[] }[]; variants: PricedVariant[] }

/** A product with several variants must say by which options they differ. */
export function assertOptionsTellVariantsApart({ options, variants }: WithOptions): void {
  if (options?.length || variants.length === 1) return
  refuse("A product with several variants needs options, such as Size with its values")
}

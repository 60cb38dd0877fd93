import { MathBN } from "@medusajs/framework/utils"
import { ONLY_OPTION } from "../../../modules/seller/product-rules"
import { quote } from "./cells"
import { priceColumn } from "./columns"
import { CurrentProduct, CurrentVariant } from "./current"
import { Facts } from "./facts"
import { OPTION_NUMBERS, optionName, optionValue, ProductValues } from "./group"
import { PlannedVariant, PlannedVariantChange } from "./plan"
import { ReadRow } from "./rows"

/** A variant without a title and without options. */
const UNNAMED = "Default variant"

export type Fault = { fault: { column: string | null; message: string } }
export const faultIn = (column: string | null, message: string): Fault => ({
  fault: { column, message },
})

/** The cells of a row that speak of its variant; see the columns for what they hold. */
export type VariantValues = {
  variant_title?: string
  sku?: string | null
  weight_grams?: number | null
  allow_backorder?: boolean
  manage_inventory?: boolean
  stock?: number
  low_stock_threshold?: number | null
}
export const valuesOf = (row: ReadRow) => row.values as VariantValues

/**
 * The option values of a row under the names that the product has for them. A product that exists
 * keeps its own spelling of the names.
 */
export function optionsOf(
  row: ReadRow,
  product: ProductValues,
  current: CurrentProduct | undefined
): { options: Record<string, string> } | Fault {
  const options: Record<string, string> = {}
  for (const n of OPTION_NUMBERS) {
    const name = product[optionName(n)] as string | undefined
    const value = row.values[optionValue(n)] as string | undefined
    if (value && !name) {
      return faultIn(optionName(n), `${quote(value)} has no name; accepted: one, such as Size`)
    }
    if (!value || !name) continue
    const known = current?.options.find(({ title }) => title.toLowerCase() === name.toLowerCase())
    if (current && !known) {
      const accepted = current.options.map(({ title }) => title).join(", ")
      return faultIn(
        optionName(n),
        `The product has no option ${quote(name)}; accepted: ${accepted}`
      )
    }
    options[known?.title ?? name] = value
  }
  return { options }
}

export const titleOf = (row: ReadRow, options: Record<string, string>) =>
  valuesOf(row).variant_title ?? (Object.values(options).join(" / ") || undefined)

/** All the options a new variant needs, or what is missing. */
function completeOptions(
  names: string[],
  given: Record<string, string>,
  title: string
): { options: Record<string, string> } | Fault {
  const isOnly = names.length === 1 && names[0] === ONLY_OPTION.title
  if (isOnly) return { options: { [ONLY_OPTION.title]: given[ONLY_OPTION.title] ?? title } }
  const missing = names.find((name) => !given[name])
  if (!missing) return { options: given }
  return faultIn(null, `The row has no value of ${quote(missing)}; accepted: one for every option`)
}

const pricesIn = (row: ReadRow, { currencies }: Facts) =>
  currencies.map(({ code }) => ({
    currency_code: code.toLowerCase(),
    amount: row.values[priceColumn(code)] as number | null | undefined,
  }))

/** A variant that is not there yet, with the platform's and the shop's defaults. */
export function newVariant(
  row: ReadRow,
  facts: Facts,
  optionNames: string[],
  given: Record<string, string>
): { variant: PlannedVariant } | Fault {
  const values = valuesOf(row)
  const title = titleOf(row, given) ?? UNNAMED
  const complete = completeOptions(optionNames, given, title)
  if ("fault" in complete) return complete
  const prices = pricesIn(row, facts).flatMap(({ currency_code, amount }) =>
    amount === undefined || amount === null ? [] : [{ currency_code, amount }]
  )
  if (!prices.length) {
    const columns = facts.currencies.map(({ code }) => priceColumn(code)).join(", ")
    return faultIn(null, `A new variant needs a price; accepted: one or more of ${columns}`)
  }
  const { manage_inventory = true, allow_backorder = false, stock } = values
  if (!manage_inventory && stock !== undefined) return notCounted
  return {
    variant: {
      ...{ title, manage_inventory, allow_backorder, prices, options: complete.options },
      sku: values.sku ?? undefined,
      weight: values.weight_grams ?? undefined,
      stocked_quantity: stock ?? 0,
      low_stock_threshold: values.low_stock_threshold ?? null,
    },
  }
}

const notCounted = faultIn(
  "stock",
  "The pieces of this variant are not counted; accepted: an empty cell"
)

/** The stock a row asks for, when it differs; less than what is promised to orders is refused. */
export function stockChange(
  { stock, low_stock_threshold: threshold }: VariantValues,
  variant: CurrentVariant
): { stock?: number; threshold?: number | null } | Fault {
  if (stock !== undefined && !variant.manage_inventory) return notCounted
  if (stock !== undefined && stock !== variant.stocked && stock < variant.reserved) {
    const fact = `${variant.reserved} pieces are promised to orders`
    return faultIn("stock", `${fact}; accepted: ${variant.reserved} or more`)
  }
  if (threshold !== undefined && threshold !== null && !variant.manage_inventory) {
    return { ...notCounted, fault: { ...notCounted.fault, column: "low_stock_threshold" } }
  }
  return {
    stock: stock === variant.stocked ? undefined : stock,
    threshold: threshold === variant.low_stock_threshold ? undefined : threshold,
  }
}

/** What a row changes of a variant; null when it says what is there already. */
export function variantChange(
  row: ReadRow,
  facts: Facts,
  variant: CurrentVariant
): { change: PlannedVariantChange | null } | Fault {
  const values = valuesOf(row)
  const { manage_inventory } = values
  if (manage_inventory !== undefined && manage_inventory !== variant.manage_inventory) {
    const accepted = variant.manage_inventory ? "yes" : "no"
    const message = "A variant that exists keeps this"
    return faultIn("manage_inventory", `${message}; accepted: ${accepted}, or an empty cell`)
  }
  const prices = changedPrices(row, facts, variant)
  if (prices?.length === 0) {
    return faultIn(null, "A variant keeps one price at least; accepted: a price in some column")
  }
  const after = {
    title: values.variant_title ?? variant.title,
    sku: values.sku === undefined ? variant.sku : values.sku,
    weight: values.weight_grams === undefined ? variant.weight : values.weight_grams,
    allow_backorder: values.allow_backorder ?? variant.allow_backorder,
  }
  const isSame =
    sameText(values.variant_title, variant.title) &&
    after.sku === variant.sku &&
    after.weight === variant.weight &&
    after.allow_backorder === variant.allow_backorder
  if (isSame && !prices) return { change: null }
  return { change: { id: variant.id, ...after, ...(prices && { prices }) } }
}

/** Cells come without the spaces around a text; those alone are no change. */
export const sameText = (wished: string | null | undefined, current: string | null) =>
  wished === undefined || wished === (current?.replace(/\r\n?/g, "\n").trim() || null)

/** The full list of prices when one of them changes: the platform replaces them together. */
function changedPrices(row: ReadRow, facts: Facts, variant: CurrentVariant) {
  const wishes = pricesIn(row, facts)
  const wished = (code: string) => wishes.find(({ currency_code }) => currency_code === code)
  const kept = variant.prices.flatMap((price) => {
    const amount = wished(price.currency_code)?.amount
    return amount === null ? [] : [{ ...price, amount: amount ?? price.amount }]
  })
  const added = wishes.flatMap(({ currency_code, amount }) =>
    amount === undefined ||
    amount === null ||
    kept.some((price) => price.currency_code === currency_code)
      ? []
      : [{ currency_code, amount }]
  )
  const isSame =
    !added.length &&
    kept.length === variant.prices.length &&
    kept.every(({ amount }, i) => MathBN.eq(amount, variant.prices[i].amount))
  return isSame ? undefined : [...kept, ...added]
}

import type { ColumnType, Value } from "../../lib/report"

const ON_THE_RIGHT: ColumnType[] = ["integer", "number", "money", "percent", "weight"]

/** Figures stand under one another by their last digit. */
export const isFigure = (type: ColumnType) => ON_THE_RIGHT.includes(type)

/** Digits after the point of an exact figure: those that it has are those of its currency. */
export const digitsOf = (value: string) => value.split(".")[1]?.length ?? 0

export type FigureFormat = {
  locale: string
  currency: string | null
  /** The digits of the column, where it has a number of its own. */
  decimals?: number | null
}

/** Currencies come from the data; one that this browser does not know stands there as it is. */
function currencyStyle(currency: string | null) {
  if (!currency || !/^[a-z]{3}$/i.test(currency)) return {}
  return { style: "currency", currency, currencyDisplay: "narrowSymbol" } as const
}

/** Digits of a currency's amounts, for sums that were made by the way. */
export const digitsIn = (locale: string, currency: string | null) =>
  new Intl.NumberFormat(locale, currencyStyle(currency)).resolvedOptions().maximumFractionDigits ??
  2

/** A figure with all of its digits, as the language writes it. Texts are never made numbers. */
export function figureText(type: ColumnType, value: Value, format: FigureFormat): string {
  const { locale, currency, decimals } = format
  const text = String(value)
  if (!/^-?\d+(\.\d+)?$/.test(text)) return text
  const style = {
    ...(type === "money" && currencyStyle(currency)),
    ...(type === "percent" && ({ style: "unit", unit: "percent" } as const)),
  }
  const written = new Intl.NumberFormat(locale, {
    // The platform writes its digits so in all languages.
    numberingSystem: "latn",
    ...style,
    minimumFractionDigits: type === "money" ? digitsOf(text) : 0,
    maximumFractionDigits: type === "money" ? digitsOf(text) : (decimals ?? digitsOf(text)),
  })
  // Since 2023 the language takes decimals as text and loses no digit; its types do not say so yet.
  return written.format(text as unknown as number)
}

import { LRUCache } from "lru-cache"
import type { Amount } from "../facts"

/** Making a formatter costs a hundred times what using one does. */
const FORMATTERS_MAX = 1_000
const formatters = new LRUCache<string, Intl.NumberFormat | Intl.DateTimeFormat>({
  max: FORMATTERS_MAX,
})

/** Longest name of a thing in a title; the whole name stands below it. */
const SHORT_LENGTH_MAX = 45

function kept<T extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => T): T {
  // The key begins with the kind of formatter, so what is kept under it is of that kind.
  const found = formatters.get(key) as T | undefined
  if (found) return found
  const made = make()
  formatters.set(key, made)
  return made
}

/** "$1,234.50", with the digits that the currency has. */
export function moneyText({ amount, currency_code }: Amount, locale: string): string {
  const currency = currency_code.toUpperCase()
  const format = kept(
    `money ${locale} ${currency}`,
    () => new Intl.NumberFormat(locale, { style: "currency", currency })
  )
  return format.format(Number(amount))
}

/** "1,234". */
export const numberText = (number: number, locale: string): string =>
  kept(`number ${locale}`, () => new Intl.NumberFormat(locale)).format(number)

/** "Tue, Nov 24, 2026, 3:00 PM GMT+1": whoever reads it is never in doubt about the clock. */
export function momentText(moment: string, locale: string, time_zone: string): string {
  const format = kept(
    `moment ${locale} ${time_zone}`,
    () =>
      new Intl.DateTimeFormat(locale, {
        ...{ weekday: "short", year: "numeric", month: "short", day: "numeric" },
        ...{ hour: "numeric", minute: "2-digit", timeZoneName: "short", timeZone: time_zone },
      })
  )
  // A narrow space before "PM" is a box in the fonts of older mail programs.
  return format.format(new Date(moment)).replace(/\u202f/g, " ")
}

/** The beginning of a long name; no character is cut in two. */
export function shortText(text: string, max = SHORT_LENGTH_MAX): string {
  const characters = [...text]
  if (characters.length <= max) return text
  const beginning = characters.slice(0, max - 1).join("")
  return `${beginning.trimEnd()}…`
}
